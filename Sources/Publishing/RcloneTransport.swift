/// `rclone`, to S3-compatible storage and the other services it knows.
///
/// Assets have the hash of their bytes in their names and may be kept by caches for a year; all else for five minutes.
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
  static let immutable = "public, max-age=31536000, immutable"
  static let brief = "public, max-age=300"

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
    let isAsset = { (path: String) in path.hasPrefix("assets/") }
    try copy(paths.filter(isAsset), cache: RcloneTransport.immutable, type: nil)
    for (type, suffixes) in RcloneTransport.types {
      try copy(
        paths.filter { path in !isAsset(path) && suffixes.contains { path.hasSuffix($0) } },
        cache: RcloneTransport.brief, type: type)
    }
    let typed = RcloneTransport.types.flatMap(\.suffixes)
    try copy(
      paths.filter { path in !isAsset(path) && !typed.contains { path.hasSuffix($0) } },
      cache: RcloneTransport.brief, type: nil)
  }

  /// Where the ending of a name says too little.
  private static let types: [(type: String, suffixes: [String])] = [
    ("application/atom+xml; charset=utf-8", ["feed.xml"]),
    ("application/rss+xml; charset=utf-8", ["rss.xml"]),
    ("application/feed+json; charset=utf-8", ["feed.json"]), ("text/html; charset=utf-8", [".html"]),
    ("text/plain; charset=utf-8", [".txt"]),
  ]

  private func copy(_ paths: [String], cache: String, type: String?) throws(PublishFault) {
    guard !paths.isEmpty else { return }
    // One name a line; rclone knows no NUL. No name of a site holds a line end.
    let list = try scratch.write(Array((paths.joined(separator: "\n") + "\n").utf8), to: "lines")
    var headers = ["--header-upload", "Cache-Control: \(cache)"]
    if let type { headers += ["--header-upload", "Content-Type: \(type)"] }
    try tool.succeed(
      options + ["copy", "--ignore-times", "--no-traverse", "--files-from-raw", list] + headers + [
        "--", source, remote,
      ],
      help: RcloneTransport.help)
  }

  func remove(_ paths: [String], emptied: [String]) throws(PublishFault) {
    guard !paths.isEmpty else { return }
    let list = try scratch.write(Array((paths.joined(separator: "\n") + "\n").utf8), to: "lines")
    try tool.succeed(
      options + ["delete", "--files-from-raw", list, "--", remote], help: RcloneTransport.help)
  }

  func writeManifest(_ bytes: [UInt8]) throws(PublishFault) {
    let file = try scratch.write(bytes, to: manifestName)
    try tool.succeed(
      options + [
        "copyto", "--ignore-times", "--header-upload", "Cache-Control: no-store", "--", file,
        place(of: manifestName),
      ],
      help: RcloneTransport.help)
  }
}
