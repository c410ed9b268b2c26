import Model
import Synchronization
import Testing

@testable import Output

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A disk that refuses a step after others were done: what they did is taken back.
@Suite("A refused step") struct RefusedStepTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Files and folders change places, pages come, change and go, some in folders of their own.
  private let old = [
    "index.html": "old front", "same.html": "same", "gone/deep/index.html": "gone", "becomes-folder": "file",
    "becomes-file/a.html": "a", "becomes-file/b/c.html": "c", "changed.html": "old",
    "news/1/index.html": "old",
  ]
  private let new = [
    "index.html": "new front", "same.html": "same", "fresh/deep/index.html": "fresh", "fresh.html": "fresh",
    "becomes-folder/x.html": "x", "becomes-file": "now a file", "changed.html": "new",
    "news/1/index.html": "new",
    "news/2/index.html": "new",
  ]

  private func write(
    _ files: [String: String], record: String, before: (@Sendable (WriteStep) -> Void)? = nil
  ) -> WriteReport {
    var writer = SiteWriter(output: folder["Public"], force: false, guarded: GuardedFolders(home: nil))
    if let before { writer.beforeStep = { step throws(OutputError) in before(step) } }
    return writer.write(site(files), record: Array(record.utf8), dryRun: false)
  }

  /// Takes what is staged away from the step with a number on, so that it and those after it fail. Returns whether there was such a step.
  private func writeNew(refusing limit: Int) -> (report: WriteReport, steps: [WriteStep]) {
    let steps = Mutex<[WriteStep]>([])
    let folder = folder
    let report = write(new, record: "new") { step in
      switch step {
      case .place, .remove, .clear, .commitRecord, .commitManifest: break
      default: return
      }
      let number = steps.withLock { list in
        list.append(step)
        return list.count
      }
      if number != limit { return }
      mkdir(folder["lost"], 0o755)
      for path in folder.tree("Public/.broadsheet-staging").keys
      where !path.contains("/") && path.hasSuffix(".new") {
        rename(folder["Public/.broadsheet-staging/\(path)"], folder["lost/\(limit)-\(path)"])
      }
    }
    return (report, steps.withLock { $0 })
  }

  @Test("leaves the old site to the byte, whichever step it was, and nothing beside it") func everyStep()
    throws
  {
    var limit = 1
    while true {
      _ = write(old, record: "old")
      try folder.write("mine", to: "Public/news/mine.txt")
      let before = folder.tree("Public")
      let (report, steps) = writeNew(refusing: limit)
      if steps.count < limit { break }
      #expect(report.diagnostics.hasErrors, "step \(limit), \(steps[limit - 1])")
      #expect(folder.tree("Public") == before, "step \(limit), \(steps[limit - 1])")
      #expect(write(new, record: "new").diagnostics.isEmpty)
      #expect(folder.read("Public/index.html") == "new front")
      #expect(folder.read("Public/news/mine.txt") == "mine")
      limit += 1
    }
    #expect(limit > 14)
  }

  @Test("of a first build leaves an empty folder") func firstBuild() {
    for limit in [1, 4, 7] {
      let (report, _) = writeNew(refusing: limit)
      #expect(report.diagnostics.hasErrors)
      #expect(folder.tree("Public").isEmpty)
    }
  }

  @Test("keeps pages that another name of the file is asked for apart from it") func secondNames() {
    _ = write(["index.html": "old"], record: "")
    link(folder["Public/index.html"], folder["backup.html"])
    #expect(write(["index.html": "new"], record: "").diagnostics.isEmpty)
    #expect(folder.read("backup.html") == "old")
    #expect(folder.read("Public/index.html") == "new")
  }
}
