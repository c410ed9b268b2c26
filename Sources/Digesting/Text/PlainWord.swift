/// One word of a published sentence, for the readers of quotes, figures and dates.
struct PlainWord: Sendable, Hashable {
  /// As written: `2,000`, `O'Neill`, `one-on-one`.
  var text: String
  var lower: String
  /// UTF-8 offsets in the sentence.
  var range: Range<Int>
  /// Marks between this word and the one before, white space left out: `,`, `“`, `$`.
  var gap: String
  /// Place inside quotation marks.
  var isQuoted: Bool

  var isCapitalised: Bool { text.unicodeScalars.first.map(isCapital) ?? false }
  var isNumber: Bool { text.unicodeScalars.first.map(isDigit) ?? false }
  /// Whether it stands right beside the word before.
  var isJoined: Bool { gap.isEmpty }
}

/// The words of a sentence with the marks between them, and the marks after the last. O(n).
///
/// A hyphen or apostrophe inside a word and a dot or comma between digits belong to it.
func plainWords(_ text: String) -> (words: [PlainWord], end: String) {
  var words: [PlainWord] = []
  var word = ""
  var start = 0
  var gap = ""
  var offset = 0
  var marks = QuoteBalance()
  var before: Unicode.Scalar = " "
  var isQuoted = false
  let scalars = Array(text.unicodeScalars)
  let single = singleQuotedSpans(scalars)
  func isWordPart(_ i: Int) -> Bool {
    let scalar = scalars[i]
    if isLetter(scalar) || isDigit(scalar) { return true }
    if isMark(scalar) { return true }
    guard !word.isEmpty, i + 1 < scalars.count else { return false }
    let next = scalars[i + 1]
    switch scalar {
    case "'", "’", "-", "‑": return isLetter(next) || isDigit(next)
    case ".", ",": return isDigit(next) && word.unicodeScalars.last.map(isDigit) == true
    default: return false
    }
  }
  for i in scalars.indices {
    let scalar = scalars[i]
    let size = UTF8.width(scalar)
    if isWordPart(i) {
      if word.isEmpty {
        start = offset
        isQuoted = marks.isInside || single.contains { $0.contains(i) }
      }
      word.unicodeScalars.append(scalar)
    } else {
      if !word.isEmpty {
        words.append(
          PlainWord(text: word, lower: word.lowercased(), range: start..<offset, gap: gap, isQuoted: isQuoted)
        )
        word = ""
        gap = ""
      }
      _ = marks.read(scalar, after: before)
      if !isSpace(scalar) { gap.unicodeScalars.append(scalar) }
    }
    before = scalar
    offset += size
  }
  if !word.isEmpty {
    words.append(
      PlainWord(text: word, lower: word.lowercased(), range: start..<offset, gap: gap, isQuoted: isQuoted))
    gap = ""
  }
  return (words, gap)
}

/// A part of a text by UTF-8 offsets; empty when they do not fit it.
func slice(_ text: String, _ range: Range<Int>) -> String {
  let utf8 = text.utf8
  guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return "" }
  let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
  let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
  return String(text[start..<end])
}
