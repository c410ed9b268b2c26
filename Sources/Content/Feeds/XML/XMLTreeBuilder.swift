/// Makes the tree of a feed out of its tags, and mends the order of those that do not fit.
///
/// An end tag closes the nearest open element of its name, with all inside of it; one that has no start is
/// nothing. An entry never stands inside of another, nor a title inside of a link: the tag that begins the second ends the first. Elements
/// nest 512 deep at most. O(n) for n tags.
struct XMLTreeBuilder {
  private var scanner: XMLScanner
  private var tree = XMLTree()
  private var open: [(index: Int, qualified: String)] = []
  private var namespaces = XMLNamespaces(unprefixed: "")
  /// The first error message that a server wrote in front of the feed is not HTML yet.
  private var isStarted = false

  private static let deepest = 512

  /// Reads UTF-8.
  static func tree(of bytes: [UInt8]) -> XMLTree {
    var builder = XMLTreeBuilder(
      scanner: XMLScanner(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    builder.read()
    return builder.tree
  }

  private init(scanner: XMLScanner) { self.scanner = scanner }

  private mutating func read() {
    while let token = scanner.next() {
      switch token {
      case .doctype(let root):
        if !isStarted, root == "html" { tree.isPage = true }
      case .start(let name, let attributes, let isEmpty, let offset):
        start(name, attributes, isEmpty: isEmpty, at: offset)
      case .end(let name, let offset): end(name, at: offset)
      case .text(let text, let isLiteral, let offset): append(text, isLiteral: isLiteral, at: offset)
      }
      if tree.isPage { break }
    }
    if !open.isEmpty { scanner.note(.truncated, at: max(0, scanner.bytes.count - 1)) }
    closeElements(from: 0)
    tree.faults = scanner.faults
  }

  private mutating func start(_ name: String, _ attributes: [XMLAttribute], isEmpty: Bool, at offset: Int) {
    if !isStarted {
      let local = name.lowercased().split(separator: ":").last.map(String.init) ?? ""
      guard feedRoots.contains(local) else {
        if local == "html" || local == "body" { tree.isPage = true }
        if !tree.isPage { scanner.note(.leadingText, at: offset) }
        return
      }
      isStarted = true
      namespaces = XMLNamespaces(unprefixed: local == "feed" || local == "entry" ? "atom" : "")
      tree.root = tree.nodes.count
    }
    let depth = open.count
    namespaces.enter(attributes, depth: depth)
    let (resolved, isDeclared) = namespaces.resolve(name)
    if !isDeclared { scanner.note(.unknownPrefix, at: offset) }
    closeBefore(resolved, at: offset)
    guard open.count < XMLTreeBuilder.deepest else { return scanner.note(.mismatch, at: offset) }
    tree.nodes.append(
      XMLTree.Node(
        name: resolved, parent: open.last?.index ?? -1, end: tree.nodes.count + 1,
        attributes: attributes.compactMap(known), offset: offset))
    if isEmpty {
      namespaces.leave(depth: depth)
    } else {
      open.append((tree.nodes.count - 1, name.lowercased()))
    }
  }

  /// An attribute under its plain name; declarations of namespaces are none.
  private func known(_ attribute: XMLAttribute) -> XMLAttribute? {
    let lower = attribute.name.lowercased()
    if lower.hasPrefix("xmlns") { return nil }
    guard lower.contains(":") else { return XMLAttribute(name: lower, value: attribute.value) }
    return XMLAttribute(name: namespaces.resolve(lower).name, value: attribute.value)
  }

  private mutating func end(_ name: String, at offset: Int) {
    let lower = name.lowercased()
    guard let i = open.lastIndex(where: { $0.qualified == lower }) else {
      if isStarted { scanner.note(.mismatch, at: offset) }
      return
    }
    if i < open.count - 1 { scanner.note(.mismatch, at: offset) }
    closeElements(from: i)
  }

  /// Closes what the element that begins cannot stand in.
  private mutating func closeBefore(_ name: String, at offset: Int) {
    if entryNames.contains(name),
      let i = open.lastIndex(where: { tree.nodes[$0.index].name == name }),
      !open[i...].contains(where: { tree.nodes[$0.index].name.hasSuffix("content") })
    {
      scanner.note(.mismatch, at: offset)
      closeElements(from: i)
    } else if fieldNames.contains(name), let last = open.last,
      leafNames.contains(tree.nodes[last.index].name)
    {
      scanner.note(.mismatch, at: offset)
      closeElements(from: open.count - 1)
    }
  }

  private mutating func closeElements(from first: Int) {
    while open.count > first {
      let last = open.removeLast()
      tree.nodes[last.index].end = tree.nodes.count
      namespaces.leave(depth: open.count)
    }
  }

  private mutating func append(_ text: String, isLiteral: Bool, at offset: Int) {
    guard let parent = open.last else {
      if !isStarted, text.utf8.contains(where: { $0 > 32 }) { scanner.note(.leadingText, at: offset) }
      return
    }
    var text = text
    if text.utf8.contains(where: isControl) {
      scanner.note(.control, at: offset)
      text = String(decoding: text.utf8.filter { !isControl($0) }, as: UTF8.self)
    }
    tree.nodes.append(
      XMLTree.Node(
        name: "", parent: parent.index, end: tree.nodes.count + 1, text: text, isLiteral: isLiteral,
        offset: offset))
  }
}

/// A character that XML 1.0 does not allow.
private func isControl(_ byte: UInt8) -> Bool { byte < 32 && byte != 9 && byte != 10 && byte != 13 }

private let feedRoots: Set<String> = ["rss", "rdf", "feed", "opml", "channel", "entry", "item"]
private let entryNames: Set<String> = ["item", "atom:entry"]
/// Fields of RSS that hold text alone.
private let leafNames: Set<String> = ["title", "link", "guid", "pubdate", "author", "category", "comments"]
/// What shows, when it begins inside one of those, that the other was left open.
private let fieldNames: Set<String> = leafNames.union([
  "description", "content:encoded", "enclosure", "source", "item", "dc:date", "dc:creator",
])
