import Model
import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A second tree of the site beside Content, in which a change is complete before Public shows any of it.
///
/// It holds second names of the files of the output folder, those that no build wrote among them. A build brings it to the new site and lets it change
/// places with the output folder: in that one step the path shows the whole new site. Then the folder that stood there is brought to the
/// same site and takes its place back, so that whoever holds it open, as a server or a mount does, keeps what it holds.
///
/// A build that is killed between the two steps leaves the new site at the path, and the old folder, known by its number, in
/// the twin's place; `putBack` makes that good. It can be deleted at any moment, and is made again by the next build.
/// ```
/// .broadsheet-twin/.gitignore
/// .broadsheet-twin/0b242d361fda71bc30f71e1e5b5ad8f4/index.html      a second name of Public/index.html
/// .broadsheet-twin/0b242d361fda71bc30f71e1e5b5ad8f4.folders         by what both are known to be unchanged
/// .broadsheet-twin/0b242d361fda71bc30f71e1e5b5ad8f4.staging/        while a build writes
/// ```
final class TwinFolder {
  let folder: Descriptor
  /// What holds the twins, and what is staged for each.
  let holder: Descriptor
  private let name: String
  /// What holds the output folder, and its name there.
  private let parent: Descriptor
  private let outputName: String
  /// The folders in it that the old site has.
  private var matched = MatchedFolders()

  private init(
    _ folder: consuming Descriptor, _ name: String, in holder: consuming Descriptor,
    for outputName: String, in parent: consuming Descriptor
  ) {
    self.folder = folder
    self.name = name
    self.holder = holder
    self.outputName = outputName
    self.parent = parent
  }

  /// Of the folder where files wait for both trees.
  var stagingName: String { name + TwinFolder.staging }

  /// Opens the twin of an output folder, locked like that; nil where there can be none. `twins` holds the twins of a site.
  ///
  /// Nil, too, while the folder of a killed build stands in its place.
  static func open(of output: Int32, at path: String, in twins: String) throws(OutputError) -> TwinFolder? {
    let canonical = canonicalPath(path)
    let place = canonicalPath(twins)
    if isPath(place, atOrBelow: canonical) || isPath(canonical, atOrBelow: place) { return nil }
    let name = twinName(of: canonical)
    let parent = try Descriptor.folder(parentPath(canonical))
    if FileStatus(path: twins) == nil { try createFolders(twins) }
    let holder = try openHolder(twins)
    let device = FileStatus(output)?.identity.device
    guard device == FileStatus(parent.number)?.identity.device,
      device == FileStatus(holder.number)?.identity.device
    else { return nil }
    guard faccessat(holder.number, ".", W_OK | X_OK, AT_EACCESS) == 0 else { return nil }
    try ignore(holder.number, shown: twins)
    removeAll(in: holder.number, but: name, shown: twins)
    mkdirat(holder.number, name, 0o755)
    let folder = try Descriptor(
      path: name, in: holder.number, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: .write, shown: twins)
    if flock(folder.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return nil }
    if isDisplaced(name, in: holder.number) { return nil }
    return TwinFolder(folder, name, in: holder, for: fileName(canonical), in: parent)
  }

  /// What an output folder and its twin have in common as an earlier build left them.
  struct Common: Sendable {
    fileprivate var folders = UnchangedFolders()
    fileprivate var output: FileStatus.Identity?
    fileprivate var twin: FileStatus.Identity?
  }

  /// Finds out what an output folder and its twin have in common, beside other work: nothing is changed. O(folders).
  static func common(of path: String, in twins: String, jobs: Int) -> Common {
    let name = twinName(of: canonicalPath(path))
    guard let output = try? Descriptor.folder(path), let holder = try? Descriptor.folder(twins),
      let twin = try? Descriptor(
        path: name, in: holder.number, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: .list, shown: twins
      ),
      let bytes = try? readOwn(name + TwinFolder.folders, in: holder.number, shown: twins),
      let matched = MatchedFolders(parsing: bytes)
    else { return Common() }
    return Common(
      folders: UnchangedFolders(of: matched, in: output.number, and: twin.number, jobs: jobs),
      output: FileStatus(output.number)?.identity, twin: FileStatus(twin.number)?.identity)
  }

