/// The text with every run of white space made one space and none at the ends.
///
/// White space is Unicode's White_Space property, and U+FEFF. This is the only
/// change that a published sentence may show against its file. O(n).
package func collapsingWhiteSpace(_ text: some StringProtocol) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var pending = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
      pending = !result.isEmpty
    } else {
      if pending { result.unicodeScalars.append(" ") }
      pending = false
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
