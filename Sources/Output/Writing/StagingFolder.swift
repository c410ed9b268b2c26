import Model
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder where new files are complete before they take their places: beside the site's twin, or hidden in the output folder.
///
/// Its files are numbered, and so are its folders, which hold all that a new folder of the site will hold; whatever else someone
/// puts there is left alone.
struct StagingFolder: ~Copyable {
  private let output: Int32
  private let home: Int32
  private let name: String
  private let folder: Descriptor
  private let shown: String
  private let jobs: Int
  private let beforeStep: (@Sendable (WriteStep) throws(OutputError) -> Void)?

  /// Opens the one in an output folder, empty of what a killed build left there.
  init(
    in output: Int32, shown: String, jobs: Int = 1,
    beforeStep: (@Sendable (WriteStep) throws(OutputError) -> Void)?
  ) throws(OutputError) {
    try self.init(
      for: output, in: output, named: OwnName.staging, shown: shown, jobs: jobs, beforeStep: beforeStep)
  }

  /// The same for one that stands elsewhere on the same disk.
  init(
    for output: Int32, in home: Int32, named name: String, shown: String, jobs: Int = 1,
    beforeStep: (@Sendable (WriteStep) throws(OutputError) -> Void)?
  ) throws(OutputError) {
    let path = "\(shown)/\(OwnName.staging)"
    try beforeStep?(.stage(""))
    guard mkdirat(home, name, 0o700) == 0 || errno == EEXIST else {
      throw OutputError(.create, path, code: errno)
    }
    let opened = try Descriptor(
      path: name, in: home, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: .write, shown: path)
    try removeStaged(in: opened.number, shown: path)
    folder = opened
    self.output = output
    self.home = home
    self.name = name
    self.shown = shown
    self.jobs = jobs
    self.beforeStep = beforeStep
  }

