import Model
import Testing

@testable import Output

@Suite("Cleaning") struct CleanTests {
  let folder: TemporaryFolder
  let guarded = GuardedFolders(home: nil)

  init() throws {
    folder = try TemporaryFolder()
    _ = SiteWriter(output: folder["Public"], force: false, guarded: guarded)
      .write(site(["index.html": "x", "a/b/c.html": "c", "d/e.html": "e"]), dryRun: false)
    try folder.write("mine", to: "Public/d/mine.txt")
    try folder.write("", to: "Public/.gitkeep")
  }

  @Test("removes what the manifest says and leaves the rest") func removes() {
    let report = cleanOutput(folder["Public"], dryRun: false, guarded: guarded)
    #expect(report.removed == ["a/b/c.html", "d/e.html", "index.html"])
    #expect(report.foundBuild && report.foreign == 1 && report.diagnostics.isEmpty)
    #expect(folder.tree("Public") == [".gitkeep": "", "d": "/", "d/mine.txt": "mine"])
  }

  @Test("a dry run says the same and touches nothing") func dryRun() {
    let before = folder.tree()
    let report = cleanOutput(folder["Public"], dryRun: true, guarded: guarded)
    #expect(report.removed.count == 3 && report.foreign == 1)
    #expect(folder.tree() == before)
  }

  @Test("finds nothing the second time, and in a folder that no build wrote or that is not there")
  func nothing() throws {
    _ = cleanOutput(folder["Public"], dryRun: false, guarded: guarded)
    let again = cleanOutput(folder["Public"], dryRun: false, guarded: guarded)
    #expect(!again.foundBuild && again.removed.isEmpty && again.foreign == 1)
    #expect(cleanOutput(folder["no-such"], dryRun: false, guarded: guarded) == CleanReport())
    #expect(folder.read("Public/d/mine.txt") == "mine")
  }
}
