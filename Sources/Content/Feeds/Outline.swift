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
  var isPage: Bool { nodes.contains { pageElements.contains($0.tag) } }

  /// Whether the page says that it is a site's front or a list, or has four articles or more side by side.
  var listsArticles: Bool {
    let type = nodes.indices.first {
      nodes[$0].tag == .meta && value(.property, of: $0)?.lowercased() == "og:type"
    }
    switch type.flatMap({ value(.content, of: $0) })?.lowercased() {
    case "article"?: return false
    case "website"?, "blog"?, "profile"?: return true
    default: break
    }
    var siblings: [Int: Int] = [:]
    for node in nodes where node.tag == .article { siblings[Int(node.parent), default: 0] += 1 }
    return siblings.values.contains { $0 >= 4 }
  }

  /// The feeds that a page names in its head, in order.
  func feedAddresses(address: String?) -> [String] {
    let types = [
      "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json",
      "application/rdf+xml", "text/xml", "application/xml",
    ]
    let base = nodes.indices.first { nodes[$0].tag == .base }.flatMap { value(.href, of: $0) }
    let place = base.map { resolvedAddress($0, against: address) } ?? address
    var found: [String] = []
    for i in nodes.indices where nodes[i].tag == .link {
      let relations = value(.rel, of: i)?.lowercased().split(separator: " ") ?? []
      guard relations.contains("alternate") || relations.contains("feed"),
        let type = value(.type, of: i)?.lowercased().split(separator: ";").first,
        types.contains(collapsingWhiteSpace(type)), let target = value(.href, of: i)
      else { continue }
      let link = resolvedAddress(target, against: place)
      if !link.isEmpty, !found.contains(link) { found.append(link) }
    }
    return found
  }
}

private let pageElements = HTMLTagSet("p div article h1 table meta title")
