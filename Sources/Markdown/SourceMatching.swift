extension SourceCursor {
  /// The stretches in which a literal stands in the source from a place on, or nil when something else does.
  ///
  /// Backslash escapes and entities are followed; in code they mean themselves, and a line end
  /// is a space.
  func pieces(of literal: [UInt8], from start: Int, isCode: Bool) -> (pieces: [Piece], end: Int)? {
    var found: [Piece] = []
    var i = start
    var t = 0
    var isOpen = false
    while t < literal.count {
      guard let b = byte(at: i) else { return nil }
      if isCode, b == 10 || b == 13, literal[t] == 32 {
        var ahead = self
        ahead.move(to: i)
        guard let place = ahead.skipLineEnd() else { return nil }
        found.append(Piece(text: t, file: place, width: 0))
        i = ahead.position
        t += 1
        isOpen = false
        continue
      }
      if !isCode, b == UInt8(ascii: "\\"), byte(at: i + 1) == literal[t], isPunctuation(literal[t]) {
        // The mark itself stays outside the text but inside the span of a sentence that begins with it.
        found.append(Piece(text: t, file: i + 1, width: 0))
        i += 2
        t += 1
        isOpen = true
        continue
      }
      if !isCode, b == UInt8(ascii: "&"), let entity = entity(at: i), literal[t...].starts(with: entity.text)
      {
        found.append(Piece(text: t, file: i, width: entity.width))
        i += entity.width
        t += entity.text.count
        isOpen = false
        continue
      }
      guard b == literal[t] else { return nil }
      if !isOpen { found.append(Piece(text: t, file: i, width: 0)) }
      isOpen = true
      let run = 1 + plainRun(of: literal, from: t + 1, at: i + 1)
      i += run
      t += run
    }
    return (found, i)
  }

  /// How many bytes of a literal stand in the source as they are, before the next that may need a closer look.
  private func plainRun(of literal: [UInt8], from t: Int, at i: Int) -> Int {
    let limit = min(literal.count - t, end - i)
    var run = 0
    while run < limit {
      let byte = bytes[i + run]
      guard byte == literal[t + run], byte >= 32, byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "&") else {
        break
      }
      run += 1
    }
    return max(0, run)
  }

  private mutating func move(to place: Int) {
    self = SourceCursor(bytes: bytes, range: place..<end, quoteDepth: quoteDepth)
  }

  private func isPunctuation(_ b: UInt8) -> Bool {
    (33...47).contains(b) || (58...64).contains(b) || (91...96).contains(b) || (123...126).contains(b)
  }

  /// The character reference at a place: its text and how many bytes it takes.
  private func entity(at start: Int) -> (text: [UInt8], width: Int)? {
    var i = start + 1
    while let b = byte(at: i), b != UInt8(ascii: ";") {
      let isName = (48...57).contains(b) || (65...90).contains(b) || (97...122).contains(b) || b == 35
      guard isName, i - start < 40 else { return nil }
      i += 1
    }
    guard byte(at: i) == UInt8(ascii: ";"), i > start + 1 else { return nil }
    let decoded = decodedEntity(Array(bytes[start...i]))
    return decoded.first == UInt8(ascii: "&") && decoded.count == i - start + 1
      ? nil : (decoded, i - start + 1)
  }

  /// The place after an inline link's `(target "title")`, or nil when the bytes are no such thing.
  func endOfTarget(from start: Int) -> Int? {
    var i = start + 1
    func skipSpace() { while let b = byte(at: i), b == 32 || b == 9 || b == 10 || b == 13 { i += 1 } }
    skipSpace()
    if byte(at: i) == UInt8(ascii: "<") {
      while let b = byte(at: i), b != UInt8(ascii: ">") { i += b == UInt8(ascii: "\\") ? 2 : 1 }
      i += 1
    } else {
      var depth = 0
      while let b = byte(at: i), b > 32 {
        if b == UInt8(ascii: "\\") { i += 1 }
        if b == UInt8(ascii: "(") { depth += 1 }
        if b == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        i += 1
      }
    }
    skipSpace()
    if let quote = byte(at: i), [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(quote) {
      let closing = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
      i += 1
      while let b = byte(at: i), b != closing { i += b == UInt8(ascii: "\\") ? 2 : 1 }
      i += 1
      skipSpace()
    }
    return byte(at: i) == UInt8(ascii: ")") ? i + 1 : nil
  }
}
