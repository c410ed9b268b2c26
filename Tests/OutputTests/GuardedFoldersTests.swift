import Model
import Testing

@testable import Output

@Suite("Folders that are never written over") struct GuardedFoldersTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["home/site/Content", "home/site/Templates", "home/site/Public"] {
      try createFolders(folder[name])
    }
  }

  private var guarded: GuardedFolders {
    GuardedFolders(
      root: folder["home/site"], inputs: [folder["home/site/Content"], folder["home/site/Templates"]],
      home: folder["home"])
  }

  @Test(
    "an output that is, holds or lies in what must stay is refused",
    arguments: [
      "/", "", "home", "home/site", "home/site/", "home/site/.", "home/site/Public/..", "home/site/Content",
      "home/site/Content/out", "home/site/Templates/new/deep", "link-to-site", "home/site/Public/../Content",
    ])
  func refused(name: String) {
    folder.link("link-to-site", to: "home/site")
    let output = name == "/" ? "/" : folder[name]
    let report = SiteWriter(output: output, force: true, guarded: guarded)
      .write(site(["index.html": "x"]), dryRun: false)
    #expect(report.diagnostics.map(\.identifier) == ["output/guarded-folder"])
    #expect(report.diagnostics.first?.help == "Name a folder of its own with `--output`, such as `Public`.")
    #expect(cleanOutput(output, dryRun: false, guarded: guarded).diagnostics.hasErrors)
    #expect(folder.tree()["home/site/index.html"] == nil)
  }

  @Test(
    "a folder of its own is taken",
    arguments: ["home/site/Public", "home/site/dist/new", "elsewhere", "home/ContentX", "home/site/ContentX"])
  func taken(name: String) {
    let report = SiteWriter(output: folder[name], force: false, guarded: guarded)
      .write(site(["index.html": "x"]), dryRun: false)
    #expect(report.diagnostics.isEmpty)
    #expect(folder.read("\(name)/index.html") == "x")
  }

  @Test("canonical paths resolve links and parts that do not exist yet") func canonical() {
    folder.link("a", to: "home/site")
    #expect(canonicalPath(folder["a/new/../other/x"]) == folder["home/site/other/x"])
    #expect(canonicalPath("/") == "/")
    #expect(canonicalPath("/no-such-folder-here/x") == "/no-such-folder-here/x")
  }
}
