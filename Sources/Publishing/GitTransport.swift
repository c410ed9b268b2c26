import Foundation

/// A branch of a git repository, as page hosts read it: one commit on top of its history, nothing forced.
///
/// Files of the branch that no build wrote stay, such as a `CNAME` or a README. Works on the index alone: nothing is checked out.
struct GitTransport: Transport {
  let tool: Tool
  let source: String
  let remote: String
  let branch: String
  let domain: String?
  let isForced: Bool
  let options: [String]
  let scratch: ScratchFolder
  /// The commit that the branch ends in; nil for a new branch.
  private let tip: String?

  private static let help =
    "Check address, key and rights with `git ls-remote` on the target; the branch is as it was."

  init(
    folder: String, remote: String, branch: String, domain: String?, isForced: Bool, options: [String]
  ) throws(PublishFault) {
    tool = try Tool("git")
    scratch = try ScratchFolder()
    source = folder
    self.remote = remote
    self.branch = branch
    self.domain = domain
    self.isForced = isForced
    self.options = options
    let quiet = ["GIT_TERMINAL_PROMPT": "0"]
    let reference = "refs/heads/\(branch)"
    let found = try tool.run(
      options + ["ls-remote", "--exit-code", "--", remote, reference], environment: quiet)
    let folder = scratch.path + "/git"
    try tool.succeed(["init", "--quiet", "--bare", folder], help: GitTransport.help)
    // 2: there is no such branch yet.
    if found.status == 2 {
      tip = nil
      return
    }
    guard found.status == 0 else { throw tool.fault(found, help: GitTransport.help) }
    try tool.succeed(
      options + [
        "--git-dir", folder, "fetch", "--quiet", "--no-tags", "--depth", "1", "--", remote, reference,
      ], environment: quiet, help: GitTransport.help)
    let commit = try tool.succeed(["--git-dir", folder, "rev-parse", "FETCH_HEAD"], help: GitTransport.help)
    tip = String(decoding: commit, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    try tool.succeed(["--git-dir", folder, "read-tree", "FETCH_HEAD"], help: GitTransport.help)
  }

  private func git(_ arguments: [String], input: [UInt8]? = nil) throws(PublishFault) -> [UInt8] {
    try tool.succeed(
      options + [
        "--git-dir", scratch.path + "/git", "--work-tree", source, "-c", "core.autocrlf=false", "-c",
        "core.excludesFile=/dev/null",
      ] + arguments, input: input, environment: ["GIT_TERMINAL_PROMPT": "0"], help: GitTransport.help)
  }

  func manifest() throws(PublishFault) -> [UInt8]? {
    guard try isTracked(manifestName) else { return nil }
    return try git(["cat-file", "blob", ":" + manifestName])
  }

  private func isTracked(_ name: String) throws(PublishFault) -> Bool {
    try !git(["ls-files", "--cached", "--", ":(top,literal)" + name]).isEmpty
  }

  /// None: what a commit takes the place of stays in the branch's history.
  func foreign(among paths: [String]) -> [String] { [] }

  func upload(_ paths: [String]) throws(PublishFault) {
    _ = try git(["update-index", "--add", "-z", "--stdin"], input: nulled(paths))
  }

  func remove(_ paths: [String], emptied: [String]) throws(PublishFault) {
    _ = try git(["update-index", "--force-remove", "-z", "--stdin"], input: nulled(paths))
  }

  private func nulled(_ paths: [String]) -> [UInt8] { paths.flatMap { Array($0.utf8) + [0] } }

  func writeManifest(_ bytes: [UInt8]) throws(PublishFault) { try write(bytes, as: manifestName) }

  private func write(_ bytes: [UInt8], as name: String) throws(PublishFault) {
    let hash = try git(["hash-object", "-w", "--stdin"], input: bytes)
    let object = String(decoding: hash, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    _ = try git(["update-index", "--add", "--cacheinfo", "100644,\(object),\(name)"])
  }

  func finish(_ plan: PublishPlan) throws(PublishFault) {
    // Without it, some page hosts leave out folders that begin with an underscore.
    if try !isTracked(".nojekyll") { try write([], as: ".nojekyll") }
    if let domain { try write(Array("\(domain)\n".utf8), as: "CNAME") }
    let tree = text(try git(["write-tree"]))
    var arguments = ["commit-tree", tree]
    if let tip { arguments += ["-p", tip] }
    arguments += [
      "-m", "Site: \(plan.added.count) added, \(plan.changed.count) changed, \(plan.removed.count) removed",
    ]
    // A machine without a name of its own, such as one of CI, still commits.
    let hasName =
      try tool.run(["--git-dir", scratch.path + "/git", "var", "GIT_COMMITTER_IDENT"]).status == 0
    let name = hasName ? [] : ["-c", "user.name=Broadsheet", "-c", "user.email=broadsheet@localhost"]
    let commit = text(try git(name + arguments))
    let push = isForced ? ["push", "--quiet", "--force"] : ["push", "--quiet"]
    do throws(PublishFault) {
      _ = try git(push + ["--", remote, "\(commit):refs/heads/\(branch)"])
    } catch {
      throw PublishFault(
        name: "rejected", message: error.message,
        help:
          "Somebody else may have pushed to `\(branch)` meanwhile: run `broadsheet publish` again. The branch is as it was."
      )
    }
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
