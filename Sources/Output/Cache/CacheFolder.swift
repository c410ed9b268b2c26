import Model
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of files that may be lost at any moment: what one build leaves for the next.
///
/// Each file holds one piece of bytes behind the name of its format, the key of the program that wrote it, and a checksum:
/// ```
/// broadsheet-cache 1\n   16 bytes of key   16 bytes of ContentHash   the bytes
/// ```
/// A file takes its name whole or not at all, so a killed process leaves the old one or the new one, and two processes that write at
/// once leave the files of one or the other. One that is cut short or altered is known by its checksum.
package struct CacheFolder: Sendable {
  package static let name = ".broadsheet-cache"

  package enum Found: Sendable {
    case bytes(ArraySlice<UInt8>)
    /// There is none, or another program wrote it.
    case nothing
    case damaged
  }

  package var path: String
  /// Files with another key are another program's.
  package var key: ContentHash

  package init(path: String, key: ContentHash) {
    self.path = path
    self.key = key
  }

  private static let head = Array("broadsheet-cache 1\n".utf8)
  /// How the name of a file begins that has not yet taken its own.
  private static let unfinished = "unfinished"
  /// Keeps the folder out of repositories whose own list does not name it.
  private static let ignoring = ".gitignore"
  private static let headSize = head.count + 32

  /// The names of its files, in order.
  package func names() -> [String] {
    guard let folder = try? Descriptor.folder(path),
      let found = try? Output.names(in: folder.number, shown: path)
    else { return [] }
    return found.compactMap(\.text).filter(CacheFolder.isOwn).sorted(by: utf8Precedes)
  }

  /// O(bytes).
  package func read(_ name: String) -> Found {
    guard let bytes = try? readFile("\(path)/\(name)", limit: Int.max - 1) else { return .nothing }
    let size = CacheFolder.head.count
    guard bytes.count >= CacheFolder.headSize, bytes[..<size].elementsEqual(CacheFolder.head) else {
      return .damaged
    }
    guard bytes[size..<(size + 16)].elementsEqual(CacheFolder.bytes(of: key)) else { return .nothing }
    let payload = bytes[CacheFolder.headSize...]
    let sum = payload.withUnsafeBytes { ContentHash($0) }
    return bytes[(size + 16)..<(size + 32)].elementsEqual(CacheFolder.bytes(of: sum))
      ? .bytes(payload) : .damaged
  }

  /// Some of the bytes of a file, counted from behind its checksum, which nobody has compared with them; nil when there are not so many.
  package func read(_ name: String, _ range: Range<Int>) -> [UInt8]? {
    guard
      let file = try? Descriptor(
        path: "\(path)/\(name)", flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK, action: .read,
        shown: "\(path)/\(name)"), FileStatus(file.number)?.kind == .regular
    else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let taken = pread(
          file.number, buffer.baseAddress.map { $0 + count }, range.count - count,
          off_t(CacheFolder.headSize + range.lowerBound + count))
        if taken < 0, errno == EINTR { continue }
        if taken <= 0 { return }
        count += taken
      }
    }
    return bytes.count == range.count ? bytes : nil
  }

  /// Writes some files and removes all others. Does nothing while another process does so.
  ///
  /// Each of the `jobs` workers makes one piece after another, so that not all of them are in memory. Bytes are not flushed: after a
  /// power cut a checksum is wrong, and the cache is made anew. O(bytes).
  package func update(_ pieces: [Piece], keeping kept: Set<String>, jobs: Int = 1) throws(OutputError) {
    try createFolders(path)
    let folder = try Descriptor.folder(path)
    guard flock(folder.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else { return }
    removeUnfinished(in: folder.number)
    // When the disk is full.
    defer { removeUnfinished(in: folder.number) }
    if FileStatus(path: CacheFolder.ignoring, in: folder.number) == nil {
      try write([Array("*\n".utf8)], as: CacheFolder.ignoring, in: folder.number)
    }
    let number = folder.number
    let written = parallelMap(pieces, jobs: jobs) { piece in
      Result { () throws(OutputError) in
        let payload = piece.bytes()
        let sum = payload.withUnsafeBytes { ContentHash($0) }
        let head = CacheFolder.head + CacheFolder.bytes(of: key) + CacheFolder.bytes(of: sum)
        try write([head, payload], as: piece.name, in: number)
      }
    }
    for result in written { try result.get() }
    let wanted = kept.union(pieces.map(\.name))
    for name in names() where !wanted.contains(name) { unlinkat(folder.number, name, 0) }
  }

  /// A file that is to be.
  package struct Piece: Sendable {
    package var name: String
    package var bytes: @Sendable () -> [UInt8]

    package init(_ name: String, bytes: @escaping @Sendable () -> [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  private func write(_ parts: [[UInt8]], as name: String, in folder: Int32) throws(OutputError) {
    let shown = "\(path)/\(name)"
    let temporary = "\(CacheFolder.unfinished)-\(name)"
    let file = try Descriptor(
      path: temporary, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, action: .write,
      shown: shown)
    for part in parts { try writeAll(part, to: file.number, shown: shown) }
    guard renameat(folder, temporary, folder, name) == 0 else {
      throw OutputError(.write, shown, code: errno)
    }
  }

  /// Removes its files, and the folder when nothing else is in it. Returns how many.
  package func remove() throws(OutputError) -> Int {
    guard FileStatus(path: path)?.kind == .folder else { return 0 }
    let own = names()
    let folder = try Descriptor.folder(path)
    for name in own where unlinkat(folder.number, name, 0) != 0 && errno != ENOENT {
      throw OutputError(.remove, "\(path)/\(name)", code: errno)
    }
    removeUnfinished(in: folder.number)
    unlinkat(folder.number, CacheFolder.ignoring, 0)
    rmdir(path)
    return own.count
  }

  /// Removes what a killed process left.
  private func removeUnfinished(in folder: Int32) {
    for name in (try? Output.names(in: folder, shown: path)) ?? [] {
      if let text = name.text, text.hasPrefix(CacheFolder.unfinished) { unlinkat(folder, text, 0) }
    }
  }

  private static func isOwn(_ name: String) -> Bool { name.hasSuffix(".pack") && !name.hasPrefix(unfinished) }

  private static func bytes(of hash: ContentHash) -> [UInt8] {
    [hash.high, hash.low].flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
  }
}
