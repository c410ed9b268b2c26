import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Everything that a build will do to an output folder, decided before anything is touched.
struct WritePlan {
  struct Placement {
    /// Index into the files.
    var file: Int
    var isNew: Bool
    /// The new folder that brings it, an index into `newFolders`; nil when it takes its place by itself.
    var folder: Int?
  }

  var placements: [Placement] = []
  /// Folders of which nothing stands yet, none inside another: each takes its place whole.
  var newFolders: [String] = []
  var unchanged: [String] = []
  /// Links and files that give way to a folder.
  var clearings: [String] = []
  /// Folders that give way to a file; nothing but our own files lies in them.
  var flattened: [String] = []
  /// Our files that must go before others can be placed.
  var earlyRemovals: [String] = []
  /// Our files that no build makes any more.
  var removals: [String] = []
  /// Our files that somebody removed already: their folders may be empty now.
  var gone: [String] = []
  var diagnostics: [Diagnostic] = []

  /// The new folders, and all in them.
  func foldersMade(for files: [OutputFile]) -> [String] {
    var made = Set<String>()
    for placement in placements {
      guard let number = placement.folder else { continue }
      var folder = folderName(files[placement.file].path)
      while folder.utf8.count >= newFolders[number].utf8.count, made.insert(folder).inserted {
        folder = folderName(folder)
      }
    }
    return Array(made)
  }

  var isEmpty: Bool { placements.isEmpty && earlyRemovals.isEmpty && removals.isEmpty && clearings.isEmpty }

  /// Compares the files with what is on disk. `order` are their indices, folder by folder; `standing` is known to be there.
  ///
  /// Reads every file that stands where one of ours will stand and has its size. O(bytes).
  init(
    files: [OutputFile], standing: [FileRecord], order: [Int], folder: Int32, shown: String,
    ownership: Ownership, force: Bool
  ) throws(OutputError) {
    var survey = Survey(folder: folder, shown: shown, ownership: ownership, force: force)
    for index in order {
      switch try survey.state(of: files[index]) {
      case .absent(let folder):
        // Files of one folder follow each other.
        if let folder, folder != newFolders.last { newFolders.append(folder) }
        placements.append(
          Placement(file: index, isNew: true, folder: folder == nil ? nil : newFolders.count - 1))
      case .same: unchanged.append(files[index].path)
      case .different: placements.append(Placement(file: index, isNew: false, folder: nil))
      case .refused: break
      }
    }
    clearings = survey.clearings
    flattened = survey.flattened
    diagnostics = survey.diagnostics
    unchanged += standing.map(\.path)
    let paths = standing.map(\.path) + order.map { files[$0].path }
    let candidates = ownership.paths(besides: paths)
    if candidates.isEmpty { return }
    var found: [String] = []
    for path in candidates {
      switch try survey.isRemovable(path) {
      case true?: found.append(path)
      case false?: break
      case nil: gone.append(path)
      }
    }
    if !found.isEmpty { sortOut(found, paths.sorted(by: precedesByPart)) }
  }

  /// Tells removals that others wait for from those that come last. `ordered` are the wanted paths in order of their parts.
  private mutating func sortOut(_ found: [String], _ ordered: [String]) {
    // Where case does not count, a file's old spelling must not take its new one along.
    let spellings = Set(found.map { $0.lowercased() })
    let sizes = Set(spellings.map(\.utf8.count))
    // Of plain ASCII a spelling of other letters is as long.
    let lowered = Set(
      ordered.lazy.filter { sizes.contains($0.utf8.count) || !$0.utf8.allSatisfy { $0 < 0x80 } }
        .map { $0.lowercased() }.filter(spellings.contains))
    for path in found {
      var above = folderName(path)
      while !above.isEmpty, !isPath(above, of: ordered) { above = folderName(above) }
      if isFolder(path, of: ordered) || !above.isEmpty || lowered.contains(path.lowercased()) {
        earlyRemovals.append(path)
      } else {
        removals.append(path)
      }
    }
  }
}

/// Whether any of some paths, which are in order of their parts, lies in a folder. O(log n).
private func isFolder(_ path: String, of ordered: [String]) -> Bool {
  let folder = path + "/"
  let place = place(of: folder, in: ordered)
  return place < ordered.count && ordered[place].utf8.starts(with: folder.utf8)
}

/// Whether a path is one of some that are in order of their parts. O(log n).
private func isPath(_ path: String, of ordered: [String]) -> Bool {
  let place = place(of: path, in: ordered)
  return place < ordered.count && ordered[place].utf8.elementsEqual(path.utf8)
}

/// The first that does not come before a path.
private func place(of path: String, in ordered: [String]) -> Int {
  var (low, high) = (0, ordered.count)
  while low < high {
    let middle = (low + high) / 2
    if precedesByPart(ordered[middle], path) { low = middle + 1 } else { high = middle }
  }
  return low
}
