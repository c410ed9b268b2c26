import Model

/// The feed as Atom (RFC 4287).
func atom(_ feed: Feed) -> String {
  var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  text +=
    "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(escapingXML(feed.language.description))\">\n"
  text += "  <id>\(escapingXML(feed.id))</id>\n"
  text += "  <title>\(escapingXML(feed.title))</title>\n"
  if !feed.subtitle.isEmpty { text += "  <subtitle>\(escapingXML(feed.subtitle))</subtitle>\n" }
  text += "  <link rel=\"alternate\" type=\"text/html\" href=\"\(escapingXML(feed.link))\"/>\n"
  if let address = feed.address {
    text += "  <link rel=\"self\" type=\"\(FeedFormat.atom.mediaType)\" href=\"\(escapingXML(address))\"/>\n"
  }
  text += "  <updated>\(feed.updated.rfc3339)</updated>\n"
  text += "  <author><name>\(escapingXML(feed.author))</name></author>\n"
  text += "  <generator>Broadsheet</generator>\n"
  for entry in feed.entries {
    text += "  <entry xml:lang=\"\(escapingXML(entry.language.description))\">\n"
    text += "    <id>\(escapingXML(entry.id))</id>\n"
    text += "    <title>\(escapingXML(entry.title))</title>\n"
    text += "    <link rel=\"alternate\" type=\"text/html\" href=\"\(escapingXML(entry.link))\"/>\n"
    text += "    <published>\(entry.published.rfc3339)</published>\n"
    text += "    <updated>\(entry.updated.rfc3339)</updated>\n"
    for author in entry.authors { text += "    <author><name>\(escapingXML(author))</name></author>\n" }
    for category in entry.categories { text += "    <category term=\"\(escapingXML(category))\"/>\n" }
    text += "    <content type=\"html\">\(escapingXML(entry.content))</content>\n"
    text += "  </entry>\n"
  }
  return text + "</feed>\n"
}
