import Markdown

/// Undoes the character references in a feed: XML's own, numbers, HTML's names, and names that the document declares.
///
/// An ampersand that begins no reference is an ampersand, as its writer meant. What a declared name stands for is
/// bounded: nesting to 8 levels and 64 kB in the whole document, so that no document can grow without end
/// ("billion laughs"). A declared name that points to another file stands for nothing: nothing is ever fetched.
struct XMLReferences {
  private var declared: [String: [UInt8]] = [:]
  private var budget = 65_536
  /// Whether an ampersand or a name was not what XML allows.
  private(set) var hasFault = false

  /// Remembers an entity of the document's own declaration; the first of a name counts (XML 1.0, section 4.2).
  mutating func declare(_ name: String, as value: [UInt8]) {
    if declared.count < 1000, declared[name] == nil { declared[name] = value }
  }

  /// The text that stands for some bytes. O(n).
  mutating func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    decode(bytes, depth: 0, into: &result)
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func decode(_ bytes: ArraySlice<UInt8>, depth: Int, into result: inout [UInt8]) {
    var i = bytes.startIndex
    while i < bytes.endIndex {
      guard bytes[i] == UInt8(ascii: "&") else {
        result.append(bytes[i])
        i += 1
        continue
      }
      let body = bytes[(i + 1)...].prefix(64)
      let name = body.prefix { isReferenceByte($0) }
      let isClosed = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
      guard !name.isEmpty, isClosed else {
        hasFault = true
        result.append(UInt8(ascii: "&"))
        i += 1
        continue
      }
      append(name, depth: depth, to: &result)
      i = name.endIndex + 1
    }
  }

  private mutating func append(_ name: ArraySlice<UInt8>, depth: Int, to result: inout [UInt8]) {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": result.append(UInt8(ascii: "&"))
    case "lt": result.append(UInt8(ascii: "<"))
    case "gt": result.append(UInt8(ascii: ">"))
    case "quot": result.append(UInt8(ascii: "\""))
    case "apos": result.append(UInt8(ascii: "'"))
    default:
      if let value = declared[text] {
        guard depth < 8, value.count <= budget else {
          hasFault = true
          return
        }
        budget -= value.count
        return decode(value[...], depth: depth + 1, into: &result)
      }
      let reference = [UInt8(ascii: "&")] + name + [UInt8(ascii: ";")]
      let decoded = characterReference(reference)
      // HTML's names are no names of XML; a name that nobody knows stays as it is written.
      if name.first != UInt8(ascii: "#") { hasFault = true }
      result += decoded
    }
  }
}

/// The character of `&#8217;`, `&#x2019;` or `&eacute;` in UTF-8; what HTML does not know comes back unchanged.
///
/// Numbers from 128 to 159 mean Windows-1252, as browsers read them (WHATWG HTML, 13.2.5.80).
func characterReference(_ reference: [UInt8]) -> [UInt8] {
  guard reference.dropFirst().first == UInt8(ascii: "#") else { return decodedEntity(reference) }
  let digits = String(decoding: reference.dropFirst(2).dropLast(), as: UTF8.self)
  let isHexadecimal = digits.first == "x" || digits.first == "X"
  guard let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
    return reference
  }
  if (0x80...0x9F).contains(number) { return Array(String(windows1252(UInt8(number))).utf8) }
  guard let scalar = Unicode.Scalar(number), number > 0x1F || [9, 10, 13].contains(number) else { return [] }
  return Array(String(scalar).utf8)
}

private func isReferenceByte(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ".")
}
