/// Text made safe to stand in HTML, in an element or in a quoted attribute.
///
/// `& < > " '` become entities; nothing else changes. Works on bytes, and hands back the same
/// string when there is nothing to escape. O(n).
package func escapingHTML(_ text: String) -> String {
  guard text.utf8.contains(where: { entity(of: $0) != nil }) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count + 32)
  appendEscapedHTML(text, to: &result)
  return String(decoding: result, as: UTF8.self)
}

/// Appends the same, run by run between what is escaped. O(n).
func appendEscapedHTML(_ text: String, to result: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    var start = 0
    for (index, byte) in bytes.enumerated() {
      guard let entity = entity(of: byte) else { continue }
      result.append(contentsOf: bytes[start..<index])
      entity.withUTF8Buffer { result.append(contentsOf: $0) }
      start = index + 1
    }
    result.append(contentsOf: bytes[start...])
  }
}

private func entity(of byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
