import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Removes files and empty folders below an open folder, never through a link.
struct FileRemover {
  let folder: Int32
  let shown: String

  /// Removes regular files; whatever else stands at a path stays.
  func remove(
    _ paths: [String], before: (String) throws(OutputError) -> Void = { _ throws(OutputError) in }
  ) throws(OutputError) {
    let stack = FolderStack(root: folder, shown: shown)
    for path in paths.sorted(by: precedesByPart) {
      try before(path)
      guard case .open(let parent) = try stack.folder(of: path),
        FileStatus(path: fileName(path), in: parent)?.kind == .regular
      else { continue }
      if unlinkat(parent, fileName(path), 0) != 0, errno != ENOENT {
        throw OutputError(.remove, "\(shown)/\(path)", code: errno)
      }
    }
  }

  /// Removes the folders that held these files when nothing is left in them, deepest first.
  func pruneFolders(above paths: [String]) {
    var folders = Set<String>()
    for path in paths {
      var above = folderName(path)
      while !above.isEmpty, folders.insert(above).inserted { above = folderName(above) }
    }
    let stack = FolderStack(root: folder, shown: shown)
    for path in folders.sorted(by: { precedesByPart($1, $0) }) {
      guard case .open(let parent)? = try? stack.folder(of: path) else { continue }
      // Fails, as it should, when the folder still holds something.
      unlinkat(parent, fileName(path), AT_REMOVEDIR)
    }
  }

  /// Removes a folder of our own making with all the files in it.
  func removeTree(_ path: String) throws(OutputError) {
    let stack = FolderStack(root: folder, shown: shown)
    var pending = [path]
    while let next = pending.popLast() {
      guard case .open(let descriptor) = try stack.folder(of: next + "/.") else { continue }
      for name in try names(in: descriptor, shown: "\(shown)/\(next)") {
        guard let text = name.text else { continue }
        if unlinkat(descriptor, text, 0) != 0, errno == EISDIR || errno == EPERM {
          pending.append("\(next)/\(text)")
        }
      }
    }
    try removeEmptyFolders(path)
  }

  /// Removes a folder in which only empty folders are left.
  func removeEmptyFolders(_ path: String) throws(OutputError) {
    let stack = FolderStack(root: folder, shown: shown)
    var found: [String] = []
    var pending = [path]
    while let next = pending.popLast() {
      guard case .open(let descriptor) = try stack.folder(of: next + "/.") else { continue }
      found.append(next)
      for name in try names(in: descriptor, shown: "\(shown)/\(next)") {
        if let text = name.text { pending.append("\(next)/\(text)") }
      }
    }
    for path in found.sorted(by: { precedesByPart($1, $0) }) {
      guard case .open(let parent) = try stack.folder(of: path) else { continue }
      if unlinkat(parent, fileName(path), AT_REMOVEDIR) != 0, errno != ENOENT {
        throw OutputError(.remove, "\(shown)/\(path)", code: errno)
      }
    }
  }

  /// How many files, links and the like stand in the folder, its own three names and folders not counted.
  func countFiles(leavingOut removed: Set<String> = []) throws(OutputError) -> Int {
    let stack = FolderStack(root: folder, shown: shown)
    var count = 0
    var pending = [""]
    while let next = pending.popLast() {
      guard case .open(let descriptor) = try stack.folder(of: next.isEmpty ? "." : next + "/.") else {
        continue
      }
      for name in try names(in: descriptor, shown: "\(shown)/\(next)") {
        if next.isEmpty, OwnName.all.contains(name.shownText) { continue }
        let path = next.isEmpty ? name.shownText : "\(next)/\(name.shownText)"
        let kind = name.kind ?? FileStatus(path: name.shownText, in: descriptor)?.kind
        if kind == .folder { pending.append(path) } else if !removed.contains(path) { count += 1 }
      }
    }
    return count
  }
}
