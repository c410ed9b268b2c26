import Language
import Model

/// A feed as UTF-8.
struct DecodedFeed {
  var bytes: [UInt8]
  /// What is wrong with its encoding, in one sentence.
  var problem: String?
}

/// Decodes a feed: byte order mark, UTF-8 when the bytes are, then what the server or the XML declaration says.
///
/// UTF-8 that is valid is UTF-8 whatever anyone claims. Bytes that fit no claim are read as Windows-1252, one by one,
/// between what is UTF-8, since such feeds are often pasted together. O(n).
func decodeFeed(_ bytes: [UInt8], charset: String?) -> DecodedFeed {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8Feed(Array(bytes.dropFirst(3)), claim: "UTF-8") }
  for (mark, name) in markedEncodings where bytes.starts(with: mark) {
    let body = bytes.dropFirst(mark.contains(0x3C) ? 0 : mark.count)
    if let text = decodedText(Array(body), charset: name) { return DecodedFeed(bytes: text) }
  }
  let declared = declaredEncoding(bytes)
  let claims = [charset, declared].compactMap { $0?.lowercased() }
  if bytes.withUnsafeBytes(\.isUTF8) {
    // Encodings that switch alphabets with escapes look like ASCII.
    let isEscaped = bytes.withUnsafeBytes { $0.holds(0x1B) } || declared?.lowercased() == "hz-gb-2312"
    for name in claims where isEscaped && (name.hasPrefix("iso-2022") || name.hasPrefix("hz-")) {
      if let text = decodedText(bytes, charset: name) { return DecodedFeed(bytes: text) }
    }
    return DecodedFeed(bytes: bytes)
  }
  for name in claims where !["utf-8", "utf8", "us-ascii", "ascii", "utf-16"].contains(name) {
    if let text = decodedText(bytes, charset: name) { return DecodedFeed(bytes: text) }
  }
  return utf8Feed(bytes, claim: claims.first?.uppercased() ?? "UTF-8")
}

private let markedEncodings: [([UInt8], String)] = [
  ([0xFF, 0xFE, 0, 0], "utf-32le"), ([0, 0, 0xFE, 0xFF], "utf-32be"), ([0xFF, 0xFE], "utf-16le"),
  ([0xFE, 0xFF], "utf-16be"), ([0x3C, 0, 0, 0], "utf-32le"), ([0, 0, 0, 0x3C], "utf-32be"),
  ([0x3C, 0, 0x3F, 0], "utf-16le"), ([0, 0x3C, 0, 0x3F], "utf-16be"), ([0x3C, 0, 0x72, 0], "utf-16le"),
  ([0, 0x3C, 0, 0x72], "utf-16be"), ([0x3C, 0, 0x66, 0], "utf-16le"), ([0, 0x3C, 0, 0x66], "utf-16be"),
]

private func utf8Feed(_ bytes: [UInt8], claim: String) -> DecodedFeed {
  if bytes.withUnsafeBytes(\.isUTF8) { return DecodedFeed(bytes: bytes) }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 8)
  var i = 0
  while i < bytes.count {
    let length = scalarLength(bytes, at: i)
    if length == 1 {
      result.append(bytes[i])
      i += 1
    } else if length > 0 {
      result += bytes[i..<(i + length)]
      i += length
    } else {
      result += Array(String(windows1252(bytes[i])).utf8)
      i += 1
    }
  }
  return DecodedFeed(
    bytes: result,
    problem:
      "The feed is said to be \(quoted(claim)) and is not; the bytes that are wrong are read as Windows-1252."
  )
}

/// Bytes of the valid UTF-8 scalar at a place; 0 when there is none.
private func scalarLength(_ bytes: [UInt8], at i: Int) -> Int {
  let byte = bytes[i]
  let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
  guard length > 1 else { return length }
  guard i + length <= bytes.count, bytes[i..<(i + length)].withUnsafeBytes(\.isUTF8) else { return 0 }
  return length
}

/// The encoding that an XML declaration names: `iso-8859-1` of `<?xml version="1.0" encoding="iso-8859-1"?>`.
private func declaredEncoding(_ bytes: [UInt8]) -> String? {
  guard bytes.prefix(512).contains(UInt8(ascii: "?")) else { return nil }
  let head = String(decoding: bytes.prefix(512).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
  guard let start = head.firstRange(of: "<?xml"), let end = head[start.upperBound...].firstRange(of: "?>"),
    let name = head[start.upperBound..<end.lowerBound].firstRange(of: "encoding")
  else { return nil }
  let rest = head[name.upperBound..<end.lowerBound].drop { "= \"'\t\r\n".contains($0) }
  let value = rest.prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
  return value.isEmpty ? nil : String(value)
}
