import Model

/// The feed as RSS 2.0 (RSS Advisory Board, version 2.0.11), for readers that know nothing newer.
///
/// Its own `author` holds an address of mail; names stand in Dublin Core's `creator`.
func rss(_ feed: Feed) -> String {
  var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  text += "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
  text += " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n"
  text += "  <title>\(escapingXML(feed.title))</title>\n"
  text += "  <link>\(escapingXML(feed.link))</link>\n"
  text += "  <description>\(escapingXML(feed.subtitle.isEmpty ? feed.title : feed.subtitle))</description>\n"
  text += "  <language>\(escapingXML(feed.language.description))</language>\n"
  if let address = feed.address {
    text +=
      "  <atom:link rel=\"self\" type=\"\(FeedFormat.rss.mediaType)\" href=\"\(escapingXML(address))\"/>\n"
  }
  text += "  <generator>Broadsheet</generator>\n"
  if !feed.entries.isEmpty { text += "  <lastBuildDate>\(mailDate(feed.updated))</lastBuildDate>\n" }
  for entry in feed.entries {
    text += "  <item>\n"
    text += "    <title>\(escapingXML(entry.title))</title>\n"
    text += "    <link>\(escapingXML(entry.link))</link>\n"
    text += "    <guid isPermaLink=\"false\">\(escapingXML(entry.id))</guid>\n"
    for author in entry.authors { text += "    <dc:creator>\(escapingXML(author))</dc:creator>\n" }
    text += "    <pubDate>\(mailDate(entry.published))</pubDate>\n"
    for category in entry.categories { text += "    <category>\(escapingXML(category))</category>\n" }
    text += "    <description>\(escapingXML(entry.content))</description>\n"
    text += "  </item>\n"
  }
  return text + "</channel>\n</rss>\n"
}

/// A moment as mail writes it (RFC 5322): `Tue, 12 Sep 2023 18:05:00 +0100`. Always in English.
func mailDate(_ moment: Timestamp) -> String {
  let date = moment.date
  let clock = moment.secondOfDay
  let zone = abs(moment.offset) / 60
  let time = "\(padded(clock / 3600, 2)):\(padded(clock / 60 % 60, 2)):\(padded(clock % 60, 2))"
  let offset = "\(moment.offset < 0 ? "-" : "+")\(padded(zone / 60, 2))\(padded(zone % 60, 2))"
  let day = "\(Wording.weekdays[date.weekday].prefix(3)), \(padded(date.day, 2))"
  return "\(day) \(Wording.months[date.month - 1].prefix(3)) \(padded(date.year, 4)) \(time) \(offset)"
}
