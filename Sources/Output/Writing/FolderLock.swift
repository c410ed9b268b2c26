import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps other builds of a site away until it is released or the process ends.
///
/// A build reads the ledger at its start and writes it at its end: two at once would forget each other's addresses.
/// ```swift
/// let lock = try BuildLock(content: "Content")
/// ```
package final class BuildLock: Sendable {
  private let folder: Descriptor

  package init(content path: String) throws(OutputError) {
    folder = try openLocked(
      path, shown: path, reason: "another build of this site is running",
      help: "Wait for it to end, and run the command again.")
  }
}

/// Opens an output folder and keeps other builds out of it until the descriptor closes.
func openLockedOutput(_ path: String) throws(OutputError) -> Descriptor {
  try openLocked(
    path, shown: path, reason: "another build is writing to it",
    help: "Wait for it to end, or write elsewhere with `--output`.")
}

/// Opens a folder, locked until the descriptor closes.
///
/// The lock (`flock`) is on the folder itself: it leaves no file behind, and the system lifts it when a process
/// ends, however it ends. A disk without locks is used without.
private func openLocked(
  _ path: String, shown: String, reason: String, help: String
) throws(OutputError) -> Descriptor {
  for _ in 0..<8 {
    let folder = try Descriptor(path: path, flags: O_RDONLY | O_DIRECTORY, action: .write, shown: shown)
    if flock(folder.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw OutputError(.lock, shown, reason: reason, help: help)
    }
    // Someone may have put another folder in its place before the lock held.
    if FileStatus(folder.number)?.identity == FileStatus(path: path, followingLinks: true)?.identity {
      return folder
    }
  }
  throw OutputError(
    .lock, shown, reason: "it is replaced again and again", help: "End what else works on it.")
}
