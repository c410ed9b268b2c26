import Model
import Output

/// What publishing changes at a target: the site's files held against the list of what was published there before.
///
/// The list is the build's own manifest, kept at the target as `.broadsheet-manifest`. A file that is not in it is not the site's
/// and is never removed.
package struct PublishPlan: Sendable, Hashable {
  /// In order of the UTF-8 bytes of their paths.
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  package var unchanged = 0

  package init() {}

  /// O(n log n). With `everything`, files that have not changed go up again.
  init(local: [FileRecord], remote: [FileRecord], everything: Bool = false) {
    let before = Dictionary(remote.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for record in local.sorted(by: { utf8Precedes($0.path, $1.path) }) {
      guard let old = before[record.path] else {
        added.append(record.path)
        continue
      }
      if everything || old != record { changed.append(record.path) } else { unchanged += 1 }
    }
    let own = Set(local.map(\.path))
    removed = before.keys.filter { !own.contains($0) }.sorted(by: utf8Precedes)
  }

  package var hasChanges: Bool { !(added.isEmpty && changed.isEmpty && removed.isEmpty) }

  /// The files that go up, in the order in which a reader never meets a page without what it needs: first what pages load, then
  /// pages, at last the pages and feeds by which readers come in.
  var phases: [[String]] {
    var phases: [[String]] = [[], [], []]
    for path in (added + changed).sorted(by: utf8Precedes) {
      phases[PublishPlan.phase(of: path)].append(path)
    }
    return phases.filter { !$0.isEmpty }
  }

  private static func phase(of path: String) -> Int {
    if entrances.contains(path) { return 2 }
    if path.hasSuffix("/feed.xml") || path.hasSuffix("/rss.xml") || path.hasSuffix("/feed.json") { return 2 }
    if path.hasSuffix(".html") { return 1 }
    return 0
  }

  /// Files by which readers come in, and the index of the search, which names the files that it is made of.
  private static let entrances: Set<String> = [
    "index.html", "digest.json", "feed.xml", "rss.xml", "feed.json", "sitemap.xml", "robots.txt",
    "search/index.json",
  ]

  /// The list to leave at the target while files go up: whatever may be ours, so that a run after a broken one knows what to
  /// remove; files on their way have a hash that no file has, so that they go up again.
  func claim(local: [FileRecord], remote: [FileRecord]) -> [FileRecord] {
    let moving = Set(added + changed)
    let own = local.map { record in
      moving.contains(record.path)
        ? FileRecord(path: record.path, size: 0, hash: ContentHash(high: 0, low: 0)) : record
    }
    let gone = Set(removed)
    return own + remote.filter { gone.contains($0.path) }
  }

  /// Folders that hold nothing of the site any more, deepest first. They go when they are empty.
  func emptied(by local: [FileRecord]) -> [String] {
    var needed = Set<String>()
    for record in local { needed.formUnion(PublishPlan.folders(of: record.path)) }
    let old = Set(removed.flatMap(PublishPlan.folders)).subtracting(needed)
    return old.sorted {
      $0.utf8.count != $1.utf8.count ? $0.utf8.count > $1.utf8.count : utf8Precedes($0, $1)
    }
  }

  private static func folders(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
