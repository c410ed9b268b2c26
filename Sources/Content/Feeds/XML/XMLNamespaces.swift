/// The prefixes that are in force at a place of a feed.
struct XMLNamespaces {
  private var bindings: [(prefix: String, name: String, depth: Int)] = []
  /// What the root's own default namespace means: a feed that says `xmlns` wrongly is read all the same.
  private var rootDefault: String?
  private let unprefixed: String

  /// `unprefixed` is the prefix of names that have none, by the root: `atom` in `<feed>`, else empty.
  init(unprefixed: String) { self.unprefixed = unprefixed }

  mutating func enter(_ attributes: [XMLAttribute], depth: Int) {
    for attribute in attributes {
      let name = attribute.name.lowercased()
      if name == "xmlns" {
        if depth == 0 { rootDefault = attribute.value }
        bindings.append(("", attribute.value, depth))
      } else if name.hasPrefix("xmlns:") {
        bindings.append((String(name.dropFirst(6)), attribute.value, depth))
      }
    }
  }

  mutating func leave(depth: Int) {
    while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
  }

  /// The name with the prefix under which its namespace is known; whether its prefix was declared.
  func resolve(_ qualified: String) -> (name: String, isDeclared: Bool) {
    let lower = qualified.lowercased()
    let parts = lower.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: true)
    guard parts.count == 2 else {
      let local = parts.first.map(String.init) ?? lower
      guard let binding = bindings.last(where: { $0.prefix.isEmpty }), binding.name != rootDefault,
        let known = knownPrefix(binding.name)
      else { return (joined(unprefixed, local), true) }
      return (joined(known, local), true)
    }
    let prefix = String(parts[0])
    let local = String(parts[1])
    guard let binding = bindings.last(where: { $0.prefix == prefix }) else {
      return (lower, prefix == "xml" || prefix == "xmlns")
    }
    if let known = knownPrefix(binding.name) { return (joined(known, local), true) }
    // A namespace of someone's own may not be taken for a known one because of its prefix.
    return (knownNamespaces.contains { $0.prefix == prefix } ? "other-\(lower)" : lower, true)
  }

  private func joined(_ prefix: String, _ local: String) -> String {
    prefix.isEmpty ? local : "\(prefix):\(local)"
  }
}

/// The prefix under which a namespace is known here; empty for RSS, nil for an unknown one.
private func knownPrefix(_ namespace: String) -> String? {
  var name = namespace.lowercased().filter { $0 != " " && $0 != "\n" }
  for scheme in ["https://", "http://"] where name.hasPrefix(scheme) { name.removeFirst(scheme.count) }
  while let last = name.last, last == "/" || last == "#" { name.removeLast() }
  return knownNamespaces.first { $0.name == name }?.prefix
}

private let knownNamespaces: [(name: String, prefix: String)] = [
  ("www.w3.org/2005/atom", "atom"), ("purl.org/atom/ns", "atom"),
  ("purl.org/net/rss1.1", ""), ("purl.org/rss/1.0", ""), ("my.netscape.com/rdf/simple/0.9", ""),
  ("channel.netscape.com/rdf/simple/0.9", ""), ("my.netscape.com/publish/formats/rss-0.91.dtd", ""),
  ("backend.userland.com/rss", ""), ("backend.userland.com/rss2", ""), ("blogs.law.harvard.edu/tech/rss", ""),
  ("cyber.law.harvard.edu/rss", ""), ("backend.userland.com/rss191", ""),
  ("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"), ("purl.org/dc/elements/1.1", "dc"),
  ("purl.org/dc/elements/1.0", "dc"), ("purl.org/dc/terms", "dcterms"),
  ("purl.org/rss/1.0/modules/content", "content"), ("search.yahoo.com/mrss", "media"),
  ("tools.search.yahoo.com/mrss", "media"), ("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
  ("www.w3.org/xml/1998/namespace", "xml"), ("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
]
