import Foundation
import Model
import Output
import Testing

@testable import Pipeline

/// The cache on disk: it may be lost, damaged or another program's, and is never believed more than it can prove.
struct MemoryStoreTests {
  let site = MadeUpSite(seed: 9, articles: 8)
  let builder: SiteBuilder
  let input: SiteInput
  let disk: StoredSite

  init() throws {
    builder = SiteBuilder(options: BuildOptions(now: site.now, jobs: 2))
    input = SiteInput(files: site.files)
    disk = try StoredSite()
  }

  private func built() async throws -> SiteBuild {
    let build = await builder.build(input, after: BuildMemory())
    try disk.write(build)
    return build
  }

  @Test("What one run leaves spares the next one nearly every page")
  func serves() async throws {
    let first = try await built()
    let second = await builder.build(input, after: disk.load().memory)
    #expect(second.standing.count > second.files.count)
    #expect(second.standing.count + second.files.count == first.files.count)
  }

  @Test("A page that somebody changed or removed in the output folder is made again")
  func touched() async throws {
    let first = try await built()
    let file = try #require(first.files.first { $0.path.hasPrefix("articles/") })
    // As many bytes as before.
    try Data(repeating: 0x41, count: file.bytes.count).write(
      to: URL(filePath: disk.output).appending(path: file.path))
    try FileManager.default.removeItem(at: URL(filePath: disk.output).appending(path: "sources/index.html"))
    let memory = disk.load().memory
    let second = await builder.build(input, after: memory)
    #expect(second.files.contains(file))
    try disk.write(second)
    #expect(disk.read(file.path) == file.bytes)
    #expect(disk.read("sources/index.html") != nil)
  }

  @Test("A page that was looked at as soon as it was written is read again, and stands if nobody changed it")
  func unsettled() async throws {
    let first = await builder.build(input, after: BuildMemory())
    try disk.write(first, waits: false)
    let file = try #require(first.files.first { $0.path.hasPrefix("articles/") })
    var altered = file.bytes
    altered[altered.count / 2] ^= 1
    try Data(altered).write(to: URL(filePath: disk.output).appending(path: file.path))
    let second = await builder.build(input, after: disk.load().memory)
    #expect(second.files.contains(file))
    let other = try #require(first.files.last { $0.path.hasPrefix("articles/") })
    #expect(second.standing.contains(FileRecord(other)))
  }

  @Test("So is a file of the search")
  func touchedSearch() async throws {
    let first = try await built()
    for kind in ["words", "articles"] {
      let file = try #require(first.files.first { $0.path.hasPrefix("search/\(kind)-") })
      try FileManager.default.removeItem(at: URL(filePath: disk.output).appending(path: file.path))
      let memory = disk.load().memory
      let second = await builder.build(input, after: memory)
      #expect(second.files.contains(file))
      try disk.write(second)
      #expect(disk.read(file.path) == file.bytes)
    }
    // What is still there need not be.
    let third = await builder.build(input, after: disk.load().memory)
    #expect(third.standing.contains { $0.path.hasPrefix("search/words-") })
    #expect(third.standing.contains { $0.path.hasPrefix("search/articles-") })
  }

  @Test("A command that needs every file has them, whatever stands in an output folder")
  func recalled() async throws {
    let first = try await built()
    let second = await builder.build(input, after: disk.store.load().memory)
    #expect(second.standing.isEmpty)
    #expect(second.files == first.files)
  }

