import CGumbo

/// A parsed page as one flat list of nodes in document order.
///
/// Gumbo builds the tree as browsers do; it is walked with a stack of its own, so that no depth overflows.
struct PageTree {
  struct Node {
    /// Lower-case name; empty for text.
    var name: String
    /// Index of the element around it; -1 for the root.
    var parent: Int
    /// Index after its last descendant.
    var end: Int
    var attributes: [String: String]
    var text: String
    /// Byte of the page at which text begins; -1 when unknown.
    var offset: Int
    /// 1-based line of the page.
    var line: Int

    var isText: Bool { name.isEmpty }
  }

  private(set) var nodes: [Node] = []

  /// Nil when the page nests so deeply that no parser should be let loose on it.
  init?(_ bytes: [UInt8]) {
    guard isParsable(bytes) else { return nil }
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      var options = kGumboDefaultOptions
      guard let output = gumbo_parse_with_options(&options, base, buffer.count) else { return }
      defer { gumbo_destroy_output(&options, output) }
      if let root = output.pointee.root { read(root, base: base) }
    }
  }

  private mutating func read(_ root: UnsafeMutablePointer<GumboNode>, base: UnsafePointer<CChar>) {
    /// A node to visit, or (nil) the end of an element.
    var stack: [(node: UnsafeMutablePointer<GumboNode>?, index: Int)] = [(root, -1)]
    while let (next, parent) = stack.popLast() {
      guard let node = next else {
        nodes[parent].end = nodes.count
        continue
      }
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let element = node.pointee.v.element
        nodes.append(
          Node(
            name: name(of: element), parent: parent, end: 0, attributes: attributes(of: element), text: "",
            offset: Int(element.start_pos.offset), line: Int(element.start_pos.line)))
        stack.append((nil, nodes.count - 1))
        let index = nodes.count - 1
        for i in (0..<Int(element.children.length)).reversed() {
          guard let child = element.children.data[i] else { continue }
          stack.append((child.assumingMemoryBound(to: GumboNode.self), index))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        let text = node.pointee.v.text
        let offset = text.original_text.data.map { base.distance(to: $0) } ?? -1
        nodes.append(
          Node(
            name: "", parent: parent, end: nodes.count + 1, attributes: [:], text: String(cString: text.text),
            offset: offset, line: Int(text.start_pos.line)))
      default: continue
      }
    }
  }

  private func name(of element: GumboElement) -> String {
    if element.tag != GUMBO_TAG_UNKNOWN { return String(cString: gumbo_normalized_tagname(element.tag)) }
    var piece = element.original_tag
    gumbo_tag_from_original_text(&piece)
    guard let data = piece.data, piece.length > 0, piece.length < 64 else { return "unknown" }
    let bytes = UnsafeRawBufferPointer(start: data, count: piece.length)
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private func attributes(of element: GumboElement) -> [String: String] {
    var found: [String: String] = [:]
    for i in 0..<Int(element.attributes.length) {
      guard let pointer = element.attributes.data[i] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      found[String(cString: attribute.name)] = String(cString: attribute.value)
    }
    return found
  }
}

/// Whether a page is safe to parse: Gumbo frees its tree by recursion, and elements such as `<b>` that are never closed
/// are made anew in every paragraph. O(n).
private func isParsable(_ bytes: [UInt8]) -> Bool {
  let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
  let flat: Set<String> = [
    "p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "br", "img", "input",
    "meta", "link",
    "hr", "source", "area", "base", "col", "embed", "param", "track", "wbr", "colgroup", "optgroup", "rp",
    "rt", "path",
  ]
  var depth = 0
  var deepest = 0
  var open = 0
  var mostOpen = 0
  var tags = 0
  var i = 0
  while i + 1 < bytes.count {
    guard bytes[i] == UInt8(ascii: "<") else {
      i += 1
      continue
    }
    let isClosing = bytes[i + 1] == UInt8(ascii: "/")
    var end = i + (isClosing ? 2 : 1)
    let start = end
    while end < bytes.count, end - start < 12, (bytes[end] | 32) >= 97 && (bytes[end] | 32) <= 122 {
      end += 1
    }
    i = max(end, i + 1)
    guard end > start else { continue }
    let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    tags += 1
    if formatting.contains(name) {
      open = max(0, open + (isClosing ? -1 : 1))
      mostOpen = max(mostOpen, open)
    }
    if !flat.contains(name) {
      depth = max(0, depth + (isClosing ? -1 : 1))
      deepest = max(deepest, depth)
    }
  }
  return deepest < 4000 && mostOpen * tags < 20_000_000
}
