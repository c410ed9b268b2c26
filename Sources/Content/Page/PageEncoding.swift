/// A saved page as UTF-8.
struct DecodedPage {
  var bytes: [UInt8]
  /// Whether the bytes are those of the file, so that places in one are places in the other.
  var isVerbatim: Bool
}

/// Decodes a page: byte order mark, then UTF-8 when the bytes are, then `<meta charset>`, then Windows-1252.
///
/// UTF-8 that is valid is UTF-8 whatever the page claims: other encodings hardly ever look like it. Windows-1252
/// stands in for Latin-1 too (WHATWG Encoding). Nil for an encoding that is not read here. O(n).
func decodePage(_ bytes: [UInt8]) -> DecodedPage? {
  if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
  if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
  if String(validating: bytes, as: UTF8.self) != nil { return DecodedPage(bytes: bytes, isVerbatim: true) }
  let name = declaredCharset(bytes) ?? "windows-1252"
  switch name {
  case "utf-8", "utf8":
    return DecodedPage(bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), isVerbatim: false)
  case "windows-1252", "cp1252", "iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "iso8859-1",
    "iso-8859-15":
    var text = ""
    for byte in bytes { text.unicodeScalars.append(windows1252(byte)) }
    return DecodedPage(bytes: Array(text.utf8), isVerbatim: false)
  default: return nil
  }
}

/// The charset that a page names in its first 4,096 bytes, in lower case.
func declaredCharset(_ bytes: [UInt8]) -> String? {
  let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
  guard let found = head.firstRange(of: "charset=") else { return nil }
  let rest = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
  let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  return name.isEmpty ? nil : String(name)
}

private func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> DecodedPage {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var i = bytes.startIndex
  while i + 1 < bytes.endIndex {
    let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
    units.append(isBigEndian ? a << 8 | b : b << 8 | a)
    i += 2
  }
  return DecodedPage(bytes: Array(String(decoding: units, as: UTF16.self).utf8), isVerbatim: false)
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
