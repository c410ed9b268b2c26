import Model
import Output
import Synchronization
import Testing

@testable import Pipeline

/// A site is the same whether its pages wait in memory or elsewhere.
struct PagesAsideTests {
  private let site = MadeUpSite(seed: 9, articles: 14)

  private func builder(_ store: (any ByteStore)?) -> SiteBuilder {
    SiteBuilder(options: BuildOptions(now: site.now, jobs: 2), store: store)
  }

  @Test("Pages that are put aside are those in memory, and a store that is full in between takes some alone")
  func same() async throws {
    let input = SiteInput(files: site.files)
    let expected = await builder(nil).build(input)
    for room in [0, 30_000, .max] {
      let store = MemoryPages(room: room)
      let build = await builder(store).build(input, after: BuildMemory())
      #expect(build.files == expected.files && build.proof.counts == expected.proof.counts)
      #expect(store.count > 0 || room == 0)
    }
  }

  @Test("A page that cannot be read again was not proved: the site is made anew, in memory") func unreadable()
    async throws
  {
    let input = SiteInput(files: site.files)
    let expected = await builder(nil).build(input)
    let store = MemoryPages(room: .max, failing: 5)
    let build = await builder(store).build(input, after: BuildMemory())
    #expect(store.hasFailed)
    #expect(build.files == expected.files && build.proof.counts == expected.proof.counts)
    #expect(build.memory != nil && build.diagnostics == expected.diagnostics)
    let forgetful = await builder(MemoryPages(room: .max, failing: 5)).build(input)
    #expect(forgetful.memory == nil && forgetful.files == expected.files)
  }
}

/// Has room for so many bytes, and fails to read from some reading on.
private final class MemoryPages: ByteStore {
  private struct State {
    var bytes: [UInt8] = []
    var readings = 0
    var isOpen = true
  }

  private let state = Mutex(State())
  private let room: Int
  private let failing: Int

  init(room: Int, failing: Int = .max) {
    self.room = room
    self.failing = failing
  }

  var count: Int { state.withLock { $0.bytes.count } }
  var hasFailed: Bool { state.withLock { $0.readings >= failing } }

  func add(_ bytes: [UInt8]) -> Int? {
    state.withLock { state in
      guard state.isOpen, state.bytes.count + bytes.count <= room else { return nil }
      state.bytes += bytes
      return state.bytes.count - bytes.count
    }
  }

  func bytes(at offset: Int, count: Int) -> [UInt8]? {
    state.withLock { state in
      state.readings += 1
      guard state.readings < failing, offset + count <= state.bytes.count else { return nil }
      return Array(state.bytes[offset..<offset + count])
    }
  }

  func release(_ offset: Int, count: Int) {}

  func empty() {
    state.withLock {
      $0.isOpen = false
      $0.bytes = []
    }
  }
}
