/// A place in the source of one block that moves forward past marks and text.
struct SourceCursor {
  /// A stretch of text that stands in the file in one piece.
  struct Piece: Equatable {
    /// Offset in the literal that was matched.
    var text: Int
    var file: Int
    /// Bytes of the file when they are written differently there, otherwise 0.
    var width: Int
  }

  let bytes: [UInt8]
  let end: Int
  let quoteDepth: Int
  private(set) var position: Int
  /// Bytes that may still be gone through in search of text that does not stand where it is expected.
  private var patience: Int

  init(bytes: [UInt8], range: Range<Int>, quoteDepth: Int) {
    self.bytes = bytes
    self.quoteDepth = quoteDepth
    position = range.lowerBound
    end = min(range.upperBound, bytes.count)
    patience = 4 * max(0, end - position)
  }

  func byte(at i: Int) -> UInt8? { i >= 0 && i < end ? bytes[i] : nil }

  mutating func skipHeadingMark() {
    var i = position
    while byte(at: i) == UInt8(ascii: "#") { i += 1 }
    while let b = byte(at: i), b == 32 || b == 9 { i += 1 }
    position = i
  }

  mutating func skipDelimiters(_ count: Int) {
    for _ in 0..<count {
      guard let b = byte(at: position), b == UInt8(ascii: "*") || b == UInt8(ascii: "_") else { return }
      position += 1
    }
  }

  /// Skips `<` or `[`; true for `<`.
  mutating func openLink() -> Bool {
    let isAutolink = byte(at: position) == UInt8(ascii: "<")
    if isAutolink || byte(at: position) == UInt8(ascii: "[") { position += 1 }
    return isAutolink
  }

  mutating func openImage() {
    if byte(at: position) == UInt8(ascii: "!") { position += 1 }
    if byte(at: position) == UInt8(ascii: "[") { position += 1 }
  }

  /// Skips `>`, or `]` with the `(target "title")` or `[reference]` that follows.
  mutating func closeLink(isAutolink: Bool) {
    if isAutolink {
      if byte(at: position) == UInt8(ascii: ">") { position += 1 }
      return
    }
    guard byte(at: position) == UInt8(ascii: "]") else { return }
    position += 1
    if byte(at: position) == UInt8(ascii: "("), let end = endOfTarget(from: position) {
      position = end
    } else if byte(at: position) == UInt8(ascii: "[") {
      var i = position + 1
      while let b = byte(at: i), b != UInt8(ascii: "]") { i += b == UInt8(ascii: "\\") ? 2 : 1 }
      if byte(at: i) == UInt8(ascii: "]") { position = i + 1 }
    }
  }

  /// Skips the marks of a code span, and gives the place of the space after them that is not part of it.
  mutating func skipCodeOpening(content: String) -> Int? {
    while byte(at: position) == UInt8(ascii: "`") { position += 1 }
    // cmark takes one space away at either end when both are there.
    guard isSpace(byte(at: position)), content.utf8.first != 32 || byte(at: position + 1) == 32 else {
      return nil
    }
    return skipSpace()
  }

  /// The same at the end of a code span, where the space stands before the marks.
  mutating func skipCodeClosing() -> Int? {
    var place: Int?
    if isSpace(byte(at: position)) { place = skipSpace() }
    while byte(at: position) == UInt8(ascii: "`") { position += 1 }
    return place
  }

  /// Other control characters are the code's own.
  private func isSpace(_ byte: UInt8?) -> Bool { byte == 32 || byte == 10 || byte == 13 }

  private mutating func skipSpace() -> Int? {
    if byte(at: position) == 10 || byte(at: position) == 13 { return skipLineEnd() }
    position += 1
    return position - 1
  }

  /// Skips to the next line's content and gives the place of the line end.
  mutating func skipLineEnd() -> Int? {
    var i = position
    while let b = byte(at: i), b == 32 || b == 9 || b == UInt8(ascii: "\\") { i += 1 }
    guard let b = byte(at: i), b == 10 || b == 13 else { return nil }
    if b == 13, byte(at: i + 1) == 10 { i += 1 }
    position = i + 1
    skipPrefix()
    return i
  }

  /// Skips the indentation and the `>` of enclosing quotations at the start of a line.
  private mutating func skipPrefix() {
    var quotes = 0
    while let b = byte(at: position) {
      if b == UInt8(ascii: ">"), quotes < quoteDepth {
        quotes += 1
      } else if b != 32 && b != 9 {
        return
      }
      position += 1
    }
  }

  mutating func skip(literal: String) {
    for wanted in literal.utf8 {
      guard let b = byte(at: position) else { return }
      if wanted == 10, b == 10 || b == 13 {
        _ = skipLineEnd()
      } else if b == wanted {
        position += 1
      } else {
        return
      }
    }
  }

  /// The places of a literal's bytes. What cannot be found is left out, and the cursor stays.
  mutating func match(_ literal: [UInt8], isCode: Bool) -> [Piece] {
    if let found = pieces(of: literal, from: position, isCode: isCode) {
      position = found.end
      return found.pieces
    }
    // Marks that the tree does not show, such as link definitions above the text.
    let first = literal[0]
    let start = position
    var i = start + 1
    let limit = min(end, start + max(65_536, patience))
    defer { patience -= i - start }
    while i < limit {
      let b = bytes[i]
      if b == first || b == UInt8(ascii: "&") || b == UInt8(ascii: "\\"),
        let found = pieces(of: literal, from: i, isCode: isCode)
      {
        position = found.end
        return found.pieces
      }
      i += 1
    }
    return []
  }
}
