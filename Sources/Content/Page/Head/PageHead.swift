import Model

extension PageMetadata {
  /// Reads what a page says of its article: JSON-LD, Open Graph and other `meta`, microdata, `title`, `link`, `time`.
  init(_ tree: PageTree, zone: TimeZoneRules) {
    let head = HeadValues(tree)
    let data = LinkedData(tree)
    source = data.names("publisher").first.map { Field($0, from: .markup("JSON-LD publisher")) }
    if let name = head.first(["og:site_name", "application-name", "itemprop publisher"]) {
      source = Field(name.value, from: .markup(name.name))
    }
    source = source.map { Field(outletName($0.value), from: $0.origin) }
    link = firstAddress(head)
    titles =
      ["og:title", "twitter:title", "<title>"].compactMap { head[$0] }
      + [data.text("headline")].compactMap { $0 }
    title = pageHeadline(head, data)
    published = firstDate(
      [("JSON-LD datePublished", data.text("datePublished"))], head, publishedNames,
      [("JSON-LD dateCreated", data.text("dateCreated")), ("time", head["time"])], zone: zone)
    updated = firstDate(
      [("JSON-LD dateModified", data.text("dateModified"))], head, updatedNames, [], zone: zone)
    if published == nil, let link = link?.value, let date = dateInAddress(link) {
      published = Field(zone.start(of: date), from: .markup("address"))
    }
    authors = pageAuthors(head, data)
    language =
      ["html lang", "og:locale", "content-language", "language"].lazy.compactMap { name in
        head[name].flatMap { LanguageTag($0) }.map { Field($0, from: .markup(name)) }
      }.first
      ?? data.text("inLanguage").flatMap { LanguageTag($0) }.map {
        Field($0, from: .markup("JSON-LD inLanguage"))
      }
    section = firstText(
      head,
      ["article:section", "itemprop articleSection", "section", "parsely-section", "cxenseparse:section"],
      ("JSON-LD articleSection", data.text("articleSection")))
    if section.map({ $0.value.utf8.count >= 60 }) == true { section = nil }
    topics = head.all("article:tag").filter { $0.utf8.count < 60 }
    kind = kindOfType(data.type) ?? kindOfOpenGraph(head)
    let picture = firstText(
      head, ["og:image", "og:image:url", "twitter:image"], ("JSON-LD image", data.text("image")))
    self.picture = picture.flatMap { absoluteURL($0.value) == nil ? nil : $0 }
    paywall = subscribers(head, data)
    body = data.text("articleBody")
  }
}

private let publishedNames = [
  "article:published_time", "itemprop datePublished", "datepublished", "parsely-pub-date", "sailthru.date",
  "og:published_time", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued",
  "dcterms.created",
  "dc.date", "dcterms.date", "date", "article.published", "ptime", "cxenseparse:recs:publishtime",
  "time pubdate",
  "itemprop dateCreated",
]
private let updatedNames = [
  "article:modified_time", "itemprop dateModified", "datemodified", "og:updated_time", "article.updated",
  "utime",
  "dcterms.modified", "lastmod", "last-modified",
]
private let authorPlaces = [
  "author", "article:author", "itemprop author", "parsely-author", "sailthru.author", "dc.creator",
  "dcterms.creator",
  "byl", "article:author_name", "cxenseparse:author", "rel=author",
]

/// An outlet's name without the list of its sections or its motto: `Harbour Post | News | Sport`.
private func outletName(_ name: String) -> String {
  let parts = titleParts(name)
  guard parts.count > 1, let first = parts.first.map({ collapsingWhiteSpace($0) }), first.count >= 3 else {
    return name
  }
  return first
}

/// The first value that is a date: those before the names of the head, the head's, those after. Programs that know none write
/// the first year there is.
private func firstDate(
  _ before: [(String, String?)], _ head: HeadValues, _ names: [String], _ after: [(String, String?)],
  zone: TimeZoneRules
) -> Field<Timestamp>? {
  for (name, text) in before + names.map({ ($0, head[$0]) }) + after {
    if let text, let value = Timestamp(written: text, zone: zone), value.date.year >= 1800 {
      return Field(value, from: .markup(name))
    }
  }
  return nil
}

private func firstText(_ head: HeadValues, _ names: [String], _ other: (String, String?)) -> Field<String>? {
  if let found = head.first(names) { return Field(found.value, from: .markup(found.name)) }
  return other.1.map { Field($0, from: .markup(other.0)) }
}

private func firstAddress(_ head: HeadValues) -> Field<String>? {
  for name in ["canonical", "og:url"] {
    if let value = head[name], absoluteURL(value) != nil { return Field(value, from: .markup(name)) }
  }
  return nil
}

/// The names of persons: of JSON-LD, then of the first place in the head that has any.
private func pageAuthors(_ head: HeadValues, _ data: LinkedData) -> [Field<String>] {
  let linked = personNames(data.names("author"))
  if !linked.isEmpty { return linked.map { Field($0, from: .markup("JSON-LD author")) } }
  for name in authorPlaces {
    let found = personNames(head.all(name))
    if !found.isEmpty { return found.map { Field($0, from: .markup(name)) } }
  }
  return []
}

/// Names without what is none: addresses, accounts, whole sentences; each once.
private func personNames(_ values: [String]) -> [String] {
  var names: [String] = []
  for value in values {
    let name = collapsingWhiteSpace(value)
    let isName =
      name.utf8.count <= 80 && !name.contains("://") && !name.hasPrefix("@") && !name.hasPrefix("www.")
    if isName, name.contains(where: \.isLetter), !names.contains(name) { names.append(name) }
  }
  return names
}

private func kindOfType(_ type: String) -> Field<Article.Kind>? {
  let kinds: [String: Article.Kind] = [
    "OpinionNewsArticle": .opinion, "AnalysisNewsArticle": .analysis, "BackgroundNewsArticle": .analysis,
    "LiveBlogPosting": .live, "AdvertiserContentArticle": .release,
  ]
  return kinds[type].map { Field($0, from: .markup("JSON-LD \(type)")) }
}

private func kindOfOpenGraph(_ head: HeadValues) -> Field<Article.Kind>? {
  guard let value = head["article:opinion"]?.lowercased(), value == "true" else { return nil }
  return Field(.opinion, from: .markup("article:opinion"))
}

private func subscribers(_ head: HeadValues, _ data: LinkedData) -> Field<Bool>? {
  if data.isForSubscribers { return Field(true, from: .markup("JSON-LD isAccessibleForFree")) }
  if let free = head["itemprop isAccessibleForFree"]?.lowercased(), free == "false" {
    return Field(true, from: .markup("itemprop isAccessibleForFree"))
  }
  if let tier = head["article:content_tier"]?.lowercased(), tier == "locked" || tier == "metered" {
    return Field(true, from: .markup("article:content_tier"))
  }
  return nil
}

/// The day in an address such as `/2023/09/12/`, `/2023/sep/12/` or `/2023-09-12/`.
private func dateInAddress(_ link: String) -> CivilDate? {
  let parts = link.split(whereSeparator: { $0 == "/" || $0 == "-" }).map { $0.lowercased() }
  for i in parts.indices.dropLast(2) where parts[i].count == 4 {
    guard let year = Int(parts[i]), (1990...2100).contains(year), let day = Int(parts[i + 2].prefix(2)) else {
      continue
    }
    let month = Int(parts[i + 1]) ?? monthNames.firstIndex(of: parts[i + 1]).map { $0 + 1 }
    if let month, let date = CivilDate(year: year, month: month, day: day) { return date }
  }
  return nil
}

private let monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
