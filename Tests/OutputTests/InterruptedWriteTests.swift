import Model
import Synchronization
import Testing

@testable import Output

/// Builds that end in the middle, as by `kill -9`, at each of their steps.
@Suite("A killed build") struct InterruptedWriteTests {
  let folder: TemporaryFolder
  let guarded = GuardedFolders(home: nil)

  init() throws { folder = try TemporaryFolder() }

  /// Files and folders change places, pages come, change and go.
  private let old = [
    "index.html": "old front", "same.html": "same", "gone/deep/index.html": "gone", "becomes-folder": "file",
    "becomes-file/a.html": "a", "becomes-file/b/c.html": "c", "changed.html": "old",
  ]
  private let new = [
    "index.html": "new front", "same.html": "same", "fresh/deep/index.html": "fresh",
    "becomes-folder/x.html": "x", "becomes-file": "now a file", "changed.html": "new",
  ]
  private let third = ["index.html": "third", "other/page.html": "other"]

  /// Writes and stops before the step with this number. Returns whether it was stopped.
  private func write(_ files: [String: String], stoppingAt limit: Int, jobs: Int = 1) -> Bool {
    let counter = StepCounter(limit: limit)
    var writer = SiteWriter(output: folder["Public"], force: false, guarded: guarded)
    writer.jobs = jobs
    writer.beforeStep = { step throws(OutputError) in try counter.count(step) }
    return writer.write(site(files), dryRun: false).diagnostics.hasErrors
  }

  private func finish(_ files: [String: String]) -> WriteReport {
    SiteWriter(output: folder["Public"], force: false, guarded: guarded).write(site(files), dryRun: false)
  }

  private func reset() throws {
    _ = cleanOutput(folder["Public"], dryRun: false, guarded: guarded)
    unlink(folder["Public/mine.txt"])
    try #require(folder.tree("Public").isEmpty)
  }

  /// What a folder holds after a build that nothing disturbed.
  private func undisturbed(_ files: [String: String]) throws -> [String: String] {
    let other = try TemporaryFolder()
    _ = SiteWriter(output: other["Public"], force: false, guarded: guarded).write(site(files), dryRun: false)
    return other.tree("Public")
  }

  @Test("over an old site is mended by the next, whatever the step") func overOldSite() throws {
    var expected = try undisturbed(new)
    expected["mine.txt"] = "mine"
    var limit = 0
    while true {
      _ = finish(old)
      try folder.write("mine", to: "Public/mine.txt")
      let stopped = write(new, stoppingAt: limit)
      for (path, text) in folder.tree("Public") where text != "/" && !path.hasPrefix(".broadsheet-") {
        #expect(text == old[path] || text == new[path] || path == "mine.txt", "\(path) after step \(limit)")
      }
      let report = finish(new)
      #expect(report.diagnostics.isEmpty, "\(report.diagnostics) after step \(limit)")
      #expect(folder.tree("Public") == expected, "after step \(limit)")
      try reset()
      if !stopped { break }
      limit += 1
    }
    #expect(limit > 15)
  }

  @Test("into an empty folder is mended by the next, whatever the step") func firstBuild() throws {
    let expected = try undisturbed(new)
    var limit = 0
    while true {
      let stopped = write(new, stoppingAt: limit)
      #expect(finish(new).diagnostics.isEmpty)
      #expect(folder.tree("Public") == expected, "after step \(limit)")
      try reset()
      if !stopped { break }
      limit += 1
    }
    #expect(limit > 10)
  }

  @Test("then another that is killed, then a third site: nothing of the two is left over") func twice() throws
  {
    let expected = try undisturbed(third)
    for first in stride(from: 3, to: 30, by: 3) {
      for second in stride(from: 2, to: 30, by: 4) {
        _ = write(old, stoppingAt: first)
        _ = write(new, stoppingAt: second)
        let report = finish(third)
        #expect(report.diagnostics.isEmpty, "\(report.diagnostics) after \(first) and \(second)")
        #expect(folder.tree("Public") == expected, "after \(first) and \(second)")
        try reset()
      }
    }
  }

  @Test("leaves nothing that clean does not find") func cleaned() throws {
    var limit = 0
    while true {
      _ = finish(old)
      let stopped = write(new, stoppingAt: limit)
      _ = cleanOutput(folder["Public"], dryRun: false, guarded: guarded)
      #expect(folder.tree("Public").isEmpty, "after step \(limit): \(folder.tree("Public"))")
      if !stopped { break }
      limit += 1
    }
  }

