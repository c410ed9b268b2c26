import Model
import Testing

@testable import Output

@Suite("Writing a site") struct SiteWriterTests {
  let folder: TemporaryFolder
  var output: String { folder["Public"] }
  let guarded = GuardedFolders(home: nil)

  init() throws { folder = try TemporaryFolder() }

  private func write(
    _ files: [String: String], force: Bool = false, dryRun: Bool = false
  ) -> WriteReport {
    SiteWriter(output: output, force: force, guarded: guarded).write(site(files), dryRun: dryRun)
  }

  private func pages() -> [String: String] { folder.tree("Public").filter { $0.key != OwnName.manifest } }

  @Test("the first build makes the folder and every file") func firstBuild() {
    let report = write(["index.html": "front", "stories/flood/index.html": "flood"])
    #expect(report.diagnostics.isEmpty)
    #expect(report.added == ["index.html", "stories/flood/index.html"])
    #expect(report.bytesWritten == 10)
    #expect(
      pages() == [
        "index.html": "front", "stories": "/", "stories/flood": "/", "stories/flood/index.html": "flood",
      ])
  }

  @Test("the manifest is plain text in order of path") func manifestText() {
    _ = write(["b.txt": "b", "a/c.txt": ""])
    let lines = folder.read("Public/.broadsheet-manifest")?.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "broadsheet-manifest 1", "\(ContentHash("")) 0 a/c.txt", "\(ContentHash("b")) 1 b.txt", "end 2",
      ])
  }

  @Test("the second build of the same site touches nothing") func nothingToDo() throws {
    _ = write(["index.html": "front", "a/b.html": "b"])
    let before = try #require(FileStatus(path: folder["Public/index.html"]))
    let manifest = try #require(FileStatus(path: folder["Public/.broadsheet-manifest"]))
    let report = write(["index.html": "front", "a/b.html": "b"])
    #expect(report.unchanged == ["a/b.html", "index.html"])
    #expect(!report.hasChanges && report.bytesWritten == 0)
    #expect(FileStatus(path: folder["Public/index.html"]) == before)
    #expect(FileStatus(path: folder["Public/.broadsheet-manifest"]) == manifest)
  }

  @Test("only what changed is written, what is gone is removed with its empty folders") func difference() {
    _ = write(["index.html": "one", "same.txt": "same", "old/deep/page.html": "old", "old/two.html": "2"])
    let report = write(["index.html": "two", "same.txt": "same", "new/page.html": "new", "old/two.html": "2"])
    #expect(report.added == ["new/page.html"])
    #expect(report.changed == ["index.html"])
    #expect(report.unchanged == ["old/two.html", "same.txt"])
    #expect(report.removed == ["old/deep/page.html"])
    #expect(
      pages() == [
        "index.html": "two", "same.txt": "same", "new": "/", "new/page.html": "new", "old": "/",
        "old/two.html": "2",
      ])
  }

  @Test("a page that someone changed or removed by hand is made right again") func mendsPages() throws {
    _ = write(["index.html": "front", "a.html": "a"])
    try folder.write("FRONT", to: "Public/index.html")
    unlink(folder["Public/a.html"])
    let report = write(["index.html": "front", "a.html": "a"])
    #expect(report.changed == ["index.html"] && report.added == ["a.html"])
    #expect(pages() == ["index.html": "front", "a.html": "a"])
  }

  @Test("files that no build wrote stay, and keep their folder") func foreignFilesStay() throws {
    _ = write(["old/page.html": "old", "index.html": "front"])
    try folder.write("mine", to: "Public/old/notes.txt")
    try folder.write("example.org", to: "Public/CNAME")
    let report = write(["index.html": "front"])
    #expect(report.removed == ["old/page.html"])
    #expect(
      pages() == ["index.html": "front", "old": "/", "old/notes.txt": "mine", "CNAME": "example.org"])
  }

  @Test("a dry run reports the same and touches nothing") func dryRun() {
    #expect(write(["a.html": "1"], dryRun: true).added == ["a.html"])
    #expect(folder.tree().isEmpty)
    _ = write(["a.html": "1", "b.html": "1"])
    let before = folder.tree()
    let report = write(["a.html": "2", "c.html": "1"], dryRun: true)
    #expect(report.added == ["c.html"] && report.changed == ["a.html"] && report.removed == ["b.html"])
    #expect(folder.tree() == before)
  }

  @Test("a folder with only .gitkeep and .DS_Store counts as empty", arguments: [".gitkeep", ".DS_Store"])
  func harmless(name: String) throws {
    try folder.write("", to: "Public/\(name)")
    #expect(write(["index.html": "front"]).diagnostics.isEmpty)
    #expect(pages() == ["index.html": "front", name: ""])
  }

  @Test("a used folder without a manifest is refused, and taken with --force") func usedFolder() throws {
    try folder.write("mine", to: "Public/thesis.txt")
    let refused = write(["index.html": "front"])
    #expect(
      refused.diagnostics.map(\.rendered) == [
        """
        \(output): error: This folder is not empty (it holds `thesis.txt`), and no build wrote to it before. [output/folder-in-use]
          help: Name an empty folder with `--output`, or keep what is there and add the site with `--force`.
        """
      ])
    #expect(folder.tree("Public") == ["thesis.txt": "mine"])
    #expect(write(["index.html": "front"], force: true).diagnostics.isEmpty)
    #expect(pages() == ["index.html": "front", "thesis.txt": "mine"])
    #expect(write([:]).removed == ["index.html"])
    #expect(pages() == ["thesis.txt": "mine"])
  }

  @Test("a foreign file in the way is refused without --force") func foreignInTheWay() throws {
    _ = write(["index.html": "front"])
    try folder.write("mine", to: "Public/about.html")
    let before = folder.tree()
    let refused = write(["index.html": "new", "about.html": "ours"])
    #expect(
      refused.diagnostics.map(\.rendered) == [
        """
        \(output)/about.html: error: Another file stands where the build must write, and no build put it there. [output/foreign-file]
          help: Move it out of `\(output)`, or overwrite it with `--force`.
        """
      ])
    #expect(folder.tree() == before)
    #expect(write(["index.html": "new", "about.html": "ours"], force: true).diagnostics.isEmpty)
    #expect(pages() == ["index.html": "new", "about.html": "ours"])
  }

  @Test("two inputs for one path, and a file where a folder must be, are errors that name both")
  func pathConflicts() {
    let twice = [
      OutputFile(path: "a/index.html", bytes: [], origin: "one.md"),
      OutputFile(path: "a/index.html", bytes: [], origin: "two.md"),
      OutputFile(path: "a/index.html/x.png", bytes: [], origin: "three.md"),
    ]
    let report = SiteWriter(output: output, force: false, guarded: guarded).write(twice, dryRun: false)
    #expect(report.diagnostics.map(\.identifier) == ["output/same-path", "output/file-and-folder"])
    #expect(
      report.diagnostics[0].message.contains("one.md") && report.diagnostics[0].message.contains("two.md"))
    #expect(folder.tree().isEmpty)
  }

  @Test(
    "a path that leads out of the folder, or cannot be a name, is an error",
    arguments: [
      "../x", "a/../../x", "/etc/x", "", "a//b", "a/", "./a", "a\u{0}b", "a\nb", ".broadsheet-manifest",
      String(repeating: "x", count: 256),
    ])
  func badPaths(path: String) {
    let report = write([path: "x"], force: true)
    #expect(report.diagnostics.map(\.identifier) == ["output/bad-path"])
    #expect(folder.tree().isEmpty)
  }

  @Test("a page whose name changes case alone stays, under its new name") func caseOfNames() {
    _ = write(["Stories/Flood.html": "1", "a": "a"])
    let report = write(["stories/flood.html": "1", "a": "a"])
    #expect(report.added == ["stories/flood.html"] && report.removed == ["Stories/Flood.html"])
    #expect(pages() == ["stories": "/", "stories/flood.html": "1", "a": "a"])
  }

  @Test("the list of built files can be read back; a folder without one has none") func builtList() throws {
    #expect(try builtFiles(in: output) == nil)
    _ = write(["b.html": "b", "a.html": "aa"])
    #expect(try builtFiles(in: output)?.map(\.path) == ["a.html", "b.html"])
    #expect(try builtFiles(in: output)?.first?.size == 2)
    try folder.write("rubbish", to: "Public/.broadsheet-manifest")
    #expect(throws: OutputError.self) { try builtFiles(in: output) }
  }

  @Test("names of any script and of 255 bytes are written") func longNames() {
    let long = String(repeating: "洪", count: 85)
    #expect(write(["\(long)/\(long)": "x", "محمد/index.html": "y"]).diagnostics.isEmpty)
    #expect(pages()["\(long)/\(long)"] == "x" && pages()["محمد/index.html"] == "y")
  }

  @Test("ten thousand pages in folders of their own are written, and found unchanged") func manyPages() {
    var files: [OutputFile] = []
    for i in 0..<10_000 {
      files.append(OutputFile(path: "stories/s\(i)/index.html", bytes: Array("page \(i)".utf8), origin: "t"))
    }
    let writer = SiteWriter(output: output, force: false, guarded: guarded)
    #expect(writer.write(files, dryRun: false).added.count == 10_000)
    #expect(writer.write(files, dryRun: false).unchanged.count == 10_000)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
