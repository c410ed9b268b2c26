#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a regular file.
///
/// A pipe, socket or device is an error and never waited for. A file over `limit` bytes (1 GiB unless
/// told) is an error. O(n).
package func readFile(_ path: String, limit: Int = 1 << 30) throws(OutputError) -> [UInt8] {
  let file = try Descriptor(
    path: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY, action: .read, shown: path)
  return try contents(of: file.number, limit: limit, shown: path)
}

/// The bytes of a regular file, or nil when there is no such file.
package func readFileIfPresent(_ path: String) throws(OutputError) -> [UInt8]? {
  do { return try readFile(path) } catch {
    if error.code == ENOENT || error.code == ENOTDIR { return nil }
    throw error
  }
}

/// All bytes of an open file. One that grows or shrinks meanwhile is read again, up to three times.
func contents(of file: Int32, limit: Int, shown: String) throws(OutputError) -> [UInt8] {
  for _ in 0..<3 {
    guard let before = FileStatus(file) else { throw OutputError(.read, shown, code: errno) }
    guard before.kind == .regular else {
      throw OutputError(
        .read, shown, reason: before.kind == .folder ? "it is a folder" : "it is not a regular file",
        help: "Only regular files are read; move it elsewhere.")
    }
    guard before.size <= limit else {
      throw OutputError(
        .read, shown, reason: "it has \(before.size) bytes, more than the \(limit) allowed",
        help: "Move it out of the folder, or cut it into smaller files.")
    }
    guard lseek(file, 0, SEEK_SET) >= 0 else { throw OutputError(.read, shown, code: errno) }
    let bytes = try readAll(file, expecting: before.size, shown: shown)
    guard let after = FileStatus(file) else { throw OutputError(.read, shown, code: errno) }
    if bytes.count == before.size, after == before { return bytes }
  }
  var moving = OutputError(
    .read, shown, reason: "it changed while it was read",
    help: "Wait until it is saved and run the command again.")
  moving.code = EBUSY
  throw moving
}

/// Reads up to one byte more than expected, so that growth is noticed.
private func readAll(_ file: Int32, expecting size: Int, shown: String) throws(OutputError) -> [UInt8] {
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
    while count < buffer.count, let base = buffer.baseAddress {
      let got = read(file, base + count, buffer.count - count)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  if failure != 0 { throw OutputError(.read, shown, code: failure) }
  return bytes
}
