import Model
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Brings an output folder to hold exactly a site, and touches nothing that a build did not write.
///
/// The order is such that a process may be killed at any moment, and the path of the folder shows the old site or the new one:
/// 1. Everything is compared and decided; with an error nothing happens.
/// 2. New bytes go to a staging folder, those of a folder that is new in a folder of its own there. A full disk is noticed here,
///    with the old site whole.
/// 3. A second tree of the site, its twin (`TwinFolder`), gets second names of all that stays and of all that is staged.
/// 4. The journal, flushed to disk, claims every file that is about to appear, and what the site's identity rests on, its
///    ledger, is written (`alongside`): an address is remembered before anyone can read it.
/// 5. Folder and twin change places in one step. Control-C waits from here on, for milliseconds.
/// 6. In the folder that stood there, staged folders and files take their places by renaming: new ones first, then those that change;
///    files of the old manifest that are no longer made are removed, with folders they leave empty; the record of what the site was
///    built from and the new manifest, flushed to disk, replace the old ones. Then it takes its place back: who holds the folder
///    open keeps what it holds. The journal and the staging folder go.
///
/// A build after a kill puts the folder back (`TwinFolder.putBack`), finds its own files by manifest and journal, and finishes. The bytes
/// of pages are not flushed one by one; after a power cut the next build compares every file with what it should be.
///
/// Where there can be no twin (`twins` is nil or on another disk, the folder is a mount point, the disk has no second names), step 6
/// is done at once, and the folder itself holds what is staged in `.broadsheet-staging` and the journal. What it replaces gets a second name first, and when the disk refuses a step, those before it are taken back; a
/// kill within these milliseconds leaves pages of both sites, each whole and none naming one that is not there.
/// ```swift
/// let report = SiteWriter(output: "Public", force: false).write(files, dryRun: false)
/// ```
package struct SiteWriter: Sendable {
  /// The folder beside Content that holds the twins of a site.
  package static let twinsName = ".broadsheet-twin"

  package var output: String
  /// Whether files that no build wrote may be overwritten where a page must stand.
  package var force: Bool
  package var guarded: GuardedFolders
  /// Workers that write files, at least 1.
  package var jobs = 1
  /// A folder on the same disk in which a second tree of the site is kept, so that the whole site changes in one step; nil for a
  /// change piece by piece. It is made when it is not there.
  package var twins: String?
  /// Called before each change on disk; an error it throws stops the writing there, as a kill would.
  package var beforeStep: (@Sendable (WriteStep) throws(OutputError) -> Void)?

  package init(output: String, force: Bool, guarded: GuardedFolders = GuardedFolders()) {
    self.output = output
    self.force = force
    self.guarded = guarded
  }

  /// Writes a site, or with `dryRun` says what writing it would do. O(bytes of the site).
  ///
  /// `record` says what it was built from; `buildRecord(in:)` gives it back. `standing` are further files of the site that are in the
  /// folder already, as an earlier build wrote them; when another build has been there since, nothing is written and the
  /// report says `isOvertaken`. `alongside` writes what has to stand before the site's new pages do; when it fails they do not
  /// appear.
  package func write(
    _ files: [OutputFile], standing: [FileRecord] = [],
    record: @autoclosure @escaping @Sendable () -> [UInt8] = [], dryRun: Bool,
    alongside: () throws(OutputError) -> Void = { () throws(OutputError) in }
  ) -> WriteReport {
    var report = WriteReport()
    report.diagnostics = pathFaults(in: files)
    if let refusal = guarded.refusal(ofOutput: output) { report.diagnostics.append(refusal) }
    if report.diagnostics.hasErrors { return report }
    do throws(OutputError) {
      try write(files, standing, record: record, dryRun: dryRun, report: &report, alongside: alongside)
    } catch {
      report.diagnostics.append(error.diagnostic())
    }
    return report
  }

  private func write(
    _ files: [OutputFile], _ standing: [FileRecord], record: @escaping @Sendable () -> [UInt8], dryRun: Bool,
    report: inout WriteReport, alongside: () throws(OutputError) -> Void
  ) throws(OutputError) {
    let order = files.indices.sorted { precedesByPart(files[$0].path, files[$1].path) }
    let isMissing = FileStatus(path: output, followingLinks: true) == nil && errno == ENOENT
    if isMissing {
      if !standing.isEmpty {
        report.isOvertaken = true
        return
      }
      if dryRun {
        report.added = files.map(\.path).sorted(by: utf8Precedes)
        report.bytesWritten = files.reduce(0) { $0 + $1.size }
        return
      }
      try beforeStep?(.createFolder)
      try createFolders(output)
    }
    if let twins, !dryRun { try? TwinFolder.putBack(output, in: twins) }
    let folder = dryRun ? try Descriptor.folder(output) : try openLockedOutput(output)
    let (number, output, jobs) = (folder.number, output, jobs)
    let common =
      dryRun
      ? nil
      : twins.map { twins in
        Begun(jobs: jobs) { TwinFolder.common(of: output, in: twins, jobs: jobs) }
      }
    let (found, (records, manifest, record)) = both(jobs: jobs) {
      Result { () throws(OutputError) in try Ownership(folder: number, shown: output, jobs: jobs) }
    } _: {
      let records = parallelMap(files, jobs: jobs) { FileRecord($0) } + standing
      return (records, RecordList(records).serialised(as: .manifest), record())
    }
    let ownership = try found.get()
    if !force {
      if let fault = ownership.fault { return report.diagnostics.append(fault) }
      if !ownership.knowsFolder, let foreign = try foreignName(in: folder.number) {
        return report.diagnostics.append(refusalOfUsedFolder(foreign))
      }
    }
    if !standing.isEmpty,
      ownership.hasJournal || !ownership.knows(standing)
    {
      report.isOvertaken = true
      return
    }
    let plan = try WritePlan(
      files: files, standing: standing, order: order, folder: folder.number, shown: output,
      ownership: ownership, force: force)
    report.diagnostics += plan.diagnostics
    if report.diagnostics.hasErrors { return }
    var change = SiteChange(
      folder: folder.number, shown: output, files: files,
      records: records, manifest: manifest, record: record, plan: plan,
      ownership: ownership, jobs: jobs, steps: StepWatch(before: beforeStep))
    if !dryRun { try change.apply(twins: twins, common, alongside: alongside) }
    report.diagnostics += change.diagnostics
    report.records = change.records
    report.added = plan.placements.filter(\.isNew).map { files[$0.file].path }.sorted(by: utf8Precedes)
    report.changed = plan.placements.filter { !$0.isNew }.map { files[$0.file].path }.sorted(by: utf8Precedes)
    report.unchanged = plan.unchanged.sorted(by: utf8Precedes)
    report.removed = (plan.earlyRemovals + plan.removals).sorted(by: utf8Precedes)
    report.bytesWritten = plan.placements.reduce(0) { $0 + files[$1.file].size }
  }

  /// The first name, in order, that makes a folder count as used.
  private func foreignName(in folder: Int32) throws(OutputError) -> String? {
    try names(in: folder, shown: output).map(\.shownText)
      .filter { !OwnName.all.contains($0) && !OwnName.harmless.contains($0) }.min(by: utf8Precedes)
  }

  private func refusalOfUsedFolder(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "output/folder-in-use",
      "This folder is not empty (it holds `\(name)`), and no build wrote to it before.",
      at: SourceLocation(path: output),
      help: "Name an empty folder with `--output`, or keep what is there and add the site with `--force`.")
  }
}