  /// Makes it hold what the output folder holds. `common` is what both had in common just now.
  func mirror(_ output: Int32, _ common: Common, shown: String, jobs: Int) throws(OutputError) {
    var info = stat()
    if fstat(output, &info) == 0 { _ = fchmod(folder.number, info.st_mode & 0o7777) }
    let isOfBoth =
      common.output == FileStatus(output)?.identity && common.twin == FileStatus(folder.number)?.identity
    matched = try FolderMirror(
      source: output, target: folder.number, shown: shown, removesOthers: true, jobs: jobs,
      known: isOfBoth ? common.folders : UnchangedFolders()
    ).apply()
  }

  /// Notes by what both trees are known to be unchanged: the folders that were the same before this build, and those that it `made`.
  ///
  /// Those that it changed have other stamps by now, and are compared again. A note that cannot be written is done without.
  func remember(made: [String], in output: Int32, jobs: Int) {
    let now = fileClock()
    let twin = folder.number
    let new = parallelMap(stretches(of: made.count, size: 256), jobs: jobs) { share in
      made[share].map { path in
        let stamps = MatchedFolders.Stamps(of: path, in: output, and: twin)
        return MatchedFolders.Folder(path: path, stamps: stamps?.settled(at: now))
      }
    }
    let all = MatchedFolders(matched.folders + new.joined())
    let place = name + TwinFolder.folders
    unlinkat(holder.number, place, 0)
    try? create(place, in: holder.number, all.bytes, flushing: false, shown: place)
  }

  /// Lets both change places, in the one direction or the other, and waits for the disk. Returns whether they did.
  func swap(expecting front: Int32) -> Bool {
    guard FileStatus(path: outputName, in: parent.number)?.identity == FileStatus(front)?.identity,
      swapPlaces(outputName, in: parent.number, name, in: holder.number)
    else { return false }
    fsync(parent.number)
    return true
  }

  /// Hands over what someone put into the twin while it stood in the place of the output folder.
  ///
  /// `since` is a time before that. What is the site's own has one and the same file in both. O(folders).
  func handOver(to output: Int32, since: Int, shown: String, jobs: Int) throws(OutputError) {
    let targets = FolderStack(root: output, shown: shown)
    let (twin, folders) = (folder.number, matched.folders)
    let shares = parallelMap(stretches(of: folders.count, size: 256), jobs: jobs) { share in
      folders[share].map(\.path).filter { path in
        FileStatus(path: path.isEmpty ? "." : path, in: twin).map { $0.modified >= since } ?? false
      }
    }
    for path in shares.joined() {
      let place = path.isEmpty ? "." : path
      guard case .open(let to) = try targets.folder(of: place + "/."),
        case let from = try Descriptor(
          path: place, in: folder.number, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: .list,
          shown: shown)
      else { continue }
      for name in try names(in: from.number, shown: shown) {
        guard let text = name.text, !path.isEmpty || !OwnName.all.contains(text) else { continue }
        let standing = FileStatus(path: text, in: to)
        if standing?.identity.inode == name.inode || standing?.kind == .folder { continue }
        _ = renameat(from.number, text, to, text)
      }
    }
  }

  /// Notes which folder the twin will stand for, so that it is known again in the twin's place.
  func note(original output: Int32) throws(OutputError) {
    guard let number = FileStatus(output)?.identity.inode else { return }
    let path = "\(stagingName)/\(TwinFolder.original)"
    let file = try Descriptor(
      path: path, in: holder.number, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, action: .write,
      shown: path)
    try writeAll(Array(String(number).utf8), to: file.number, shown: path)
  }

  /// Whether the folder of a killed build stands in the place of a twin.
  private static func isDisplaced(_ name: String, in holder: Int32) -> Bool {
    guard let bytes = try? readOwn("\(name)\(staging)/\(original)", in: holder, shown: name),
      let number = UInt64(String(decoding: bytes, as: UTF8.self))
    else { return false }
    return FileStatus(path: name, in: holder)?.identity.inode == number
  }

