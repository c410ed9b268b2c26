import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Puts bytes into a file so that a reader, or a killed process, sees the old file or the new one.
///
/// For files that people commit, such as `Content/ledger.jsonl`. Bytes go to a hidden file beside it, reach the disk,
/// and take its name. A link is followed, and the file's permissions stay. Returns false, and touches
/// nothing, when the file holds these bytes already. Folders on the way are made. O(n).
@discardableResult
package func writeAtomically(_ bytes: [UInt8], to path: String) throws(OutputError) -> Bool {
  guard let pending = try PendingFile(bytes, for: path) else { return false }
  try pending.flush()
  try pending.takeName()
  try pending.flushFolder()
  return true
}

/// Puts many files in place, each as one alone would be, but waits for the disk once a group of them is written.
///
/// Stopped in between, it leaves whole files only: those of the groups that are done, and of the one under way the new file or
/// the old. The first file that cannot be written ends it; those before it are in place. O(bytes).
package func writeAtomically(_ files: [(path: String, bytes: [UInt8])]) throws(OutputError) {
  var start = 0
  while start < files.count {
    let end = min(files.count, start + 128)
    var group: [PendingFile] = []
    var failure: OutputError?
    for file in files[start..<end] {
      do throws(OutputError) {
        if let pending = try PendingFile(file.bytes, for: file.path) { group.append(pending) }
      } catch {
        failure = error
        break
      }
    }
    try putInPlace(group)
    if let failure { throw failure }
    start = end
  }
}

/// Gives files their names once the disk has what is in them, then waits for the names.
private func putInPlace(_ files: [PendingFile]) throws(OutputError) {
  // One after another, once all are written: the first wait takes the others' bytes along.
  for file in files { try file.flush() }
  for file in files { try file.takeName() }
  var seen = Set<String>()
  for file in files where seen.insert(file.folderPath).inserted { try file.flushFolder() }
}

/// A file's new bytes beside it, before they take its name. What does not take it is removed.
private final class PendingFile {
  let folderPath: String
  private let path: String
  private let name: String
  private let temporary: String
  private let folder: Descriptor
  private let file: Descriptor
  private var isPending = true

  /// Nil when the file holds these bytes already.
  init?(_ bytes: [UInt8], for path: String) throws(OutputError) {
    let target = canonicalPath(path)
    if try readFileIfPresent(path) == bytes {
      removeLeftover(besides: target)
      return nil
    }
    folderPath = parentPath(target)
    try createFolders(folderPath)
    self.path = path
    name = target.split(separator: "/").last.map(String.init) ?? ""
    temporary = unfinishedName(of: name)
    folder = try Descriptor.folder(folderPath)
    file = try Descriptor(
      path: temporary, in: folder.number, flags: O_WRONLY | O_CREAT | O_NOFOLLOW, action: .write, shown: path)
    // A leftover of a killed process is taken over; one that a living process writes is not.
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK,
      FileStatus(file.number)?.identity == FileStatus(path: temporary, in: folder.number)?.identity
    else {
      isPending = false
      throw OutputError(
        .write, path, reason: "another process is writing it",
        help: "Wait for it to end and run the command again.")
    }
    guard ftruncate(file.number, 0) == 0 else { throw OutputError(.write, path, code: errno) }
    var info = stat()
    if fstatat(folder.number, name, &info, 0) == 0 { _ = fchmod(file.number, info.st_mode & 0o7777) }
    try writeAll(bytes, to: file.number, shown: path)
  }

  func flush() throws(OutputError) { try waitForDisk(file.number, shown: path) }

  func takeName() throws(OutputError) {
    guard renameat(folder.number, temporary, folder.number, name) == 0 else {
      throw OutputError(.write, path, code: errno)
    }
    isPending = false
  }

  func flushFolder() throws(OutputError) { try waitForDisk(folder.number, shown: path) }

  deinit { if isPending { unlinkat(folder.number, temporary, 0) } }
}

/// Under which a file's new bytes wait beside it.
private func unfinishedName(of name: String) -> String { ".\(name).broadsheet-new" }

/// Removes what a killed process left beside a file that needs no new bytes by now; what a living one writes stays.
private func removeLeftover(besides target: String) {
  let path = parentPath(target) + "/" + unfinishedName(of: fileName(target))
  guard FileStatus(path: path)?.kind == .regular,
    let file = try? Descriptor(path: path, flags: O_WRONLY | O_NOFOLLOW, action: .write, shown: path),
    flock(file.number, LOCK_EX | LOCK_NB) == 0
  else { return }
  unlink(path)
}

/// Makes a new file with these bytes; one that exists, even as a dangling link, is an error and stays as it is.
package func createFile(_ bytes: [UInt8], at path: String) throws(OutputError) {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  if parts.count > 1 {
    let folder = parts.dropLast().joined(separator: "/")
    if !folder.isEmpty { try createFolders(folder) }
  }
  let opened = openDescriptor(path, in: AT_FDCWD, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
  guard opened >= 0 else {
    guard errno == EEXIST else { throw OutputError(.create, path, code: errno) }
    throw OutputError(
      .create, path, reason: "it exists already", help: "Nothing was overwritten; choose another name.")
  }
  let file = Descriptor(owning: opened)
  do throws(OutputError) {
    try writeAll(bytes, to: file.number, shown: path)
  } catch {
    unlink(path)
    throw error
  }
}

/// Makes new files, all of them or none: when one cannot be made, those before it go again, and the command can be repeated.
package func createFiles(_ files: [(path: String, bytes: [UInt8])]) throws(OutputError) {
  for (number, file) in files.enumerated() {
    do throws(OutputError) {
      try createFile(file.bytes, at: file.path)
    } catch {
      for made in files[..<number] { unlink(made.path) }
      throw error
    }
  }
}

/// Makes a folder and those above it; folders that exist are left as they are.
package func createFolders(_ path: String) throws(OutputError) {
  if FileStatus(path: path, followingLinks: true)?.kind == .folder { return }
  var head = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    head += head.isEmpty || head == "/" ? String(part) : "/" + part
    if mkdir(head, 0o777) == 0 || errno == EEXIST { continue }
    // A parent may be closed to writing, as `/home` is, and still hold what is wanted.
    let code = errno
    if FileStatus(path: head, followingLinks: true)?.kind == .folder { continue }
    throw OutputError(.create, head, code: code)
  }
  guard FileStatus(path: path, followingLinks: true)?.kind == .folder else {
    throw OutputError(
      .create, path, reason: "a file stands where a folder should be",
      help: "Move that file, or choose another folder.")
  }
}
