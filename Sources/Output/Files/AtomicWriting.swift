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
  if try readFileIfPresent(path) == bytes { return false }
  let target = canonicalPath(path)
  let folderPath = parentPath(target)
  try createFolders(folderPath)
  let name = target.split(separator: "/").last.map(String.init) ?? ""
  let temporary = ".\(name).broadsheet-new"
  let folder = try Descriptor.folder(folderPath)
  let file = try Descriptor(
    path: temporary, in: folder.number, flags: O_WRONLY | O_CREAT | O_NOFOLLOW, action: .write, shown: path)
  // A leftover of a killed process is taken over; one that a living process writes is not.
  guard flock(file.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK,
    FileStatus(file.number)?.identity == FileStatus(path: temporary, in: folder.number)?.identity
  else {
    throw OutputError(
      .write, path, reason: "another process is writing it",
      help: "Wait for it to end and run the command again.")
  }
  do throws(OutputError) {
    guard ftruncate(file.number, 0) == 0 else { throw OutputError(.write, path, code: errno) }
    var info = stat()
    if fstatat(folder.number, name, &info, 0) == 0 { _ = fchmod(file.number, info.st_mode & 0o7777) }
    try writeAll(bytes, to: file.number, shown: path)
    try flush(file.number, shown: path)
    guard renameat(folder.number, temporary, folder.number, name) == 0 else {
      throw OutputError(.write, path, code: errno)
    }
    try flush(folder.number, shown: path)
  } catch {
    unlinkat(folder.number, temporary, 0)
    throw error
  }
  return true
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
