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

  /// UTF-8 text of the document. With `indented`, two spaces a level and a final line end.
  package func serialised(indented: Bool = false) -> String {
    var text = ""
    write(to: &text, indented: indented, level: 0)
    if indented { text += "\n" }
    return text
  }

  private func write(to text: inout String, indented: Bool, level: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += JSONValue.digits(value)
    case .string(let value): JSONValue.write(string: value, to: &text)
    case .array(let values):
      if values.isEmpty {
        text += "[]"
        return
      }
      text += "["
      for (i, value) in values.enumerated() {
        if i > 0 { text += "," }
        if indented { text += "\n" + String(repeating: "  ", count: level + 1) }
        value.write(to: &text, indented: indented, level: level + 1)
      }
      if indented { text += "\n" + String(repeating: "  ", count: level) }
      text += "]"
    case .object(let members):
      if members.isEmpty {
        text += "{}"
        return
      }
      text += "{"
      for (i, member) in members.enumerated() {
        if i > 0 { text += "," }
        if indented { text += "\n" + String(repeating: "  ", count: level + 1) }
        JSONValue.write(string: member.name, to: &text)
        text += indented ? ": " : ":"
        member.value.write(to: &text, indented: indented, level: level + 1)
      }
      if indented { text += "\n" + String(repeating: "  ", count: level) }
      text += "}"
    }
  }

  private static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)"
  }

  private static func write(string: String, to text: inout String) {
    text += "\""
    if isPlain(string) {
      text += string
      text += "\""
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "<", ">", "&", "\u{7F}", "\u{2028}", "\u{2029}": text += escape(scalar)
      case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        text += escape(scalar)
      default:
        if scalar.value < 0x20 { text += escape(scalar) } else { text.unicodeScalars.append(scalar) }
      }
    }
    text += "\""
  }

  /// Whether a string certainly holds nothing that is escaped, as most hold nothing. O(n).
  private static func isPlain(_ string: String) -> Bool {
    string.utf8.allSatisfy { byte in
      switch byte {
      // The line separators begin with E2.
      case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xE2: false
      default: true
      }
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
