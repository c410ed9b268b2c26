/// One line of a text file, without white space at its ends.
struct TextLine {
  /// Bytes of the file.
  var range: Range<Int>
  /// 1-based.
  var number: Int
  /// Columns that it takes on a terminal: two for each wide letter of East Asian scripts.
  var columns: Int
  /// White space stood between its last letter and the line end.
  var hasTrailingSpace: Bool

  var isBlank: Bool { range.isEmpty }

  /// The lines of a text from a byte on. O(n).
  static func lines(of source: SourceText, from start: Int) -> [TextLine] {
    var lines: [TextLine] = []
    let first = source.line(at: start)
    for number in first...max(first, source.lineStarts.count) {
      let whole = source.range(ofLine: number)
      var low = max(whole.lowerBound, start)
      var high = max(low, whole.upperBound)
      while low < high, let width = spaceWidth(source.bytes, at: low, before: high) { low += width }
      while low < high, let width = spaceWidth(source.bytes, endingAt: high, after: low) { high -= width }
      lines.append(
        TextLine(
          range: low..<high, number: number, columns: columns(of: source.bytes[low..<high]),
          hasTrailingSpace: high < whole.upperBound))
    }
    return lines
  }

  private static func columns(of bytes: ArraySlice<UInt8>) -> Int {
    var columns = 0
    for byte in bytes where byte & 0xC0 != 0x80 { columns += (0xE3...0xED).contains(byte) ? 2 : 1 }
    return columns
  }
}

/// Bytes of the white space at a place: 1 for ASCII, 2 for U+00A0, 3 for U+3000, U+2000 to U+200B, U+2028 and U+FEFF.
func spaceWidth(_ bytes: [UInt8], at i: Int, before end: Int) -> Int? {
  let byte = bytes[i]
  if byte <= 0x20 { return 1 }
  if byte == 0xC2, i + 1 < end, bytes[i + 1] == 0xA0 { return 2 }
  guard i + 2 < end else { return nil }
  return isWideSpace(byte, bytes[i + 1], bytes[i + 2]) ? 3 : nil
}

private func spaceWidth(_ bytes: [UInt8], endingAt end: Int, after start: Int) -> Int? {
  let byte = bytes[end - 1]
  if byte <= 0x20 { return 1 }
  if byte == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 { return 2 }
  guard end - 3 >= start else { return nil }
  return isWideSpace(bytes[end - 3], bytes[end - 2], byte) ? 3 : nil
}

private func isWideSpace(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
  switch (a, b) {
  case (0xE3, 0x80): c == 0x80
  case (0xE2, 0x80): (0x80...0x8B).contains(c) || c == 0xA8 || c == 0xA9 || c == 0xAF
  case (0xEF, 0xBB): c == 0xBF
  default: false
  }
}
