import Model
import Testing

@testable import Output

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Writing one file") struct AtomicWritingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("replaces the bytes, keeps the permissions and leaves nothing beside it") func replaces() throws {
    #expect(try writeAtomically(Array("one".utf8), to: folder["new/ledger.jsonl"]))
    chmod(folder["new/ledger.jsonl"], 0o640)
    #expect(try writeAtomically(Array("two".utf8), to: folder["new/ledger.jsonl"]))
    #expect(try !writeAtomically(Array("two".utf8), to: folder["new/ledger.jsonl"]))
    #expect(folder.tree() == ["new": "/", "new/ledger.jsonl": "two"])
    var info = stat()
    stat(folder["new/ledger.jsonl"], &info)
    #expect(info.st_mode & 0o777 == 0o640)
  }

  @Test("puts many files in place, more than one group of them, and none that was so already")
  func many() throws {
    let names = (0..<300).map { "folder\($0 % 3)/\($0).md" }
    try folder.write("old", to: names[7])
    try writeAtomically(names.map { (folder[$0], Array($0.utf8)) })
    #expect(
      folder.tree().filter { $0.value != "/" } == Dictionary(uniqueKeysWithValues: names.map { ($0, $0) }))
  }

  @Test("a file that cannot be written leaves those before it whole, and nothing beside them")
  func stopped() throws {
    try folder.write("x", to: "file")
    let files = ["a.md", "b.md", "file/c.md", "d.md"].map { (path: folder[$0], bytes: Array("new".utf8)) }
    #expect(throws: OutputError.self) { try writeAtomically(files) }
    #expect(folder.tree() == ["a.md": "new", "b.md": "new", "file": "x"])
  }

  @Test("follows a link, and takes over what a killed process left") func linkAndLeftover() throws {
    try folder.write("one", to: "real.jsonl")
    try folder.write("half", to: ".real.jsonl.broadsheet-new")
    folder.link("ledger.jsonl", to: "real.jsonl")
    try writeAtomically(Array("two".utf8), to: folder["ledger.jsonl"])
    #expect(folder.tree() == ["real.jsonl": "two", "ledger.jsonl": "-> real.jsonl"])
  }

  @Test("a new file never overwrites one, not even a dangling link") func exclusive() throws {
    try createFile(Array("one".utf8), at: folder["a/b/x.md"])
    folder.link("dangling", to: "nowhere")
    for name in ["a/b/x.md", "dangling"] {
      let error = #expect(throws: OutputError.self) { try createFile([1], at: folder[name]) }
      #expect(error?.reason == "it exists already")
    }
    #expect(folder.read("a/b/x.md") == "one" && folder.tree()["nowhere"] == nil)
  }

  @Test("what a killed process left beside a file goes, though the file needs no new bytes") func leftover()
    throws
  {
    try folder.write("same", to: "ledger.jsonl")
    try folder.write("half", to: ".ledger.jsonl.broadsheet-new")
    #expect(try !writeAtomically(Array("same".utf8), to: folder["ledger.jsonl"]))
    #expect(folder.tree() == ["ledger.jsonl": "same"])
    // Another process is writing it.
    try folder.write("half", to: ".ledger.jsonl.broadsheet-new")
    let other = try Descriptor(
      path: folder[".ledger.jsonl.broadsheet-new"], flags: O_RDONLY, action: .read, shown: "x")
    try #require(flock(other.number, LOCK_EX | LOCK_NB) == 0)
    #expect(try !writeAtomically(Array("same".utf8), to: folder["ledger.jsonl"]))
    #expect(folder.read(".ledger.jsonl.broadsheet-new") == "half")
  }

  @Test("new files are made all or none") func allOrNone() throws {
    try folder.write("mine", to: "b.md")
    let files = ["a.md", "b.md", "c.md"].map { (path: folder[$0], bytes: Array("new".utf8)) }
    #expect(throws: OutputError.self) { try createFiles(files) }
    #expect(folder.read("a.md") == nil && folder.read("b.md") == "mine" && folder.read("c.md") == nil)
    try createFiles([files[0], files[2]])
    #expect(folder.read("a.md") == "new" && folder.read("c.md") == "new")
  }

  @Test("a file where a folder should be is an error that says so") func fileAsFolder() throws {
    try folder.write("x", to: "a")
    #expect(throws: OutputError.self) { try createFolders(folder["a/b"]) }
    #expect(throws: OutputError.self) { try createFolders(folder["a"]) }
  }

  @Test("an error of the disk names file, reason and remedy")
  func diskError() {
    #expect(
      OutputError(.write, "Public/index.html", code: ENOSPC).diagnostic().rendered == """
        Public/index.html: error: Cannot write this file: No space left on device. [output/cannot-write]
          help: Free some disk space and build again; the next build mends what is unfinished.
        """)
  }
}
