import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which files of the output folder are the build's own.
///
/// A path of the manifest is ours whatever its bytes. A path of a killed build's journal is ours only while it holds the
/// bytes that build was about to write: anything else there came from someone else.
struct Ownership: Sendable {
  private(set) var manifest = RecordsByPath()
  private(set) var claims: [String: [FileRecord]] = [:]
  /// The manifest file's own bytes.
  private(set) var manifestBytes: [UInt8]?
  private(set) var hasJournal = false
  /// What is wrong with the manifest.
  private(set) var fault: Diagnostic?

  /// Reads manifest and journal of an open output folder; `journal` names the latter's bytes where they are not in the folder.
  init(
    folder: Int32, shown: String, journal aside: (folder: Int32, name: String)? = nil, jobs: Int = 1
  ) throws(OutputError) {
    let path = "\(shown)/\(OwnName.manifest)"
    manifestBytes = try readOwn(OwnName.manifest, in: folder, shown: path)
    if let manifestBytes {
      do throws(RecordList.Fault) {
        manifest = RecordsByPath(try RecordList(parsing: manifestBytes, as: .manifest, jobs: jobs).records)
      } catch {
        fault = manifestFault(error, path: path, folder: shown)
      }
    }
    let journal = try readOwn(
      aside?.name ?? OwnName.journal, in: aside?.folder ?? folder, shown: "\(shown)/\(OwnName.journal)")
    hasJournal = journal != nil
    // A journal takes its name whole or not at all; one that is damaged claims nothing.
    if let journal, let list = try? RecordList(parsing: journal, as: .journal) {
      for record in list.records { claims[record.path, default: []].append(record) }
    }
  }

  /// Whether a build has written to the folder.
  var knowsFolder: Bool { manifestBytes != nil && fault == nil || !claims.isEmpty }

  /// Every path that may be ours but for some, folder by folder. O(paths), where these follow each other as those of the manifest do.
  func paths(besides others: [String] = []) -> [String] {
    var isOther = [Bool](repeating: false, count: manifest.records.count)
    for case let place? in manifest.places(of: others) { isOther[place] = true }
    var paths = manifest.records.indices.filter { !isOther[$0] }.map { manifest.records[$0].path }
    if !claims.isEmpty {
      let others = Set(others)
      paths += claims.keys.filter { manifest[$0] == nil && !others.contains($0) }
    }
    return paths.sorted(by: precedesByPart)
  }

  /// Whether some files are as the manifest has them. O(n), where they follow each other as there.
  func knows(_ records: [FileRecord]) -> Bool {
    zip(manifest.places(of: records.lazy.map(\.path)), records).allSatisfy { place, record in
      place.map { manifest.records[$0].size == record.size && manifest.records[$0].hash == record.hash }
        ?? false
    }
  }

  /// Whether the regular file with this name in an open folder is ours.
  func owns(_ path: String, in folder: Int32) -> Bool {
    if manifest[path] != nil { return true }
    guard let claims = claims[path] else { return false }
    let opened = openDescriptor(fileName(path), in: folder, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    guard opened >= 0 else { return false }
    let file = Descriptor(owning: opened)
    guard let size = FileStatus(file.number)?.size, claims.contains(where: { $0.size == size }),
      let bytes = try? contents(of: file.number, limit: Int.max - 1, shown: path)
    else { return false }
    let hash = ContentHash(bytes)
    return claims.contains { $0.size == size && $0.hash == hash }
  }
}

/// The bytes of one of our own files; nil when it is not there.
func readOwn(_ name: String, in folder: Int32, shown: String) throws(OutputError) -> [UInt8]? {
  let opened = openDescriptor(name, in: folder, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  guard opened >= 0 else {
    if errno == ENOENT { return nil }
    throw OutputError(.read, shown, code: errno)
  }
  let file = Descriptor(owning: opened)
  return try contents(of: file.number, limit: Int.max - 1, shown: shown)
}

private func manifestFault(_ fault: RecordList.Fault, path: String, folder: String) -> Diagnostic {
  let remedy = "Remove `\(folder)` and build again; or keep what is in it and overwrite with `--force`."
  switch fault {
  case .newer:
    return Diagnostic(
      .error, "output/newer-manifest", "A later version of Broadsheet wrote this list of the site's files.",
      at: SourceLocation(path: path), help: "Use that version. \(remedy)")
  case .damaged(let line):
    return Diagnostic(
      .error, "output/damaged-manifest",
      "This list of the site's files is damaged, so it is not known which files a build wrote.",
      at: SourceLocation(path: path, line: line), help: remedy)
  }
}
