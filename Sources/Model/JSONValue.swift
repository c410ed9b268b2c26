/// A JSON document whose members keep their order, written byte for byte the same every time.
///
/// Strings are escaped by RFC 8259; `<`, `>`, `&` and the line separators are escaped too, so
/// that the text can stand inside an HTML `script` element, and so are the characters that turn
/// the direction of what follows them. Numbers are written shortest.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Sendable, Hashable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A string, or null.
  package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A number rounded to so many decimals, at most 15.
  package static func rounded(_ value: Double, _ decimals: Int) -> JSONValue {
    var scale = 1.0
    for _ in 0..<max(0, min(15, decimals)) { scale *= 10 }
    return .number((value * scale).rounded() / scale)
  }

  /// UTF-8 text of the document. With `indented`, two spaces a level and a final line end. O(n).
  package func serialised(indented: Bool = false) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, indented: indented, level: 0)
    if indented { bytes.append(10) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indented: Bool, level: Int) {
    func lineEnd(_ level: Int) {
      guard indented else { return }
      bytes.append(10)
      bytes.append(contentsOf: repeatElement(32, count: 2 * level))
    }
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += JSONValue.digits(value).utf8
    case .string(let value): JSONValue.write(string: value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (i, value) in values.enumerated() {
        if i > 0 { bytes.append(UInt8(ascii: ",")) }
        lineEnd(level + 1)
        value.write(to: &bytes, indented: indented, level: level + 1)
      }
      if !values.isEmpty { lineEnd(level) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (i, member) in members.enumerated() {
        if i > 0 { bytes.append(UInt8(ascii: ",")) }
        lineEnd(level + 1)
        JSONValue.write(string: member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if indented { bytes.append(32) }
        member.value.write(to: &bytes, indented: indented, level: level + 1)
      }
      if !members.isEmpty { lineEnd(level) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)"
  }

  /// Writes a string as it stands in a document, quotation marks and all. Copies stretches in which nothing is escaped as they are.
  package static func write(string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { text in
      var start = 0
      var i = 0
      while i < text.count {
        let width = escapedWidth(text, at: i)
        guard width > 0 else {
          i += 1
          continue
        }
        bytes.append(contentsOf: text[start..<i])
        writeEscaped(text[i..<(i + width)], to: &bytes)
        i += width
        start = i
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Bytes of the character that begins here and must be escaped; 0 when it stands as it is.
  @inline(__always)
  private static func escapedWidth(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    switch text[i] {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F: return 1
    // U+061C, which sets the direction of what follows.
    case 0xD8: return i + 1 < text.count && text[i + 1] == 0x9C ? 2 : 0
    // The separators of lines and paragraphs, and the other marks of direction.
    case 0xE2:
      guard i + 2 < text.count else { return 0 }
      switch (text[i + 1], text[i + 2]) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    default: return 0
    }
  }

  private static func writeEscaped(_ character: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]) {
    switch character.first {
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case 10: bytes += "\\n".utf8
    case 13: bytes += "\\r".utf8
    case 9: bytes += "\\t".utf8
    default:
      for scalar in String(decoding: character, as: UTF8.self).unicodeScalars {
        let hex = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - hex.utf8.count))
        bytes += hex.utf8
      }
    }
  }
}
