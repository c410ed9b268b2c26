/// One place that `publish` pushes a site to: an entry of `publish` in `Content/site.yaml`.
package struct PublishTarget: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    /// A folder of this machine.
    case folder(String)
    /// What `rsync` takes as a destination: `deploy@example.org:/var/www/digest`.
    case rsync(String)
    /// A branch of a repository: a path or an address that `git` reads. `domain` goes into the file `CNAME` for page hosts.
    case git(String, branch: String, domain: String?)
    /// What `rclone` calls a remote and a path: `s3:bucket/digest`.
    case rclone(String)
    /// A program of the user's and its arguments; `{output}` in one of them stands for the site's folder.
    case command([String])
  }

  package var name: String
  package var place: Place
  /// Further arguments for the tool, before the program's own.
  package var options: [String] = []

  package init(name: String, place: Place) {
    self.name = name
    self.place = place
  }

  /// `rsync`, as it is written in `site.yaml`.
  package var kind: String {
    switch place {
    case .folder: "directory"
    case .rsync: "rsync"
    case .git: "git"
    case .rclone: "rclone"
    case .command: "command"
    }
  }

  package static let kinds = ["directory", "rsync", "git", "rclone", "command"]
}
