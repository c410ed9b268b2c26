/// Decodes bytes of an encoding by its name; nil for a name that is none.
package typealias Decoding = @Sendable (_ bytes: [UInt8], _ charset: String) -> [UInt8]?

/// The text of a saved page as UTF-8, in which spans of its article count.
///
/// A byte order mark decides, then UTF-8 when the bytes are, then what the page names in its first 4,096 bytes, then
/// Windows-1252. A page that names UTF-8 and is damaged is UTF-8 where it has more right characters beyond ASCII than wrong
/// ones. O(n).
func fileText(_ bytes: [UInt8], decoding: Decoding) -> [UInt8] {
  let marks: [([UInt8], String, Int)] = [
    ([0xFF, 0xFE], "utf-16le", 2), ([0xFE, 0xFF], "utf-16be", 2), ([0x3C, 0], "utf-16le", 0),
    ([0, 0x3C], "utf-16be", 0),
  ]
  for (mark, name, length) in marks where bytes.starts(with: mark) {
    return decoding(Array(bytes.dropFirst(length)), name) ?? bytes
  }
  let charset = namedCharset(bytes)
  if String(validating: bytes, as: UTF8.self) != nil {
    // These switch alphabets with escapes, and look like ASCII.
    guard bytes.contains(0x1B), let charset, charset.contains("iso2022") || charset.contains("iso-2022")
    else {
      return bytes
    }
    return decoding(bytes, charset) ?? bytes
  }
  if let charset, !["utf-8", "utf8", "unicode-1-1-utf-8"].contains(charset) {
    return decoding(bytes, charset) ?? bytes
  }
  if charset != nil {
    let text = String(decoding: bytes, as: UTF8.self)
    let wrong = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    let right = text.unicodeScalars.count { $0.value >= 0x80 } - wrong
    if right >= wrong { return Array(text.utf8) }
  }
  return decoding(bytes, "windows-1252") ?? bytes
}

/// The encoding after `charset=`, in lower case.
private func namedCharset(_ bytes: [UInt8]) -> String? {
  let head = bytes.prefix(4096).map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
  let name = Array("charset=".utf8)
  guard head.count > name.count,
    let start = (0..<(head.count - name.count)).first(where: {
      head[$0] == name[0] && head[$0..<($0 + name.count)].elementsEqual(name)
    })
  else { return nil }
  let value = head[(start + name.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 32 }
    .prefix { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F }
  return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
}