  /// Writes the files of some placements, shared out to the workers. The first that cannot be written ends it. O(bytes).
  func stage(_ files: [OutputFile], _ plan: WritePlan) throws(OutputError) {
    let (root, shown, beforeStep) = (folder.number, shown, beforeStep)
    let shares = stretches(of: plan.placements.count, size: 128)
    let failures = parallelMap(shares, jobs: jobs) { share -> OutputError? in
      let stack = FolderStack(root: root, shown: "\(shown)/\(OwnName.staging)")
      do throws(OutputError) {
        for placement in plan.placements[share] {
          let file = files[placement.file]
          try beforeStep?(.stage(file.path))
          let path = stagedPath(placement, file, plan)
          guard case .open(let folder) = try stack.folder(of: path, creating: true) else {
            throw OutputError(.write, "\(shown)/\(file.path)", code: ENOTDIR)
          }
          let shown = "\(shown)/\(file.path)"
          try create(
            fileName(path), in: folder, wholeBytes(of: file, shown: shown), flushing: false, shown: shown)
          file.letGo()
        }
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }

  /// Moves a staged file to its place.
  func place(_ number: Int, in parent: Int32, as name: String, shown: String) throws(OutputError) {
    try move(stagedName(ofFile: number), in: parent, as: name, shown: shown)
  }

  /// Moves a staged folder to its place, with all that is in it.
  func place(folder number: Int, in parent: Int32, as name: String, shown: String) throws(OutputError) {
    try move(stagedName(ofFolder: number), in: parent, as: name, shown: shown)
  }

  private func move(_ staged: String, in parent: Int32, as name: String, shown: String) throws(OutputError) {
    guard renameat(folder.number, staged, parent, name) == 0 else {
      throw OutputError(.write, shown, code: errno)
    }
  }

  /// What is staged, for workers who give it second names.
  var names: StagedNames { StagedNames(folder: folder.number, shown: shown) }

  /// Writes one of our own files, to the disk itself; `commit` gives it its name.
  func stage(_ bytes: [UInt8], as name: String) throws(OutputError) {
    try create(stagedName(ofOwn: name), in: folder.number, bytes, flushing: true, shown: "\(shown)/\(name)")
  }

  /// Puts one of our own files at the top of the output folder, and waits for the disk.
  func commit(_ name: String) throws(OutputError) {
    let path = "\(shown)/\(name)"
    try move(stagedName(ofOwn: name), in: output, as: name, shown: path)
    try waitForDisk(output, shown: path)
  }

  /// Gives files of the old site a second name here, from which they can be put back.
  ///
  /// Where the disk has no second names, or not for files of others, the next build mends what is refused half-way.
  func keep(_ paths: [String]) throws(OutputError) {
    let stack = FolderStack(root: output, shown: shown)
    for (number, path) in paths.enumerated() {
      guard case .open(let place) = try stack.folder(of: path) else { continue }
      guard linkat(place, fileName(path), folder.number, stagedName(ofOld: number), 0) != 0 else { continue }
      let tolerated = [ENOENT, EPERM, EACCES, EMLINK, EOPNOTSUPP, ENOTSUP, ENOSYS, EXDEV, EINVAL]
      if !tolerated.contains(errno) { throw OutputError(.write, "\(shown)/\(path)", code: errno) }
    }
  }

  /// Puts a file that was kept into its old place, over what stands there now. Returns whether it is there.
  func putBack(_ path: String, from number: Int) -> Bool {
    let stack = FolderStack(root: output, shown: shown)
    guard case .open(let place)? = try? stack.folder(of: path, creating: true) else { return false }
    return renameat(folder.number, stagedName(ofOld: number), place, fileName(path)) == 0
  }

  /// Removes it. What the disk does not let go of is left to the next build: the site stands by now.
  func remove() throws(OutputError) {
    try beforeStep?(.removeStaging)
    try? removeStaged(in: folder.number, shown: "\(shown)/\(OwnName.staging)")
    unlinkat(home, name, AT_REMOVEDIR)
  }
}

/// Gives staged files a second name in another tree of the site, while they are staged.
struct StagedNames: Sendable {
  fileprivate let folder: Int32
  fileprivate let shown: String

  /// Gives a file its name in an open folder, whose old file goes.
  func share(_ placement: WritePlan.Placement, _ file: OutputFile, _ plan: WritePlan, with place: Int32)
    throws(OutputError)
  {
    try share(
      stagedPath(placement, file, plan), with: place, as: fileName(file.path), shown: "\(shown)/\(file.path)")
  }

  /// The same of one of our own files that is staged.
  func share(_ name: String, with place: Int32) throws(OutputError) {
    try share(stagedName(ofOwn: name), with: place, as: name, shown: "\(shown)/\(name)")
  }

  private func share(_ staged: String, with place: Int32, as name: String, shown: String) throws(OutputError)
  {
    if linkat(folder, staged, place, name, 0) == 0 { return }
    guard errno == EEXIST, unlinkat(place, name, 0) == 0, linkat(folder, staged, place, name, 0) == 0 else {
      throw OutputError(.write, shown, code: errno)
    }
  }
}

private func stagedName(ofFile number: Int) -> String { "\(number).new" }
private func stagedName(ofFolder number: Int) -> String { "folder-\(number).new" }
func stagedName(ofOwn name: String) -> String { "own\(name).new" }
private func stagedName(ofOld number: Int) -> String { "\(number).old" }

/// Where a file waits: by itself under its number, or in the folder that it comes with.
private func stagedPath(_ placement: WritePlan.Placement, _ file: OutputFile, _ plan: WritePlan) -> String {
  guard let number = placement.folder else { return stagedName(ofFile: placement.file) }
  let inside = file.path.utf8.dropFirst(plan.newFolders[number].utf8.count)
  return stagedName(ofFolder: number) + String(decoding: inside, as: UTF8.self)
}

func create(
  _ name: String, in folder: Int32, _ bytes: [UInt8], flushing: Bool, shown: String
) throws(OutputError) {
  let file = try Descriptor(
    path: name, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, action: .write, shown: shown)
  try writeAll(bytes, to: file.number, shown: shown)
  if flushing { try waitForDisk(file.number, shown: shown) }
}

private func removeStaged(in folder: Int32, shown: String) throws(OutputError) {
  for name in try names(in: folder, shown: shown) {
    guard let text = name.text, text.hasSuffix(".new") || text.hasSuffix(".old") else { continue }
    if unlinkat(folder, text, 0) != 0, errno == EISDIR || errno == EPERM {
      try FileRemover(folder: folder, shown: shown).removeTree(text)
    }
  }
}
