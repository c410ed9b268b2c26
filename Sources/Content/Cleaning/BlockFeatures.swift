import Model

/// What cleaning looks at in a block.
struct BlockFeatures {
  /// White space collapsed; only the first 4,000 bytes.
  let text: String
  let lower: String
  /// Words between white space; in scripts without spaces, letters by threes.
  let words: Int
  let bytes: Int
  /// Whether it ends as a sentence does.
  let isClosed: Bool

  init(_ text: String) {
    bytes = text.utf8.count
    let head = bytes > 4000 ? String(decoding: text.utf8.prefix(4000), as: UTF8.self) : text
    self.text = collapsingWhiteSpace(head)
    lower = self.text.lowercased()
    words = wordCount(text)
    isClosed = endsSentence(ArraySlice(Array(text.utf8.suffix(16))))
  }
}

/// Words between white space, or letters by threes where a script has no spaces. O(n).
func wordCount(_ text: String) -> Int {
  var words = 0
  var wide = 0
  var isInside = false
  for byte in text.utf8 {
    if byte <= 0x20 {
      isInside = false
    } else {
      if !isInside { words += 1 }
      isInside = true
      // Lead bytes of Thai to Khmer, kana, CJK and Hangul.
      if (0xE3...0xED).contains(byte) || byte == 0xE0 { wide += 1 }
    }
  }
  return max(words, wide / 3)
}

/// Letters and digits alone, in lower case: equal for two ways to write one headline. O(n); bytes until the first
/// letter beyond ASCII.
func comparisonKey(_ text: String) -> String {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: key.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A: key.append(UInt8(truncatingIfNeeded: scalar.value) + 32)
    case 0..<0x80, 0x2000..<0x2070: break
    default: if isLetterOrDigit(scalar) { key.append(contentsOf: scalar.properties.lowercaseMapping.utf8) }
    }
  }
  return String(decoding: key, as: UTF8.self)
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .nonspacingMark, .spacingMark:
    true
  default: false
  }
}
