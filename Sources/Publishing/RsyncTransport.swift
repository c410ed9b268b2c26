import Foundation

/// `rsync`, to a folder of another machine over ssh or of this one.
///
/// Files take their names together at the end of each phase (`--delay-updates`); only files of the list are ever removed.
struct RsyncTransport: Transport {
  let tool: Tool
  /// The site's folder, with a slash at its end.
  let source: String
  /// With a slash at its end.
  let destination: String
  let options: [String]
  let scratch: ScratchFolder

  init(folder: String, destination: String, options: [String]) throws(PublishFault) {
    tool = try Tool("rsync")
    scratch = try ScratchFolder()
    // A colon in a relative path would make it a host.
    let local = folder.hasPrefix("/") ? folder : "./" + folder
    source = local.hasSuffix("/") ? local : local + "/"
    self.destination = destination.hasSuffix("/") ? destination : destination + "/"
    self.options = options
  }

  private static let help =
    "Check address, key and rights with `rsync --list-only` on the target; what was published before is whole, and the next run goes on."

  func manifest() throws(PublishFault) -> [UInt8]? {
    let copy = "\(scratch.path)/manifest"
    let outcome = try tool.run(options + ["--protect-args", "--", destination + manifestName, copy])
    if outcome.status == 0 {
      guard let data = FileManager.default.contents(atPath: copy) else { return nil }
      return Array(data)
    }
    // 23: some files were not there. A target without a list, or without its folder, is a new one.
    if outcome.status == 23, outcome.errors.contains("No such file") { return nil }
    throw tool.fault(outcome, help: RsyncTransport.help)
  }

  func upload(_ paths: [String]) throws(PublishFault) {
    let list = try scratch.list(paths)
    try tool.succeed(
      [
        "--checksum", "--times", "--chmod=D755,F644", "--mkpath", "--delay-updates", "--protect-args",
        "--from0",
        "--files-from=\(list)",
      ] + options + ["--", source, destination], help: RsyncTransport.help)
  }

  func foreign(among paths: [String]) throws(PublishFault) -> [String] {
    let list = try scratch.list(paths)
    let compared = try tool.succeed(
      [
        "--dry-run", "--existing", "--checksum", "--mkpath", "--protect-args", "--8-bit-output",
        "--out-format=%i %n", "--from0", "--files-from=\(list)",
      ] + options + ["--", source, destination], help: RsyncTransport.help)
    // `<fcst...... path`: a file that would be sent, since the one there has other bytes.
    return String(decoding: compared, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, words[0].hasPrefix("<f") || words[0].hasPrefix(">f") else { return nil }
      return String(words[1])
    }
  }

  func remove(_ paths: [String], emptied: [String]) throws(PublishFault) {
    let list = try scratch.list(paths)
    try tool.succeed(
      ["--delete-missing-args", "--protect-args", "--from0", "--files-from=\(list)"] + options
        + ["--", source, destination], help: RsyncTransport.help)
    guard !emptied.isEmpty else { return }
    // A folder with files of others in it stays, and rsync says so: no fault.
    let folders = try scratch.list(emptied)
    _ = try tool.run(
      ["--delete-missing-args", "--protect-args", "--from0", "--files-from=\(folders)"] + options
        + ["--", source, destination])
  }

  func writeManifest(_ bytes: [UInt8]) throws(PublishFault) {
    let file = try scratch.write(bytes, to: manifestName)
    try tool.succeed(
      ["--checksum", "--chmod=F644", "--mkpath", "--protect-args"] + options + ["--", file, destination],
      help: RsyncTransport.help)
  }
}
