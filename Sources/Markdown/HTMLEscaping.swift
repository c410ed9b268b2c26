/// Adds a text to HTML so that it can only be text, between tags or inside a double-quoted attribute.
///
/// Characters that HTML forbids even as references (controls, noncharacters) become U+FFFD (WHATWG HTML, "control
/// character in input stream"). O(n).
func escapeHTML(_ text: Substring, into html: inout String) {
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": html += "&amp;"
    case "<": html += "&lt;"
    case ">": html += "&gt;"
    case "\"": html += "&quot;"
    case "\t", "\n": html.unicodeScalars.append(scalar)
    case "\r": html += "\n"
    default:
      let value = scalar.value
      let isForbidden =
        value < 0x20 || (0x7F...0x9F).contains(value) || (0xFDD0...0xFDEF).contains(value)
        || value & 0xFFFE == 0xFFFE
      html.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
    }
  }
}

func escapedHTML(_ text: String) -> String {
  var html = ""
  escapeHTML(text[...], into: &html)
  return html
}
