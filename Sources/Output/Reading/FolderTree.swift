#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder and every folder below it, for watching. Hidden ones and links are left out, as are those that
/// cannot be listed. Empty when there is no such folder. O(n) for n files.
package func foldersAtAndBelow(_ root: String) -> [String] {
  var found: [String] = []
  var pending = [root]
  while let path = pending.popLast() {
    let flags = O_RDONLY | O_DIRECTORY | (path == root ? 0 : O_NOFOLLOW)
    let opened = openDescriptor(path, in: AT_FDCWD, flags: flags)
    guard opened >= 0 else { continue }
    let folder = Descriptor(owning: opened)
    found.append(path)
    for name in (try? names(in: folder.number, shown: path)) ?? [] {
      guard let text = name.text, text.utf8.first != 46 else { continue }
      let kind = name.kind ?? FileStatus(path: text, in: folder.number)?.kind
      if kind == .folder { pending.append("\(path)/\(text)") }
    }
  }
  return found
}
