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

  private(set) var nodes: [Node] = []
  /// What the page's scripts of JSON-LD hold, and where it stands.
  let linkedData: [(text: String, place: Range<Int>)]
  private var attributes: [PageNotes.Attribute]
  /// The page, then what texts and attributes say that does not stand in it in so many bytes.
  private var bytes: [UInt8]

  /// Nil when the page nests so deeply that no parser should be let loose on it.
  init?(_ page: [UInt8]) {
    let compact = CompactPage(page)
    guard compact.isParsable else { return nil }
    linkedData = compact.linkedData.map { (String(decoding: page[$0], as: UTF8.self), $0) }
    attributes = compact.notes.attributes
    nodes.reserveCapacity(compact.bytes.count / 12 + 16)
    bytes = []
    bytes.reserveCapacity(page.count + compact.bytes.count + 16)
    bytes += page
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
        append(&node.pointee.v.element, parent: parent, notes: compact.notes)
        stack.append((nil, index))
        let children = node.pointee.v.element.children
        for i in (0..<Int(children.length)).reversed() {
          guard let child = children.data[i] else { continue }
          stack.append((child.assumingMemoryBound(to: GumboNode.self), index))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        let text = node.pointee.v.text
        let place = text.original_text.data.map { compact.place(of: base.distance(to: $0)) } ?? -1
        let range = add(text: cBytes(text.text), notes: compact.notes)
        nodes.append(
          Node(
            tag: .text, parent: parent, end: Int32(nodes.count + 1), offset: Int32(place),
            first: range.lowerBound,
            last: range.upperBound))
      default: continue
      }
    }
  }

  private mutating func append(_ element: inout GumboElement, parent: Int32, notes: PageNotes) {
    let first = Int32(attributes.count)
    var own: Range<Int32>?
    for i in 0..<Int(element.attributes.length) {
      guard let pointer = element.attributes.data[i] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self)
      let name = cBytes(attribute.pointee.name)
      if let group = notes.group(named: name) {
        // Two groups in one element come of a second `<body>`.
        if element.attributes.length == 1 { own = group } else { attributes += attributes[places(group)] }
      } else {
        let value = add(cBytes(attribute.pointee.value))
        attributes.append(
          PageNotes.Attribute(name: PackedName(name), start: value.lowerBound, end: value.upperBound))
      }
    }
    var tag = HTMLTag(element.tag)
    if element.tag == GUMBO_TAG_UNKNOWN {
      var name = element.original_tag
      gumbo_tag_from_original_text(&name)
      let known = UnsafeBufferPointer(start: name.data, count: name.data == nil ? 0 : min(name.length, 64))
      tag = unusualTags[PackedName(known.lazy.map { UInt8(bitPattern: $0) })] ?? .unknown
    }
    let places = own ?? first..<Int32(attributes.count)
    nodes.append(
      Node(tag: tag, parent: parent, end: 0, offset: -1, first: places.lowerBound, last: places.upperBound))
  }

  /// Places of a text's bytes: those of the page, when the text is one note, white space before it or not.
  private mutating func add(text: UTF8Bytes, notes: PageNotes) -> Range<Int32> {
    let first = Int32(bytes.count)
    var start = 0
    var i = 0
    while i < text.count {
      guard let note = notes.text(at: i, of: text) else {
        i += 1
        continue
      }
      let place = note.place
      if start == 0, i + note.length == text.count, i <= place.lowerBound,
        bytes[(place.lowerBound - i)..<place.lowerBound].elementsEqual(text[..<i])
      {
        return Int32(place.lowerBound - i)..<Int32(place.upperBound)
      }
      bytes.append(contentsOf: UTF8Bytes(rebasing: text[start..<i]))
      for n in place { bytes.append(bytes[n]) }
      i += note.length
      start = i
    }
    bytes.append(contentsOf: UTF8Bytes(rebasing: text[start...]))
    return first..<Int32(bytes.count)
  }

  private mutating func add(_ value: UTF8Bytes) -> Range<Int32> {
    let first = Int32(bytes.count)
    bytes.append(contentsOf: value)
    return first..<Int32(bytes.count)
  }
}

private func places(_ range: Range<Int32>) -> Range<Int> { Int(range.lowerBound)..<Int(range.upperBound) }

/// The bytes of a C string.
private func cBytes(_ text: UnsafePointer<CChar>?) -> UTF8Bytes {
  guard let text else { return UTF8Bytes(start: nil, count: 0) }
  var length = 0
  while text[length] != 0 { length += 1 }
  return UTF8Bytes(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: length)
}

/// Elements that Gumbo has no number for.
private let unusualTags: [PackedName: HTMLTag] = [
  PackedName("dialog"): .dialog, PackedName("amp-ad"): .advertisement,
]
