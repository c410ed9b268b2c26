import Model

/// A feed as one flat list of nodes in document order, its namespaces resolved.
///
/// Names are lower case and carry the prefix under which their namespace is known: `dc:creator`, `atom:title`, and no
/// prefix for RSS of every version, whatever the document calls them.
struct XMLTree {
  struct Node {
    /// Empty for text.
    var name: String
    /// Index of the element around it; -1 outside of all.
    var parent: Int
    /// Index after its last descendant.
    var end: Int
    var attributes: [XMLAttribute] = []
    var text = ""
    /// Text of a CDATA section.
    var isLiteral = false
    /// Byte of the document at which it begins.
    var offset: Int

    var isText: Bool { name.isEmpty }
    /// The name without its prefix.
    var localName: String { name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
  }

  var nodes: [Node] = []
  var faults: [XMLFault] = []
  /// The index of the root; nil when the document has none that a feed begins with.
  var root: Int?
  /// Whether it is a page: HTML came before any feed.
  var isPage = false

  /// The elements right inside of one. O(children).
  func children(of parent: Int) -> [Int] {
    var found: [Int] = []
    var i = parent + 1
    while i < nodes[parent].end {
      if !nodes[i].isText { found.append(i) }
      i = nodes[i].end
    }
    return found
  }

  /// The first element of a name right inside of one.
  func child(_ name: String, of parent: Int) -> Int? { children(of: parent).first { nodes[$0].name == name } }

  func hasElements(_ index: Int) -> Bool { !children(of: index).isEmpty }

  /// All text inside of an element, tags left out.
  func text(of index: Int) -> String {
    var text = ""
    for i in index..<nodes[index].end where nodes[i].isText { text += nodes[i].text }
    return text
  }

  /// What is inside of an element as HTML: elements by their plain names, text escaped, CDATA as it stands.
  func markup(of index: Int) -> String {
    var html = ""
    var open: [Int] = []
    func close(before i: Int) {
      while let last = open.last, nodes[last].end <= i {
        open.removeLast()
        if !voidElements.contains(nodes[last].localName) { html += "</\(nodes[last].localName)>" }
      }
    }
    for i in (index + 1)..<max(index + 1, nodes[index].end) {
      close(before: i)
      let node = nodes[i]
      if node.isText {
        html += node.isLiteral ? node.text : escapedMarkup(node.text)
        continue
      }
      html += "<\(node.localName)"
      for attribute in node.attributes where !attribute.name.contains(":") {
        html += " \(attribute.name)=\"\(escapedMarkup(attribute.value))\""
      }
      html += ">"
      open.append(i)
    }
    close(before: .max)
    return html
  }

  /// The value of an attribute on the nearest element around one, that one included.
  func inherited(_ attribute: String, at index: Int) -> String? {
    var i = index
    while i >= 0 {
      if let value = nodes[i][attribute] { return value }
      i = nodes[i].parent
    }
    return nil
  }

  /// `xml:base` of an element: those around it resolved one against the other, then against the document's address.
  func base(at index: Int, document: String?) -> String? {
    var chain: [String] = []
    var i = index
    while i >= 0 {
      if let value = nodes[i]["xml:base"], !value.isEmpty { chain.append(value) }
      i = nodes[i].parent
    }
    return chain.reversed().reduce(document) { base, value in resolvedAddress(value, against: base) }
  }
}

private let voidElements: Set<String> = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
  "wbr",
]
