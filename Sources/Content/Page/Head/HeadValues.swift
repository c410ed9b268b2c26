import Model

/// The names and values that a page's markup gives, first come first kept.
struct HeadValues {
  private var values: [String: [String]] = [:]

  subscript(name: String) -> String? { values[name]?.first }

  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The first of some names that has a value.
  func first(_ names: [String]) -> (name: String, value: String)? {
    for name in names { if let value = values[name]?.first { return (name, value) } }
    return nil
  }

  mutating func add(_ name: String, _ value: String?) {
    guard let value, value.utf8.count < 4096 else { return }
    let line = collapsingWhiteSpace(value)
    if !line.isEmpty, (values[name]?.count ?? 0) < 32 { values[name, default: []].append(line) }
  }

  /// Reads `meta`, `link`, `title`, `h1`, `time`, microdata and bylines of a page. O(n) in the nodes.
  init(_ tree: PageTree) {
    for i in tree.nodes.indices where !tree.nodes[i].isText { read(i, in: tree) }
  }

  private mutating func read(_ i: Int, in tree: PageTree) {
    switch tree.nodes[i].tag {
    case .html: add("html lang", tree.value(.lang, of: i) ?? tree.value(PackedName("xml:lang"), of: i))
    case .meta:
      let name = tree.value(.property, of: i) ?? tree.value(.name, of: i) ?? tree.value(.httpEquiv, of: i)
      if let name { add(name.lowercased(), tree.value(.content, of: i)) }
    case .link:
      if tree.value(.rel, of: i)?.lowercased() == "canonical" { add("canonical", tree.value(.href, of: i)) }
    case .base: add("base", tree.value(.href, of: i))
    case .title: add("<title>", tree.text(in: i))
    case .h1: add("h1", tree.text(in: i))
    case .time:
      let isPublished = tree.has(.pubdate, i)
      add(isPublished ? "time pubdate" : "time", tree.value(.datetime, of: i))
    default: break
    }
    if tree.hasNoAttributes(i) { return }
    if let properties = tree.value(.itemprop, of: i) { readMicrodata(properties, of: i, in: tree) }
    if tree.nodes[i].tag == .a, tree.value(.rel, of: i)?.lowercased() == "author" {
      add("rel=author", tree.text(in: i))
    }
  }

  /// A property of microdata: the value is the attribute `content`, `datetime` or `href`, or the text.
  private mutating func readMicrodata(_ properties: String, of i: Int, in tree: PageTree) {
    for property in properties.split(separator: " ") {
      switch property {
      case "datePublished", "dateModified", "dateCreated":
        add(
          "itemprop \(property)",
          tree.value(.content, of: i) ?? tree.value(.datetime, of: i) ?? tree.text(in: i))
      case "headline", "articleSection", "isAccessibleForFree":
        add("itemprop \(property)", tree.value(.content, of: i) ?? tree.text(in: i))
      case "author", "publisher":
        add("itemprop \(property)", tree.value(.content, of: i) ?? name(inside: i, of: tree))
      default: break
      }
    }
  }

  /// The `name` of a thing, or its words when they are short.
  private func name(inside i: Int, of tree: PageTree) -> String? {
    for n in (i + 1)..<max(i + 1, Int(tree.nodes[i].end)) {
      guard let properties = tree.value(.itemprop, of: n), properties == "name" else { continue }
      return tree.value(.content, of: n) ?? tree.text(in: n)
    }
    let text = collapsingWhiteSpace(tree.text(in: i))
    return text.utf8.count <= 80 ? text : nil
  }
}
