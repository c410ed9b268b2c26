import Model
import Output
import Testing

@testable import Pipeline

/// A build after another gives, byte for byte, what a build from nothing gives.
struct RandomEditsTests {
  @Test(
    "After each of a hundred random edits the remembered site is the site built anew, and so is one from the cache on disk",
    arguments: [UInt64(1), 2, 3, 4])
  func hundredEdits(seed: UInt64) async throws {
    var site = MadeUpSite(seed: seed, articles: 14)
    let disk = seed > 2 ? try StoredSite() : nil
    var memory = BuildMemory()
    var kept = 0
    var pages = 0
    var log: [String] = []
    for step in 0...25 {
      if step > 0 { log.append(site.edit()) }
      let builder = SiteBuilder(options: BuildOptions(now: site.now, jobs: 2))
      let input = SiteInput(files: site.files)
      let cold = await builder.build(input)
      let warm = await builder.build(input, after: memory)
      guard try isSame(warm, cold, disk, after: log) else { return }
      memory = try disk?.next(after: warm) ?? warm.memory ?? BuildMemory()
      if !cold.diagnostics.hasErrors { site.keep(ledger: cold.ledger) }
      kept += warm.keptPages
      pages += cold.files.count
    }
    // Else nothing was tested. Settings and templates, which change every page, are among the edits.
    #expect(kept * 6 > pages, "\(kept) of \(pages) pages were kept")
  }

  /// From a hundred articles on, a word's weight does not depend on every one of them, and explanations outlast an edit.
  @Test("So it is among so many articles that most stories' explanations stay", arguments: [UInt64(5), 6])
  func manyArticles(seed: UInt64) async throws {
    var site = MadeUpSite(seed: seed, articles: 180, subjects: 40)
    let disk = seed > 5 ? try StoredSite() : nil
    var memory = BuildMemory()
    var known = 0
    var log: [String] = []
    for step in 0...6 {
      if step > 0 { log.append(site.edit()) }
      let builder = SiteBuilder(options: BuildOptions(now: site.now, jobs: 2))
      let input = SiteInput(files: site.files)
      let cold = await builder.build(input)
      let warm = await builder.build(input, after: memory)
      guard try isSame(warm, cold, disk, after: log) else { return }
      known += warm.memory?.explanations.filter { memory.explanations[$0.key] == $0.value }.count ?? 0
      memory = try disk?.next(after: warm) ?? warm.memory ?? BuildMemory()
      if !cold.diagnostics.hasErrors { site.keep(ledger: cold.ledger) }
    }
    #expect(known > 10)
  }

  private func isSame(_ warm: SiteBuild, _ cold: SiteBuild, _ disk: StoredSite?, after log: [String]) throws
    -> Bool
  {
    var warm = warm
    for record in warm.standing {
      let bytes = try #require(disk?.read(record.path))
      let origin = cold.files.first { $0.path == record.path }?.origin ?? ""
      warm.files.append(OutputFile(path: record.path, bytes: bytes, origin: origin))
    }
    warm.files.sort { utf8Precedes($0.path, $1.path) }
    let differing = zip(warm.files, cold.files).first { $0 != $1 }.map { $0.0.path }
    let isSame =
      differing == nil && warm.files.count == cold.files.count && warm.ledger == cold.ledger
      && warm.diagnostics.ordered() == cold.diagnostics.ordered() && warm.record == cold.record
      && warm.counts == cold.counts && warm.doubtful.map(\.json) == cold.doubtful.map(\.json)
    #expect(isSame, "first difference at \(differing ?? "none"), after \(log)")
    return isSame
  }
}