  /// Brings the output folder back to its place after a build was killed while the twin stood there, and removes what that build staged.
  ///
  /// What stands at the path is the truth by now: the folder is brought to hold the same before it is put back.
  static func putBack(_ path: String, in twins: String) throws(OutputError) {
    let canonical = canonicalPath(path)
    let name = twinName(of: canonical)
    guard FileStatus(path: "\(twins)/\(name)\(staging)") != nil else { return }
    let front = try openLockedOutput(path)
    let holder = try openHolder(twins)
    if isDisplaced(name, in: holder.number) {
      let parent = try Descriptor.folder(parentPath(canonical))
      let displaced = try Descriptor(
        path: name, in: holder.number, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: .write,
        shown: twins)
      guard flock(displaced.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else { return }
      let standing = try Ownership(folder: front.number, shown: path)
      let others = try names(in: front.number, shown: path).filter {
        !OwnName.harmless.contains($0.shownText)
      }
      // Someone else's folder by now.
      guard standing.knowsFolder || others.isEmpty else { return }
      let former = try Ownership(
        folder: displaced.number, shown: path,
        journal: (holder.number, "\(name)\(staging)/\(stagedName(ofOwn: OwnName.journal))"))
      try removeFormer(former, in: displaced.number, shown: "\(twins)/\(name)", front.number)
      try FolderMirror(
        source: front.number, target: displaced.number, shown: path, removesOthers: false, jobs: 1
      ).apply()
      guard swapPlaces(fileName(canonical), in: parent.number, name, in: holder.number) else { return }
      fsync(parent.number)
    }
    try StagingFolder(
      for: front.number, in: holder.number, named: name + staging, shown: path, beforeStep: nil
    ).remove()
  }

  /// Removes every twin of a site, and the folder that holds them.
  static func removeAll(in twins: String) {
    guard let holder = try? openHolder(twins) else { return }
    removeAll(in: holder.number, but: "", shown: twins)
    unlinkat(holder.number, ignoring, 0)
    rmdir(twins)
  }

  /// Never through a link, which could lead into a folder of someone else.
  private static func openHolder(_ twins: String) throws(OutputError) -> Descriptor {
    try Descriptor(path: twins, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: .write, shown: twins)
  }

  private static let ignoring = ".gitignore"
  private static let staging = ".staging"
  private static let folders = ".folders"
  private static let original = "original.new"

  /// Keeps the twins out of repositories.
  private static func ignore(_ holder: Int32, shown: String) throws(OutputError) {
    if FileStatus(path: ignoring, in: holder) != nil { return }
    let file = try Descriptor(
      path: ignoring, in: holder, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, action: .write,
      shown: shown)
    try writeAll(Array("*\n".utf8), to: file.number, shown: shown)
  }

  /// All but the folder of a killed build, in which other files than ours may be.
  private static func removeAll(in holder: Int32, but name: String, shown: String) {
    let remover = FileRemover(folder: holder, shown: shown)
    for other in (try? names(in: holder, shown: shown)) ?? [] {
      guard let text = other.text, text != name, !text.hasPrefix(name + "."),
        text.utf8.count >= 32, !isDisplaced(String(text.prefix(32)), in: holder)
      else { continue }
      if text.hasSuffix(folders) { unlinkat(holder, text, 0) }
      if text.utf8.count == 32 || text.hasSuffix(staging) { try? remover.removeTree(text) }
    }
  }
}

/// The same for the same folder, by whatever way it is named.
private func twinName(of canonical: String) -> String { ContentHash(canonical).description }

/// Removes our own files of the old site that the new one has not.
private func removeFormer(_ former: Ownership, in displaced: Int32, shown: String, _ front: Int32)
  throws(OutputError)
{
  var survey = Survey(folder: displaced, shown: shown, ownership: former, force: false)
  let fronts = FolderStack(root: front, shown: shown)
  var gone: [String] = []
  for path in former.paths() {
    if case .open(let parent) = try fronts.folder(of: path),
      FileStatus(path: fileName(path), in: parent)?.kind == .regular
    {
      continue
    }
    if try survey.isRemovable(path) == true { gone.append(path) }
  }
  let remover = FileRemover(folder: displaced, shown: shown)
  try remover.remove(gone)
  // Above those, too, that the killed build removed itself.
  remover.pruneFolders(above: former.paths())
}
