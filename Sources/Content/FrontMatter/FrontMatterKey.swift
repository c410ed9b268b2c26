/// A key of the front matter, by its own name.
enum FrontMatterKey: String, CaseIterable {
  case title, date, updated, source, author, link, language, section, topics, kind
  case image, imageAlt, imageCredit, republish, draft, publishAfter, slug, weight

  /// Other names under which the key is read. Compared without regard to case.
  var aliases: [String] {
    switch self {
    case .title: ["headline"]
    case .date: ["published", "pubDate"]
    case .updated: ["modified", "lastmod"]
    case .source: ["publisher", "site"]
    case .author: ["authors", "by", "byline"]
    case .link: ["url", "canonical", "external_url"]
    case .language: ["lang"]
    case .section: ["category", "categories"]
    case .topics: ["tags", "topic"]
    default: []
    }
  }

  /// Every name, the key's own first.
  var names: [String] { [rawValue] + aliases }

  /// The key that a name stands for.
  init?(named name: String) {
    let name = name.lowercased()
    for key in FrontMatterKey.allCases where key.names.contains(where: { $0.lowercased() == name }) {
      self = key
      return
    }
    return nil
  }

  /// Names for "did you mean".
  static var allNames: [String] { allCases.map(\.rawValue) + allCases.flatMap(\.aliases) }
}
