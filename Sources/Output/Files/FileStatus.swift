import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the disk knows of one file.
struct FileStatus: Hashable {
  enum Kind: Hashable { case regular, folder, link, special }

  /// The same for every name of one file, and for no other file.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  var kind: Kind
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
  /// Nanoseconds since 1970 of the last change of bytes, name or rights, which no program can set back.
  var changed: Int
  var identity: Identity

  /// Of an open file.
  init?(_ descriptor: Int32) {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { return nil }
    self.init(info)
  }

  /// Of a path; nil when there is none, and `errno` says why.
  init?(path: String, in folder: Int32 = AT_FDCWD, followingLinks: Bool = false) {
    var info = stat()
    guard fstatat(folder, path, &info, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(info)
  }

  private init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .special
    }
    size = Int(info.st_size)
    #if canImport(Glibc)
      modified = nanoseconds(info.st_mtim)
      changed = nanoseconds(info.st_ctim)
    #else
      modified = nanoseconds(info.st_mtimespec)
      changed = nanoseconds(info.st_ctimespec)
    #endif
    identity = Identity(device: UInt64(truncatingIfNeeded: info.st_dev), inode: UInt64(info.st_ino))
  }
}

extension FileStatus {
  var stamp: FileStamp {
    FileStamp(size: size, modified: modified, changed: changed, inode: identity.inode)
  }
}

/// The time by which files are stamped, in nanoseconds since 1970.
package func fileClock() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  return nanoseconds(now)
}

/// What lies before 1823 or after 2116 counts as these years: a disk may hold any time, and a clock show it.
private func nanoseconds(_ time: timespec) -> Int {
  let bound = Int.max / 2_000_000_000
  return max(-bound, min(bound, Int(time.tv_sec))) * 1_000_000_000 + Int(time.tv_nsec)
}
