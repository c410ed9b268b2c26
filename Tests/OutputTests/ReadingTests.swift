import Model
import Testing

@testable import Output

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Reading a folder") struct ReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var reader: FolderReader { FolderReader(root: folder["Content"], shown: "Content") }

  @Test("finds files in order of their bytes, hidden ones left out") func order() throws {
    for name in ["b.md", "a/z.md", "a.md", "é.md", "B.md", ".hidden", ".git/x.md", "a/.b.md", "a/b/c.txt"] {
      try folder.write("x", to: "Content/\(name)")
    }
    let listing = reader.scan()
    #expect(listing.entries.map(\.path) == ["B.md", "a.md", "a/b/c.txt", "a/z.md", "b.md", "é.md"])
    #expect(listing.diagnostics.isEmpty)
    #expect(listing.entries.allSatisfy { $0.size == 1 && $0.modified > 0 })
  }

  @Test("a folder that is not there is empty; a file in its place is an error") func missing() throws {
    #expect(reader.scan() == FolderListing())
    try folder.write("x", to: "Content")
    #expect(reader.scan().diagnostics.hasErrors)
  }

  @Test("links inside are followed once, loops end") func linksInside() throws {
    try folder.write("x", to: "Content/a/x.md")
    try folder.write("s", to: "Content/.store/s.md")
    try folder.write("t", to: "Content/.store/deep/t.md")
    folder.link("Content/a/loop", to: "..")
    folder.link("Content/self", to: "self")
    folder.link("Content/again.md", to: "a/x.md")
    folder.link("Content/s.md", to: ".store/s.md")
    folder.link("Content/more", to: ".store/deep")
    let listing = reader.scan()
    #expect(listing.entries.map(\.path) == ["a/x.md", "more/t.md", "s.md"])
    #expect(listing.diagnostics.map(\.identifier) == ["reading/broken-link"])
    #expect(try listing.entries.map { try reader.read($0) } == ["x", "t", "s"].map { Array($0.utf8) })
  }

  @Test("links out of the folder are reported and not followed") func linksOutside() throws {
    try folder.write("secret", to: "secret/passwd.md")
    try folder.write("x", to: "ContentX/x.md")
    try folder.write("x", to: "Content/x.md")
    folder.link("Content/a.md", to: "../secret/passwd.md")
    folder.link("Content/b", to: folder["secret"])
    folder.link("Content/c", to: "../ContentX")
    let listing = reader.scan()
    #expect(listing.entries.map(\.path) == ["x.md"])
    #expect(
      listing.diagnostics.first?.rendered == """
        Content/a.md: warning: This link leads out of `Content`, so it is left out. [reading/link-outside]
          help: Copy the file into `Content`.
        """)
    #expect(listing.diagnostics.map(\.location?.path) == ["Content/a.md", "Content/b", "Content/c"])
  }

  @Test("pipes are reported and never opened") func pipes() throws {
    try folder.write("x", to: "Content/x.md")
    mkfifo(folder["Content/p.md"], 0o600)
    let listing = reader.scan()
    #expect(listing.entries.map(\.path) == ["x.md"])
    #expect(listing.diagnostics.map(\.identifier) == ["reading/not-a-file"])
    let entry = FolderListing.Entry(path: "p.md", size: 0)
    #expect(throws: OutputError.self) { try reader.read(entry) }
  }

  @Test("a name that is not UTF-8 is reported") func names() throws {
    try folder.write("x", to: "Content/x.md")
    let name: [CChar] =
      folder["Content/"].utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 46, 109, 100, 0]
    close(open(name, O_CREAT | O_WRONLY, 0o600))
    let listing = reader.scan()
    #expect(listing.entries.map(\.path) == ["x.md"])
    #expect(listing.diagnostics.map(\.identifier) == ["reading/name-not-utf8"])
    #expect(listing.diagnostics.first?.location?.path == "Content/\u{FFFD}.md")
  }

  @Test("of names that are one name to Unicode the first is read, and the other reported") func normalForms()
    throws
  {
    let composed = "caf\u{E9}.md"
    let decomposed = "cafe\u{301}.md"
    try folder.write("composed", to: "Content/\(composed)")
    try folder.write("decomposed", to: "Content/\(decomposed)")
    try folder.write("upper", to: "Content/CAFE.md")
    try folder.write("lower", to: "Content/cafe.md")
    let listing = reader.scan()
    #expect(
      listing.entries.map { Array($0.path.utf8) }
        == ["CAFE.md", "cafe.md", decomposed].map { Array($0.utf8) })
    #expect(listing.diagnostics.map(\.identifier) == ["reading/same-name"])
    #expect(try listing.entries.map { try reader.read($0) }.last == Array("decomposed".utf8))
  }

  @Test("a name with a control character is reported") func controls() throws {
    for name in ["a\nb.md", "a\tb.md", "a\u{7F}.md", "a b.md"] {
      try folder.write("x", to: "Content/\(name)")
    }
    let listing = reader.scan()
    #expect(listing.entries.map(\.path) == ["a b.md"])
    #expect(listing.diagnostics.map(\.identifier) == Array(repeating: "reading/name-with-control", count: 3))
  }

  @Test("a name that would melt into the slash before it is reported") func marks() throws {
    try folder.write("x", to: "Content/\u{E9}.md")
    close(open(folder["Content"] + "/\u{301}a.md", O_CREAT | O_WRONLY, 0o644))
    #expect(mkdir(folder["Content"] + "/\u{301}", 0o755) == 0)
    let listing = reader.scan()
    #expect(listing.entries.map(\.path) == ["\u{E9}.md"])
    #expect(Set(listing.diagnostics.map(\.identifier)) == ["reading/name-begins-with-mark"])
    #expect(listing.diagnostics.count == 2)
  }

  @Test("a file removed or replaced after the scan is an error when it is read") func removed() throws {
    try folder.write("x", to: "Content/x.md")
    try folder.write("y", to: "Content/y.md")
    let entries = reader.scan().entries
    unlink(folder["Content/x.md"])
    unlink(folder["Content/y.md"])
    folder.link("Content/y.md", to: "/etc/hostname")
    #expect(throws: OutputError(.read, "Content/x.md", code: ENOENT)) { try reader.read(entries[0]) }
    #expect(throws: OutputError.self) { try reader.read(entries[1]) }
  }

  @Test("a file that changed after the scan is read as it is now") func changed() throws {
    try folder.write("x", to: "Content/x.md")
    let entries = reader.scan().entries
    try folder.write("longer text", to: "Content/x.md")
    #expect(try reader.read(entries[0]) == Array("longer text".utf8))
  }

  @Test("a file or folder without the right to read is reported", .enabled(if: permissionsCount))
  func unreadable() throws {
    try folder.write("x", to: "Content/x.md")
    try folder.write("y", to: "Content/shut/y.md")
    chmod(folder["Content/x.md"], 0)
    chmod(folder["Content/shut"], 0)
    let listing = reader.scan()
    #expect(listing.entries.map(\.path) == ["x.md"])
    #expect(listing.diagnostics.map(\.identifier) == ["output/cannot-list"])
    #expect(throws: OutputError(.read, "Content/x.md", code: EACCES)) { try reader.read(listing.entries[0]) }
  }

  @Test("a folder in memory gives the same kind of listing") func memory() throws {
    let memory = MemoryFolder(["b.md": "bb", "a/c.md": "c", ".x": "hidden"])
    #expect(memory.scan().entries.map(\.path) == ["a/c.md", "b.md"])
    #expect(try memory.read(memory.scan().entries[1]) == Array("bb".utf8))
  }
}
