/// A path as it is written in a link: every byte outside RFC 3986's unreserved characters and `/`
/// is percent-encoded. O(n).
func percentEncoded(_ path: String, keeping kept: String = "/") -> String {
  let bytes = Array(path.utf8)
  guard bytes.contains(where: { !isUnreserved($0) }) else { return path }
  var result = ""
  for byte in bytes {
    if isUnreserved(byte) || kept.utf8.contains(byte) {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      result += escape(byte)
    }
  }
  return result
}

/// An article's own address, fit for a link: nil unless it is http or https, and with every byte that
/// RFC 3986 does not allow percent-encoded.
func externalLink(_ address: String) -> String? {
  let lower = address.prefix(8).lowercased()
  guard lower.hasPrefix("http://") || lower == "https://" else { return nil }
  var result = ""
  for byte in address.utf8 {
    switch byte {
    case 0...32, 127...255, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
      UInt8(ascii: "'"):
      result += escape(byte)
    default: result.unicodeScalars.append(Unicode.Scalar(byte))
    }
  }
  return result
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
  var result = ""
  for byte in text.utf8 {
    if isUnreserved(byte), byte != UInt8(ascii: "-") {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      result += escape(byte)
    }
  }
  return result
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
