/// The quotations of one sentence: what stands between its marks.
///
/// `“No,” he said, “not at all.”` holds two. A mark without its partner makes the sentence hold none:
/// where the quotation ends is then unknown. UTF-8 offsets, marks left out. O(n).
func quotedSpans(_ text: String) -> [Range<Int>] {
  let doubles = doubleQuotedSpans(text)
  let scalars = Array(text.unicodeScalars)
  let singles = singleQuotedSpans(scalars)
  guard !singles.isEmpty else { return doubles }
  // Places of scalars as UTF-8 offsets.
  var offsets = [0]
  for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
  let found = singles.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
  // Single marks inside double ones are a quotation in a quotation.
  return (doubles + found.filter { span in !doubles.contains { $0.overlaps(span) } })
    .sorted { $0.lowerBound < $1.lowerBound }
}

/// What stands between ‘ and ’, or between apostrophes that open and close words; places of scalars.
///
/// An apostrophe inside a word is none ("don't"), nor one that ends a plural ("the workers' union") while a better
/// closing mark follows: one after a full stop or comma, else the last. Four words at least. O(n).
func singleQuotedSpans(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
  var spans: [Range<Int>] = []
  var place = 0
  func isMark(_ i: Int) -> Bool { scalars[i] == "'" || scalars[i] == "‘" || scalars[i] == "’" }
  func opens(_ i: Int) -> Bool {
    guard scalars[i] == "‘" || scalars[i] == "'", i + 1 < scalars.count, isLetter(scalars[i + 1]) else {
      return false
    }
    return i == 0 || isSpace(scalars[i - 1]) || scalars[i - 1] == "(" || scalars[i - 1] == ":"
  }
  func closes(_ i: Int) -> Bool {
    guard scalars[i] == "’" || scalars[i] == "'", i > 0, !isSpace(scalars[i - 1]) else { return false }
    return i + 1 == scalars.count || !isLetter(scalars[i + 1]) && !isDigit(scalars[i + 1])
  }
  while place < scalars.count {
    guard isMark(place), opens(place) else {
      place += 1
      continue
    }
    var end: Int?
    var next = place + 1
    while next < scalars.count, !(isMark(next) && opens(next)) {
      if isMark(next), closes(next) {
        end = next
        if [",", ".", "!", "?", "…"].contains(scalars[next - 1]) { break }
      }
      next += 1
    }
    guard let end, scalars[place...end].count(where: isSpace) >= 3 else {
      place += 1
      continue
    }
    spans.append((place + 1)..<end)
    place = end + 1
  }
  return spans
}

private func doubleQuotedSpans(_ text: String) -> [Range<Int>] {
  var spans: [Range<Int>] = []
  var marks = QuoteBalance()
  var before: Unicode.Scalar = " "
  var offset = 0
  var start: Int?
  for scalar in text.unicodeScalars {
    let size = UTF8.width(scalar)
    if marks.read(scalar, after: before) {
      if let opened = start {
        if !marks.isInside {
          if opened < offset { spans.append(opened..<offset) }
          start = nil
        }
      } else if marks.isInside {
        start = offset + size
      }
    }
    before = scalar
    offset += size
  }
  return marks.isInside || start != nil ? [] : spans
}

/// The words of a quotation without white space and the comma of its clause around it.
func trimmedQuote(_ text: String, _ span: Range<Int>) -> Range<Int> {
  let bytes = Array(text.utf8)
  var (low, high) = (span.lowerBound, span.upperBound)
  while low < high, bytes[low] == 32 { low += 1 }
  while high > low, bytes[high - 1] == 32 || bytes[high - 1] == UInt8(ascii: ",") { high -= 1 }
  // French sets a no-break space (C2 A0, or E2 80 AF) inside its marks.
  while high - low >= 2, bytes[low] == 0xC2, bytes[low + 1] == 0xA0 { low += 2 }
  while high - low >= 2, bytes[high - 2] == 0xC2, bytes[high - 1] == 0xA0 { high -= 2 }
  while high - low >= 3, bytes[low] == 0xE2, bytes[low + 1] == 0x80, bytes[low + 2] == 0xAF { low += 3 }
  while high - low >= 3, bytes[high - 3] == 0xE2, bytes[high - 2] == 0x80, bytes[high - 1] == 0xAF {
    high -= 3
  }
  return low..<high
}
