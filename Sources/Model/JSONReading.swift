extension JSONValue {
  /// Reads a JSON document (RFC 8259), or what can be read of a broken one.
  ///
  /// A comma too many, a control character in a string and a document that breaks off are borne: `fault` is then the first
  /// byte that is wrong, and open lists and objects end there. 64 levels at most. O(n).
  package static func reading(_ bytes: [UInt8]) -> (value: JSONValue, fault: Int?) {
    var reader = JSONReader(bytes: bytes)
    let value = reader.value(depth: 0) ?? .null
    reader.skipSpace()
    if reader.position < bytes.count { reader.fault() }
    return (value, reader.firstFault)
  }

  /// The value of a member; the last of a name, as most readers do. Nil when this is no object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// A string, or a number as written; nil for anything else.
  package var text: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    default: nil
    }
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var position = 0
  private(set) var firstFault: Int?

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func fault() { if firstFault == nil { firstFault = min(position, max(0, bytes.count - 1)) } }

  mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 32 { position += 1 }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// Nil when there is no value here.
  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard position < bytes.count, depth < 64 else {
      fault()
      return nil
    }
    switch bytes[position] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return .string(string())
    default: return literal()
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    position += 1
    var members: [Member] = []
    while !take("}") {
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        fault()
        if position < bytes.count, bytes[position] == UInt8(ascii: ",") {
          position += 1
          continue
        }
        break
      }
      let name = string()
      guard take(":"), let value = value(depth: depth + 1) else {
        fault()
        break
      }
      members.append(Member(name, value))
      if !take(",") {
        if !take("}") { fault() } else { return .object(members) }
        if position >= bytes.count { break }
      }
    }
    return .object(members)
  }

  private typealias Member = JSONValue.Member

  private mutating func array(depth: Int) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    while !take("]") {
      if take(",") {
        fault()
        continue
      }
      guard let value = value(depth: depth + 1) else { break }
      values.append(value)
      if !take(",") {
        if take("]") { return .array(values) }
        fault()
        if position >= bytes.count { break }
      }
    }
    return .array(values)
  }

  private mutating func literal() -> JSONValue? {
    let word = bytes[position...].prefix {
      (97...122).contains($0 | 32) || (48...57).contains($0) || "+-.".utf8.contains($0)
    }
    guard !word.isEmpty else {
      fault()
      return nil
    }
    position = word.endIndex
    let text = String(decoding: word, as: UTF8.self)
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if let number = Int(text) { return .integer(number) }
      if let number = Double(text), number.isFinite { return .number(number) }
      fault()
      return .string(text)
    }
  }

  /// The string that begins at the quotation mark here, escapes undone.
  private mutating func string() -> String {
    position += 1
    var result: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { escape(into: &result) } else { result.append(byte) }
      if byte < 32 { fault() }
    }
    fault()
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func escape(into result: inout [UInt8]) {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "u"):
      guard var code = unit() else { return fault() }
      // Two units make one character outside of the basic plane (RFC 8259, section 7).
      if (0xD800..<0xDC00).contains(code), bytes[position...].starts(with: [92, 117]) {
        let start = position
        position += 2
        if let low = unit(), (0xDC00..<0xE000).contains(low) {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        } else {
          position = start
        }
      }
      result += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    default: result.append(byte)
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() -> UInt32? {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0 | 32) })
    else {
      return nil
    }
    position += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
