#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A name in a folder, as bytes: a file system promises no encoding.
struct FolderName {
  var bytes: [UInt8]
  /// Nil when the file system does not say.
  var kind: FileStatus.Kind?
  /// The number of the file on its disk: the same for every name of one file.
  var inode: UInt64

  /// Nil when the name is not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The name with what is not UTF-8 replaced, for messages.
  var shownText: String { String(decoding: bytes, as: UTF8.self) }
}

/// The names in an open folder, `.` and `..` left out, in no order. O(n).
func names(in folder: Int32, shown: String) throws(OutputError) -> [FolderName] {
  // A second descriptor, because closing the stream closes the one it was given.
  let copy = openDescriptor(".", in: folder, flags: O_RDONLY | O_DIRECTORY)
  guard copy >= 0 else { throw OutputError(.list, shown, code: errno) }
  guard let stream = fdopendir(copy) else {
    let code = errno
    close(copy)
    throw OutputError(.list, shown, code: code)
  }
  defer { closedir(stream) }
  var result: [FolderName] = []
  let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 19
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno == EINTR { continue }
      if errno != 0 { throw OutputError(.list, shown, code: errno) }
      return result
    }
    let start = UnsafeRawPointer(entry) + offset
    let bytes = [UInt8](
      UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
    if bytes == [46] || bytes == [46, 46] { continue }
    result.append(
      FolderName(bytes: bytes, kind: kind(entry.pointee.d_type), inode: UInt64(entry.pointee.d_ino)))
  }
}

private func kind(_ type: UInt8) -> FileStatus.Kind? {
  switch Int(type) {
  case Int(DT_REG): return .regular
  case Int(DT_DIR): return .folder
  case Int(DT_LNK): return .link
  case Int(DT_UNKNOWN): return nil
  default: return .special
  }
}
