/// Adds a text to HTML so that it can only be text, between tags or inside a double-quoted attribute.
///
/// Characters that HTML forbids even as references (controls, noncharacters) become U+FFFD (WHATWG HTML, "control
/// character in input stream"). What stands between is taken over in one piece. O(n).
func escapeHTML(_ text: Substring, into html: inout String) {
  let utf8 = text.utf8
  func index(_ place: Int) -> String.Index { utf8.index(utf8.startIndex, offsetBy: place) }
  let isDone: Void? = utf8.withContiguousStorageIfAvailable { bytes in
    var start = 0
    var place = 0
    while place < bytes.count {
      guard mayChange(bytes[place]) else {
        place += 1
        continue
      }
      let scalar = text.unicodeScalars[index(place)]
      let next = place + UTF8.width(scalar)
      if let shown = escaped(scalar) {
        html += text[index(start)..<index(place)]
        html += shown
        start = next
      }
      place = next
    }
    html += text[index(start)...]
  }
  if isDone == nil { for scalar in text.unicodeScalars { html += escaped(scalar) ?? String(scalar) } }
}

/// Whether a scalar that begins with this byte may be one that is changed.
private func mayChange(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09, 0x0A: false
  // Controls from U+0080 on begin with C2; noncharacters with EF, and beyond the first plane with F0 and on.
  case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF...: true
  default: false
  }
}

/// What stands for a scalar; nil when it stands for itself.
private func escaped(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "&": return "&amp;"
  case "<": return "&lt;"
  case ">": return "&gt;"
  case "\"": return "&quot;"
  case "\t", "\n": return nil
  case "\r": return "\n"
  default:
    let value = scalar.value
    let isForbidden =
      value < 0x20 || (0x7F...0x9F).contains(value) || (0xFDD0...0xFDEF).contains(value)
      || value & 0xFFFE == 0xFFFE
    return isForbidden ? "\u{FFFD}" : nil
  }
}

func escapedHTML(_ text: String) -> String {
  var html = ""
  escapeHTML(text[...], into: &html)
  return html
}
