/// The last part of a URL made from a text: letters and digits of any script in lower case, and one
/// hyphen for each run of anything else.
///
/// `"Kim leaves for Russia"` gives `kim-leaves-for-russia`. Apostrophes vanish (`don't` gives `dont`). At
/// most `limit` bytes, cut after a whole word when one ends in the second half. Empty when the text has no letter or digit. O(n).
package func slugify(_ text: some StringProtocol, limit: Int = 80) -> String {
  var slug: [UInt8] = []
  slug.reserveCapacity(min(limit, text.utf8.count))
  var pending = false
  var lastBreak = 0
  for scalar in text.unicodeScalars {
    // Most are letters that are their own lower case, or digits.
    if scalar.value &- 0x61 < 26 || scalar.value &- 0x30 < 10, !pending, slug.count < limit {
      slug.append(UInt8(truncatingIfNeeded: scalar.value))
      continue
    }
    // A mark needs a letter to stand on: after `/` it would make one character with it.
    if !scalar.isASCII, slug.isEmpty || pending, scalar.properties.isGraphemeExtend { continue }
    if !isPartOfWord(scalar) {
      if scalar != "'" && scalar != "\u{2019}" { pending = !slug.isEmpty }
      continue
    }
    if pending {
      lastBreak = slug.count
      slug.append(UInt8(ascii: "-"))
      pending = false
    }
    let lower = scalar.isASCII ? String(asciiLowerCase(scalar)) : scalar.properties.lowercaseMapping
    if slug.count + lower.utf8.count > limit {
      slug.removeLast(slug.count - (lastBreak > limit / 2 ? lastBreak : slug.count))
      break
    }
    slug += lower.utf8
  }
  while slug.last == UInt8(ascii: "-") { slug.removeLast() }
  return String(decoding: slug, as: UTF8.self)
}

/// Letters and digits of any script, and what stands on letters. Unicode's tables are asked for what is not ASCII alone.
private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10 }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .nonspacingMark, .spacingMark:
    return true
  default: return false
  }
}

private func asciiLowerCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  scalar.value &- 0x41 < 26 ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
}
