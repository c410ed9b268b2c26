import Content
import Model

/// One article that a source offers, before anyone has decided whether it is written.
struct Candidate: Sendable {
  /// How diagnostics name the feed or page that offers it.
  var shown: String
  /// What tells it from others of its feed.
  var id: String?
  var title: String?
  /// As the feed has it; not always an address of the web.
  var link: String?
  var published: Timestamp?
  var updated: Timestamp?
  var authors: [String] = []
  /// The outlet.
  var source: String?
  var language: LanguageTag?
  var section: String?
  var topics: [String] = []
  var blocks: [Block] = []
  /// Whether its text was read from the page that the entry leads to.
  var isFull = false
  /// What the entry itself said, when its text was then taken from the page.
  var entryPrint: String?

  init(shown: String) { self.shown = shown }

  /// An entry of a feed. `name` is the feed's outlet.
  init(_ entry: FeedEntry, shown: String, outlet: String?) {
    self.shown = shown
    id = entry.id
    title = entry.title
    link = entry.link
    published = entry.published
    updated = entry.updated
    authors = entry.authors
    source = entry.source ?? outlet
    language = entry.language
    topics = entry.topics
    if entry.topics.count == 1 { section = entry.topics.first }
    blocks = withoutFeedLines(entry.blocks, link: entry.link)
  }

  /// A page that was read as an article.
  init(_ article: Article, shown: String) {
    self.shown = shown
    title = article.title?.value
    link = article.link?.value
    published = article.published?.value
    updated = article.updated?.value
    authors = article.authors.map(\.value)
    source = article.source?.value
    if article.language.origin != .detected, article.language.origin != .assumed {
      language = article.language.value
    }
    section = article.section?.value
    topics = article.topics
    blocks = article.blocks.filter(\.isKept)
  }

  /// The address that stands in the file; nil when the link is none of the web.
  var webLink: String? { link.flatMap(webAddress) }

  /// Its words, without those beneath pictures.
  var text: String {
    blocks.filter { !$0.isFigure }.map { collapsingWhiteSpace($0.text) }.joined(separator: "\n")
  }

  var hasText: Bool {
    blocks.contains { $0.kind != .thematicBreak && !$0.isFigure && $0.text.utf8.contains { $0 > 32 } }
  }

  /// Gives each picture its address on the web; a picture without one stays behind.
  mutating func locatePictures(from page: String?) {
    blocks = blocks.compactMap { block in
      guard case .figure(let source, let caption, let credit) = block.kind else { return block }
      guard let address = webAddress(resolvedAddress(source, against: page)) else { return nil }
      var block = block
      block.kind = .figure(source: address, caption: caption, credit: credit)
      return block
    }
  }

  /// Changes when what a reader reads of it changes.
  var fingerprint: String {
    if let entryPrint { return entryPrint }
    let parts = [title ?? "", published?.iso8601 ?? "", authors.joined(separator: "; "), text]
    return ContentHash(parts.joined(separator: "\u{1F}")).description
  }

  /// The same for two entries of one outlet that say the same.
  var textPrint: String {
    ContentHash(lowerCased(collapsingWhiteSpace((title ?? "") + "\n" + text))).description
  }
}

extension Block {
  fileprivate var isFigure: Bool { if case .figure = kind { true } else { false } }
}

/// The entry's text without the last lines that only feeds have: links alone that lead back to the entry, as "Read more", and a
/// sentence such as "The post ... appeared first on ...", which links to the entry and to its site.
private func withoutFeedLines(_ blocks: [Block], link: String?) -> [Block] {
  guard let link else { return blocks }
  var blocks = blocks
  let own = comparableAddress(link)
  while blocks.count > 1, let last = blocks.last, last.kind == .paragraph {
    let linked = last.inlines.filter { $0.link != nil }
    let toEntry = linked.filter { $0.link.map(comparableAddress) == own }
    guard !toEntry.isEmpty else { break }
    let length = linked.reduce(0) { $0 + $1.range.count }
    let isSameSite = linked.allSatisfy { run in run.link.flatMap(urlHost) == urlHost(link) }
    let namesSite = linked.contains { run in run.link.map { !namesPage(comparableAddress($0)) } ?? false }
    guard isSameSite, namesSite || 2 * length > last.text.utf8.count else { break }
    blocks.removeLast()
  }
  return blocks
}
