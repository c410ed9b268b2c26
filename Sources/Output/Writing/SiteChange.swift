import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Carries out a plan, step by step, on an open and locked output folder.
struct SiteChange {
  let folder: Int32
  let shown: String
  let files: [OutputFile]
  /// Of all files of the site, those that stand already among them.
  let records: [FileRecord]
  /// What the site was built from, for commands that read it; nothing is kept when empty.
  let record: [UInt8]
  let plan: WritePlan
  let ownership: Ownership
  let jobs: Int
  let beforeStep: (@Sendable (WriteStep) throws(OutputError) -> Void)?

  mutating func apply(alongside: () throws(OutputError) -> Void) throws(OutputError) {
    let manifest = RecordList(records).serialised(as: .manifest)
    let hasStaging = FileStatus(path: OwnName.staging, in: folder) != nil
    let known = try readOwn(OwnName.record, in: folder, shown: "\(shown)/\(OwnName.record)")
    let isKnown = record.isEmpty || known == record
    if plan.isEmpty, plan.gone.isEmpty, manifest == ownership.manifestBytes, !ownership.hasJournal,
      !hasStaging, isKnown
    {
      return try alongside()
    }
    let staging = try StagingFolder(in: folder, shown: shown, jobs: jobs, beforeStep: beforeStep)
    do throws(OutputError) {
      try staging.stage(files, plan)
      try checkRights()
      try commitJournal(staging, records)
      try alongside()
    } catch {
      // Nothing has changed yet; room on a full disk is given back as far as possible.
      if !ownership.hasJournal { unlinkat(folder, OwnName.journal, 0) }
      try? staging.remove()
      throw error
    }
    try withoutInterruption { () throws(OutputError) in try exchange(staging) }
    if !isKnown {
      try beforeStep?(.commitRecord)
      try staging.commit(record, as: OwnName.record)
    }
    try beforeStep?(.commitManifest)
    try staging.commit(manifest, as: OwnName.manifest)
    try beforeStep?(.removeJournal)
    unlinkat(folder, OwnName.journal, 0)
    try staging.remove()
  }

  /// Puts the new site into the place of the old one.
  private func exchange(_ staging: borrowing StagingFolder) throws(OutputError) {
    for path in plan.clearings { try clear(path) }
    try remove(plan.earlyRemovals)
    for path in plan.flattened { try removeEmptyFolders(path) }
    try placeFolders(from: staging)
    try place(plan.placements.filter { $0.isNew && $0.folder == nil }, from: staging)
    try place(plan.placements.filter { !$0.isNew }, from: staging)
    try remove(plan.removals)
    try pruneFolders(above: plan.gone)
  }

  /// Whether every folder can be changed that has to be: found out before anything is, not half-way.
  private func checkRights() throws(OutputError) {
    let stack = FolderStack(root: folder, shown: shown)
    var seen = Set<String>()
    for path in plan.placements.map({ files[$0.file].path }) + plan.earlyRemovals + plan.removals {
      var above = folderName(path)
      while seen.insert(above).inserted {
        if case .open(let parent) = try stack.folder(of: above + "/.") {
          guard faccessat(parent, ".", W_OK | X_OK, AT_EACCESS) == 0 else {
            throw OutputError(.write, above.isEmpty ? shown : "\(shown)/\(above)", code: errno)
          }
          break
        }
        above = folderName(above)
      }
    }
  }

  /// Claims what is about to be placed, and keeps what killed builds before this one claimed.
  private func commitJournal(_ staging: borrowing StagingFolder, _ all: [FileRecord]) throws(OutputError) {
    var claims = Set(plan.placements.map { all[$0.file] })
    for records in ownership.claims.values { claims.formUnion(records) }
    if claims.isEmpty { return }
    try beforeStep?(.commitJournal)
    try staging.commit(RecordList(Array(claims)).serialised(as: .journal), as: OwnName.journal)
  }

  private func place(_ placements: [WritePlan.Placement], from staging: borrowing StagingFolder)
    throws(OutputError)
  {
    let stack = FolderStack(root: folder, shown: shown)
    for placement in placements {
      let path = files[placement.file].path
      try beforeStep?(.place(path))
      do throws(OutputError) {
        guard case .open(let parent) = try stack.folder(of: path, creating: true) else {
          throw OutputError(.write, "\(shown)/\(path)", code: ENOTDIR)
        }
        try staging.place(placement.file, in: parent, as: fileName(path), shown: "\(shown)/\(path)")
      } catch {
        if placement.isNew { takeBack() }
        throw error
      }
    }
  }

  /// Moves each folder of which nothing stands yet, with all that it holds, in one step.
  private func placeFolders(from staging: borrowing StagingFolder) throws(OutputError) {
    let stack = FolderStack(root: folder, shown: shown)
    for (number, path) in plan.newFolders.enumerated() {
      try beforeStep?(.place(path))
      do throws(OutputError) {
        guard case .open(let parent) = try stack.folder(of: path, creating: true) else {
          throw OutputError(.write, "\(shown)/\(path)", code: ENOTDIR)
        }
        try staging.place(folder: number, in: parent, as: fileName(path), shown: "\(shown)/\(path)")
      } catch {
        takeBack()
        throw error
      }
    }
  }

  /// Removes what is new after one of its names could not be made, as on a full disk: the old site is there as it was. When a page that
  /// changed could not take its place, those before it stand, and the pages that they name have to.
  private func takeBack() {
    let made = plan.placements.filter(\.isNew).map { files[$0.file].path }
    let remover = FileRemover(folder: folder, shown: shown)
    try? remover.remove(made)
    remover.pruneFolders(above: made)
  }

  /// Removes a link or file that a folder takes the place of.
  private func clear(_ path: String) throws(OutputError) {
    try beforeStep?(.clear(path))
    let stack = FolderStack(root: folder, shown: shown)
    guard case .open(let parent) = try stack.folder(of: path) else { return }
    if unlinkat(parent, fileName(path), 0) != 0, errno != ENOENT {
      throw OutputError(.remove, "\(shown)/\(path)", code: errno)
    }
  }

  private func remove(_ paths: [String]) throws(OutputError) {
    let remover = FileRemover(folder: folder, shown: shown)
    try remover.remove(paths) { path throws(OutputError) in try beforeStep?(.remove(path)) }
    remover.pruneFolders(above: paths)
  }

  private func pruneFolders(above paths: [String]) throws(OutputError) {
    FileRemover(folder: folder, shown: shown).pruneFolders(above: paths)
  }

  private func removeEmptyFolders(_ path: String) throws(OutputError) {
    try FileRemover(folder: folder, shown: shown).removeEmptyFolders(path)
  }
}
