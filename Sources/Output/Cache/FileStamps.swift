import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The stamps of regular files of an output folder, none of them through a link; in the order of `paths`.
///
/// Fastest where neighbours in `paths` share folders. O(n).
package func fileStamps(of paths: [String], in output: String) -> [FileStamp?] {
  guard let folder = try? Descriptor.folder(output) else { return paths.map { _ in nil } }
  let stack = FolderStack(root: folder.number, shown: output)
  // The folder of the path before, seen from the one that holds it.
  var last: (path: Substring, name: String, parent: Int32)?
  return paths.map { path in
    let name = fileName(path)
    let above = path.utf8.dropLast(name.utf8.count + 1)
    guard !above.isEmpty else { return regularStamp(name, in: folder.number) }
    if last.map({ !$0.path.utf8.elementsEqual(above) }) ?? true {
      let place = String(Substring(above))
      last = nil
      guard case .open(let parent)? = try? stack.folder(of: place),
        FileStatus(path: fileName(place), in: parent)?.kind == .folder
      else { return nil }
      last = (Substring(above), fileName(place), parent)
    }
    guard let last else { return nil }
    return regularStamp("\(last.name)/\(name)", in: last.parent)
  }
}

private func regularStamp(_ path: String, in folder: Int32) -> FileStamp? {
  guard let status = FileStatus(path: path, in: folder), status.kind == .regular else { return nil }
  return status.stamp
}
