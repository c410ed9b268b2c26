import Model
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes a folder hold what another one holds, with second names of the same files: no byte is copied.
///
/// Folders are made anew, files and links get one more name. What is the same already is left as it is, and folders that are known to be
/// unchanged since they were found to be the same are not looked into, so that it costs little where little has changed. The staging
/// folder and the journal at the top belong to their own folder and are passed over. O(names), or O(folders).
struct FolderMirror {
  let source: Int32
  let target: Int32
  /// Of the source.
  let shown: String
  /// Whether what only the target has goes.
  let removesOthers: Bool
  let jobs: Int
  /// What is known of both from an earlier comparison.
  var known = UnchangedFolders()

  /// Returns the folders in it, and which of them can be known again.
  @discardableResult func apply() throws(OutputError) -> MatchedFolders {
    var kept: [Int] = []
    var found: [MatchedFolders.Folder] = []
    var changed: [Place] = []
    /// Passes over what is unchanged in a known folder, and the folder itself if it is.
    func passOver(_ number: Int) {
      let folders = known.matched.folders
      var next = number
      while next < folders[number].end {
        if known.isUnchanged[next] {
          kept.append(next)
          next += 1
        } else {
          changed.append(Place(path: folders[next].path, number: next))
          next = folders[next].end
        }
      }
    }
    if let top = known.matched.top { passOver(top) } else { changed = [Place(path: "", number: nil)] }
    let now = fileClock()
    while !changed.isEmpty {
      let places = changed
      changed = []
      let shares = parallelMap(stretches(of: places.count, size: 256), jobs: jobs) { share in
        Result { () throws(OutputError) in try mirror(places[share], at: now) }
      }
      for share in shares {
        let (folders, inside) = try share.get()
        found += folders
        for place in inside {
          if let number = place.number { passOver(number) } else { changed.append(place) }
        }
      }
    }
    return MatchedFolders(kept.map { known.matched.folders[$0] } + found)
  }

  /// A folder that is to be the same in both.
  private struct Place {
    var path: String
    /// Among the known folders.
    var number: Int?
  }

  /// Some folders, of which none is in another; gives those in them, too.
  private func mirror(_ places: ArraySlice<Place>, at now: Int) throws(OutputError)
    -> (found: [MatchedFolders.Folder], inside: [Place])
  {
    let sources = FolderStack(root: source, shown: shown)
    let targets = FolderStack(root: target, shown: shown)
    var found: [MatchedFolders.Folder] = []
    var inside: [Place] = []
    for place in places {
      let path = place.path
      let stamps = MatchedFolders.Stamps(of: path, in: source, and: target)
      guard case .open(let from) = try sources.folder(of: path + "/.") else { continue }
      guard case .open(let to) = try targets.folder(of: path + "/.") else {
        throw OutputError(.write, "\(shown)/\(path)", code: ENOTDIR)
      }
      let (folders, isChanged) = try mirror(from, to, path: path)
      found.append(.init(path: path, stamps: isChanged ? nil : stamps?.settled(at: now)))
      let numberOf = Dictionary(
        (place.number.map(known.matched.inside) ?? []).map { (known.matched.folders[$0].path, $0) },
        uniquingKeysWith: { first, _ in first })
      for name in folders {
        let path = path.isEmpty ? name : "\(path)/\(name)"
        inside.append(Place(path: path, number: numberOf[path]))
      }
    }
    return (found, inside)
  }

  /// One folder without those inside it, whose names are given back; and whether the two differed.
  private func mirror(_ from: Int32, _ to: Int32, path: String) throws(OutputError)
    -> (folders: [String], isChanged: Bool)
  {
    var isChanged = false
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
      isChanged = true
      guard isFolder ? makeFolder(text, like: from, in: to) : linkat(from, text, to, text, 0) == 0 else {
        throw OutputError(.write, place, code: errno)
      }
    }
    if removesOthers {
      isChanged = isChanged || !others.isEmpty
      for other in others.values { try remove(other, in: to, "\(shown)/\(path)/\(other.shownText)") }
    }
    return (folders, isChanged)
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
