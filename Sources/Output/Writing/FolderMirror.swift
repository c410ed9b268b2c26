import Model
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes a folder hold what another one holds, with second names of the same files: no byte is copied.
///
/// Folders are made anew, files and links get one more name. What is the same already is left as it is, so that it costs little where
/// little has changed: a look into each folder of both. The staging folder and the journal at the top belong to their own folder
/// and are passed over. O(names).
struct FolderMirror {
  let source: Int32
  let target: Int32
  /// Of the source.
  let shown: String
  /// Whether what only the target has goes.
  let removesOthers: Bool
  let jobs: Int

  /// Returns the folders in it, those that hold others first.
  @discardableResult func apply() throws(OutputError) -> [String] {
    var found: [String] = []
    var level = [""]
    while !level.isEmpty {
      let paths = level
      let shares = parallelMap(stretches(of: paths.count, size: 256), jobs: jobs) { share in
        Result { () throws(OutputError) in try mirror(paths[share]) }
      }
      level = []
      for share in shares { level += try share.get() }
      found += level
    }
    return found
  }

  /// Some folders, of which none is in another; returns those in them.
  private func mirror(_ paths: ArraySlice<String>) throws(OutputError) -> [String] {
    let sources = FolderStack(root: source, shown: shown)
    let targets = FolderStack(root: target, shown: shown)
    var found: [String] = []
    for path in paths {
      let inside = path.isEmpty ? "." : path + "/."
      guard case .open(let from) = try sources.folder(of: inside) else { continue }
      guard case .open(let to) = try targets.folder(of: inside) else {
        throw OutputError(.write, "\(shown)/\(path)", code: ENOTDIR)
      }
      found += try mirror(from, to, path: path).map { path.isEmpty ? $0 : "\(path)/\($0)" }
    }
    return found
  }

  /// One folder without those inside it, whose names are given back.
  private func mirror(_ from: Int32, _ to: Int32, path: String) throws(OutputError) -> [String] {
    var others: [[UInt8]: FolderName] = [:]
    for name in try names(in: to, shown: shown) where !isPassedOver(name, path) { others[name.bytes] = name }
    var folders: [String] = []
    for name in try names(in: from, shown: shown) where !isPassedOver(name, path) {
      let place = "\(shown)/\(path)/\(name.shownText)"
      guard let text = name.text else { throw OutputError(.write, place, code: EILSEQ) }
      let other = others.removeValue(forKey: name.bytes)
      let isFolder = kind(of: name, in: from) == .folder
      if isFolder { folders.append(text) }
      if let other {
        let standsFolder = kind(of: other, in: to) == .folder
        if isFolder && standsFolder || !isFolder && !standsFolder && other.inode == name.inode { continue }
        try remove(other, in: to, place)
      }
      guard isFolder ? makeFolder(text, like: from, in: to) : linkat(from, text, to, text, 0) == 0 else {
        throw OutputError(.write, place, code: errno)
      }
    }
    if removesOthers {
      for other in others.values { try remove(other, in: to, "\(shown)/\(path)/\(other.shownText)") }
    }
    return folders
  }

  private func isPassedOver(_ name: FolderName, _ path: String) -> Bool {
    path.isEmpty && (name.text == OwnName.staging || name.text == OwnName.journal)
  }

  private func kind(of name: FolderName, in folder: Int32) -> FileStatus.Kind? {
    name.kind ?? FileStatus(path: name.shownText, in: folder)?.kind
  }

  /// With the rights of the one that it stands for.
  private func makeFolder(_ name: String, like folder: Int32, in target: Int32) -> Bool {
    var info = stat()
    guard fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0, mkdirat(target, name, 0o700) == 0 else {
      return false
    }
    return fchmodat(target, name, info.st_mode & 0o7777, 0) == 0
  }

  private func remove(_ name: FolderName, in folder: Int32, _ place: String) throws(OutputError) {
    guard let text = name.text else { throw OutputError(.remove, place, code: EILSEQ) }
    if kind(of: name, in: folder) == .folder {
      guard removesOthers else { throw OutputError(.remove, place, code: ENOTEMPTY) }
      try FileRemover(folder: folder, shown: shown).removeTree(text)
    } else if unlinkat(folder, text, 0) != 0 {
      throw OutputError(.remove, place, code: errno)
    }
  }
}
