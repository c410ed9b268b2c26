/// The last part of a URL made from a text: letters and digits of any script in lower case, and one
/// hyphen for each run of anything else.
///
/// `"Kim leaves for Russia"` gives `kim-leaves-for-russia`. Apostrophes vanish (`don't` gives `dont`). At
/// most `limit` bytes, cut after a whole word when one ends in the second half. Empty when the text has no letter or digit. O(n).
package func slugify(_ text: some StringProtocol, limit: Int = 80) -> String {
  var slug = ""
  var pending = false
  var lastBreak = 0
  for scalar in text.unicodeScalars {
    // Most are letters that are their own lower case, or digits.
    if scalar.value &- 0x61 < 26 || scalar.value &- 0x30 < 10, !pending, slug.utf8.count < limit {
      slug.unicodeScalars.append(scalar)
      continue
    }
    let properties = scalar.properties
    let isWord: Bool
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      isWord = true
    default: isWord = false
    }
    // A mark needs a letter to stand on: after `/` it would make one character with it.
    if properties.isGraphemeExtend, slug.isEmpty || pending { continue }
    if !isWord {
      if scalar != "'" && scalar != "\u{2019}" { pending = !slug.isEmpty }
      continue
    }
    if pending {
      lastBreak = slug.utf8.count
      slug += "-"
      pending = false
    }
    let lower = properties.lowercaseMapping
    if slug.utf8.count + lower.utf8.count > limit {
      let cut = lastBreak > limit / 2 ? lastBreak : slug.utf8.count
      let end = slug.utf8.index(slug.startIndex, offsetBy: cut)
      slug = String(slug[..<end])
      break
    }
    slug += lower
  }
  while slug.hasSuffix("-") { slug.removeLast() }
  return slug
}
