#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file or folder that closes itself.
struct Descriptor: ~Copyable {
  let number: Int32

  init(owning number: Int32) { self.number = number }

  /// Opens a path; `shown` is the path that an error names.
  init(
    path: String, in folder: Int32 = AT_FDCWD, flags: Int32, mode: mode_t = 0o666,
    action: OutputError.Action, shown: String
  ) throws(OutputError) {
    let opened = openDescriptor(path, in: folder, flags: flags, mode: mode)
    guard opened >= 0 else { throw OutputError(action, shown, code: errno) }
    number = opened
  }

  /// The folder at a path, with links on the way followed.
  static func folder(_ path: String) throws(OutputError) -> Descriptor {
    try Descriptor(path: path, flags: O_RDONLY | O_DIRECTORY, action: .list, shown: path)
  }

  deinit { close(number) }
}

/// `openat`, closed on exec and never stopped by a signal.
func openDescriptor(_ path: String, in folder: Int32, flags: Int32, mode: mode_t = 0o666) -> Int32 {
  while true {
    let opened = openat(folder, path, flags | O_CLOEXEC, mode)
    if opened >= 0 || errno != EINTR { return opened }
  }
}
