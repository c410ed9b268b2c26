/// HTML while it is written, as bytes: what is added is copied once, and nothing is looked at twice.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds markup as it is.
  mutating func write(_ markup: String) {
    var markup = markup
    markup.withUTF8 { bytes.append(contentsOf: $0) }
  }

  func ends(with markup: StaticString) -> Bool {
    markup.withUTF8Buffer { bytes.count >= $0.count && bytes.suffix($0.count).elementsEqual($0) }
  }

  mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Adds a part of a text, by UTF-8 offsets.
  mutating func escape(_ text: String, _ range: Range<Int>) {
    var text = text
    text.withUTF8 { escape(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Adds a text so that it can only be text, between tags or inside a double-quoted attribute.
  ///
  /// Characters that HTML forbids even as references (controls, noncharacters) become U+FFFD (WHATWG HTML, "control
  /// character in input stream"). What stands between is taken over in one piece. O(n).
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var place = 0
    while place < text.count {
      guard mayChange(text[place]) else {
        place += 1
        continue
      }
      let (scalar, width) = scalar(in: text, at: place)
      if let shown = escaped(scalar) {
        bytes.append(contentsOf: text[start..<place])
        write(shown)
        start = place + width
      }
      place += width
    }
    bytes.append(contentsOf: text[start...])
  }
}

/// Whether a scalar that begins with this byte may be one that is changed.
private func mayChange(_ byte: UInt8) -> Bool {
  // Most letters.
  if byte &- 0x3F < 0x40 { return false }
  switch byte {
  case 0x09, 0x0A: return false
  // Controls from U+0080 on begin with C2; noncharacters with EF, and beyond the first plane with F0 and on.
  case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF...: return true
  default: return false
  }
}

/// The scalar that begins at a place of well-formed UTF-8, as all text in a `String` is, and its bytes.
private func scalar(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt32, width: Int) {
  let first = text[place]
  if first < 0x80 { return (UInt32(first), 1) }
  let width = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, text.count - place)
  var value = UInt32(first) & (0x7F >> UInt32(width))
  for next in text[place + 1..<place + width] { value = value << 6 | UInt32(next & 0x3F) }
  return (value, width)
}

/// What stands for a scalar; nil when it stands for itself.
private func escaped(_ scalar: UInt32) -> String? {
  switch scalar {
  case 0x26: return "&amp;"
  case 0x3C: return "&lt;"
  case 0x3E: return "&gt;"
  case 0x22: return "&quot;"
  case 0x09, 0x0A: return nil
  case 0x0D: return "\n"
  default:
    let isForbidden =
      scalar < 0x20 || (0x7F...0x9F).contains(scalar) || (0xFDD0...0xFDEF).contains(scalar)
      || scalar & 0xFFFE == 0xFFFE
    return isForbidden ? "\u{FFFD}" : nil
  }
}

/// The text as `HTMLWriter` escapes it.
func escapedHTML(_ text: String) -> String {
  guard text.utf8.contains(where: mayChange) else { return text }
  var html = HTMLWriter()
  html.escape(text)
  return html.text
}
