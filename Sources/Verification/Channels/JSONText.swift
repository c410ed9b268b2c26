/// A JSON document as a tree, each value with the byte at which it begins.
indirect enum JSONText {
  case string([UInt8], at: Int)
  case number(Double)
  case array([JSONText])
  case object([(name: String, value: JSONText)])
  /// True, false or null.
  case word

  subscript(name: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? {
    guard case .string(let bytes, _) = self else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  var integer: Int? {
    guard case .number(let value) = self else { return nil }
    return Int(exactly: value)
  }
}

/// Reads JSON (RFC 8259). Nil when the text is none, or nests deeper than any of ours. O(n).
struct JSONTextReader {
  private let bytes: [UInt8]
  private var i = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() -> JSONText? {
    guard let value = value(depth: 0) else { return nil }
    skipSpace()
    return i == bytes.count ? value : nil
  }

  private mutating func value(depth: Int) -> JSONText? {
    skipSpace()
    guard depth < 64, i < bytes.count else { return nil }
    switch bytes[i] {
    case UInt8(ascii: "{"):
      var members: [(name: String, value: JSONText)] = []
      let isWhole = items(closing: "}") { reader in
        reader.skipSpace()
        guard let name = reader.string() else { return false }
        reader.skipSpace()
        guard reader.take(":"), let value = reader.value(depth: depth + 1) else { return false }
        members.append((String(decoding: name, as: UTF8.self), value))
        return true
      }
      return isWhole ? .object(members) : nil
    case UInt8(ascii: "["):
      var values: [JSONText] = []
      let isWhole = items(closing: "]") { reader in
        guard let value = reader.value(depth: depth + 1) else { return false }
        values.append(value)
        return true
      }
      return isWhole ? .array(values) : nil
    case UInt8(ascii: "\""):
      let start = i + 1
      return string().map { .string($0, at: start) }
    default:
      let start = i
      while i < bytes.count,
        isNameByte(bytes[i]) || bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: "+")
      {
        i += 1
      }
      let word = String(decoding: bytes[start..<i], as: UTF8.self)
      if ["true", "false", "null"].contains(word) { return .word }
      return Double(word).map { .number($0) }
    }
  }

  /// Reads what stands between brackets, and the brackets.
  private mutating func items(closing: Unicode.Scalar, _ item: (inout JSONTextReader) -> Bool) -> Bool {
    i += 1
    skipSpace()
    if take(closing) { return true }
    while item(&self) {
      skipSpace()
      if take(closing) { return true }
      guard take(",") else { return false }
    }
    return false
  }

  private mutating func string() -> [UInt8]? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    var start = i
    while i < bytes.count {
      let byte = bytes[i]
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        i += 1
        continue
      }
      // What stands between escapes is taken over in one piece.
      text.append(contentsOf: bytes[start..<i])
      i += 1
      if byte == UInt8(ascii: "\"") { return text }
      guard let scalar = escape() else { return nil }
      text += Array(String(scalar).utf8)
      start = i
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard i < bytes.count else { return nil }
    let byte = bytes[i]
    i += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal() else { return nil }
      if unit & 0xFC00 == 0xD800 {
        guard take("\\"), take("u"), let low = hexadecimal(), low & 0xFC00 == 0xDC00 else { return nil }
        return Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10 | (low & 0x3FF)))
      }
      return Unicode.Scalar(unit)
    default: return Unicode.Scalar(byte)
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard i + 4 <= bytes.count else { return nil }
    defer { i += 4 }
    return UInt32(String(decoding: bytes[i..<(i + 4)], as: UTF8.self), radix: 16)
  }

  private mutating func skipSpace() {
    while i < bytes.count, bytes[i] == 32 || (9...13).contains(bytes[i]) { i += 1 }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard i < bytes.count, bytes[i] == UInt8(ascii: mark) else { return false }
    i += 1
    return true
  }
}
