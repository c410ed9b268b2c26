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
  /// Whether `beforeStep` refused a step: the process counts as killed there, so nothing is taken back.
  private var isKilled = false
  /// Whether the folder has a record of what the old site was built from.
  private var hasRecord = false

  init(
    folder: Int32, shown: String, files: [OutputFile], records: [FileRecord], record: [UInt8],
    plan: WritePlan,
    ownership: Ownership, jobs: Int, beforeStep: (@Sendable (WriteStep) throws(OutputError) -> Void)?
  ) {
    self.folder = folder
    self.shown = shown
    self.files = files
    self.records = records
    self.record = record
    self.plan = plan
    self.ownership = ownership
    self.jobs = jobs
    self.beforeStep = beforeStep
  }

  mutating func apply(alongside: () throws(OutputError) -> Void) throws(OutputError) {
    let manifest = RecordList(records).serialised(as: .manifest)
    let hasStaging = FileStatus(path: OwnName.staging, in: folder) != nil
    let known = try readOwn(OwnName.record, in: folder, shown: "\(shown)/\(OwnName.record)")
    let isKnown = record.isEmpty || known == record
    hasRecord = known != nil
    if plan.isEmpty, plan.gone.isEmpty, manifest == ownership.manifestBytes, !ownership.hasJournal,
      !hasStaging, isKnown
    {
      return try alongside()
    }
    let staging = try StagingFolder(in: folder, shown: shown, jobs: jobs, beforeStep: beforeStep)
    do throws(OutputError) {
      try staging.stage(files, plan)
      try checkRights()
      try staging.keep(replaced)
      if !isKnown { try staging.stage(record, as: OwnName.record) }
      try staging.stage(manifest, as: OwnName.manifest)
      try commitJournal(staging, records)
      try alongside()
    } catch {
      // Nothing has changed yet; room on a full disk is given back as far as possible.
      withdraw(staging)
      throw error
    }
    try withoutInterruption { () throws(OutputError) in
      do throws(OutputError) {
        try exchange(staging)
        if !isKnown {
          try announce(.commitRecord)
          try staging.commit(OwnName.record)
        }
        try announce(.commitManifest)
        try staging.commit(OwnName.manifest)
      } catch {
        if !isKilled, takeBack(staging) { withdraw(staging) }
        throw error
      }
    }
    try announce(.removeJournal)
    unlinkat(folder, OwnName.journal, 0)
    try staging.remove()
  }

  /// Says what comes next to who asked for it.
  private mutating func announce(_ step: WriteStep) throws(OutputError) {
    do throws(OutputError) { try beforeStep?(step) } catch {
      isKilled = true
      throw error
    }
  }

  /// Puts the new site into the place of the old one.
  private mutating func exchange(_ staging: borrowing StagingFolder) throws(OutputError) {
    for path in plan.clearings { try clear(path) }
    try remove(plan.earlyRemovals)
    for path in plan.flattened { try removeEmptyFolders(path) }
    try placeFolders(from: staging)
    try place(plan.placements.filter { $0.isNew && $0.folder == nil }, from: staging)
    try place(plan.placements.filter { !$0.isNew }, from: staging)
    try remove(plan.removals)
    try pruneFolders(above: plan.gone)
  }

  /// What the new site takes the place of, or makes go after its own files stand.
  private var replacedLate: [String] {
    plan.removals + plan.placements.lazy.filter { !$0.isNew }.map { files[$0.file].path }
  }

  /// Everything of the old site that the new one changes or has not, its own records at the end.
  private var replaced: [String] {
    replacedLate + plan.earlyRemovals + plan.clearings + [OwnName.record, OwnName.manifest]
  }

  /// Makes the folder hold the old site again after a step was refused half-way, as by a faulty disk. Returns whether it does.
  ///
  /// The steps of `exchange` in reverse: pages that name new ones are the old ones again before those go.
  private func takeBack(_ staging: borrowing StagingFolder) -> Bool {
    let late = replacedLate.count
    let made = plan.placements.filter(\.isNew).map { files[$0.file].path }
    let remover = FileRemover(folder: folder, shown: shown)
    var isWhole = true
    for (number, path) in replaced.enumerated() {
      if number == late {
        if !isWhole || (try? remover.remove(made)) == nil { return false }
        remover.pruneFolders(above: made)
      }
      let isNew =
        path == OwnName.record && !hasRecord || path == OwnName.manifest && ownership.manifestBytes == nil
      if isNew { unlinkat(folder, path, 0) } else if !staging.putBack(path, from: number) { isWhole = false }
    }
    return isWhole
  }

  /// Leaves no trace of a change that is not made.
  private func withdraw(_ staging: borrowing StagingFolder) {
    if !ownership.hasJournal { unlinkat(folder, OwnName.journal, 0) }
    try? staging.remove()
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
  private mutating func commitJournal(_ staging: borrowing StagingFolder, _ all: [FileRecord])
    throws(OutputError)
  {
    var claims = Set(plan.placements.map { all[$0.file] })
    for records in ownership.claims.values { claims.formUnion(records) }
    if claims.isEmpty { return }
    try announce(.commitJournal)
    try staging.stage(RecordList(Array(claims)).serialised(as: .journal), as: OwnName.journal)
    try staging.commit(OwnName.journal)
  }

  private mutating func place(_ placements: [WritePlan.Placement], from staging: borrowing StagingFolder)
    throws(OutputError)
  {
    let stack = FolderStack(root: folder, shown: shown)
    for placement in placements {
      let path = files[placement.file].path
      try announce(.place(path))
      guard case .open(let parent) = try stack.folder(of: path, creating: true) else {
        throw OutputError(.write, "\(shown)/\(path)", code: ENOTDIR)
      }
      try staging.place(placement.file, in: parent, as: fileName(path), shown: "\(shown)/\(path)")
    }
  }

  /// Moves each folder of which nothing stands yet, with all that it holds, in one step.
  private mutating func placeFolders(from staging: borrowing StagingFolder) throws(OutputError) {
    let stack = FolderStack(root: folder, shown: shown)
    for (number, path) in plan.newFolders.enumerated() {
      try announce(.place(path))
      guard case .open(let parent) = try stack.folder(of: path, creating: true) else {
        throw OutputError(.write, "\(shown)/\(path)", code: ENOTDIR)
      }
      try staging.place(folder: number, in: parent, as: fileName(path), shown: "\(shown)/\(path)")
    }
  }

  /// Removes a link or file that a folder takes the place of.
  private mutating func clear(_ path: String) throws(OutputError) {
    try announce(.clear(path))
    let stack = FolderStack(root: folder, shown: shown)
    guard case .open(let parent) = try stack.folder(of: path) else { return }
    if unlinkat(parent, fileName(path), 0) != 0, errno != ENOENT {
      throw OutputError(.remove, "\(shown)/\(path)", code: errno)
    }
  }

  private mutating func remove(_ paths: [String]) throws(OutputError) {
    let remover = FileRemover(folder: folder, shown: shown)
    try remover.remove(paths) { path throws(OutputError) in try announce(.remove(path)) }
    remover.pruneFolders(above: paths)
  }

  private func pruneFolders(above paths: [String]) throws(OutputError) {
    FileRemover(folder: folder, shown: shown).pruneFolders(above: paths)
  }

  private func removeEmptyFolders(_ path: String) throws(OutputError) {
    try FileRemover(folder: folder, shown: shown).removeEmptyFolders(path)
  }
}
