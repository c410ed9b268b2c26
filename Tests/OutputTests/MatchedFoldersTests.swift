import Model
import Testing

@testable import Output

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is known of two trees from the last time they were compared.
@Suite("Folders that were compared") struct MatchedFoldersTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a/1.html", "a/deep/2.html", "a/deep-er/3.html", "b/4.html", "5.html"] {
      try folder.write(name, to: "source/\(name)")
    }
    try createFolders(folder["target"])
  }

  private func mirrored(after known: MatchedFolders = MatchedFolders()) throws -> MatchedFolders {
    let source = try Descriptor.folder(folder["source"])
    let target = try Descriptor.folder(folder["target"])
    return try FolderMirror(
      source: source.number, target: target.number, shown: "site", removesOthers: true, jobs: 2,
      known: UnchangedFolders(of: known, in: source.number, and: target.number, jobs: 2)
    ).apply()
  }

  /// Compared when a further change would show.
  private func settled() throws -> MatchedFolders {
    _ = try mirrored()
    usleep(25_000)
    return try mirrored()
  }

  private func known(_ matched: MatchedFolders) -> [String] {
    matched.folders.filter { $0.stamps != nil }.map(\.path)
  }

  @Test("are known again once they were the same and a further change would show") func recognised() throws {
    #expect(known(try mirrored()).isEmpty)
    let matched = try settled()
    #expect(known(matched) == ["", "a", "a/deep", "a/deep-er", "b"])
    #expect(matched.inside(0).map { matched.folders[$0].path } == ["a", "b"])
    #expect(matched.inside(1).map { matched.folders[$0].path } == ["a/deep", "a/deep-er"])
    #expect(matched.inside(2).isEmpty)
    #expect(known(try mirrored(after: matched)) == known(matched))
  }

  @Test(
    "are compared again where a name came, went or was given to another file, in the one tree or the other",
    arguments: ["source", "target"])
  func changed(tree: String) throws {
    let matched = try settled()
    try folder.write("new", to: "\(tree)/a/deep/new.html")
    try folder.write("another", to: "\(tree)/b/4.html")
    unlink(folder["\(tree)/a/1.html"])
    try folder.write("deeper", to: "\(tree)/a/deep-er/c/d/6.html")
    let again = try mirrored(after: matched)
    #expect(folder.tree("target") == folder.tree("source"))
    #expect(known(again) == [""])
    for name in ["b/4.html", "a/deep/2.html"] {
      let (source, target) = (
        FileStatus(path: folder["source/\(name)"]), FileStatus(path: folder["target/\(name)"])
      )
      #expect(source?.identity == target?.identity)
    }
  }

  @Test("are not looked into while both are as they were") func passedOver() throws {
    _ = try settled()
    // Never so by itself: the two differ, and are said to be the same.
    try folder.write("new", to: "source/b/new.html")
    let source = try Descriptor.folder(folder["source"])
    let target = try Descriptor.folder(folder["target"])
    let forged = MatchedFolders(
      ["", "b"].map { path in
        MatchedFolders.Folder(
          path: path,
          stamps: MatchedFolders.Stamps(of: path, in: source.number, and: target.number))
      })
    _ = try mirrored(after: forged)
    #expect(folder.read("target/b/new.html") == nil)
    _ = try mirrored()
    #expect(folder.read("target/b/new.html") == "new")
  }

  @Test("come back from their bytes, and not from bytes that were cut or altered") func kept() throws {
    let matched = try settled()
    let bytes = matched.bytes
    let read = try #require(MatchedFolders(parsing: bytes))
    #expect(read.folders.map(\.path) == matched.folders.map(\.path))
    #expect(read.folders.map(\.stamps) == matched.folders.map(\.stamps))
    for end in [0, 10, 40, bytes.count - 1] {
      #expect(MatchedFolders(parsing: Array(bytes[..<end])) == nil, "\(end)")
    }
    var altered = bytes
    altered[bytes.count / 2] ^= 1
    #expect(MatchedFolders(parsing: altered) == nil)
    let outside = MatchedFolders([MatchedFolders.Folder(path: "../x", stamps: nil)])
    #expect(MatchedFolders(parsing: outside.bytes) == nil)
  }
}
