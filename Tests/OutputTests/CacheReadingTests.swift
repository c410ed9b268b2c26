import Model
import Testing

@testable import Output

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Reading a part of a file of the cache") struct CacheReadingTests {
  let folder: TemporaryFolder
  let cache: CacheFolder
  let bytes = (0..<1000).map { UInt8($0 % 251) }

  init() throws {
    folder = try TemporaryFolder()
    cache = CacheFolder(path: folder["cache"], key: ContentHash("this program"))
    let bytes = bytes
    try cache.update([CacheFolder.Piece("a.pack") { bytes }], keeping: [])
  }

  @Test("gives the bytes behind the checksum", arguments: [0..<1000, 0..<1, 999..<1000, 500..<500, 7..<300])
  func parts(range: Range<Int>) { #expect(cache.read("a.pack", range) == Array(bytes[range])) }

  @Test("gives nothing where there is less", arguments: [0..<1001, 1000..<1001, 5000..<6000])
  func beyond(range: Range<Int>) { #expect(cache.read("a.pack", range) == nil) }

  @Test("gives nothing of what is no file, and waits for no pipe") func others() throws {
    #expect(cache.read("b.pack", 0..<1) == nil)
    #expect(mkfifo(folder["cache/pipe.pack"], 0o600) == 0)
    #expect(mkdir(folder["cache/folder.pack"], 0o700) == 0)
    #expect(symlink("a.pack", folder["cache/link.pack"]) == 0)
    for name in ["pipe.pack", "folder.pack", "link.pack"] {
      #expect(cache.read(name, 0..<1) == nil, "\(name)")
    }
  }
}
