import Model
import Workers

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
  /// The list of them.
  let manifest: [UInt8]
  /// What the site was built from, for commands that read it; nothing is kept when empty.
  let record: [UInt8]
  let plan: WritePlan
  let ownership: Ownership
  let jobs: Int
  let steps: StepWatch
  /// Whether the folder has a record of what the old site was built from.
  private var hasRecord = false
  private(set) var diagnostics: [Diagnostic] = []

  init(
    folder: Int32, shown: String, files: [OutputFile], records: [FileRecord], manifest: [UInt8],
    record: [UInt8], plan: WritePlan, ownership: Ownership, jobs: Int, steps: StepWatch
  ) {
    self.folder = folder
    self.shown = shown
    self.files = files
    self.records = records
    self.manifest = manifest
    self.record = record
    self.plan = plan
    self.ownership = ownership
    self.jobs = jobs
    self.steps = steps
  }

  /// `twins` is where a second tree of the site may be kept, and what it has `common` with the folder; nil for a change that is made in
  /// place.
  mutating func apply(
    twins: String?, _ common: Begun<TwinFolder.Common>?, alongside: () throws(OutputError) -> Void
  ) throws(OutputError) {
    let hasStaging = FileStatus(path: OwnName.staging, in: folder) != nil
    let known = try readOwn(OwnName.record, in: folder, shown: "\(shown)/\(OwnName.record)")
    let isKnown = record.isEmpty || known == record
    hasRecord = known != nil
    if plan.isEmpty, plan.gone.isEmpty, manifest == ownership.manifestBytes, !ownership.hasJournal,
      !hasStaging, isKnown
    {
      return try alongside()
    }
    let ownNames = (isKnown ? [] : [OwnName.record]) + [OwnName.manifest]
    let place = twins.flatMap { try? TwinFolder.open(of: folder, at: shown, in: $0) }
    let staging = try StagingFolder(
      for: folder, in: place?.holder.number ?? folder, named: place?.stagingName ?? OwnName.staging,
      shown: shown,
      jobs: jobs, beforeStep: steps.before)
    var twin: TwinFolder?
    do throws(OutputError) {
      try staging.stage(files, plan)
      try checkRights()
      if !isKnown { try staging.stage(record, as: OwnName.record) }
      try staging.stage(manifest, as: OwnName.manifest)
      if let place, let common, try prepare(place, common, ownNames, from: staging) { twin = place }
      if twin == nil { try staging.keep(replaced) }
      try stageJournal(staging, records, isCommitted: twin == nil)
      try alongside()
    } catch {
      // Nothing has changed yet; room on a full disk is given back as far as possible.
      withdraw(staging)
      throw error
    }
    var isDone = true
    try withoutInterruption { () throws(OutputError) in
      if let twin, try swap(twin) {
        isDone = try follow(twin, ownNames, from: staging)
      } else {
        if twin != nil {
          try staging.keep(replaced)
          if hasClaims { try staging.commit(OwnName.journal) }
        }
        try changeInPlace(ownNames, from: staging)
      }
    }
    if !isDone { return }
    try steps.announce(.removeJournal)
    unlinkat(folder, OwnName.journal, 0)
    if hasStaging { try? StagingFolder(in: folder, shown: shown, beforeStep: nil).remove() }
    try staging.remove()
  }

  /// Brings a twin to the new site. Returns whether it holds that; the folder is changed in place otherwise.
  private func prepare(
    _ twin: TwinFolder, _ common: Begun<TwinFolder.Common>, _ ownNames: [String],
    from staging: borrowing StagingFolder
  ) throws(OutputError) -> Bool {
    do throws(OutputError) {
      try steps.announce(.mirror)
      try twin.mirror(folder, common.result, shown: shown, jobs: jobs)
      try SitePlacing(
        folder: twin.folder.number, shown: shown, files: files, plan: plan, isShared: true, jobs: jobs,
        steps: steps
      ).carryOut(from: staging)
      for name in ownNames { try staging.names.share(name, with: twin.folder.number) }
      try twin.note(original: folder)
      try waitForDisk(twin.folder.number, shown: shown)
      return true
    } catch {
      if steps.isStopped { throw error }
      return false
    }
  }

  private func swap(_ twin: TwinFolder) throws(OutputError) -> Bool {
    try steps.announce(.swap)
    return twin.swap(expecting: folder)
  }

  /// Brings the folder, which the twin stands for, to the same site and back to its place. Returns whether it is there.
  ///
  /// The new site stands whatever happens here, and the next build makes good what is refused.
  private mutating func follow(
    _ twin: TwinFolder, _ ownNames: [String], from staging: borrowing StagingFolder
  ) throws(OutputError) -> Bool {
    let start = fileClock() - 20_000_000
    do throws(OutputError) {
      try place(ownNames, from: staging)
      try steps.announce(.swapBack)
      if twin.swap(expecting: twin.folder.number) {
        try? twin.handOver(to: folder, since: start, shown: shown, jobs: jobs)
        twin.remember(made: plan.foldersMade(for: files), in: folder, jobs: jobs)
        return true
      }
    } catch {
      if steps.isStopped { throw error }
    }
    diagnostics.append(
      Diagnostic(
        .warning, "output/folder-exchanged",
        "The new site stands, but in a folder of its own: the disk refused to change the one that stood here.",
        at: SourceLocation(path: shown),
        help:
          "The next build brings it back; until then, start anew what holds the folder open, such as a server."
      ))
    return false
  }

  /// The way without a twin: piece by piece, and back when a piece is refused.
  private func changeInPlace(_ ownNames: [String], from staging: borrowing StagingFolder) throws(OutputError)
  {
    do throws(OutputError) {
      try place(ownNames, from: staging)
    } catch {
      if !steps.isStopped, takeBack(staging) { withdraw(staging) }
      throw error
    }
  }

  /// Puts the new site into the place of the old one, and says last what it consists of.
  private func place(_ ownNames: [String], from staging: borrowing StagingFolder) throws(OutputError) {
    try SitePlacing(
      folder: folder, shown: shown, files: files, plan: plan, isShared: false, jobs: jobs, steps: steps
    )
    .carryOut(from: staging)
    for name in ownNames {
      try steps.announce(name == OwnName.record ? .commitRecord : .commitManifest)
      try staging.commit(name)
    }
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
  /// The steps of placing in reverse: pages that name new ones are the old ones again before those go.
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
    // Whole new folders take one place each.
    let single = plan.placements.lazy.filter { $0.folder == nil }.map { files[$0.file].path }
    for path in plan.newFolders + single + plan.earlyRemovals + plan.removals {
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

  /// Claims what is about to be placed, and keeps what killed builds before this one claimed. It stays with what is staged while the
  /// folder itself is not touched.
  private func stageJournal(_ staging: borrowing StagingFolder, _ all: [FileRecord], isCommitted: Bool)
    throws(OutputError)
  {
    guard hasClaims else { return }
    var claims = Set(plan.placements.map { all[$0.file] })
    for records in ownership.claims.values { claims.formUnion(records) }
    try steps.announce(.commitJournal)
    try staging.stage(RecordList(Array(claims)).serialised(as: .journal), as: OwnName.journal)
    if isCommitted { try staging.commit(OwnName.journal) }
  }

  private var hasClaims: Bool { !plan.placements.isEmpty || !ownership.claims.isEmpty }
}
