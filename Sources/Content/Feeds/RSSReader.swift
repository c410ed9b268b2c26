import Model

/// Reads RSS 0.90 to 2.0: items in the channel or, as in RSS 1.0, beside it.
///
/// Elements of Dublin Core, Atom, Media RSS and iTunes stand in where an item has none of its own.
struct RSSReader {
  private let fields: EntryFields
  private var feedLink: String?
  private var feedLanguage: LanguageTag?

  private var tree: XMLTree { fields.tree }

  init(_ fields: EntryFields) { self.fields = fields }

  mutating func feed() -> Feed {
    var feed = Feed(format: format)
    if let channel = tree.nodes.indices.first(where: { tree.nodes[$0].name == "channel" }) {
      feed.title = fields.elements(["title", "dc:title"], of: channel).lazy.compactMap(title).first
      feed.link = link(of: channel, isChannel: true)
      let tag = fields.text(["language", "dc:language"], of: channel).flatMap { LanguageTag($0) }
      feed.language = tag ?? fields.language(at: channel)
    }
    feedLink = feed.link.flatMap { addressScheme($0) == nil ? nil : $0 }
    feedLanguage = feed.language
    // The list of an RSS 1.0 channel is called `items`; an item holds none.
    feed.entries = fields.outermost(["item", "atom:entry"], from: 0).map(entry)
    return feed
  }

  private var format: String {
    guard let root = tree.root.map({ tree.nodes[$0] }) else { return "RSS" }
    return root.localName == "rdf" ? "RSS 1.0" : "RSS \(root["version"] ?? "")".trimmingSpace
  }

  private func entry(_ item: Int) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = fields.text(["guid", "atom:id", "dc:identifier"], of: item) ?? tree.nodes[item]["rdf:about"]
    entry.title =
      fields.elements(["title", "dc:title", "atom:title", "media:title", "itunes:title"], of: item)
      .lazy.compactMap(title).first
    entry.link = link(of: item, isChannel: false)
    let published = fields.date(
      ["pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "dcterms:date", "date"],
      of: item)
    entry.updated = fields.date(
      ["atom:updated", "dcterms:modified", "atom:modified", "lastbuilddate"], of: item)
    entry.published = published ?? entry.updated
    entry.authors = authors(of: item)
    entry.source = fields.elements(["source"], of: item).lazy.compactMap(title).first
    entry.language =
      fields.text(["dc:language", "language"], of: item).flatMap { LanguageTag($0) } ?? fields.language(
        at: item)
      ?? feedLanguage
    let terms = fields.elements(["atom:category"], of: item).compactMap { tree.nodes[$0]["term"] }
    entry.topics = topicList(fields.texts(["category", "dc:subject"], of: item) + terms)
    entry.blocks = text(of: item, feedLink: entry.link)
    return entry
  }

  private func title(_ index: Int) -> String? {
    if tree.nodes[index].name.hasPrefix("atom:") { return fields.title(index) }
    return EntryText(markup(index), isMarkup: true, base: nil).title
  }

  /// Text is HTML in RSS, whether written with references, in a CDATA section or, against the rules, as tags.
  private func markup(_ index: Int) -> String {
    tree.hasElements(index) ? tree.markup(of: index) : tree.text(of: index)
  }

  /// The last `link` that leads to the item itself; an address in an attribute counts before the text.
  private func link(of item: Int, isChannel: Bool) -> String? {
    func target(_ index: Int) -> String? {
      let node = tree.nodes[index]
      let relation = node["rel"]?.lowercased() ?? "alternate"
      guard relation == "alternate" else { return nil }
      let text = node["href"] ?? node["uri"] ?? node["url"] ?? node["rdf:resource"] ?? tree.text(of: index)
      return fields.resolved(text, at: index, fallback: isChannel ? nil : feedLink)
    }
    if let link = fields.elements(["link"], of: item).compactMap(target).last { return link }
    if let link = fields.elements(["atom:link"], of: item).compactMap(target).first { return link }
    if isChannel { return nil }
    for index in fields.elements(["guid"], of: item)
    where tree.nodes[index]["ispermalink"]?.lowercased() != "false" {
      if let link = fields.resolved(tree.text(of: index), at: index, fallback: feedLink) { return link }
    }
    let about = tree.nodes[item]["rdf:about"].flatMap { fields.resolved($0, at: item) }
    return about.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  private func authors(of item: Int) -> [String] {
    for names in [
      ["dc:creator"], ["author", "atom:author"], ["dc:author", "itunes:author", "media:credit"],
    ] {
      let found = fields.elements(names, of: item).compactMap(fields.person)
      if !found.isEmpty { return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    }
    return []
  }

  /// The longest of the texts that an item has, a full text before a summary of the same length.
  private func text(of item: Int, feedLink: String?) -> [Block] {
    let names = [
      "content:encoded", "encoded", "atom:content", "xhtml:body", "description", "atom:summary",
      "dc:description",
      "dcterms:abstract", "itunes:summary", "media:description",
    ]
    let base = tree.base(at: item, document: fields.address ?? feedLink)
    let group =
      tree.child("media:group", of: item).map { fields.elements(["media:description"], of: $0) } ?? []
    let texts = (fields.elements(names, of: item) + group).map { index -> [Block] in
      if tree.nodes[index].name.hasPrefix("atom:") {
        return fields.construct(index, fallback: feedLink)?.blocks ?? []
      }
      let text = markup(index)
      return EntryText(text, isMarkup: holdsMarkup(text), base: base).blocks
    }
    return longest(texts)
  }
}

/// The text with most letters; the first of equals.
func longest(_ texts: [[Block]]) -> [Block] {
  func size(_ blocks: [Block]) -> Int { blocks.reduce(0) { $0 + $1.text.utf8.count } }
  return texts.reduce([]) { size($1) > size($0) ? $1 : $0 }
}

/// Topics without repeats, in order.
func topicList(_ names: [String]) -> [String] {
  var seen = Set<String>()
  return names.map { collapsingWhiteSpace(EntryText($0, isMarkup: true, base: nil).title ?? "") }
    .filter { !$0.isEmpty && $0.utf8.count < 100 && seen.insert($0.lowercased()).inserted }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmingSpace: String { collapsingWhiteSpace(self) }
}
