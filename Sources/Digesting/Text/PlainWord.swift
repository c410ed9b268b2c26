import Language

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
  /// Whether it begins with a capital, or with a digit.
  let isCapitalised: Bool
  let isNumber: Bool

  init(text: String, lower: String, range: Range<Int>, gap: String, isQuoted: Bool) {
    self.text = text
    self.lower = lower
    self.range = range
    self.gap = gap
    self.isQuoted = isQuoted
    let first = text.unicodeScalars.first
    isCapitalised = first.map(isCapital) ?? false
    isNumber = first.map(isDigit) ?? false
  }

  /// Whether it stands right beside the word before.
  var isJoined: Bool { gap.isEmpty }
}

/// The words of a sentence with the marks between them, and the marks after the last. O(n).
///
/// A hyphen or apostrophe inside a word and a dot or comma between digits belong to it.
func plainWords(_ text: String) -> (words: [PlainWord], end: String) {
  withBytes(of: text[...]) { bytes in
    // Only an apostrophe or ‘, which is E2 80 98, opens a quotation in single marks.
    let maySingle = bytes.indices.contains {
      bytes[$0] == UInt8(ascii: "'") || bytes[$0] == 0x98 && $0 > 1 && bytes[$0 - 2] == 0xE2
    }
    let single = maySingle ? singleQuotedSpans(Array(text.unicodeScalars)) : []
    var reader = PlainWordReader(bytes, single: single)
    reader.read()
    return (reader.words, reader.gap)
  }
}

/// Walks over a sentence's bytes.
private struct PlainWordReader {
  private let bytes: UTF8Bytes
  /// Quotations in single marks, by places of scalars.
  private let single: [Range<Int>]
  private(set) var words: [PlainWord] = []
  private(set) var gap = ""
  private var marks = QuoteBalance()
  /// Where the word that is being read begins, whether it is quoted, and whether it is of plain letters so far.
  private var start: Int?
  private var isQuoted = false
  private var isPlain = true
  private var hasCapital = false

  init(_ bytes: UTF8Bytes, single: [Range<Int>]) {
    self.bytes = bytes
    self.single = single
    words.reserveCapacity(bytes.count / 6 + 1)
  }

  mutating func read() {
    var before: Unicode.Scalar = " "
    var place = 0
    var scalars = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte.isPlainLetter || byte.isPlainDigit {
        if start == nil { begin(at: place, scalars) }
        if byte &- 65 < 26 { hasCapital = true }
        before = Unicode.Scalar(byte)
        place += 1
      } else if byte == 32 {
        finish(at: place)
        before = " "
        place += 1
      } else {
        let (scalar, length) = bytes.unicodeScalar(at: place)
        if isWordPart(scalar, after: before, next: place + length) {
          if start == nil { begin(at: place, scalars) }
          if byte >= 128 { isPlain = false }
        } else {
          finish(at: place)
          _ = marks.read(scalar, after: before)
          if !isSpace(scalar) { gap.unicodeScalars.append(scalar) }
        }
        before = scalar
        place += length
      }
      scalars += 1
    }
    finish(at: bytes.count)
  }

  private mutating func begin(at place: Int, _ scalar: Int) {
    start = place
    isQuoted = marks.isInside || single.contains { $0.contains(scalar) }
    isPlain = true
    hasCapital = false
  }

  private mutating func finish(at end: Int) {
    guard let start else { return }
    let text = bytes.text(start..<end)
    let lower = !isPlain ? text.lowercased() : hasCapital ? plainLower(start..<end) : text
    words.append(PlainWord(text: text, lower: lower, range: start..<end, gap: gap, isQuoted: isQuoted))
    gap = ""
    self.start = nil
  }

  private func plainLower(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
      for (place, byte) in bytes[range].enumerated() { buffer[place] = byte &- 65 < 26 ? byte | 32 : byte }
      return range.count
    }
  }

  /// Whether a scalar that is no plain letter or digit belongs to a word.
  private func isWordPart(_ scalar: Unicode.Scalar, after before: Unicode.Scalar, next: Int) -> Bool {
    if scalar.value > 127, isLetter(scalar) || isDigit(scalar) || isMark(scalar) { return true }
    guard start != nil, next < bytes.count else { return false }
    switch scalar {
    case "'", "’", "-", "‑":
      let next = bytes.unicodeScalar(at: next).scalar
      return isLetter(next) || isDigit(next)
    case ".", ",": return isDigit(bytes.unicodeScalar(at: next).scalar) && isDigit(before)
    default: return false
    }
  }
}

/// A part of a text by UTF-8 offsets; empty when they do not fit it.
func slice(_ text: String, _ range: Range<Int>) -> String {
  let utf8 = text.utf8
  guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return "" }
  let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
  let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
  return String(text[start..<end])
}
