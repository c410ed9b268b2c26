import Model

/// The feeds in a list of feeds (OPML), each address once, in order.
func outlineFeeds(in tree: XMLTree, address: String?) -> [OutlineFeed] {
  var seen = Set<String>()
  var feeds: [OutlineFeed] = []
  for (i, node) in tree.nodes.enumerated() where node.name == "outline" {
    guard let target = node["xmlurl"] ?? (node["type"]?.lowercased() == "rss" ? node["url"] : nil) else {
      continue
    }
    let link = resolvedAddress(target, against: tree.base(at: i, document: address))
    guard !link.isEmpty, seen.insert(link).inserted else { continue }
    let title = collapsingWhiteSpace(node["title"] ?? node["text"] ?? "")
    feeds.append(OutlineFeed(title: title.isEmpty ? nil : title, address: link))
  }
  return feeds
}

extension PageTree {
  /// Whether the bytes were a page at all: an element that only pages have.
  var isPage: Bool {
    nodes.contains { ["p", "div", "article", "h1", "table", "meta", "title"].contains($0.name) }
  }

  /// The feeds that a page names in its head, in order.
  func feedAddresses(address: String?) -> [String] {
    let types = [
      "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json",
      "application/rdf+xml", "text/xml", "application/xml",
    ]
    let base = nodes.first { $0.name == "base" }?.attributes["href"]
    let place = base.map { resolvedAddress($0, against: address) } ?? address
    var found: [String] = []
    for node in nodes where node.name == "link" {
      let relations = node.attributes["rel"]?.lowercased().split(separator: " ") ?? []
      guard relations.contains("alternate") || relations.contains("feed"),
        let type = node.attributes["type"]?.lowercased().split(separator: ";").first,
        types.contains(collapsingWhiteSpace(type)), let target = node.attributes["href"]
      else { continue }
      let link = resolvedAddress(target, against: place)
      if !link.isEmpty, !found.contains(link) { found.append(link) }
    }
    return found
  }
}
