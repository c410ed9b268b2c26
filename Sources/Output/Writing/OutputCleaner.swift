import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Removes from an output folder what builds wrote there, and nothing else.
///
/// That is the manifest's files, those of a killed build, folders they leave empty, and the manifest and
/// journal themselves, last, so that a killed `clean` can be run again. The output folder itself stays. `twins` are removed too.
package func cleanOutput(
  _ output: String, twins: String? = nil, dryRun: Bool, guarded: GuardedFolders = GuardedFolders()
) -> CleanReport {
  var report = CleanReport()
  if let refusal = guarded.refusal(ofOutput: output) {
    report.diagnostics.append(refusal)
    return report
  }
  defer { if let twins, !dryRun, !report.diagnostics.hasErrors { TwinFolder.removeAll(in: twins) } }
  if FileStatus(path: output, followingLinks: true) == nil, errno == ENOENT { return report }
  do throws(OutputError) {
    if let twins, !dryRun { try TwinFolder.putBack(output, in: twins) }
    try clean(output, dryRun: dryRun, report: &report)
  } catch {
    report.diagnostics.append(error.diagnostic())
  }
  return report
}

private func clean(_ output: String, dryRun: Bool, report: inout CleanReport) throws(OutputError) {
  let folder = dryRun ? try Descriptor.folder(output) : try openLockedOutput(output)
  let ownership = try Ownership(folder: folder.number, shown: output)
  if let fault = ownership.fault { return report.diagnostics.append(fault) }
  let remover = FileRemover(folder: folder.number, shown: output)
  var survey = Survey(folder: folder.number, shown: output, ownership: ownership, force: false)
  let paths = ownership.paths()
  for path in paths where try survey.isRemovable(path) == true { report.removed.append(path) }
  report.removed.sort(by: utf8Precedes)
  report.foundBuild = ownership.knowsFolder || FileStatus(path: OwnName.staging, in: folder.number) != nil
  report.foreign = try remover.countFiles(leavingOut: Set(report.removed)) - harmlessFiles(in: folder.number)
  if dryRun || !report.foundBuild { return }
  try remover.remove(report.removed)
  remover.pruneFolders(above: paths)
  try StagingFolder(in: folder.number, shown: output, beforeStep: nil).remove()
  unlinkat(folder.number, OwnName.journal, 0)
  unlinkat(folder.number, OwnName.record, 0)
  unlinkat(folder.number, OwnName.manifest, 0)
}

private func harmlessFiles(in folder: Int32) -> Int {
  OwnName.harmless.reduce(0) { $0 + (FileStatus(path: $1, in: folder) == nil ? 0 : 1) }
}
