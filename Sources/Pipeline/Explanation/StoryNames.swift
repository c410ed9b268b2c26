import Content
import Model
import Stories

/// Finds what a person means by a story's id, slug or address, or by an article's path, slug or address.
package struct StoryNames: Sendable {
  package enum Subject: Sendable, Hashable {
    /// Index in the partition's stories.
    case story(Int)
    /// Index in the corpus.
    case article(Int)
  }

  private var storyByName: [String: Int] = [:]
  private var articleBySlug: [String: Int] = [:]
  private var articleByPath: [String: Int] = [:]
  private let files: Set<String>

  /// `ledger` as this build leaves it: its redirects count as names too. `files` are paths under Content.
  init(corpus: Corpus, stories: [Story], ledger: Ledger, files: [String]) {
    self.files = Set(files)
    var storyById: [String: Int] = [:]
    for (number, story) in stories.enumerated() { storyById[story.id] = number }
    for entry in ledger.entries.reversed() {
      guard let number = ledger.current(entry.id).flatMap({ storyById[$0.id] }) else { continue }
      storyByName[entry.slug.lowercased()] = number
      storyByName[entry.id] = number
    }
    for (number, story) in stories.enumerated() {
      storyByName[story.slug.lowercased()] = number
      storyByName[story.id] = number
    }
    for (number, article) in corpus.articles.enumerated() {
      articleBySlug[article.article.slug.lowercased()] = number
      articleByPath[article.article.path] = number
    }
  }

  /// The story or article; a story when both have the name. `root` is the site's folder as the user would write it.
  func subject(named name: String, root: String) -> Subject? {
    if let story = storyByName[name] ?? storyByName[name.lowercased()] { return .story(story) }
    if let article = articleByPath[contentPath(name, root: root)] { return .article(article) }
    if let (kind, slug) = address(name) {
      if kind == "stories" { return storyByName[slug].map { .story($0) } }
      return articleBySlug[slug].map { .article($0) }
    }
    return articleBySlug[name.lowercased()].map { .article($0) }
  }

  /// The known name nearest to a mistyped one.
  func suggestion(for name: String) -> String? {
    var known = Array(storyByName.keys) + Array(articleByPath.keys)
    if let (kind, slug) = address(name) {
      let slugs = kind == "stories" ? Array(storyByName.keys) : Array(articleBySlug.keys)
      return nearestName(to: slug, among: slugs.sorted(by: utf8Precedes)).map { "/\(kind)/\($0)/" }
    }
    if !name.contains("/") { known += articleBySlug.keys }
    let bare = name.hasPrefix("Content/") ? String(name.dropFirst(8)) : name
    return nearestName(to: bare, among: known.sorted(by: utf8Precedes))
  }

  /// The path under Content of a file that is there but is no part of the site.
  func leftOut(_ name: String, root: String) -> String? {
    let path = contentPath(name, root: root)
    return files.contains(path) && isArticlePath(path) ? path : nil
  }

  /// A path as it stands under Content, whatever stood before it: `./`, the site's folder, `Content/`.
  private func contentPath(_ name: String, root: String) -> String {
    if articleByPath[name] != nil || files.contains(name) { return name }
    var path = name
    while path.hasPrefix("./") { path.removeFirst(2) }
    var site = root == "." ? "" : root
    while site.hasPrefix("./") { site.removeFirst(2) }
    if !site.isEmpty, !site.hasSuffix("/") { site += "/" }
    for prefix in [site + "Content/", "Content/"] where path.hasPrefix(prefix) {
      return String(path.dropFirst(prefix.count))
    }
    // An absolute path, or one from elsewhere: what stands after its last folder `Content` that gives a file.
    let parts = path.split(separator: "/")
    for place in parts.indices.reversed() where parts[place] == "Content" {
      let rest = parts[(place + 1)...].joined(separator: "/")
      if files.contains(rest) { return rest }
    }
    return path
  }

  /// The kind and slug of a page's address: `/stories/x/`, `https://example.org/digest/articles/x/#s3`,
  /// `Public/stories/x/index.html`.
  private func address(_ name: String) -> (kind: String, slug: String)? {
    let path = name.prefix { $0 != "#" && $0 != "?" }
    let parts = path.split(separator: "/").map(String.init)
    guard let place = parts.lastIndex(where: { $0 == "stories" || $0 == "articles" }),
      place + 1 < parts.count,
      parts.count == place + 2 || ["index.html", "feed.xml"].contains(parts[place + 2])
    else { return nil }
    return (parts[place], percentDecoded(parts[place + 1]).lowercased())
  }
}
