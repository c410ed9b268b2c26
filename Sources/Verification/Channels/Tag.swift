/// A start tag: its name, and where the values of its attributes stand.
struct Tag {
  /// In lower case.
  private(set) var name = ""
  /// After its `>`.
  private(set) var end: Int
  private var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Reads the tag that begins here; nil when it is none, or never ends.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    self.bytes = bytes
    end = start
    var i = start + 1
    let nameStart = i
    while i < bytes.count, isNameByte(bytes[i]) { i += 1 }
    guard i > nameStart else { return nil }
    name = text(nameStart..<i).lowercased()
    while i < bytes.count {
      let byte = bytes[i]
      if byte == UInt8(ascii: ">") {
        end = i + 1
        return
      }
      guard byte > 32, byte != UInt8(ascii: "/") else {
        i += 1
        continue
      }
      let attributeStart = i
      while i < bytes.count, bytes[i] > 32, bytes[i] != UInt8(ascii: "="), bytes[i] != UInt8(ascii: ">") {
        i += 1
      }
      let attribute = attributeStart..<i
      guard i < bytes.count, bytes[i] == UInt8(ascii: "=") else {
        attributes.append((attribute, i..<i))
        continue
      }
      i += 1
      guard i < bytes.count else { return nil }
      let quote = bytes[i]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        i += 1
        let valueStart = i
        while i < bytes.count, bytes[i] != quote { i += 1 }
        attributes.append((attribute, valueStart..<i))
        i += 1
      } else {
        let valueStart = i
        while i < bytes.count, bytes[i] > 32, bytes[i] != UInt8(ascii: ">") { i += 1 }
        attributes.append((attribute, valueStart..<i))
      }
    }
    return nil
  }

  /// The value of an attribute, character references read.
  subscript(name: StaticString) -> String? {
    guard let range = range(of: name) else { return nil }
    guard bytes[range].contains(UInt8(ascii: "&")) else { return text(range) }
    let value = Array(bytes[range])[...]
    var decoded: [UInt8] = []
    var i = 0
    while i < value.count {
      if value[i] == UInt8(ascii: "&"), let reference = CharacterReference(in: value, at: i) {
        decoded += reference.text
        i += reference.width
      } else {
        decoded.append(value[i])
        i += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  func range(of name: StaticString) -> Range<Int>? {
    attributes.first { $0.name.count == name.utf8CodeUnitCount && has(name, bytes, at: $0.name.lowerBound) }?
      .value
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
