import Foundation
import Model
import Output

/// What publishing to one target did, or would do.
package struct PublishReport: Sendable {
  package var target: PublishTarget
  package var plan = PublishPlan()
  /// Whether the plan is known: a command of the user's says nothing of what it does.
  package var isPlanned = true
  package var diagnostics: [Diagnostic] = []
}

/// Pushes a built site to its targets.
///
/// The site must stand in `folder` as it was built and verified. Whatever happens on the way, a reader of the target meets the old
/// site, or the new one's pages with all they need; the next run finishes what a broken one left.
package struct Publisher: Sendable {
  /// Where the built site stands.
  package var folder: String
  package var files: [OutputFile]
  /// Most files that may be removed at a target; nil for any number.
  package var maxDeletes: Int?
  package var isForced: Bool
  package var isDryRun: Bool
  /// Folders that no target may be, such as Content.
  package var guarded: GuardedFolders

  package init(
    folder: String, files: [OutputFile], maxDeletes: Int?, isForced: Bool, isDryRun: Bool,
    guarded: GuardedFolders
  ) {
    self.folder = folder
    self.files = files
    self.maxDeletes = maxDeletes
    self.isForced = isForced
    self.isDryRun = isDryRun
    self.guarded = guarded
  }

  /// Calls `announce` once it is known what changes there, before anything does. O(bytes that change), and what the target's tool
  /// takes.
  package func publish(
    to target: PublishTarget, announce: (PublishPlan) -> Void = { _ in }
  ) -> PublishReport {
    var report = PublishReport(target: target)
    do throws(PublishFault) {
      try publish(&report, announce)
    } catch {
      report.diagnostics.append(error.diagnostic(target))
    }
    return report
  }

  private func publish(
    _ report: inout PublishReport, _ announce: (PublishPlan) -> Void
  ) throws(PublishFault) {
    let options = report.target.options
    // A dry run leaves the site's folder as it is, so what it compares stands in another.
    let trial = isDryRun ? try ScratchFolder() : nil
    let source = trial?.path ?? absolute(folder)
    switch report.target.place {
    case .folder(let path):
      try write(to: path, &report, announce)
    case .rsync(let destination):
      let transport = try RsyncTransport(folder: source, destination: destination, options: options)
      try send(through: transport, trial, &report, announce)
    case .rclone(let remote):
      let transport = try RcloneTransport(folder: source, remote: remote, options: options)
      try send(through: transport, trial, &report, announce)
    case .git(let remote, let branch, let domain):
      let transport = try GitTransport(
        folder: source, remote: remote, branch: branch, domain: domain, isForced: isForced, options: options)
      try send(through: transport, trial, &report, announce)
    case .command(let words):
      try run(words, &report)
    }
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// A folder of this machine is written as Public is: whole or not at all, and only our own files go.
  private func write(
    to path: String, _ report: inout PublishReport, _ announce: (PublishPlan) -> Void
  ) throws(PublishFault) {
    let writer = SiteWriter(output: path, force: isForced, guarded: guarded)
    let planned = writer.write(files, dryRun: true)
    report.take(planned)
    if report.diagnostics.hasErrors { return }
    announce(report.plan)
    try checkDeletes(report.plan)
    if !isDryRun { report.take(writer.write(files, dryRun: false)) }
  }

  private func checkDeletes(_ plan: PublishPlan) throws(PublishFault) {
    guard let maxDeletes, plan.removed.count > maxDeletes else { return }
    throw PublishFault(
      name: "too-many-deletes",
      message:
        "\(plan.removed.count) files would be removed there, more than \(maxDeletes). Nothing was changed.",
      help:
        "Look at them with `--dry-run`; if it is meant, allow it with `--max-deletes \(plan.removed.count)`.")
  }

  /// Only with `--force` does a file go whose bytes nobody else may have: one that no `publish` put there.
  private func checkForeign(
    _ plan: PublishPlan, at transport: some Transport, _ trial: ScratchFolder?
  ) throws(PublishFault) {
    if isForced || plan.added.isEmpty { return }
    if let trial {
      let added = Set(plan.added)
      for file in files where added.contains(file.path) { try trial.write(file.bytes, to: file.path) }
    }
    let foreign = try transport.foreign(among: plan.added).sorted(by: utf8Precedes)
    guard let first = foreign.first else { return }
    let others = foreign.count > 1 ? " and \(foreign.count - 1) more" : ""
    throw PublishFault(
      name: "foreign-file",
      message:
        "`\(first)`\(others) there would be overwritten, and no `publish` put it there. Nothing was changed.",
      help: "Publish into a folder of its own; or, when what is there may go, with `--force`.")
  }

  private func send(
    through transport: some Transport, _ trial: ScratchFolder?, _ report: inout PublishReport,
    _ announce: (PublishPlan) -> Void
  ) throws(PublishFault) {
    let local = files.map { FileRecord($0) }
    let remote = try published(at: transport)
    report.plan = PublishPlan(local: local, remote: remote, everything: isForced)
    announce(report.plan)
    try checkDeletes(report.plan)
    try checkForeign(report.plan, at: transport, trial)
    if isDryRun || !report.plan.hasChanges { return }
    let claim = report.plan.claim(local: local, remote: remote)
    try transport.writeManifest(RecordList(claim).serialised(as: .manifest))
    for phase in report.plan.phases { try transport.upload(phase) }
    if !report.plan.removed.isEmpty {
      try transport.remove(report.plan.removed, emptied: report.plan.emptied(by: local))
    }
    try transport.writeManifest(RecordList(local).serialised(as: .manifest))
    try transport.finish(report.plan)
  }

  /// What was published to a target before.
  private func published(at transport: some Transport) throws(PublishFault) -> [FileRecord] {
    guard let bytes = try transport.manifest() else { return [] }
    if let list = try? RecordList(parsing: bytes, as: .manifest) { return list.records }
    if isForced { return [] }
    throw PublishFault(
      name: "damaged-manifest",
      message: "The list of published files there (`\(manifestName)`) is damaged or of a later version.",
      help: "Publish everything anew with `--force`; files that are no longer made then stay there.")
  }

  private func run(_ words: [String], _ report: inout PublishReport) throws(PublishFault) {
    report.isPlanned = false
    let place = absolute(folder)
    let filled = words.map {
      $0.split(separator: "{output}", omittingEmptySubsequences: false).joined(separator: place)
    }
    guard let program = filled.first else { return }
    let tool = try Tool(program)
    if isDryRun { return }
    try tool.succeed(
      Array(filled.dropFirst()) + report.target.options, environment: ["BROADSHEET_OUTPUT": place],
      help: "It is your own command of Content/site.yaml: run it by hand to see what is wrong.")
  }
}

extension PublishReport {
  fileprivate mutating func take(_ written: WriteReport) {
    plan.added = written.added
    plan.changed = written.changed
    plan.removed = written.removed
    plan.unchanged = written.unchanged.count
    diagnostics = written.diagnostics
  }
}
