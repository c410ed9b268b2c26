import Model

/// A page's headline without the site's name: og:title, then JSON-LD, then the first h1, then the title. Where the first h1 and the
/// title say the same, that is what the page shows, whatever it tells the networks.
func pageHeadline(_ head: HeadValues, _ data: LinkedData) -> Field<String>? {
  let site = SiteNames(head, data)
  let headings = head.all("h1")
  let found: [(String, String?)] = [
    ("og:title", head["og:title"]), ("JSON-LD headline", data.text("headline")),
    ("itemprop headline", head["itemprop headline"]), ("twitter:title", head["twitter:title"]),
    ("h1", headings.first { $0.utf8.count < 300 && !site.contains($0) }), ("<title>", head["<title>"]),
  ]
  if let shown = found[4].1, comparisonBytes(shown).count >= 10, let title = head["<title>"],
    haveSameLetters(withoutSite(title, site: site, headings: headings, isPageTitle: true), shown),
    let told = found[0].1 ?? found[1].1,
    !haveSameLetters(withoutSite(told, site: site, headings: headings, isPageTitle: false), shown)
  {
    return Field(shown, from: .markup("h1"))
  }
  for (name, value) in found {
    guard let value, !site.contains(value) else { continue }
    let title = withoutSite(value, site: site, headings: headings, isPageTitle: name == "<title>")
    if !title.isEmpty { return Field(title, from: .markup(name)) }
  }
  return nil
}

/// The names by which a page calls its site.
private struct SiteNames {
  private var keys: [[UInt8]] = []
  private var host: [UInt8] = []

  init(_ head: HeadValues, _ data: LinkedData) {
    let names = [
      head["og:site_name"], head["application-name"], data.names("publisher").first,
      head["itemprop publisher"],
    ]
    keys = names.compactMap { $0 }.map(comparisonBytes).filter { !$0.isEmpty }
    if let link = head["canonical"] ?? head["og:url"], let site = siteOfAddress(link) {
      host = comparisonBytes(String(site.prefix { $0 != "." }))
    }
  }

  /// Whether a text is one of the names, or the host's: `CNET` of `cnet.com`, `The Harbour Post` of `harbourpost.org`.
  func contains(_ text: some StringProtocol) -> Bool {
    var key = comparisonBytes(String(text))
    if keys.contains(key) { return true }
    if key.starts(with: Array("the".utf8)) { key.removeFirst(3) }
    return key.count >= 3 && !host.isEmpty
      && (host == key || host.count >= 5 && key.starts(with: host) && key.count <= host.count + 4)
  }
}

/// A title without the site's name and the names of sections at its end or, seldom, in front.
private func withoutSite(_ title: String, site: SiteNames, headings: [String], isPageTitle: Bool) -> String {
  let parts = titleParts(title)
  guard parts.count > 1 else { return title }
  // A heading of the page that is the front of the title tells where it ends.
  for heading in headings {
    let key = comparisonBytes(heading)
    guard key.count >= 10 else { continue }
    for count in 1..<parts.count {
      let front = trimmed(title[..<parts[count - 1].endIndex])
      if comparisonBytes(front) == key { return front }
    }
  }
  var end = parts.count
  while end > 1, site.contains(parts[end - 1]) { end -= 1 }
  var start = 0
  while start < end - 1, site.contains(parts[start]) { start += 1 }
  // `Opinion | Some headline`: the kind is told apart.
  while start < end - 1, isKindLabel(parts[start], in: title) { start += 1 }
  while end - start > 1, kindOfWord(trimmed(parts[end - 1]).lowercased()) != nil,
    hasBar(before: parts[end - 1], in: title)
  {
    end -= 1
  }
  if end == parts.count, start == 0, isPageTitle, let last = parts.last {
    // No name is known: `Title - Some Site`, where the title is much the longer part.
    let front = title[..<parts[parts.count - 2].endIndex]
    let isCut =
      front.count >= 15 && last.split(separator: " ").count <= 4 && front.count >= 2 * last.count
      && !title[front.endIndex...].hasPrefix(":")
    if isCut { end -= 1 }
  }
  return trimmed(title[parts[start].startIndex..<parts[end - 1].endIndex])
}

/// Whether a part of a title is a word such as `Opinion`, with a bar behind it.
private func isKindLabel(_ part: Substring, in title: String) -> Bool {
  kindOfWord(trimmed(part).lowercased()) != nil
    && title[part.endIndex...].drop { $0.isWhitespace }.hasPrefix("|")
}

private func hasBar(before part: Substring, in title: String) -> Bool {
  title[..<part.startIndex].last { !$0.isWhitespace } == "|"
}

/// Without white space and separators at the ends.
private func trimmed(_ text: Substring) -> String {
  let marks: Set<Character> = ["|", "-", "–", "—", "·", "•", "»", "«"]
  var text = text.drop { $0.isWhitespace || marks.contains($0) }
  while let last = text.last, last.isWhitespace || marks.contains(last) { text.removeLast() }
  return String(text)
}
