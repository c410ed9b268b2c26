import Model
import Templating

/// What every feed format is written from.
struct Feed: Sendable {
  struct Entry: Sendable {
    /// Never changes: not with the address of the site, the headline or later articles.
    var id: String
    var title: String
    var link: String
    /// HTML.
    var content: String
    var published: Timestamp
    /// Time of the newest independent report: a day of pure reprints changes nothing.
    var updated: Timestamp
    var authors: [String]
    var categories: [String]
    var language: LanguageTag
  }

  var id: String
  var title: String
  var subtitle: String
  /// Who gathers it: the site.
  var author: String
  /// The page that the feed belongs to.
  var link: String
  /// The feed itself; nil without a base URL, since readers of feeds take an absolute address alone.
  var address: String?
  var entries: [Entry]
  var language: LanguageTag

  /// From the newest entry, never the clock.
  var updated: Timestamp { entries.map(\.updated).max() ?? Timestamp(seconds: 0) }

  func written(as format: FeedFormat) -> String {
    switch format {
    case .atom: atom(self)
    case .rss: rss(self)
    case .json: jsonFeed(self)
    }
  }
}

/// An id made from what never changes: a UUID of version 8 (RFC 9562), from 128 bits of hash.
func stableID(_ kind: String, _ key: String) -> String {
  var digits = Array(ContentHash("\(kind)\n\(key)").description.utf8)
  digits[12] = UInt8(ascii: "8")
  digits[16] = UInt8(ascii: "a")
  var id = Array("urn:uuid:".utf8)
  for (place, digit) in digits.enumerated() {
    if [8, 12, 16, 20].contains(place) { id.append(UInt8(ascii: "-")) }
    id.append(digit)
  }
  return String(decoding: id, as: UTF8.self)
}

extension SiteSettings {
  /// What stands for the site in ids, whatever its title: `example.org/digest`. Empty without a base URL.
  var lastingName: String {
    let rest = baseURL.split(separator: ":", maxSplits: 1).last.map { $0.drop { $0 == "/" } } ?? ""
    let end = rest.lastIndex { $0 != "/" }
    return end.map { rest[...$0].lowercased() } ?? ""
  }
}
