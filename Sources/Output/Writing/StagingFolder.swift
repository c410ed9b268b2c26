import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The hidden folder in the output where new files are complete before they take their places.
///
/// Its files are numbered; whatever else someone puts there is left alone.
struct StagingFolder: ~Copyable {
  private let parent: Int32
  private let folder: Descriptor
  private let shown: String
  private let beforeStep: (@Sendable (WriteStep) throws(OutputError) -> Void)?

  /// Opens it, empty of what a killed build left there.
  init(
    in parent: Int32, shown: String, beforeStep: (@Sendable (WriteStep) throws(OutputError) -> Void)?
  ) throws(OutputError) {
    let path = "\(shown)/\(OwnName.staging)"
    try beforeStep?(.stage(""))
    guard mkdirat(parent, OwnName.staging, 0o700) == 0 || errno == EEXIST else {
      throw OutputError(.create, path, code: errno)
    }
    let opened = try Descriptor(
      path: OwnName.staging, in: parent, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: .write,
      shown: path)
    try removeStaged(in: opened.number, shown: path)
    folder = opened
    self.parent = parent
    self.shown = shown
    self.beforeStep = beforeStep
  }

  mutating func stage(_ file: OutputFile, as number: Int) throws(OutputError) {
    try beforeStep?(.stage(file.path))
    try create("\(number).new", file.bytes, flushing: false, shown: "\(shown)/\(file.path)")
  }

  /// Moves a staged file to its place.
  func place(_ number: Int, in parent: Int32, as name: String, shown: String) throws(OutputError) {
    guard renameat(folder.number, "\(number).new", parent, name) == 0 else {
      throw OutputError(.write, shown, code: errno)
    }
  }

  /// Writes one of our own files at the top of the output folder, and waits for the disk.
  func commit(_ bytes: [UInt8], as name: String) throws(OutputError) {
    let path = "\(shown)/\(name)"
    try create("own.new", bytes, flushing: true, shown: path)
    guard renameat(folder.number, "own.new", parent, name) == 0 else {
      throw OutputError(.write, path, code: errno)
    }
    try waitForDisk(parent, shown: path)
  }

  private func create(_ name: String, _ bytes: [UInt8], flushing: Bool, shown: String) throws(OutputError) {
    let file = try Descriptor(
      path: name, in: folder.number, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, action: .write,
      shown: shown)
    try writeAll(bytes, to: file.number, shown: shown)
    if flushing { try waitForDisk(file.number, shown: shown) }
  }

  func remove() throws(OutputError) {
    try beforeStep?(.removeStaging)
    try removeStaged(in: folder.number, shown: "\(shown)/\(OwnName.staging)")
    unlinkat(parent, OwnName.staging, AT_REMOVEDIR)
  }
}

private func removeStaged(in folder: Int32, shown: String) throws(OutputError) {
  for name in try names(in: folder, shown: shown) {
    guard let text = name.text, text.hasSuffix(".new") else { continue }
    unlinkat(folder, text, 0)
  }
}
