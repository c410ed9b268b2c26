import Language
import Model

/// Reads a feed of any kind: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1, OPML.
///
/// ```swift
/// let result = FeedReader(zone: .utc).read(bytes, shown: "feeds/harbour.xml")
/// if case .feed(let feed) = result.document { print(feed.entries.count) }
/// ```
/// A document that is not well-formed gives what can be read of it, and a warning with the place. Pure: no file and no address
/// named inside is ever opened. O(n) in the bytes.
package struct FeedReader: Sendable {
  /// For dates without a zone.
  package var zone: TimeZoneRules

  package init(zone: TimeZoneRules) { self.zone = zone }

  package struct Result: Sendable {
    package var document: FeedDocument
    package var diagnostics: [Diagnostic] = []
  }

  /// Reads one document: a feed, a list of feeds, or what is neither.
  ///
  /// - Parameters:
  ///   - bytes: the document as it came.
  ///   - shown: how diagnostics name the document.
  ///   - address: where it came from on the web, against which relative links are resolved.
  ///   - charset: what the server said of its encoding.
  package func read(
    _ bytes: [UInt8], shown: String, address: String? = nil, charset: String? = nil
  ) -> Result {
    let decoded = decodeFeed(bytes, charset: charset)
    var result = Result(document: .unknown)
    if let problem = decoded.problem {
      result.diagnostics.append(
        Diagnostic(
          .warning, "feed/encoding", problem, at: SourceLocation(path: shown),
          help: "Letters may be wrong; tell the publisher of the feed."))
    }
    let source = SourceText(path: shown, bytes: decoded.bytes)
    switch firstMark(of: decoded.bytes) {
    case UInt8(ascii: "{")?, UInt8(ascii: "[")?: readJSON(source, address: address, into: &result)
    case nil: break
    default: readXML(source, address: address, into: &result)
    }
    return result
  }

  /// What a page tells of feeds, its references resolved against its address.
  package func links(of bytes: [UInt8], address: String?, charset: String? = nil) -> PageLinks {
    guard let page = PageTree(decodeFeed(bytes, charset: charset).bytes) else { return PageLinks() }
    return PageLinks(feeds: page.feedAddresses(address: address), listsArticles: page.listsArticles)
  }

  private func readJSON(_ source: SourceText, address: String?, into result: inout Result) {
    let (value, fault) = JSONValue.reading(source.bytes)
    guard let feed = JSONFeedReader(zone: zone, address: address).feed(value) else { return }
    result.document = .feed(feed)
    if let fault {
      let line = source.line(at: fault)
      result.diagnostics.append(
        source.diagnostic(
          .warning, "feed/ill-formed", "The feed is no well-formed JSON; what can be read of it is read.",
          line: line, help: "Tell the publisher of the feed."))
    }
  }

  private func readXML(_ source: SourceText, address: String?, into result: inout Result) {
    var tree = XMLTreeBuilder.tree(of: source.bytes)
    // A feed that stands in a page, as faulty programs send it.
    if tree.isPage, let start = feedStart(in: source.bytes) {
      let inner = XMLTreeBuilder.tree(of: Array(source.bytes[start...]))
      if !inner.isPage, inner.nodes.contains(where: { ["item", "entry"].contains($0.localName) }) {
        tree = inner
        result.diagnostics.append(
          source.diagnostic(
            .warning, "feed/in-page", "The feed stands inside of a page; what can be read of it is read.",
            line: source.line(at: start), help: "Tell the publisher of the feed."))
      }
    }
    guard !tree.isPage, let root = tree.root else {
      if tree.isPage || PageTree(source.bytes)?.isPage == true { result.document = .page }
      return
    }
    switch tree.nodes[root].localName {
    case "opml": result.document = .outline(outlineFeeds(in: tree, address: address))
    case "feed", "entry":
      var reader = AtomReader(EntryFields(tree: tree, zone: zone, address: address))
      result.document = .feed(reader.feed())
    default:
      var reader = RSSReader(EntryFields(tree: tree, zone: zone, address: address))
      result.document = .feed(reader.feed())
    }
    guard let first = tree.faults.min(by: { $0.offset < $1.offset }) else { return }
    let reasons = tree.faults.map(\.kind.reason).joined(separator: "; ")
    result.diagnostics.append(
      source.diagnostic(
        .warning, "feed/ill-formed",
        "The feed is not well-formed: \(reasons). What can be read of it is read.",
        line: source.line(at: first.offset), help: "Check what came of it; tell the publisher of the feed."))
  }

  /// Where a tag that only feeds have begins.
  private func feedStart(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var from = 0
      while let place = bytes.firstByte(below: 1, from: from, mask: UInt8(ascii: "<")) {
        let rest = bytes[(place + 1)...].prefix(9)
        for name in ["rss ", "rdf:RDF ", "feed xmln"] where rest.starts(with: name.utf8) { return place }
        from = place + 1
      }
      return nil
    }
  }

  /// The first byte that is no white space nor part of a byte order mark.
  private func firstMark(of bytes: [UInt8]) -> UInt8? {
    bytes.first { $0 > 32 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
  }
}
