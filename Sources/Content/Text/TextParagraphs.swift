import Model

/// Cuts a text file into paragraphs.
///
/// Blank lines end a paragraph. A line end inside stays one paragraph only when it looks like a wrapped line: the
/// next word would not have fitted, or the next line goes on in lower case. So a file with one paragraph
/// a line, and headlines, bylines and lists without blank lines, fall apart as they should. O(n).
struct TextParagraphs {
  /// Lines wider than this are not wrapped by anyone.
  private static let widestWrap = 100
  /// Nor are lines of paragraphs narrower than this.
  private static let narrowestWrap = 45

  private let source: SourceText

  /// Bytes of each paragraph, with its first line's number.
  private(set) var paragraphs: [(range: Range<Int>, line: Int)] = []

  init(of source: SourceText, from start: Int) {
    self.source = source
    let groups = TextLine.lines(of: source, from: start).split(whereSeparator: \.isBlank)
    // Paragraphs of three lines or more tell how wide this file's lines run; two lines may be a headline and its
    // byline.
    let wrapped = groups.filter { $0.count > 2 }.compactMap { $0.map(\.columns).max() }
      .filter { $0 <= TextParagraphs.widestWrap }
    let width = wrapped.max() ?? 0
    for group in groups { append(Array(group), width: width) }
  }

  private mutating func append(_ group: [TextLine], width: Int) {
    guard let first = group.first else { return }
    let own = group.map(\.columns).max() ?? 0
    let widest = own <= TextParagraphs.widestWrap ? max(own, width) : own
    // Lines that were wrapped are full but for each paragraph's last; lines that were not are of any width.
    let full = group.dropLast().count { $0.columns * 4 >= widest * 3 }
    let isFilled = full * 2 >= group.count - 1
    var start = first
    for (line, next) in zip(group, group.dropFirst())
    where !isWrap(line, next, widest: widest, isFilled: isFilled) {
      paragraphs.append((start.range.lowerBound..<line.range.upperBound, start.number))
      start = next
    }
    paragraphs.append((start.range.lowerBound..<(group.last ?? first).range.upperBound, start.number))
  }

  private func isWrap(_ line: TextLine, _ next: TextLine, widest: Int, isFilled: Bool) -> Bool {
    let after = source.bytes[next.range]
    if startsListItem(after) { return false }
    guard let opening = after.first, let closing = source.bytes[line.range].last else { return false }
    if after.starts(with: Array("By ".utf8)), after.dropFirst(3).first.map({ (65...90).contains($0) }) == true
    {
      return false
    }
    // A row of buttons is as wide as a wrapped line, and is none.
    if line.columns <= TextParagraphs.widestWrap, isShareLine(source.text(line.range)) {
      return false
    }
    // A line of marks alone belongs to what stands before it.
    if after.count <= 3, after.allSatisfy({ ".!?)]\"".utf8.contains($0) }) { return true }
    if endsSentence(source.bytes[line.range]), line.columns + 1 + firstWordColumns(after) <= widest {
      return false
    }
    let isLower = (97...122).contains(opening) || ",;)".utf8.contains(opening)
    if line.hasTrailingSpace, widest > 10, isLower || opening == UInt8(ascii: "(") { return true }
    guard widest >= TextParagraphs.narrowestWrap, widest <= TextParagraphs.widestWrap else { return false }
    if source.bytes[line.range] == after || closing == UInt8(ascii: ")") && line.columns < 60 { return false }
    if isLower, line.columns >= widest / 2 { return true }
    return isFilled && line.columns + 1 + firstWordColumns(after) > widest
  }

  private func firstWordColumns(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix { $0 > 32 }.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}

/// Whether a line begins as an item of a list: `- `, `• `, `3. `, `b) `, `(iv) `.
func startsListItem(_ line: ArraySlice<UInt8>) -> Bool {
  guard let first = line.first else { return false }
  if [UInt8(ascii: "-"), UInt8(ascii: "*")].contains(first) { return line.dropFirst().first == 32 }
  for mark: StaticString in ["•", "⁃", "‣", "◦", "–", "▪", "●"]
  where mark.withUTF8Buffer({ line.starts(with: $0) }) { return true }
  let isBracketed = first == UInt8(ascii: "(")
  let body = isBracketed ? line.dropFirst() : line
  let label = body.prefix { (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) }
  guard (1...4).contains(label.count), let mark = line[label.endIndex...].first else { return false }
  let isNumber = label.allSatisfy { (48...57).contains($0) } && label.count <= 3
  let isRoman = label.allSatisfy { "ivxIVX".utf8.contains($0) }
  guard isNumber || isRoman || label.count == 1 else { return false }
  let rest = line[(label.endIndex + 1)...]
  let isSpaced = rest.first.map { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ")") } ?? true
  return (mark == UInt8(ascii: ")") || (mark == UInt8(ascii: ".") && !isBracketed)) && isSpaced
}
