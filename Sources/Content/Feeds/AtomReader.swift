import Model

/// Reads Atom 1.0 (RFC 4287) and 0.3.
struct AtomReader {
  private let fields: EntryFields
  /// Where relative links of entries lead when the feed's own address is unknown.
  private var feedLink: String?

  private var tree: XMLTree { fields.tree }

  init(_ fields: EntryFields) { self.fields = fields }

  mutating func feed() -> Feed {
    guard let root = tree.root else { return Feed(format: "Atom") }
    var feed = Feed(format: tree.nodes[root]["version"].map { "Atom \($0)" } ?? "Atom 1.0")
    feed.title = fields.elements(["atom:title", "dc:title"], of: root).lazy.compactMap(fields.title).first
    feed.link = link(of: root)
    feedLink = feed.link.flatMap { addressScheme($0) == nil ? nil : $0 }
    feed.language = fields.language(at: root)
    let authors = authors(of: root)
    if tree.nodes[root].localName == "entry" {
      feed.entries = [entry(root, feedAuthors: [])]
      return feed
    }
    feed.entries = fields.outermost(["atom:entry", "item"], from: root + 1).map {
      entry($0, feedAuthors: authors)
    }
    return feed
  }

  private func entry(_ index: Int, feedAuthors: [String]) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = fields.text(["atom:id", "guid"], of: index)
    entry.title =
      fields.elements(["atom:title", "dc:title", "media:title", "title"], of: index)
      .lazy.compactMap(fields.title).first
    entry.link = link(of: index) ?? address(inIDOf: index)
    let published = fields.date(
      [
        "atom:published", "atom:issued", "dcterms:issued", "dc:date", "atom:created", "dcterms:created",
        "pubdate",
      ],
      of: index)
    entry.updated = fields.date(["atom:updated", "atom:modified", "dcterms:modified"], of: index)
    entry.published = published ?? entry.updated
    let source = tree.child("atom:source", of: index)
    let own = authors(of: index)
    let fromSource = source.map(authors) ?? []
    entry.authors = !own.isEmpty ? own : !fromSource.isEmpty ? fromSource : feedAuthors
    if let source { entry.source = tree.child("atom:title", of: source).flatMap(fields.title) }
    entry.language = fields.language(at: index)
    let categories = fields.elements(["atom:category"], of: index).compactMap { category in
      let node = tree.nodes[category]
      return [node["label"], node["term"], tree.text(of: category)].compactMap { $0 }.first { !$0.isEmpty }
    }
    entry.topics = topicList(categories + fields.texts(["dc:subject", "category"], of: index))
    let texts = fields.elements(
      [
        "atom:content", "content:encoded", "atom:summary", "dc:description", "media:description",
        "description",
      ],
      of: index)
    let place = entry.link ?? feedLink
    entry.blocks = longest(texts.map { fields.construct($0, fallback: place)?.blocks ?? [] })
    if entry.blocks.isEmpty, let group = tree.child("media:group", of: index),
      let text = tree.child("media:description", of: group)
    {
      entry.blocks = fields.construct(text)?.blocks ?? []
    }
    return entry
  }

  /// The first `alternate` link, an HTML one before others.
  private func link(of index: Int) -> String? {
    let links = fields.elements(["atom:link", "link"], of: index).filter {
      let relation = tree.nodes[$0]["rel"]?.lowercased() ?? "alternate"
      return relation == "alternate" || relation.hasSuffix("/alternate")
    }
    func isPage(_ link: Int) -> Bool { tree.nodes[link]["type"]?.lowercased().contains("html") ?? true }
    let best = links.first(where: isPage) ?? links.first
    return best.flatMap {
      fields.resolved(tree.nodes[$0]["href"] ?? tree.text(of: $0), at: $0, fallback: feedLink)
    }
  }

  /// An entry without a link may have its address for an id.
  private func address(inIDOf index: Int) -> String? {
    guard let id = fields.elements(["atom:id"], of: index).first,
      let address = fields.resolved(tree.text(of: id), at: id)
    else { return nil }
    return absoluteURL(address)
  }

  private func authors(of index: Int) -> [String] {
    let found = fields.elements(["atom:author", "author"], of: index).compactMap(fields.person)
    let all = found.isEmpty ? fields.elements(["dc:creator"], of: index).compactMap(fields.person) : found
    return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
