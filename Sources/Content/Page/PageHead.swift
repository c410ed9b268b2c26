import Model

extension PageMetadata {
  /// Reads a page's head: JSON-LD, Open Graph and other `meta`, `title`, `link`, `time`.
  init(_ tree: PageTree, zone: TimeZoneRules) {
    var head = PageHead()
    for (i, node) in tree.nodes.enumerated() where !node.isText {
      head.read(node, at: i, in: tree)
    }
    title = head.title
    published = head.first(publishedNames, zone: zone)
    updated = head.first(updatedNames, zone: zone)
    if let name = head.value(["og:site_name", "application-name"]) {
      source = Field(name.value, from: .markup(name.name))
    }
    authors = head.authors
    link = [head.value(["canonical", "og:url"])].compactMap { $0 }.first { absoluteURL($0.value) != nil }
      .map { Field($0.value, from: .markup($0.name)) }
    if let tag = head.value(["html lang", "og:locale"]), let language = LanguageTag(tag.value) {
      self.language = Field(language, from: .markup(tag.name))
    }
    if let name = head.value(["article:section", "section"]), name.value.utf8.count < 60 {
      section = Field(name.value, from: .markup(name.name))
    }
    if published == nil, let link = link?.value, let date = dateInAddress(link) {
      published = Field(zone.start(of: date), from: .markup("address"))
    }
  }
}

private let publishedNames = [
  "ld datepublished", "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
  "dcterms.created",
  "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "og:published_time",
  "time pubdate",
  "ld datecreated", "time",
]
private let updatedNames = [
  "ld datemodified", "article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified",
]

/// The names and values of a page's head, first come first kept.
private struct PageHead {
  private var values: [String: String] = [:]
  private var headline: String?
  private var pageTitle: String?
  private(set) var authors: [Field<String>] = []

  init() {}

  func value(_ names: [String]) -> (name: String, value: String)? {
    for name in names { if let value = values[name] { return (name, value) } }
    return nil
  }

  func first(_ names: [String], zone: TimeZoneRules) -> Field<Timestamp>? {
    for name in names {
      if let text = values[name], let value = Timestamp(written: text, zone: zone) {
        return Field(value, from: .markup(name.hasPrefix("ld ") ? "JSON-LD" : name))
      }
    }
    return nil
  }

  /// og:title, then JSON-LD, then the first h1, then the title without the outlet's name.
  var title: Field<String>? {
    if let value = values["og:title"] { return Field(value, from: .markup("og:title")) }
    if let value = values["ld headline"] { return Field(value, from: .markup("JSON-LD")) }
    if let headline { return Field(headline, from: .markup("h1")) }
    guard var text = pageTitle else { return nil }
    for mark in [" | ", " - ", " – ", " — ", " :: "] {
      guard let cut = text.ranges(of: mark).last, text[..<cut.lowerBound].count >= 15 else { continue }
      text = String(text[..<cut.lowerBound])
      break
    }
    return Field(text, from: .markup("<title>"))
  }

  mutating func read(_ node: PageTree.Node, at i: Int, in tree: PageTree) {
    let attributes = node.attributes
    switch node.name {
    case "html": keep("html lang", attributes["lang"] ?? attributes["xml:lang"])
    case "meta":
      let name =
        attributes["property"] ?? attributes["name"] ?? attributes["itemprop"] ?? attributes["http-equiv"]
      guard let name = name?.lowercased(), let content = attributes["content"] else { return }
      if name == "author" || name == "article:author" { add(author: content, from: name) }
      keep(name, content)
    case "link": if attributes["rel"]?.lowercased() == "canonical" { keep("canonical", attributes["href"]) }
    case "title": if pageTitle == nil, let text = text(of: i, in: tree) { pageTitle = text }
    case "h1": if headline == nil, let text = text(of: i, in: tree), text.utf8.count < 300 { headline = text }
    case "time":
      keep(
        attributes["pubdate"] != nil || attributes["itemprop"] == "datePublished" ? "time pubdate" : "time",
        attributes["datetime"])
    case "script":
      guard attributes["type"]?.lowercased() == "application/ld+json" else { return }
      var json = ""
      for n in i..<node.end where tree.nodes[n].isText { json += tree.nodes[n].text }
      read(linkedData: json)
    default: break
    }
  }

  private mutating func keep(_ name: String, _ value: String?) {
    let value = collapsingWhiteSpace(value ?? "")
    if !value.isEmpty, values[name] == nil { values[name] = value }
  }

  private mutating func add(author: String, from name: String) {
    let author = collapsingWhiteSpace(author)
    let isName = author.utf8.count < 80 && !author.contains("://") && !author.hasPrefix("@")
    if isName, !author.isEmpty, !authors.contains(where: { $0.value == author }) {
      authors.append(Field(author, from: .markup(name)))
    }
  }

  private func text(of i: Int, in tree: PageTree) -> String? {
    var text = ""
    for n in i..<tree.nodes[i].end where tree.nodes[n].isText { text += tree.nodes[n].text }
    let line = collapsingWhiteSpace(text)
    return line.isEmpty ? nil : line
  }

  /// The few members of JSON-LD that matter, found by name, since the first article in it is the page's own.
  private mutating func read(linkedData json: String) {
    for name in ["datePublished", "dateModified", "dateCreated", "headline"] {
      keep("ld " + name.lowercased(), jsonString(named: name, in: json))
    }
    guard let start = json.firstRange(of: "\"author\"") else { return }
    let rest = json[start.upperBound...].prefix(400)
    if let name = jsonString(named: "name", in: String(rest)) { add(author: name, from: "JSON-LD") }
  }
}

/// The first string that is the value of a member of that name, its escapes resolved.
private func jsonString(named name: String, in json: String) -> String? {
  guard let key = json.firstRange(of: "\"\(name)\"") else { return nil }
  var scalars = json[key.upperBound...].unicodeScalars.drop { $0 == ":" || $0.properties.isWhitespace }
  guard scalars.popFirst() == "\"" else { return nil }
  var text = ""
  while let scalar = scalars.popFirst(), scalar != "\"", text.utf8.count < 1000 {
    guard scalar == "\\" else {
      text.unicodeScalars.append(scalar)
      continue
    }
    switch scalars.popFirst() {
    case "n"?, "r"?, "t"?: text += " "
    case "u"?:
      let digits = String(String.UnicodeScalarView(scalars.prefix(4)))
      scalars = scalars.dropFirst(4)
      if let value = UInt32(digits, radix: 16), let escaped = Unicode.Scalar(value) {
        text.unicodeScalars.append(escaped)
      }
    case let other?: text.unicodeScalars.append(other)
    case nil: return nil
    }
  }
  return text.isEmpty ? nil : text
}

/// The day in an address such as `/2023/09/12/`.
private func dateInAddress(_ link: String) -> CivilDate? {
  let parts = link.split(separator: "/").map(String.init)
  for i in parts.indices.dropLast(2) where parts[i].count == 4 {
    if let year = Int(parts[i]), let month = Int(parts[i + 1]), let day = Int(parts[i + 2]),
      (1990...2100).contains(year)
    {
      return CivilDate(year: year, month: month, day: day)
    }
  }
  return nil
}