  @Test("before its first rename leaves the old site whole") func oldSiteStands() {
    _ = finish(old)
    let before = folder.tree("Public")
    // One step opens the staging folder, one stages each of the five new files, one commits the journal.
    for limit in 0..<7 {
      #expect(write(new, stoppingAt: limit))
      #expect(folder.tree("Public").filter { !$0.key.hasPrefix(".broadsheet-s") } == before)
    }
  }

  @Test(
    "never leaves a page that names one which is not there: new files stand before any other changes, old ones go last"
  )
  func order() {
    let pages = ["a.html", "index.html", "m/new.html", "z/new.html"]
    func links(_ names: [String]) -> String { names.joined(separator: " ") }
    // Each site's pages name all pages of their own site.
    let first = Dictionary(uniqueKeysWithValues: pages.prefix(2).map { ($0, links(Array(pages.prefix(2)))) })
    let second = Dictionary(
      uniqueKeysWithValues: pages.dropFirst().map { ($0, links(Array(pages.dropFirst()))) })
    var limit = 0
    var stopped = true
    while stopped {
      _ = finish(first)
      stopped = write(second, stoppingAt: limit)
      let tree = folder.tree("Public").filter { $0.key.hasSuffix(".html") }
      // What a reader can come to from the front page.
      var reached: Set = ["index.html"]
      var pending = ["index.html"]
      while let path = pending.popLast() {
        for target in tree[path, default: ""].split(separator: " ").map(String.init) {
          #expect(tree[target] != nil, "\(path) names \(target) after step \(limit)")
          if reached.insert(target).inserted { pending.append(target) }
        }
      }
      limit += 1
    }
    #expect(limit > 10)
  }

  @Test("has each new folder whole or not at all, whoever wrote its files", arguments: [1, 3])
  func newFolders(jobs: Int) throws {
    var files: [String: String] = [:]
    for number in 0..<300 { files["articles/\(number)/index.html"] = "article \(number)" }
    for number in 0..<20 { files["stories/\(number)/index.html"] = "story \(number)" }
    files["index.html"] = "front"
    let whole = try undisturbed(files)
    // One step opens the staging folder, one stages each file, one commits the journal; the next two place a folder each.
    for (placed, there) in [(0, 0), (1, 300), (2, 320), (3, 321)] {
      #expect(write(files, stoppingAt: 323 + placed, jobs: jobs))
      let tree = folder.tree("Public").filter { $0.key.hasSuffix(".html") && !$0.key.hasPrefix(".") }
      #expect(tree.count == there && tree.allSatisfy { whole[$0.key] == $0.value })
      #expect(finish(files).diagnostics.isEmpty)
      #expect(folder.tree("Public") == whole)
      try reset()
    }
  }

  @Test("has written what the site rests on before its first page, and no page when that fails")
  func alongside() throws {
    _ = finish(old)
    let before = folder.tree("Public")
    let writer = SiteWriter(output: folder["Public"], force: false, guarded: guarded)
    let report = writer.write(site(new), dryRun: false) { () throws(OutputError) in
      #expect(folder.read("Public/index.html") == "old front")
      throw OutputError(.write, "ledger.jsonl", code: EACCES)
    }
    #expect(report.diagnostics.map(\.location?.path) == ["ledger.jsonl"])
    #expect(folder.tree("Public") == before)
    var calls = 0
    #expect(
      writer.write(site(old), dryRun: false) { () throws(OutputError) in calls += 1 }.diagnostics.isEmpty)
    #expect(
      writer.write(site(old), dryRun: true) { () throws(OutputError) in calls += 1 }.diagnostics.isEmpty)
    #expect(calls == 1)
  }

  @Test("does not make a foreign file ours that appears where it was about to write") func claimNeedsBytes()
    throws
  {
    _ = finish(old)
    // The journal stands, nothing is placed.
    #expect(write(new, stoppingAt: 8))
    try #require(folder.tree("Public")[OwnName.journal] != nil)
    try folder.write("mine", to: "Public/fresh/deep/index.html")
    #expect(finish(new).diagnostics.map(\.identifier) == ["output/foreign-file"])
    #expect(finish(old).diagnostics.isEmpty)
    #expect(folder.read("Public/fresh/deep/index.html") == "mine")
  }
}

/// Counts steps and refuses every one from the limit on, cleaning up included.
private final class StepCounter: Sendable {
  private let limit: Int
  private let done = Atomic(0)

  init(limit: Int) { self.limit = limit }

  func count(_ step: WriteStep) throws(OutputError) {
    if done.add(1, ordering: .relaxed).newValue > limit {
      throw OutputError(.write, "\(step)", reason: "it was stopped by the test")
    }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
