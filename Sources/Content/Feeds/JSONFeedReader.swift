import Model

/// Reads JSON Feed 1 and 1.1 (jsonfeed.org).
struct JSONFeedReader {
  let zone: TimeZoneRules
  let address: String?

  /// Nil when the document is no feed: it has neither a version of JSON Feed nor a list of items.
  func feed(_ document: JSONValue) -> Feed? {
    let version = document["version"]?.text ?? ""
    guard case .array(let items)? = document["items"] else {
      return version.contains("jsonfeed.org") ? Feed(format: "JSON Feed") : nil
    }
    var feed = Feed(format: version.hasSuffix("1.1") ? "JSON Feed 1.1" : "JSON Feed 1")
    feed.title = document["title"]?.line
    feed.link = document["home_page_url"]?.line.map { resolvedAddress($0, against: address) }
    feed.language = document["language"]?.line.flatMap { LanguageTag($0) }
    let base = address ?? document["feed_url"]?.line ?? feed.link
    let authors = authors(of: document)
    feed.entries = items.compactMap { item in
      guard case .object = item else { return nil }
      return entry(item, base: base, feedAuthors: authors, language: feed.language)
    }
    return feed
  }

  private func entry(
    _ item: JSONValue, base: String?, feedAuthors: [String], language: LanguageTag?
  ) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = item["id"]?.line
    entry.title = item["title"]?.line.flatMap { EntryText($0, isMarkup: false, base: nil).title }
    let link = item["url"]?.line ?? item["external_url"]?.line
    entry.link = link.map { resolvedAddress($0, against: base) } ?? entry.id.flatMap(absoluteURL)
    entry.updated = item["date_modified"]?.line.flatMap { Timestamp(feed: $0, zone: zone) }
    entry.published =
      item["date_published"]?.line.flatMap { Timestamp(feed: $0, zone: zone) } ?? entry.updated
    let own = authors(of: item)
    entry.authors = own.isEmpty ? feedAuthors : own
    entry.language = item["language"]?.line.flatMap { LanguageTag($0) } ?? language
    if case .array(let tags)? = item["tags"] { entry.topics = topicList(tags.compactMap(\.line)) }
    let place = entry.link ?? base
    let texts = [("content_html", true), ("content_text", false), ("summary", false)].map { name, isMarkup in
      item[name]?.text.map { EntryText($0, isMarkup: isMarkup, base: place).blocks } ?? []
    }
    entry.blocks = longest(texts)
    return entry
  }

  /// `authors` of version 1.1, `author` of version 1.
  private func authors(of value: JSONValue) -> [String] {
    var people: [JSONValue] = []
    if case .array(let list)? = value["authors"] { people = list }
    if people.isEmpty, let author = value["author"] { people = [author] }
    return people.compactMap { ($0["name"]?.line ?? $0.line).flatMap(personName) }
  }
}

extension JSONValue {
  /// A text or number as one line; nil for anything else and for an empty one.
  fileprivate var line: String? {
    let line = text.map { collapsingWhiteSpace($0) }
    return line?.isEmpty == false ? line : nil
  }
}