  @Test("Every damaged or shortened file is told of and made anew, and the site is the same")
  func damaged() async throws {
    let first = try await built()
    for pack in try disk.packs where !StoredTexts.isName(pack.lastPathComponent) {
      let bytes = try Data(contentsOf: pack)
      var altered = bytes
      altered[altered.count - 1] ^= 0x10
      for wrong in [altered, bytes.prefix(bytes.count / 2), bytes.prefix(3), Data()] {
        try wrong.write(to: pack)
        let (memory, diagnostics) = disk.load()
        #expect(
          diagnostics.map(\.rendered) == [
            ".broadsheet-cache: note: What the last build left for this one is damaged, so that part of it is made anew. [cache/damaged]"
          ], "\(pack.lastPathComponent), \(wrong.count) bytes")
        let second = await builder.build(input, after: memory)
        #expect(second.ledger == first.ledger && second.record == first.record)
        #expect(Set(second.files).isSubset(of: first.files))
      }
      try bytes.write(to: pack)
    }
    #expect(disk.load().diagnostics.isEmpty)
  }

  @Test("Damaged or lost texts are told of when a build needs them, and the site is the same")
  func damagedTexts() async throws {
    let first = try await built()
    let edited = SiteInput(
      files: site.files.merging(
        site.files.filter { $0.key.hasSuffix(".md") }.prefix(1).map {
          ($0.key, $0.value + Array("\n\nA further paragraph.\n".utf8))
        }, uniquingKeysWith: { $1 }))
    let other = await builder.build(edited, after: BuildMemory())
    let pack = try #require(try disk.packs.first { StoredTexts.isName($0.lastPathComponent) })
    let bytes = try Data(contentsOf: pack)
    for place in [60, bytes.count / 2, bytes.count - 1] {
      var altered = bytes
      altered[place] ^= 0x10
      for wrong in [altered, bytes.prefix(place), Data()] {
        try wrong.write(to: pack)
        // Pages of which none stands need every text.
        let (memory, diagnostics) = disk.store.load()
        #expect(diagnostics.isEmpty)
        let second = await builder.build(input, after: memory)
        #expect(second.files == first.files && second.ledger == first.ledger)
        #expect(second.diagnostics == [MemoryStore.damaged] + first.diagnostics, "\(place), \(wrong.count)")
        let third = await builder.build(edited, after: disk.store.load().memory)
        #expect(third.files == other.files)
        // What is written after it is whole.
        try disk.write(second)
        let fourth = await builder.build(input, after: disk.store.load().memory)
        #expect(fourth.files == first.files && fourth.diagnostics == first.diagnostics)
      }
    }
    try FileManager.default.removeItem(at: pack)
    let (memory, diagnostics) = disk.store.load()
    #expect(diagnostics == [MemoryStore.damaged])
    #expect(await builder.build(input, after: memory).files == first.files)
  }

  @Test("A text that can no longer be read is not kept as an empty one")
  func lostTexts() async throws {
    let first = try await built()
    var memory = disk.store.load().memory
    // As if all packs were to be written anew.
    memory.packs = [:]
    let pack = try #require(try disk.packs.first { StoredTexts.isName($0.lastPathComponent) })
    var bytes = try Data(contentsOf: pack)
    bytes[bytes.count - 1] ^= 1
    try bytes.write(to: pack)
    try disk.store.save(memory)
    let second = await builder.build(input, after: disk.store.load().memory)
    #expect(second.files == first.files && second.diagnostics.contains(MemoryStore.damaged))
  }

  @Test("Texts that no build wrote are refused behind a right checksum too")
  func hostileTexts() async throws {
    let first = try await built()
    var numbers = SeededNumbers(seed: 11)
    let folder = disk.store.folder
    let name = try #require(folder.names().first(where: StoredTexts.isName))
    guard case .bytes(let right) = folder.read(name) else { throw CocoaError(.fileReadUnknown) }
    for round in 0..<40 {
      var wrong = Array(right)
      // Lengths and hashes of the first articles, or anything.
      let place = numbers.next(below: round % 2 == 0 ? 60 : wrong.count)
      wrong[place] = wrong[place] &+ UInt8(1 + numbers.next(below: 255))
      let bytes = wrong
      try folder.update([CacheFolder.Piece(name) { bytes }], keeping: Set(folder.names()))
      let second = await builder.build(input, after: disk.store.load().memory)
      #expect(second.files == first.files)
      #expect(second.diagnostics.contains(MemoryStore.damaged), "\(place)")
    }
  }

  @Test("Bytes that no build wrote are refused behind a right checksum too, and stop nothing")
  func hostile() async throws {
    _ = try await built()
    var numbers = SeededNumbers(seed: 5)
    let folder = disk.store.folder
    var refused = 0
    for _ in 0..<200 {
      let name = folder.names()[numbers.next(below: folder.names().count)]
      guard case .bytes(let right) = folder.read(name) else { continue }
      var wrong = Array(right)
      for _ in 0...numbers.next(below: 4) {
        wrong[numbers.next(below: wrong.count)] = UInt8(numbers.next(below: 256))
      }
      let bytes = wrong
      try folder.update([CacheFolder.Piece(name) { bytes }], keeping: Set(folder.names()))
      refused += disk.load().diagnostics.count
      try folder.update([CacheFolder.Piece(name) { Array(right) }], keeping: Set(folder.names()))
    }
    #expect(refused > 20)
  }

  @Test("Articles of an older day beside the stamps of a newer one are read again")
  func mixedDays() async throws {
    /// The site's files, each with a stamp that tells its bytes.
    func stamped(_ files: [String: [UInt8]]) -> SiteInput {
      var input = SiteInput(files: files)
      input.stamp = { path in
        files[path].map { FileStamp(size: $0.count, modified: 1, changed: 1, inode: ContentHash($0).low) }
      }
      return input
    }
    let first = await builder.build(stamped(site.files), after: BuildMemory())
    try disk.write(first)
    let old = try disk.packs.filter { $0.lastPathComponent.hasPrefix("articles") }
      .map { ($0, try Data(contentsOf: $0)) }
    var files = site.files
    for path in files.keys where path.hasSuffix(".md") {
      files[path]?.append(contentsOf: Array("\n\nThe quay was closed for an hour, the board said.\n".utf8))
    }
    let memory = disk.load().memory
    let second = await builder.build(stamped(files), after: memory)
    try disk.write(second)
    for (pack, bytes) in old { try bytes.write(to: pack) }
    let third = await builder.build(stamped(files), after: disk.load().memory)
    let whole = await builder.build(stamped(files), after: BuildMemory())
    #expect(third.diagnostics == whole.diagnostics && third.record == whole.record)
    #expect(Set(third.files).isSubset(of: whole.files))
  }

  @Test("Words that other terms number than those that are there are not believed")
  func otherTerms() async throws {
    let first = try await built()
    let terms = disk.cache.appending(path: "terms.pack")
    let right = try Data(contentsOf: terms)
    // Terms of a site that has fewer words, and of one that has others.
    let articles = site.files.keys.filter { $0.hasSuffix(".md") }.sorted()
    for number in 0..<2 {
      var files = site.files
      if number == 0 {
        for path in articles.dropFirst(2) { files[path] = nil }
      } else {
        files[articles[0]] = Array("# Quay\n\nZinc zebras zigzag across the quay of Zoom at noon.\n".utf8)
      }
      let other = try StoredSite()
      try other.write(await builder.build(SiteInput(files: files), after: BuildMemory()))
      try Data(contentsOf: other.cache.appending(path: "terms.pack")).write(to: terms)
      let memory = disk.load().memory
      #expect(memory.articles.count == articles.count)
      #expect(memory.articles.allSatisfy { $0.words == nil && $0.analysed == nil })
      let second = await builder.build(input, after: memory)
      #expect(second.ledger == first.ledger && second.record == first.record)
      #expect(Set(second.files).isSubset(of: first.files))
    }
    try right.write(to: terms)
    #expect(disk.load().memory.articles.allSatisfy { $0.words != nil })
  }

  @Test("Packs stand beside terms that went on from those that number their words")
  func furtherTerms() async throws {
    let first = try await built()
    let packs = try disk.packs.filter { $0.lastPathComponent.hasPrefix("articles") }
    let old = try packs.map { try Data(contentsOf: $0) }
    var files = site.files
    let path = try #require(files.keys.filter { $0.hasSuffix(".md") }.min())
    files[path]?.append(contentsOf: Array("\n\nZinc zebras zigzag across the quay of Zoom at noon.\n".utf8))
    let further = await builder.build(SiteInput(files: files), after: disk.load().memory)
    try disk.write(further)
    for (pack, bytes) in zip(packs, old) { try bytes.write(to: pack) }
    let memory = disk.load().memory
    #expect(memory.articles.allSatisfy { $0.words != nil })
    let second = await builder.build(input, after: memory)
    #expect(second.record == first.record && second.ledger == first.ledger)
    #expect(Set(second.files).isSubset(of: first.files))
  }

  @Test("The cache keeps itself out of repositories, and goes whole")
  func ignored() async throws {
    _ = try await built()
    let note = disk.cache.appending(path: ".gitignore")
    #expect(try String(contentsOf: note, encoding: .utf8) == "*\n")
    _ = try disk.store.folder.remove()
    #expect(!FileManager.default.fileExists(atPath: disk.cache.path()))
  }

  @Test("Another program's cache is not read, and its files go")
  func otherProgram() async throws {
    _ = try await built()
    disk.key = ContentHash("a later program")
    let (memory, diagnostics) = disk.load()
    #expect(memory.articles.isEmpty && memory.pages.isEmpty && diagnostics.isEmpty)
    let build = await builder.build(input, after: memory)
    #expect(build.standing.isEmpty)
    try disk.write(build)
    #expect(!disk.load().memory.articles.isEmpty)
  }

  @Test("A process that was killed while it wrote leaves nothing that is read")
  func killed() async throws {
    let first = try await built()
    try Data("broadsheet-cache 1\nhalf".utf8).write(to: disk.cache.appending(path: "unfinished"))
    let (memory, diagnostics) = disk.load()
    #expect(diagnostics.isEmpty)
    let second = await builder.build(input, after: memory)
    #expect(second.standing.count + second.files.count == first.files.count)
    try disk.write(second)
    #expect(!FileManager.default.fileExists(atPath: disk.cache.appending(path: "unfinished").path()))
  }

  @Test("Where another build wrote since the folder was looked at, nothing is written")
  func overtaken() async throws {
    _ = try await built()
    let second = await builder.build(input, after: disk.load().memory)
    let other = OutputFile(path: "index.html", bytes: Array("other".utf8), origin: "test")
    let writer = SiteWriter(output: disk.output, force: false, guarded: GuardedFolders(home: nil))
    #expect(writer.write([other], dryRun: false).diagnostics.isEmpty)
    #expect(writer.write(second.files, standing: second.standing, dryRun: false).isOvertaken)
    #expect(disk.read("index.html") == other.bytes)
  }
}
