import Language

/// What a sentence looks like, from one pass over its scalars.
///
/// `He said "no".` has 3 words, balanced quotation marks and ends as a sentence. O(n).
struct LineShape: Sendable, Hashable {
  /// Words between white space: what `wc -w` counts.
  var words = 0
  var letters = 0
  var capitals = 0
  var digits = 0
  var isBalanced = true
  /// Ends with a full stop of some script, closing marks after it allowed.
  var endsSentence = false
  var isQuestion = false
  var isExclamation = false
  /// Holds an address of the web or of mail.
  var hasAddress = false
  /// Scalars outside quotation marks that are letters.
  var lettersOutsideQuotes = 0
  var startsWithQuote = false
  var hasQuote = false
  /// Begins with a small letter, or with a list mark such as `(d)`.
  var startsInside = false

  init(_ text: Substring) { self = withBytes(of: text) { LineShape($0) } }

  private init(_ bytes: UTF8Bytes) {
    var marks = QuoteBalance()
    var isInWord = false
    var last: Unicode.Scalar = " "
    var sawFirst = false
    var opensBracket = false
    var before: Unicode.Scalar = " "
    // Whether a full stop stands behind a w.
    var mayHoldHost = false
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte.isPlainLetter, sawFirst {
        // By far the most of a sentence.
        if !isInWord { words += 1 }
        isInWord = true
        letters += 1
        if byte < 97 { capitals += 1 }
        if !marks.isInside { lettersOutsideQuotes += 1 }
        last = Unicode.Scalar(byte)
        before = last
        place += 1
        continue
      }
      if byte == 32 {
        isInWord = false
        before = " "
        place += 1
        continue
      }
      let (scalar, length) = bytes.unicodeScalar(at: place)
      place += length
      if isSpace(scalar) {
        isInWord = false
        before = scalar
        continue
      }
      if !isInWord { words += 1 }
      isInWord = true
      let isMark = marks.read(scalar, after: before)
      if !sawFirst {
        startsWithQuote = isMark
        startsInside = !isMark && isLetter(scalar) && scalar.properties.isLowercase
        opensBracket = scalar == "("
        sawFirst = true
      } else if opensBracket, scalar == ")" {
        startsInside = words == 1 && letters + digits <= 2
        opensBracket = false
      }
      if isMark { hasQuote = true }
      if isLetter(scalar) {
        letters += 1
        if isCapital(scalar) { capitals += 1 }
        if !marks.isInside { lettersOutsideQuotes += 1 }
      } else if isDigit(scalar) {
        digits += 1
      } else if scalar == "@" {
        hasAddress = true
      } else if scalar == "/" && before == "/" {
        hasAddress = true
      } else if scalar == ".", before == "w" || before == "W" {
        mayHoldHost = true
      }
      if !isCloser(scalar) { last = scalar }
      before = scalar
    }
    isBalanced = marks.isBalanced
    endsSentence = isTerminator(last)
    isQuestion = last == "?" || last == "？" || last == "؟" || last == ";" || last == "\u{37E}"
    isExclamation = last == "!" || last == "！"
    if !hasAddress, mayHoldHost { hasAddress = holdsHost(bytes) }
  }
}

/// Whether a piece of the text starts `www.`
private func holdsHost(_ bytes: UTF8Bytes) -> Bool {
  var run = 0
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "w"), UInt8(ascii: "W"): run = run >= 0 ? run + 1 : -1
    case UInt8(ascii: ".") where run == 3: return true
    case 32, 9, 10, 13, UInt8(ascii: "("): run = 0
    default: run = -1
    }
  }
  return false
}

/// Marks that may stand after the full stop, or before the end.
private func isCloser(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\"", "'", "”", "’", "»", "«", "“", ")", "]", "）", "」", "』", "】", "›": true
  default: false
  }
}

private func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ".", "!", "?", "…", "。", "！", "？", "।", "॥", "|", "؟", "۔", "։", "။", "។", ";", "\u{37E}", "．", "｡":
    true
  default: false
  }
}

func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value <= 32 || scalar.value == 0xA0 || scalar.value == 0xFEFF
    || (scalar.value > 127 && scalar.properties.isWhitespace)
}

func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 128 { return (65...90).contains(value) || (97...122).contains(value) }
  return scalar.properties.isAlphabetic
}

func isCapital(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 128 { return (65...90).contains(value) }
  return scalar.properties.isUppercase
}

/// A mark that stands on a letter, such as a Hindi vowel.
func isMark(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value > 127 else { return false }
  let category = scalar.properties.generalCategory
  return category == .nonspacingMark || category == .spacingMark
}

func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 128 { return (48...57).contains(value) }
  return scalar.properties.numericType == .decimal
}
