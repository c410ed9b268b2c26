import Model
import Testing

@testable import Content

private func targets(_ lines: String) -> (targets: [PublishTarget], diagnostics: [String]) {
  let read = readConfiguration(
    site: Array(lines.utf8), sources: nil, editor: nil, zone: { _ in nil }, root: "Content")
  return (read.settings.publish, read.diagnostics.map(\.rendered))
}

@Test("targets to publish to are read by name, in order, of each kind")
func publishTargets() {
  let read = targets(
    """
    publish:
      live: {rsync: "me@example.org:/srv/www", options: [--bwlimit=2m]}
      pages: {git: "git@example.org:me/x.git", domain: news.example.org}
      old: {git: ../x.git, branch: main}
      bucket: {rclone: "s3:digest"}
      disk: {directory: /srv/www}
      mine: {command: [scp, -r, "{output}", "host:/srv"]}
    """)
  #expect(read.diagnostics.isEmpty)
  var live = PublishTarget(name: "live", place: .rsync("me@example.org:/srv/www"))
  live.options = ["--bwlimit=2m"]
  #expect(
    read.targets == [
      live,
      PublishTarget(
        name: "pages", place: .git("git@example.org:me/x.git", branch: "gh-pages", domain: "news.example.org")
      ),
      PublishTarget(name: "old", place: .git("../x.git", branch: "main", domain: nil)),
      PublishTarget(name: "bucket", place: .rclone("s3:digest")),
      PublishTarget(name: "disk", place: .folder("/srv/www")),
      PublishTarget(name: "mine", place: .command(["scp", "-r", "{output}", "host:/srv"])),
    ])
  #expect(
    targets("publish: {directory: /srv/www}").targets == [
      PublishTarget(name: "site", place: .folder("/srv/www"))
    ])
}

@Test(
  "a target that leads nowhere is told with its place",
  arguments: [
    ("publish: /srv/www", "`publish` must be a map of name to target"),
    ("publish: {live: {}}", "The target `live` says nowhere to go."),
    ("publish: {live: {rsync: a, git: b}}", "The target `live` names rsync and git."),
    ("publish: {live: {rsync: --help}}", "The target `live` needs a place after `rsync`."),
    ("publish: {live: {rsync: a, branch: b}}", "`branch` belongs to a target of `git`."),
    ("publish: {live: {git: a, branch: -f}}", "`-f` is no name of a branch."),
    ("publish: {live: {rsynk: a}}", "Did you mean `rsync`?"),
  ])
func faultyTargets(lines: String, expected: String) {
  let read = targets(lines)
  #expect(read.targets.isEmpty)
  #expect(
    read.diagnostics.contains { $0.hasPrefix("Content/site.yaml:1:") && $0.contains(expected) },
    "\(read.diagnostics)")
}
