import Model

/// An address as people read it, for print: `https://example.org/زلزال/` instead of `https://example.org/%D8%B2.../`.
///
/// Only letters, marks and digits beyond ASCII are decoded, so that no separator and no invisible character comes up. O(n).
func readableAddress(_ address: String) -> String {
  var result = ""
  var rest = Array(address.utf8)[...]
  while let byte = rest.first {
    var end = rest.startIndex
    while end + 2 < rest.endIndex, rest[end] == UInt8(ascii: "%") { end += 3 }
    if end == rest.startIndex {
      result.unicodeScalars.append(Unicode.Scalar(byte))
      rest = rest.dropFirst()
    } else {
      let written = String(decoding: rest[..<end], as: UTF8.self)
      let decoded = percentDecoded(written)
      let isPlain = decoded.unicodeScalars.allSatisfy {
        $0.value > 0x7F && ($0.properties.isAlphabetic || $0.properties.numericType == .decimal)
      }
      result += isPlain ? decoded : written
      rest = rest[end...]
    }
  }
  return result
}
