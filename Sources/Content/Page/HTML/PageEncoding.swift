import Language

/// A saved page as UTF-8. Places in a page count in these bytes, whatever the file's encoding.
struct DecodedPage {
  var bytes: [UInt8]
  /// Whether the bytes are those of the file.
  var isVerbatim: Bool
}

/// Decodes a page: byte order mark, then UTF-8 when the bytes are, then what the server or `<meta charset>` says, then
/// Windows-1252.
///
/// UTF-8 that is valid is UTF-8 whatever the page claims: other encodings hardly ever look like it. A page that claims
/// UTF-8 and has more wrong bytes than right ones beyond ASCII is Windows-1252. Labels are those of the WHATWG's Encoding
/// standard. Nil for an encoding that is not read here. O(n).
///
/// - Parameters:
///   - bytes: the page as it came.
///   - charset: what the server said.
func decodePage(_ bytes: [UInt8], charset: String? = nil) -> DecodedPage? {
  for (mark, name) in [([0xFF, 0xFE], "utf-16le"), ([0xFE, 0xFF], "utf-16be")] as [([UInt8], String)]
  where bytes.starts(with: mark) {
    return decodedText(Array(bytes.dropFirst(2)), charset: name).map {
      DecodedPage(bytes: $0, isVerbatim: false)
    }
  }
  for (start, name) in [([0x3C, 0], "utf-16le"), ([0, 0x3C], "utf-16be")] as [([UInt8], String)]
  where bytes.starts(with: start) {
    return decodedText(bytes, charset: name).map { DecodedPage(bytes: $0, isVerbatim: false) }
  }
  var claimed: [String] { [charset, declaredCharset(bytes)].compactMap { $0?.lowercased() } }
  if bytes.withUnsafeBytes(\.isUTF8) {
    // Encodings that switch alphabets with escapes look like ASCII.
    if bytes.withUnsafeBytes({ $0.holds(0x1B) }),
      let name = claimed.first(where: { $0.hasPrefix("iso-2022") || $0.hasPrefix("csiso2022") })
    {
      return decodedText(bytes, charset: name).map { DecodedPage(bytes: $0, isVerbatim: false) }
    }
    return DecodedPage(bytes: bytes, isVerbatim: true)
  }
  let claims = claimed
  for name in claims where !["utf-8", "utf8", "unicode-1-1-utf-8"].contains(name) {
    return decodedText(bytes, charset: name).map { DecodedPage(bytes: $0, isVerbatim: false) }
  }
  if !claims.isEmpty {
    let text = String(decoding: bytes, as: UTF8.self)
    let wrong = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    let right = text.unicodeScalars.count { $0.value >= 0x80 } - wrong
    if right >= wrong { return DecodedPage(bytes: Array(text.utf8), isVerbatim: false) }
  }
  return decodedText(bytes, charset: "windows-1252").map { DecodedPage(bytes: $0, isVerbatim: false) }
}

/// The charset that a page names in its first 4,096 bytes, in lower case.
func declaredCharset(_ bytes: [UInt8]) -> String? {
  let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
  guard let found = head.firstRange(of: "charset=") else { return nil }
  let rest = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
  let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  return name.isEmpty ? nil : String(name)
}

func windows1252(_ byte: UInt8) -> Unicode.Scalar {
  let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D,
    0x017E, 0x0178,
  ]
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
}
