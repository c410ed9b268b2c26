/// A path as it is written in a link: every byte outside RFC 3986's unreserved characters and `/`
/// is percent-encoded. O(n).
func percentEncoded(_ path: String, keeping kept: String = "/") -> String {
  let bytes = path.utf8
  guard bytes.contains(where: { !isUnreserved($0) && !kept.utf8.contains($0) }) else { return path }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 16)
  for byte in bytes {
    if isUnreserved(byte) || kept.utf8.contains(byte) {
      result.append(byte)
    } else {
      result += escape(byte).utf8
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// An article's own address, fit for a link: nil unless it is http or https, and with every byte that
/// RFC 3986 does not allow percent-encoded.
func externalLink(_ address: String) -> String? {
  let lower = address.prefix(8).lowercased()
  guard lower.hasPrefix("http://") || lower == "https://" else { return nil }
  var result: [UInt8] = []
  result.reserveCapacity(address.utf8.count)
  for byte in address.utf8 {
    switch byte {
    case 0...32, 127...255, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
      UInt8(ascii: "'"):
      result += escape(byte).utf8
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// A link that scrolls to a sentence on a foreign page (WICG Scroll to Text Fragment).
///
/// Long sentences are named by their first and last words: `#:~:text=start,end`.
func textFragmentLink(_ address: String, to sentence: String) -> String? {
  guard let link = externalLink(address) else { return nil }
  let words = sentence.split(separator: " ")
  let directive: String
  if words.count > 12 {
    directive =
      percentEncodedDirective(words.prefix(5).joined(separator: " ")) + ","
      + percentEncodedDirective(words.suffix(5).joined(separator: " "))
  } else if sentence.unicodeScalars.count > 80 {
    directive =
      percentEncodedDirective(String(sentence.prefix(12))) + ","
      + percentEncodedDirective(String(sentence.suffix(12)))
  } else {
    directive = percentEncodedDirective(sentence)
  }
  return link + (link.utf8.contains(UInt8(ascii: "#")) ? ":~:text=" : "#:~:text=") + directive
}

/// `-`, `,` and `&` have a meaning in a text directive and are escaped too.
private func percentEncodedDirective(_ text: String) -> String {
  var result: [UInt8] = []
  for byte in text.utf8 {
    if isUnreserved(byte), byte != UInt8(ascii: "-") {
      result.append(byte)
    } else {
      result += escape(byte).utf8
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}

private func escape(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
}
