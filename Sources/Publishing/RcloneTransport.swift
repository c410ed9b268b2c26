import Model
import Output

/// `rclone`, to S3-compatible storage and the other services it knows.
///
/// Each file gets its type and how long caches may keep it, which some services would not know or guess wrongly.
struct RcloneTransport: Transport {
  let tool: Tool
  let source: String
  let remote: String
  let options: [String]
  let scratch: ScratchFolder

  init(folder: String, remote: String, options: [String]) throws(PublishFault) {
    tool = try Tool("rclone")
    scratch = try ScratchFolder()
    source = folder
    self.remote = remote.hasSuffix("/") ? String(remote.dropLast()) : remote
    self.options = options
  }

  private static let help =
    "Check the remote with `rclone lsd`; what was published before is whole, and the next run goes on."
  private func place(of name: String) -> String {
    remote.hasSuffix(":") ? remote + name : "\(remote)/\(name)"
  }

  func manifest() throws(PublishFault) -> [UInt8]? {
    // A missing object is told from a broken connection by listing it.
    let listed = try tool.run(
      options + ["lsf", "--files-only", "--max-depth", "1", "--include", "/" + manifestName, "--", remote])
    // 3: the folder, or bucket, is not there.
    if listed.status == 3 { return nil }
    guard listed.status == 0 else { throw tool.fault(listed, help: RcloneTransport.help) }
    if listed.output.isEmpty { return nil }
    return try tool.succeed(options + ["cat", "--", place(of: manifestName)], help: RcloneTransport.help)
  }

  func upload(_ paths: [String]) throws(PublishFault) {
    // One call for each pair of headers, since rclone gives those of a call to all its files.
    let groups = Dictionary(grouping: paths) { [cacheControl(of: $0), mediaType(of: $0)] }
    for (headers, paths) in groups.sorted(by: { utf8Precedes($0.value[0], $1.value[0]) }) {
      try copy(paths, headers: ["Cache-Control: \(headers[0])", "Content-Type: \(headers[1])"])
    }
  }

  private func copy(_ paths: [String], headers: [String]) throws(PublishFault) {
    let list = try lines(paths)
    try tool.succeed(
      options + ["copy", "--ignore-times", "--no-traverse", "--files-from-raw", list]
        + headers.flatMap { ["--header-upload", $0] } + ["--", source, remote],
      help: RcloneTransport.help)
  }

  /// One name a line; rclone knows no NUL. No name of a site holds a line end.
  private func lines(_ paths: [String]) throws(PublishFault) -> String {
    try scratch.write(Array((paths.joined(separator: "\n") + "\n").utf8), to: "lines")
  }

  func foreign(among paths: [String]) throws(PublishFault) -> [String] {
    let list = try lines(paths)
    let compared = try tool.run(
      options + ["check", "--one-way", "--files-from-raw", list, "--combined", "-", "--", source, remote])
    // `+ path` is not there, `= path` the same, `* path` another file; with a difference the status is 1.
    let found = String(decoding: compared.output, as: UTF8.self).split(separator: "\n")
    let known = found.filter { $0.hasPrefix("+ ") || $0.hasPrefix("= ") || $0.hasPrefix("* ") }
    guard known.count == paths.count else { throw tool.fault(compared, help: RcloneTransport.help) }
    return known.filter { $0.hasPrefix("* ") }.map { String($0.dropFirst(2)) }
  }

  func remove(_ paths: [String], emptied: [String]) throws(PublishFault) {
    let list = try lines(paths)
    try tool.succeed(
      options + ["delete", "--files-from-raw", list, "--", remote], help: RcloneTransport.help)
  }

  func writeManifest(_ bytes: [UInt8]) throws(PublishFault) {
    let file = try scratch.write(bytes, to: manifestName)
    try tool.succeed(
      options + [
        "copyto", "--ignore-times", "--header-upload", "Cache-Control: no-store", "--header-upload",
        "Content-Type: text/plain; charset=utf-8", "--", file, place(of: manifestName),
      ],
      help: RcloneTransport.help)
  }
}
