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

  /// As they stand, which for so few is faster to look through than a table. Of one name the last counts.
  private var members: [(name: String, value: Value)] = []

  /// Nil when the bytes are anything but one such object.
  init?(_ bytes: ArraySlice<UInt8>) {
    var scanner = Scanner(bytes)
    guard scanner.take("{") else { return nil }
    if !scanner.take("}") {
      repeat {
        guard let name = scanner.string(), scanner.take(":"), let value = scanner.value() else { return nil }
        members.append((name, value))
      } while scanner.take(",")
      guard scanner.take("}") else { return nil }
    }
    guard scanner.isAtEnd else { return nil }
  }

  /// The text of a member; nil when it is missing or something else.
  func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] { text } else { nil }
  }

  func list(_ name: String) -> [String]? {
    if case .list(let list)? = self[name] { list } else { nil }
  }

  private subscript(name: String) -> Value? { members.last { $0.name == name }?.value }
}

private struct Scanner {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The next byte; nil at the end.
  private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || (9...13).contains(byte) { place += 1 }
  }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return place == bytes.endIndex
    }
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  mutating func value() -> FlatObject.Value? {
    skipSpace()
    if next == UInt8(ascii: "n"), bytes[place...].starts(with: "null".utf8) {
      place += 4
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

  /// A text without escapes is taken from the line as it stands there.
  mutating func string() -> String? {
    guard take("\"") else { return nil }
    var start = place
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        let rest = bytes[start..<(place - 1)]
        return text.isEmpty
          ? String(validating: rest, as: UTF8.self) : String(validating: text + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<place]
        place += 1
        guard let scalar = escape() else { return nil }
        text += String(scalar).utf8
        start = place
      case 0..<32: return nil
      default: place += 1
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    switch takeByte() {
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
      guard takeByte() == UInt8(ascii: "\\"), takeByte() == UInt8(ascii: "u"), let low = codeUnit(),
        (0xDC00..<0xE000).contains(low)
      else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  private mutating func takeByte() -> UInt8? {
    guard let byte = next else { return nil }
    place += 1
    return byte
  }

  private mutating func codeUnit() -> UInt32? {
    guard bytes.endIndex - place >= 4 else { return nil }
    let digits = bytes[place..<(place + 4)]
    place += 4
    return digits.allSatisfy { (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0) }
      ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}
