#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes all bytes to an open file, from where it stands.
func writeAll(_ bytes: [UInt8], to file: Int32, shown: String) throws(OutputError) {
  var done = 0
  while done < bytes.count {
    let wrote = bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { write(file, $0 + done, buffer.count - done) } ?? 0
    }
    if wrote < 0 && errno == EINTR { continue }
    guard wrote > 0 else { throw OutputError(.write, shown, code: wrote < 0 ? errno : EIO) }
    done += wrote
  }
}

/// Waits until the disk has the file's bytes. Disks that cannot promise that are taken as they are.
func waitForDisk(_ file: Int32, shown: String) throws(OutputError) {
  guard fsync(file) != 0, errno != EINVAL, errno != ENOTSUP, errno != ENOSYS else { return }
  throw OutputError(.write, shown, code: errno)
}
