/// `<!DOCTYPE ...>` with the entities that it declares.
///
/// Only entities with a text of their own count; one that names a file stands for nothing (XML 1.0, section 4.2).
struct XMLDoctype {
  /// The root's name in lower case; empty when this is another declaration.
  private(set) var root = ""
  /// The byte after it.
  private(set) var end: Int
  private var entities: [(name: String, value: [UInt8])] = []

  init(_ bytes: [UInt8], at start: Int) {
    let head = String(decoding: bytes[start...].prefix(9), as: UTF8.self).lowercased()
    var i = start + 2
    var quote: UInt8 = 0
    var depth = 0
    if head == "<!doctype" {
      i = start + 9
      let rest = bytes[i...].drop { $0 <= 32 }
      root = String(decoding: rest.prefix { $0 > 32 && $0 != 62 && $0 != 91 }.prefix(64), as: UTF8.self)
        .lowercased()
    }
    // Up to the `>` that stands in no quotation marks and no brackets.
    while i < bytes.count {
      let byte = bytes[i]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 34 || byte == 39 {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "]") {
        depth -= 1
      } else if byte == UInt8(ascii: ">"), depth <= 0 {
        break
      }
      i += 1
    }
    if i >= bytes.count {
      // It never ends: it is left out up to the first `>`.
      i = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    }
    end = min(bytes.count, i + 1)
    if !root.isEmpty { readEntities(bytes[start..<end]) }
  }

  mutating func takeEntities() -> [(name: String, value: [UInt8])] {
    defer { entities = [] }
    return entities
  }

  private mutating func readEntities(_ bytes: ArraySlice<UInt8>) {
    let opening = Array("<!ENTITY".utf8)
    var i = bytes.startIndex
    while i + opening.count < bytes.endIndex {
      guard bytes[i] == opening[0], bytes[i...].starts(with: opening) else {
        i += 1
        continue
      }
      var rest = bytes[(i + opening.count)...].drop { $0 <= 32 }
      let name = rest.prefix { $0 > 32 && $0 != 62 }
      rest = bytes[name.endIndex...].drop { $0 <= 32 }
      i += opening.count
      let text = String(decoding: name, as: UTF8.self)
      guard let quote = rest.first, quote == 34 || quote == 39 else {
        if !name.isEmpty, name.first != UInt8(ascii: "%") { entities.append((text, [])) }
        continue
      }
      let value = rest.dropFirst().prefix { $0 != quote }
      entities.append((text, Array(value)))
      i = value.endIndex
    }
  }
}
