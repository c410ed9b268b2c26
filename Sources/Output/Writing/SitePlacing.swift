import Model
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes a folder that holds the old site hold the new one: what is staged takes its place, what is no longer made goes.
///
/// New files come first, then those that change, then what is old goes: no page that a reader can come to names one that is not there.
struct SitePlacing {
  let folder: Int32
  let shown: String
  let files: [OutputFile]
  let plan: WritePlan
  /// Whether staged files get a second name in the folder, and stay staged for another one.
  let isShared: Bool
  let jobs: Int
  let steps: StepWatch

  func carryOut(from staging: borrowing StagingFolder) throws(OutputError) {
    for path in plan.clearings { try clear(path) }
    try remove(plan.earlyRemovals)
    for path in plan.flattened {
      try FileRemover(folder: folder, shown: shown).removeEmptyFolders(path)
    }
    if isShared {
      try share(plan.placements, from: staging)
    } else {
      try placeFolders(from: staging)
      try place(plan.placements.filter { $0.isNew && $0.folder == nil }, from: staging)
      try place(plan.placements.filter { !$0.isNew }, from: staging)
    }
    try remove(plan.removals)
    FileRemover(folder: folder, shown: shown).pruneFolders(above: plan.gone)
  }

  private func place(_ placements: [WritePlan.Placement], from staging: borrowing StagingFolder)
    throws(OutputError)
  {
    let stack = FolderStack(root: folder, shown: shown)
    for placement in placements {
      let file = files[placement.file]
      try steps.announce(.place(file.path))
      guard case .open(let parent) = try stack.folder(of: file.path, creating: true) else {
        throw OutputError(.write, "\(shown)/\(file.path)", code: ENOTDIR)
      }
      try staging.place(
        placement.file, in: parent, as: fileName(file.path), shown: "\(shown)/\(file.path)")
    }
  }

  /// Gives staged files their second names, shared out to the workers: no reader sees the folder yet.
  private func share(_ placements: [WritePlan.Placement], from staging: borrowing StagingFolder)
    throws(OutputError)
  {
    let names = staging.names
    let failures = parallelMap(stretches(of: placements.count, size: 128), jobs: jobs) {
      share -> OutputError? in
      let stack = FolderStack(root: folder, shown: shown)
      do throws(OutputError) {
        for placement in placements[share] {
          let file = files[placement.file]
          try steps.announce(.place(file.path))
          guard case .open(let parent) = try stack.folder(of: file.path, creating: true) else {
            throw OutputError(.write, "\(shown)/\(file.path)", code: ENOTDIR)
          }
          try names.share(placement, file, plan, with: parent)
        }
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }

  /// Moves each folder of which nothing stands yet, with all that it holds, in one step.
  private func placeFolders(from staging: borrowing StagingFolder) throws(OutputError) {
    let stack = FolderStack(root: folder, shown: shown)
    for (number, path) in plan.newFolders.enumerated() {
      try steps.announce(.place(path))
      guard case .open(let parent) = try stack.folder(of: path, creating: true) else {
        throw OutputError(.write, "\(shown)/\(path)", code: ENOTDIR)
      }
      try staging.place(folder: number, in: parent, as: fileName(path), shown: "\(shown)/\(path)")
    }
  }

  /// Removes a link or file that a folder takes the place of.
  private func clear(_ path: String) throws(OutputError) {
    try steps.announce(.clear(path))
    let stack = FolderStack(root: folder, shown: shown)
    guard case .open(let parent) = try stack.folder(of: path) else { return }
    if unlinkat(parent, fileName(path), 0) != 0, errno != ENOENT {
      throw OutputError(.remove, "\(shown)/\(path)", code: errno)
    }
  }

  private func remove(_ paths: [String]) throws(OutputError) {
    let remover = FileRemover(folder: folder, shown: shown)
    try remover.remove(paths) { path throws(OutputError) in try steps.announce(.remove(path)) }
    remover.pruneFolders(above: paths)
  }
}
