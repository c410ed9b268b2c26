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
    let wanted = Set(files.map(\.path) + standing.map(\.path))
    let candidates = ownership.paths(besides: wanted)
    if candidates.isEmpty { return }
    var found: [String] = []
    for path in candidates {
      switch try survey.isRemovable(path) {
      case true?: found.append(path)
      case false?: break
      case nil: gone.append(path)
      }
    }
    sortOut(found, wanted: wanted)
  }

  /// Tells removals that others wait for from those that come last.
  private mutating func sortOut(_ found: [String], wanted: Set<String>) {
    if found.isEmpty { return }
    var folders = Set<String>()
    for path in wanted {
      var folder = folderName(path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = folderName(folder) }
    }
    // Where case does not count, a file's old spelling must not take its new one along.
    let lowered = Set(wanted.map { $0.lowercased() })
    for path in found {
      var above = folderName(path)
      while !above.isEmpty, !wanted.contains(above) { above = folderName(above) }
      if folders.contains(path) || !above.isEmpty || lowered.contains(path.lowercased()) {
        earlyRemovals.append(path)
      } else {
        removals.append(path)
      }
    }
  }
}
