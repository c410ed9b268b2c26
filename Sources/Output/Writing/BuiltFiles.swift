import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the last build wrote to an output folder, in order of path; nil when no build wrote there.
///
/// For commands that read a built site, such as `verify` and `publish`: files that are not in the list are not the site's. A damaged
/// manifest is an error.
package func builtFiles(in output: String) throws(OutputError) -> [FileRecord]? {
  guard let status = FileStatus(path: output, followingLinks: true), status.kind == .folder else {
    return nil
  }
  let folder = try Descriptor.folder(output)
  let ownership = try Ownership(folder: folder.number, shown: output)
  if let fault = ownership.fault {
    throw OutputError(
      .read, "\(output)/\(OwnName.manifest)", reason: "the list of the site's files is damaged",
      help: fault.help)
  }
  guard ownership.manifestBytes != nil else { return nil }
  return ownership.manifest.records
}

/// What the last build that wrote to an output folder noted of its input; nil when it noted nothing, as early versions did.
package func buildRecord(in output: String) throws(OutputError) -> [UInt8]? {
  let folder = try Descriptor.folder(output)
  return try readOwn(OwnName.record, in: folder.number, shown: "\(output)/\(OwnName.record)")
}

/// Reads files of a built site, never through a link that leads out of it.
package struct BuiltFolder: Sendable {
  package var output: String

  package init(output: String) { self.output = output }

  /// The bytes of a file; nil when nothing stands there that could be read.
  package func read(_ path: String) -> [UInt8]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard case .file(let bytes) = ConfinedFolder(root: output).find(parts) else { return nil }
    return bytes
  }
}
