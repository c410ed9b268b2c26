import Model
import Testing
import Workers

@testable import Output

@Suite("Pages put aside") struct PageStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func page(_ number: Int) -> OutputFile {
    let bytes = (0..<(number * 37 % 5000)).map { UInt8(truncatingIfNeeded: $0 &+ number) }
    return OutputFile(path: "\(number).html", bytes: bytes, origin: "page \(number)")
  }

  @Test("of no bytes are put aside, too") func empty() throws {
    let store = try #require(PageStore(in: folder["."]))
    let aside = OutputFile(path: "empty", bytes: [], origin: "").putAside(in: store)
    aside.letGo()
    #expect(aside.bytes.isEmpty && aside.size == 0 && !store.hasFailed)
  }

  @Test("are what they were, whatever thread put them there, and leave no name in the folder") func threads()
    throws
  {
    let store = try #require(PageStore(in: folder["."]))
    let aside = parallelMap(Array(0..<400), jobs: 4) { page($0).putAside(in: store) }
    #expect(folder.tree(".").isEmpty)
    for (number, file) in aside.enumerated() {
      #expect(file == page(number) && file.bytes == page(number).bytes)
      #expect(file.size == page(number).size && file.hash == ContentHash(page(number).bytes))
      #expect(FileRecord(file) == FileRecord(page(number)))
    }
    #expect(!store.hasFailed)
  }

  @Test("stay in memory when there is no more room, and are told of when they are gone") func emptied() throws
  {
    let store = try #require(PageStore(in: folder["."]))
    let aside = page(3).putAside(in: store)
    store.empty()
    let later = page(4).putAside(in: store)
    #expect(later.bytes == page(4).bytes)
    #expect(!store.hasFailed)
    #expect(aside.bytes.isEmpty && aside.size == page(3).size)
    #expect(store.hasFailed)
  }

  @Test("that were all released leave their room to the disk; of the others nothing is lost") func released()
    throws
  {
    let store = try #require(PageStore(in: folder["."]))
    let bytes = [UInt8](repeating: 7, count: PageStore.stretch / 4 * 3)
    let aside = (0..<8).map { OutputFile(path: "\($0)", bytes: bytes, origin: "").putAside(in: store) }
    let full = store.room
    // The first two stretches are those of pages 0, 1 and a part of 2.
    for page in [0, 1] { aside[page].letGo() }
    #if os(Linux)
      #expect(store.room == full - PageStore.stretch)
    #endif
    #expect(aside[2...].allSatisfy { $0.bytes == bytes } && !store.hasFailed)
    aside[2].letGo()
    #if os(Linux)
      #expect(store.room == full - 2 * PageStore.stretch)
    #endif
    #expect(aside[3...].allSatisfy { $0.bytes == bytes } && !store.hasFailed)
    #expect(aside[0].bytes.isEmpty && store.hasFailed)
  }

  @Test("have no store in a folder that is not there") func noFolder() {
    #expect(PageStore(in: folder["missing"]) == nil)
  }

  @Test("are written as others are") func written() throws {
    let store = try #require(PageStore(in: folder["."]))
    let writer = SiteWriter(output: folder["Public"], force: false, guarded: GuardedFolders(home: nil))
    let files = (1..<40).map { page($0) }
    let report = writer.write(files.map { $0.putAside(in: store) }, dryRun: false)
    #expect(report.diagnostics.isEmpty && report.added.count == 39)
    for file in files { #expect(try readFile(folder["Public/" + file.path]) == file.bytes) }
    #expect(!writer.write(files, dryRun: true).hasChanges)
    #expect(!writer.write(files.map { $0.putAside(in: store) }, dryRun: true).hasChanges)
  }

  @Test("that cannot be read are not written, nor is anything else") func lost() throws {
    let store = try #require(PageStore(in: folder["."]))
    let writer = SiteWriter(output: folder["Public"], force: false, guarded: GuardedFolders(home: nil))
    _ = writer.write(site(["index.html": "old"]), dryRun: false)
    let files = [page(1), page(2).putAside(in: store)]
    store.empty()
    let report = writer.write(files, dryRun: false)
    #expect(report.diagnostics.map(\.identifier) == ["output/cannot-write"])
    #expect(folder.read("Public/index.html") == "old" && folder.read("Public/1.html") == nil)
  }

  @Test("that cannot be read are not taken for the file of that size that stands there") func lostBesideOld()
    throws
  {
    let store = try #require(PageStore(in: folder["."]))
    let writer = SiteWriter(output: folder["Public"], force: false, guarded: GuardedFolders(home: nil))
    _ = writer.write(site(["index.html": "old"]), dryRun: false)
    let file = OutputFile(path: "index.html", bytes: Array("new".utf8), origin: "").putAside(in: store)
    store.empty()
    let report = writer.write([file], dryRun: false)
    #expect(report.diagnostics.map(\.identifier) == ["output/cannot-write"])
    #expect(report.unchanged.isEmpty && folder.read("Public/index.html") == "old")
  }
}
