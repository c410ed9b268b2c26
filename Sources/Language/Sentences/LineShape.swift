/// How long a text's lines are, which tells wrapped prose from a list of lines.
struct LineShape {
  /// Columns of the longest line.
  private(set) var width = 0
  private(set) var count = 0

  /// O(n).
  init(_ bytes: UTF8Bytes) {
    var columns = 0
    for byte in bytes {
      if byte == 0x0A {
        width = max(width, columns)
        columns = 0
        count += 1
      } else if byte & 0xC0 != 0x80 {
        columns += 1
      }
    }
    width = max(width, columns)
    if columns > 0 { count += 1 }
  }

  /// Whether a line was broken because the next word would not have fitted.
  func isFull(columns: Int, nextWord: Int) -> Bool {
    columns >= (count >= 4 ? 26 : 40) && columns + 1 + nextWord > width
  }
}

extension SentenceScan {
  /// A line end that no terminator precedes. Returns where to go on.
  mutating func lineEnd(at i: Int, _ lines: LineShape) -> Int {
    var next = i
    var ends = 0
    while next < bytes.count {
      let (scalar, length) = bytes.scalar(at: next)
      guard table[scalar].contains(.white) else { break }
      if table[scalar].contains(.lineEnd), !(scalar == 0x0A && next > 0 && bytes[next - 1] == 0x0D) {
        ends += 1
      }
      next += length
    }
    guard next < bytes.count, i > start else { return max(next, i + 1) }
    if ends >= 2 || breaksLine(at: i, next, lines) {
      close(at: i, next: next)
      return max(start, next)
    }
    return next
  }

  private func breaksLine(at i: Int, _ next: Int, _ lines: LineShape) -> Bool {
    let after = NextWord(at: next, in: self)
    let (scalar, _) = bytes.scalar(at: next)
    let traits = table[scalar]
    if !traits.isDisjoint(with: [.closer, .stop, .terminator]) || after.isContinuation { return false }
    if [0x2022, 0x2043, 0x25E6, 0x25AA].contains(scalar) || marker(at: next) != nil { return true }
    // A Japanese particle or a comma never ends a line of its own.
    if i >= 3,
      ["の", "を", "に", "は", "が", "と", "で", "へ", "も", "、", "，"].contains(where: { bytes.has($0, at: i - 3) })
    {
      return false
    }
    var lineStart = i
    var columns = 0
    while lineStart > 0, bytes[lineStart - 1] != 0x0A {
      lineStart -= 1
      if bytes[lineStart] & 0xC0 != 0x80 { columns += 1 }
    }
    if after.isLower {
      // A list of lines in lower case, or a wrapped sentence.
      return NextWord(at: start, in: self).isLower && columns < 40
    }
    var wordEnd = next
    var length = 0
    while wordEnd < bytes.count, bytes[wordEnd] > 0x20 {
      if bytes[wordEnd] & 0xC0 != 0x80 { length += 1 }
      wordEnd += 1
    }
    // `on` and `the` want a word after them, and so does a comma.
    var lineTail = i
    while lineTail > start, bytes[lineTail - 1] <= 0x20 { lineTail -= 1 }
    guard lineTail > start else { return true }
    let last = PreviousWord(before: lineTail, in: self)
    if bytes[lineTail - 1] == 0x2C
      || last.letters > 0 && last.letters <= 3 && rules.isFunctionWord(last.folded)
    {
      return false
    }
    if lines.isFull(columns: columns, nextWord: length) { return false }
    // `400 yd` and a bracket in the next line, after a space that a writer left.
    return !(after.startsWithBracket && bytes[i - 1] == 0x20)
  }
}
