import CGumbo
import Language

/// A parsed page as one flat list of nodes in document order.
///
/// Gumbo builds the tree as browsers do; it is walked with a stack of its own, so that no depth overflows. Names are
/// numbers, and the words of texts and attributes stand in one list of bytes. O(n).
struct PageTree {
  struct Node {
    var tag: HTMLTag
    /// Index of the element around it; -1 for the root.
    var parent: Int32
    /// Index after its last descendant.
    var end: Int32
    /// Byte of the page at which text begins; -1 when unknown, and for elements.
    var offset: Int32
    /// A text's own bytes in `bytes`; an element's places in `attributes`.
    fileprivate var first: Int32
    fileprivate var last: Int32

    var isText: Bool { tag == .text }
  }

  fileprivate struct Attribute {
    var name: PackedName
    var start: Int32
    var end: Int32
  }

  private(set) var nodes: [Node] = []
  /// What the page's scripts of JSON-LD hold, and where it stands.
  let linkedData: [(text: String, place: Range<Int>)]
  private var attributes: [Attribute] = []
  private var bytes: [UInt8] = []

  /// Nil when the page nests so deeply that no parser should be let loose on it.
  init?(_ page: [UInt8]) {
    let compact = CompactPage(page)
    guard compact.isParsable else { return nil }
    linkedData = compact.linkedData.map { (String(decoding: page[$0], as: UTF8.self), $0) }
    nodes.reserveCapacity(compact.bytes.count / 32 + 16)
    bytes.reserveCapacity(compact.bytes.count / 2 + 16)
    var memory = ParserMemory(chunkSize: max(1 << 16, compact.bytes.count * 2))
    defer { memory.giveBack() }
    withUnsafeMutablePointer(to: &memory) { memory in
      compact.bytes.withUnsafeBytes { buffer in
        guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
        var options = kGumboDefaultOptions
        options.max_errors = 0
        options.userdata = UnsafeMutableRawPointer(memory)
        options.allocator = { $0?.assumingMemoryBound(to: ParserMemory.self).pointee.take($1) }
        options.deallocator = { _, _ in }
        guard let output = gumbo_parse_with_options(&options, base, buffer.count),
          let root = output.pointee.root
        else { return }
        read(root, of: compact, base: base)
      }
    }
  }

  /// The element and those around it, up to the root but without it.
  func ancestors(of element: Int) -> UnfoldSequence<Int, Int> {
    sequence(state: element) { i in
      guard i > 0 else { return nil }
      defer { i = Int(nodes[i].parent) }
      return i
    }
  }

  // MARK: What a node says

  /// The value of an attribute; nil when the element has none of that name. The name must be among those that
  /// `TagScan` keeps.
  func value(_ name: PackedName, of node: Int) -> String? {
    range(of: name, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  func hasNoAttributes(_ node: Int) -> Bool { nodes[node].first == nodes[node].last }

  func has(_ name: PackedName, _ node: Int) -> Bool { range(of: name, of: node) != nil }

  /// The bytes of an attribute's value.
  func bytes<Result>(of name: PackedName, of node: Int, _ read: (UTF8Bytes) -> Result) -> Result? {
    guard let range = range(of: name, of: node) else { return nil }
    return bytes.withUnsafeBufferPointer { read(UTF8Bytes(rebasing: $0[range])) }
  }

  /// Places of a text's bytes among those of `withBytes`.
  func range(ofText node: Int) -> Range<Int> { Int(nodes[node].first)..<Int(nodes[node].last) }

  func withBytes<Result>(_ read: (UTF8Bytes) -> Result) -> Result { bytes.withUnsafeBufferPointer(read) }

  /// All text inside a node, as it stands.
  func text(in node: Int) -> String {
    var text: [UInt8] = []
    for i in node..<Int(nodes[node].end) where nodes[i].isText { text += bytes[range(ofText: i)] }
    return String(decoding: text, as: UTF8.self)
  }

  private func range(of name: PackedName, of node: Int) -> Range<Int>? {
    guard !nodes[node].isText else { return nil }
    for i in range(ofText: node) where attributes[i].name == name {
      return Int(attributes[i].start)..<Int(attributes[i].end)
    }
    return nil
  }

  // MARK: Reading Gumbo's tree

  private mutating func read(
    _ root: UnsafeMutablePointer<GumboNode>, of compact: CompactPage, base: UnsafePointer<CChar>
  ) {
    /// A node to visit, or (nil) the end of an element.
    var stack: [(node: UnsafeMutablePointer<GumboNode>?, index: Int32)] = [(root, -1)]
    while let (next, parent) = stack.popLast() {
      guard let node = next else {
        nodes[Int(parent)].end = Int32(nodes.count)
        continue
      }
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let index = Int32(nodes.count)
        append(&node.pointee.v.element, parent: parent)
        stack.append((nil, index))
        let children = node.pointee.v.element.children
        for i in (0..<Int(children.length)).reversed() {
          guard let child = children.data[i] else { continue }
          stack.append((child.assumingMemoryBound(to: GumboNode.self), index))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        let text = node.pointee.v.text
        let place = text.original_text.data.map { compact.place(of: base.distance(to: $0)) } ?? -1
        let range = add(text.text)
        nodes.append(
          Node(
            tag: .text, parent: parent, end: Int32(nodes.count + 1), offset: Int32(place),
            first: range.lowerBound,
            last: range.upperBound))
      default: continue
      }
    }
  }

  private mutating func append(_ element: inout GumboElement, parent: Int32) {
    let first = Int32(attributes.count)
    for i in 0..<Int(element.attributes.length) {
      guard let pointer = element.attributes.data[i] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self)
      let value = add(attribute.pointee.value)
      attributes.append(
        Attribute(name: packed(attribute.pointee.name), start: value.lowerBound, end: value.upperBound))
    }
    var tag = HTMLTag(element.tag)
    if element.tag == GUMBO_TAG_UNKNOWN {
      var name = element.original_tag
      gumbo_tag_from_original_text(&name)
      let known = UnsafeBufferPointer(start: name.data, count: name.data == nil ? 0 : min(name.length, 64))
      tag = unusualTags[PackedName(known.lazy.map { UInt8(bitPattern: $0) })] ?? .unknown
    }
    nodes.append(
      Node(tag: tag, parent: parent, end: 0, offset: -1, first: first, last: Int32(attributes.count)))
  }

  /// Adds the bytes of a C string.
  private mutating func add(_ text: UnsafePointer<CChar>?) -> Range<Int32> {
    let first = Int32(bytes.count)
    guard let text else { return first..<first }
    var length = 0
    while text[length] != 0 { length += 1 }
    text.withMemoryRebound(to: UInt8.self, capacity: length) { start in
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
    }
    return first..<Int32(bytes.count)
  }
}

private func packed(_ name: UnsafePointer<CChar>?) -> PackedName {
  guard let name else { return PackedName("") }
  var length = 0
  while name[length] != 0 { length += 1 }
  return name.withMemoryRebound(to: UInt8.self, capacity: length) {
    PackedName(UnsafeBufferPointer(start: $0, count: length))
  }
}

/// Elements that Gumbo has no number for.
private let unusualTags: [PackedName: HTMLTag] = [
  PackedName("dialog"): .dialog, PackedName("amp-ad"): .advertisement,
]
