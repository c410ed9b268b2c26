import CGumbo

/// A character reference such as `&amp;`, `&eacute;` or `&#8217;`: the text it stands for.
struct CharacterReference {
  var text: [UInt8]
  /// Bytes of the reference.
  var width: Int

  /// Reads the reference at an ampersand; nil when there is none.
  ///
  /// Names are looked up by Gumbo, which has HTML's own table.
  init?(in bytes: ArraySlice<UInt8>, at start: Int) {
    var end = start + 1
    while end < bytes.endIndex, end - start < 34, isReferenceByte(bytes[end]) { end += 1 }
    guard end > start + 1 else { return nil }
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";") { end += 1 }
    width = end - start
    let reference = bytes[start..<end]
    if let byte = reference.withUnsafeBufferPointer({ CharacterReference.common($0, at: 0) })?.byte {
      text = [byte]
      return
    }
    if let scalar = CharacterReference.number(reference) {
      text = Array(String(scalar).utf8)
      return
    }
    text = decoded(reference)
    if text.elementsEqual(reference) { return nil }
  }

  /// One of those that are needed most, at an ampersand.
  static func common(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (byte: UInt8, width: Int)? {
    for (name, byte) in names where has(name, bytes, at: start) { return (byte, name.utf8CodeUnitCount) }
    return nil
  }

  private static let names: [(name: StaticString, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#34;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
    ("&apos;", UInt8(ascii: "'")),
  ]

  /// The scalar that a number names; those of 0x80 to 0x9F mean something else in HTML, and are left to Gumbo.
  private static func number(_ reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard reference.dropFirst().first == UInt8(ascii: "#") else { return nil }
    var digits = reference.dropFirst(2)
    if digits.last == UInt8(ascii: ";") { digits.removeLast() }
    let isHexadecimal = digits.first.map { $0 | 32 == UInt8(ascii: "x") } == true
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), !(0x80...0x9F).contains(value), value > 0
    else {
      return nil
    }
    return Unicode.Scalar(value)
  }
}

private func isReferenceByte(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    || byte == UInt8(ascii: "#")
}

/// The text of a small document that is nothing but the reference.
private func decoded(_ reference: ArraySlice<UInt8>) -> [UInt8] {
  Array(reference).withUnsafeBytes { buffer in
    guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return [] }
    var options = kGumboDefaultOptions
    guard let output = gumbo_parse_with_options(&options, base, buffer.count) else { return [] }
    defer { gumbo_destroy_output(&options, output) }
    var node: UnsafeMutablePointer<GumboNode>? = output.pointee.root
    while let next = node {
      switch next.pointee.type {
      case GUMBO_NODE_ELEMENT:
        let children = next.pointee.v.element.children
        // The body follows the head.
        node =
          children.length == 0
          ? nil : children.data[Int(children.length) - 1]?.assumingMemoryBound(to: GumboNode.self)
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE:
        guard let text = next.pointee.v.text.text else { return [] }
        return Array(String(cString: text).utf8)
      default: return []
      }
    }
    return []
  }
}
