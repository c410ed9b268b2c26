/// A JSON object (RFC 8259) whose members are texts, lists of texts or null: a line of the ledger.
///
/// A reader of its own, since the ledger must not cost a JSON library that brings a second copy of ICU along. Numbers,
/// true, false and nested objects make the line unreadable. O(n), without recursion.
struct FlatObject {
  enum Value: Equatable {
    case null
    case text(String)
    case list([String])
  }

  private(set) var members: [String: Value] = [:]

  /// Nil when the bytes are anything but one such object.
  init?(_ bytes: ArraySlice<UInt8>) {
    var scanner = Scanner(bytes: bytes)
    guard scanner.take("{") else { return nil }
    if !scanner.take("}") {
      repeat {
        guard let name = scanner.string(), scanner.take(":"), let value = scanner.value() else { return nil }
        members[name] = value
      } while scanner.take(",")
      guard scanner.take("}") else { return nil }
    }
    guard scanner.isAtEnd else { return nil }
  }

  /// The text of a member; nil when it is missing or something else.
  func text(_ name: String) -> String? {
    if case .text(let text)? = members[name] { text } else { nil }
  }

  func list(_ name: String) -> [String]? {
    if case .list(let list)? = members[name] { list } else { nil }
  }
}

private struct Scanner {
  var bytes: ArraySlice<UInt8>

  private mutating func skipSpace() {
    while let byte = bytes.first, byte == 32 || (9...13).contains(byte) { bytes.removeFirst() }
  }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return bytes.isEmpty
    }
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard bytes.first == UInt8(ascii: mark) else { return false }
    bytes.removeFirst()
    return true
  }

  mutating func value() -> FlatObject.Value? {
    skipSpace()
    if bytes.starts(with: "null".utf8) {
      bytes.removeFirst(4)
      return .null
    }
    if take("[") {
      var texts: [String] = []
      if take("]") { return .list(texts) }
      repeat {
        guard let text = string() else { return nil }
        texts.append(text)
      } while take(",")
      return take("]") ? .list(texts) : nil
    }
    return string().map { .text($0) }
  }

  mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += Array(String(scalar).utf8)
      case 0..<32: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    switch bytes.popFirst() {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = codeUnit() else { return nil }
      guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
      guard bytes.popFirst() == UInt8(ascii: "\\"), bytes.popFirst() == UInt8(ascii: "u"),
        let low = codeUnit(),
        (0xDC00..<0xE000).contains(low)
      else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  private mutating func codeUnit() -> UInt32? {
    guard bytes.count >= 4 else { return nil }
    let digits = bytes.prefix(4)
    bytes.removeFirst(4)
    return digits.allSatisfy { (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0) }
      ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}
