import Model
import Yams

/// The front matter of one file, as values that are right.
struct FrontMatter {
  /// A value with the line and the name under which it stood.
  struct Entry<Value> {
    var value: Value
    var key: String
    var line: Int

    var origin: FieldOrigin { .frontMatter(key: key, line: line) }
  }

  var title: Entry<String>?
  var date: Entry<Timestamp>?
  var updated: Entry<Timestamp>?
  var source: Entry<String>?
  var authors: Entry<[String]>?
  var link: Entry<String>?
  var language: Entry<LanguageTag>?
  var section: Entry<String>?
  var topics: Entry<[String]>?
  var kind: Entry<Article.Kind>?
  var image: Entry<String>?
  var imageAlt: Entry<String>?
  var imageCredit: Entry<String>?
  var republish: Entry<Article.Republish>?
  var draft: Entry<Bool>?
  var publishAfter: Entry<Timestamp>?
  var slug: Entry<String>?
  var weight: Entry<Int>?
  var diagnostics: [Diagnostic] = []

  init() {}

  /// Reads the YAML between the marks.
  init(source text: SourceText, range: Range<Int>, zone: TimeZoneRules) {
    let document = YAMLDocument(source: text, range: range, room: "front-matter")
    diagnostics = document.diagnostics
    guard let root = document.root else { return }
    guard case .mapping(let mapping) = root else {
      if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
      diagnostics.append(
        document.diagnostic(
          .error, "wrong-type", "The front matter is not a list of keys and values.", at: root,
          help: "Write one `key: value` on each line, such as `title: Flood in the valley`."))
      return
    }
    var seen: [FrontMatterKey: String] = [:]
    var unknown = UnknownKeys(document: document)
    for (keyNode, node) in mapping {
      guard let name = keyNode.scalar?.string else {
        diagnostics.append(
          document.diagnostic(
            .error, "wrong-type", "A key must be a word.", at: keyNode, help: "Take it out."))
        continue
      }
      guard let key = FrontMatterKey(named: name) else {
        unknown.add(name, at: keyNode)
        continue
      }
      if let other = seen[key] {
        let help = "Keep one of the two: both mean `\(key.rawValue)`."
        diagnostics.append(
          document.diagnostic(
            .error, "duplicate-key", "`\(name)` and `\(other)` stand for the same.", at: keyNode, help: help))
        continue
      }
      seen[key] = name
      var reader = FieldReader(document: document, name: name, key: keyNode, node: node, zone: zone)
      read(key, with: &reader)
      diagnostics += reader.diagnostics
    }
    diagnostics += unknown.diagnostics
  }

  private mutating func read(_ key: FrontMatterKey, with reader: inout FieldReader) {
    switch key {
    case .title: title = reader.text()
    case .date: date = reader.timestamp()
    case .updated: updated = reader.timestamp()
    case .source: source = reader.text()
    case .author: authors = reader.list(splitsCommas: false)
    case .link: link = reader.link()
    case .language: language = reader.language()
    case .section: section = reader.firstText()
    case .topics: topics = reader.list(splitsCommas: true)
    case .kind: kind = reader.choice()
    case .image: image = reader.localPath()
    case .imageAlt: imageAlt = reader.text()
    case .imageCredit: imageCredit = reader.text()
    case .republish: republish = reader.choice()
    case .draft: draft = reader.boolean()
    case .publishAfter: publishAfter = reader.timestamp()
    case .slug: slug = reader.slug()
    case .weight: weight = reader.integer()
    }
  }
}
