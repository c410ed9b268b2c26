import Model
import Testing

@testable import Output

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("An output folder with surprises") struct HostileOutputTests {
  let folder: TemporaryFolder
  let guarded = GuardedFolders(home: nil)

  init() throws { folder = try TemporaryFolder() }

  private func write(_ files: [String: String], force: Bool = false) -> WriteReport {
    SiteWriter(output: folder["Public"], force: force, guarded: guarded).write(site(files), dryRun: false)
  }

  @Test(
    "a link to a folder is never followed, and with --force only the link goes", arguments: [false, true])
  func linkedFolder(force: Bool) throws {
    try folder.write("precious", to: "elsewhere/index.html")
    _ = write(["front.html": "x"])
    folder.link("Public/stories", to: "../elsewhere")
    let report = write(["front.html": "x", "stories/index.html": "ours"], force: force)
    #expect(report.diagnostics.hasErrors == !force)
    #expect(folder.tree("elsewhere") == ["index.html": "precious"])
    #expect(folder.read("Public/stories/index.html") == (force ? "ours" : "precious"))
  }

  @Test("a link in place of a page is never written through", arguments: [false, true])
  func linkedFile(force: Bool) throws {
    try folder.write("precious", to: "secret.txt")
    _ = write(["index.html": "one"])
    unlink(folder["Public/index.html"])
    folder.link("Public/index.html", to: "../secret.txt")
    #expect(write(["index.html": "two"], force: force).diagnostics.hasErrors == !force)
    #expect(folder.read("secret.txt") == "precious")
    #expect(folder.tree("Public")["index.html"] == (force ? "two" : "-> ../secret.txt"))
  }

  @Test("what replaced a page that is no longer made is not removed") func replacedPages() throws {
    try folder.write("precious", to: "elsewhere/page.html")
    _ = write(["a/page.html": "a", "b.html": "b", "c.html": "c", "keep.html": "k"])
    unlink(folder["Public/a/page.html"])
    rmdir(folder["Public/a"])
    folder.link("Public/a", to: "../elsewhere")
    unlink(folder["Public/b.html"])
    folder.link("Public/b.html", to: "../elsewhere/page.html")
    unlink(folder["Public/c.html"])
    try folder.write("mine", to: "Public/c.html/mine.txt")
    let report = write(["keep.html": "k"])
    #expect(report.diagnostics.isEmpty && report.removed.isEmpty)
    #expect(folder.tree("elsewhere") == ["page.html": "precious"])
    let tree = folder.tree("Public")
    #expect(tree["a"] == "-> ../elsewhere" && tree["b.html"] == "-> ../elsewhere/page.html")
    #expect(tree["c.html/mine.txt"] == "mine")
  }

  @Test("files and folders of ours change places") func ownConflicts() {
    _ = write(["a": "file", "b/x/y.html": "y", "b/z.html": "z"])
    #expect(write(["a/x.html": "x", "b": "file"]).diagnostics.isEmpty)
    #expect(folder.read("Public/a/x.html") == "x" && folder.read("Public/b") == "file")
    #expect(write(["a": "file", "b/x/y.html": "y"]).diagnostics.isEmpty)
    #expect(folder.read("Public/a") == "file" && folder.read("Public/b/x/y.html") == "y")
  }

  @Test("a folder with a foreign file gives way to no page, even with --force", arguments: [false, true])
  func foreignFolder(force: Bool) throws {
    _ = write(["b/z.html": "z"])
    try folder.write("mine", to: "Public/b/mine.txt")
    let report = write(["b": "file"], force: force)
    #expect(report.diagnostics.map(\.identifier) == ["output/foreign-file"])
    #expect(report.diagnostics.first?.location?.path == folder["Public/b/mine.txt"])
    #expect(folder.read("Public/b/z.html") == "z" && folder.read("Public/b/mine.txt") == "mine")
  }

  @Test("a pipe where a page must stand is refused and never waited for") func pipe() {
    _ = write(["a.html": "a"])
    mkfifo(folder["Public/b.html"], 0o600)
    #expect(
      write(["a.html": "a", "b.html": "b"], force: true).diagnostics.map(\.identifier) == [
        "output/foreign-file"
      ])
  }

  @Test(
    "a damaged manifest is refused with its line, and overwritten with --force",
    arguments: [
      ("", 1), ("rubbish\n", 1), ("broadsheet-manifest 1\n", 2), ("broadsheet-manifest 1\nend 3\n", 2),
      ("broadsheet-manifest 1\n0123 5 x\nend 1\n", 2),
      ("broadsheet-manifest 1\n00000000000000000000000000000000 5 ../../etc/passwd\nend 1\n", 2),
      ("broadsheet-manifest 1\n00000000000000000000000000000000 5 a.html\nend 1", 3),
      ("broadsheet-manifest 1\n00000000000000000000000000000000 5 a.html\nend 2\n", 3),
    ])
  func damagedManifest(text: String, line: Int) throws {
    _ = write(["index.html": "one"])
    try folder.write(text, to: "Public/.broadsheet-manifest")
    let refused = write(["index.html": "two"])
    #expect(refused.diagnostics.map(\.identifier) == ["output/damaged-manifest"])
    #expect(refused.diagnostics.first?.location?.line == line)
    #expect(folder.read("Public/index.html") == "one")
    #expect(cleanOutput(folder["Public"], dryRun: false, guarded: guarded).diagnostics.hasErrors)
    #expect(write(["index.html": "two"], force: true).diagnostics.isEmpty)
    #expect(write(["index.html": "three"]).changed == ["index.html"])
  }

  @Test("the manifest of a later version is refused") func newerManifest() throws {
    try folder.write("broadsheet-manifest 2\nwhatever\n", to: "Public/.broadsheet-manifest")
    #expect(
      write(["index.html": "x"]).diagnostics.map(\.rendered) == [
        """
        \(folder["Public/.broadsheet-manifest"]): error: A later version of Broadsheet wrote this list of the site's files. [output/newer-manifest]
          help: Use that version. Remove `\(folder["Public"])` and build again; or keep what is in it and overwrite with `--force`.
        """
      ])
  }

  @Test("two builds at once: the second is told to wait") func lock() throws {
    _ = write(["index.html": "x"])
    let first = try openLockedOutput(folder["Public"])
    let report = write(["index.html": "y"])
    #expect(report.diagnostics.map(\.identifier) == ["output/cannot-lock"])
    #expect(report.diagnostics.first?.message == "Cannot lock this folder: another build is writing to it.")
    #expect(folder.read("Public/index.html") == "x")
    _ = consume first
    #expect(write(["index.html": "y"]).changed == ["index.html"])
  }

  @Test("two builds of one site at once, wherever they write: the second is told to wait") func siteLock()
    throws
  {
    try folder.write("a", to: "Content/a.md")
    var first: BuildLock? = try BuildLock(content: folder["Content"])
    withExtendedLifetime(first) {
      let error = #expect(throws: OutputError.self) { try BuildLock(content: folder["Content"]) }
      #expect(
        error?.diagnostic().message == "Cannot lock this folder: another build of this site is running.")
      #expect(error?.help?.contains("Wait") == true)
    }
    first = nil
    _ = try BuildLock(content: folder["Content"])
  }

  @Test(
    "a folder inside that may not be written is found out before anything changes",
    .enabled(if: permissionsCount))
  func noPermissionInside() {
    let old = ["a/a.html": "1", "b/b.html": "1", "c.html": "1"]
    _ = write(old)
    let before = folder.tree("Public")
    chmod(folder["Public/b"], 0o500)
    #expect(write(["a/a.html": "2", "b/b.html": "2", "c.html": "2"]).diagnostics.hasErrors)
    #expect(write(["a/a.html": "1", "c.html": "1"]).diagnostics.hasErrors)
    #expect(folder.tree("Public") == before)
    chmod(folder["Public/b"], 0o700)
  }

  @Test("an output folder that is a link is written where it leads") func linkedOutput() throws {
    try createFolders(folder["www"])
    folder.link("Public", to: "www")
    #expect(write(["index.html": "x"]).diagnostics.isEmpty)
    #expect(folder.read("www/index.html") == "x")
  }

  @Test("a file in place of the output folder is an error") func fileAsOutput() throws {
    try folder.write("mine", to: "Public")
    #expect(write(["index.html": "x"], force: true).diagnostics.hasErrors)
    #expect(folder.read("Public") == "mine")
  }

  @Test("a folder that may not be written is an error with a remedy", .enabled(if: permissionsCount))
  func noPermission() {
    _ = write(["a/b.html": "1"])
    chmod(folder["Public/a"], 0o500)
    let report = write(["a/b.html": "2"])
    #expect(report.diagnostics.map(\.identifier) == ["output/cannot-write"])
    #expect(report.diagnostics.first?.help?.contains("chmod") == true)
    chmod(folder["Public/a"], 0o700)
    #expect(write(["a/b.html": "2"]).diagnostics.isEmpty)
    #expect(folder.read("Public/a/b.html") == "2")
  }
}
