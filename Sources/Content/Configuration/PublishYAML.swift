import Model
import Yams

/// Reads `publish` of `site.yaml`: where the site goes, by name.
///
/// ```yaml
/// publish:
///   live: {rsync: "deploy@example.org:/var/www/digest", options: [--bwlimit=2m]}
///   pages: {git: "git@example.org:me/digest.git", branch: gh-pages, domain: news.example.org}
///   bucket: {rclone: "s3:digest"}
///   disk: {directory: /srv/www/digest}
///   mine: {command: [scp, -r, "{output}/.", "host:/srv/www"]}
/// ```
/// A single target may stand without a name: `publish: {directory: /srv/www/digest}`.
func readPublish(_ node: Node, _ document: YAMLDocument, into settings: inout SiteSettings) -> [Diagnostic] {
  guard case .mapping(let mapping) = node else {
    return [
      document.diagnostic(
        .error, "wrong-type", "`publish` must be a map of name to target, not \(described(node)).", at: node,
        help: example)
    ]
  }
  let isSingle = mapping.contains { key, value in
    PublishTarget.kinds.contains(key.scalar?.string ?? "") && value.mapping == nil
  }
  if isSingle {
    let (target, diagnostics) = readTarget(node, named: "site", document)
    if let target { settings.publish = [target] }
    return diagnostics
  }
  var diagnostics: [Diagnostic] = []
  for (key, value) in mapping {
    guard let name = key.scalar.map({ collapsingWhiteSpace($0.string) }), !name.isEmpty,
      !name.hasPrefix("-")
    else {
      diagnostics.append(
        document.diagnostic(.error, "wrong-type", "A target must have a name.", at: key, help: example))
      continue
    }
    let (target, found) = readTarget(value, named: name, document)
    diagnostics += found
    if let target { settings.publish.append(target) }
  }
  return diagnostics
}

private let example = "Write `publish: {live: {rsync: \"user@host:/var/www/site\"}}`."

private func readTarget(
  _ node: Node, named name: String, _ document: YAMLDocument
) -> (PublishTarget?, [Diagnostic]) {
  var keys = Dictionary(uniqueKeysWithValues: PublishTarget.kinds.map { ($0, [String]()) })
  keys["directory"] = ["folder", "path"]
  keys["rclone"] = ["s3"]
  for key in ["branch", "options", "domain"] { keys[key] = [] }
  keys["domain"] = ["cname"]
  var map = SettingsMap(node, in: document, keys: keys, what: "`publish: \(name)`")
  let kinds = PublishTarget.kinds.filter { map.node($0) != nil }
  guard kinds.count == 1, let kind = kinds.first else {
    let found = kinds.isEmpty ? "says nowhere to go" : "names \(kinds.joined(separator: " and "))"
    map.add([
      document.diagnostic(
        .error, "publish-target", "The target `\(name)` \(found).", at: node,
        help: "Give it one of \(PublishTarget.kinds.map { "`\($0)`" }.joined(separator: ", ")).")
    ])
    return (nil, map.diagnostics)
  }
  let branch = map.read("branch") { $0.text() }
  let domain = map.read("domain") { $0.text() }
  let options = map.read("options") { $0.list(splitsCommas: false) } ?? []
  let place: PublishTarget.Place?
  if kind == "command" {
    let words = map.read("command") { $0.list(splitsCommas: false) } ?? []
    place = words.isEmpty ? nil : .command(words)
  } else {
    let text = map.read(kind) { $0.text() } ?? ""
    // A tool would take it for an option.
    place =
      text.isEmpty || text.hasPrefix("-")
      ? nil
      : kind == "directory"
        ? .folder(text)
        : kind == "rsync"
          ? .rsync(text)
          : kind == "git" ? .git(text, branch: branch ?? "gh-pages", domain: domain) : .rclone(text)
  }
  guard let place else {
    if !map.diagnostics.hasErrors {
      map.complain(
        "publish-target", "The target `\(name)` needs a place after `\(kind)`.", at: kind, help: example)
    }
    return (nil, map.diagnostics)
  }
  if kind != "git" {
    for key in ["branch", "domain"] where map.node(key) != nil {
      map.complain(
        "publish-target", "`\(key)` belongs to a target of `git`.", at: key, help: "Remove the line.")
    }
  }
  if let branch, branch.hasPrefix("-") || branch.contains(" ") || branch.contains("..") {
    map.complain(
      "publish-target", "`\(branch)` is no name of a branch.", at: "branch", help: "Write `branch: gh-pages`."
    )
  }
  var target = PublishTarget(name: name, place: place)
  target.options = options
  return (map.diagnostics.hasErrors ? nil : target, map.diagnostics)
}
