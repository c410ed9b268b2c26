extension SentenceScan {
  /// Whether a quotation mark closes: nothing of a word follows it.
  func closes(_ scalar: UInt32, at i: Int, _ length: Int) -> Bool {
    guard i + length < bytes.count else { return true }
    // Marks that only ever open.
    if scalar == 0x2018 || scalar == 0x201E || scalar == 0x201A { return false }
    let next = table[bytes.scalar(at: i + length).value]
    if scalar == 0x201D || scalar == 0xBB || scalar == 0x300D || scalar == 0x203A {
      return next.isDisjoint(with: [.letter, .hebrew, .numeric]) || scalar != 0xBB
    }
    return next.isDisjoint(with: [.letter, .hebrew, .numeric])
  }

  /// `»` after the space that French sets before it, or a straight mark after one that slipped in.
  func closingMarkFollows(_ i: Int) -> Bool {
    if i < bytes.count, bytes[i] == 0x22 {
      return i + 1 >= bytes.count || [0x2E, 0x2C, 0x3B, 0x29].contains(bytes[i + 1])
    }
    return bytes.has("»", at: i)
      && (i + 2 >= bytes.count || table[bytes.scalar(at: i + 2).value].isDisjoint(with: .letter))
  }

  /// The end of `[12]` or `[2–11]`.
  func bracketedNote(at i: Int) -> Int? {
    var k = i + 1
    var digits = 0
    while k < bytes.count, k - i < 16 {
      let (scalar, length) = bytes.scalar(at: k)
      if scalar == 0x5D { return digits > 0 ? k + 1 : nil }
      if table[scalar].contains(.numeric) {
        digits += 1
      } else if scalar != 0x2C && scalar != 0x20
        && !table[scalar].contains(.dash)
      {
        return nil
      }
      k += length
    }
    return nil
  }

  /// The end of note numbers set against a full stop: `type 2).10`, `consultation.11 12`.
  func noteNumber(at position: Int, afterRun run: Range<Int>) -> Int? {
    guard run.count == 1, run.lowerBound > 0, position < bytes.count, isDigit(position) else { return nil }
    let (before, _) = bytes.scalar(before: run.lowerBound)
    guard table[before].contains(.lower) || table[before].contains(.closer),
      wordLength(before: run.lowerBound) != 1
    else { return nil }
    var i = position
    var end = position
    while i < bytes.count, isDigit(i), i - position < 12 {
      let first = i
      while i < bytes.count, isDigit(i) { i += 1 }
      guard i - first <= 3 else { return nil }
      end = i
      guard i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x2C else { break }
      i += 1
    }
    let next = skipWhite(from: end)
    guard next > end, next < bytes.count else { return next >= bytes.count ? end : nil }
    return table[bytes.scalar(at: next).value].contains(.upper) ? end : nil
  }

  func isDigit(_ i: Int) -> Bool { bytes[i] >= 0x30 && bytes[i] <= 0x39 }

  /// The number of letters in the word that ends before a byte, at most 4.
  func wordLength(before position: Int) -> Int {
    var i = position
    var letters = 0
    while i > start, letters < 4 {
      let (scalar, length) = bytes.scalar(before: i)
      guard !table[scalar].isDisjoint(with: [.letter, .hebrew, .extend]) else { break }
      letters += 1
      i -= length
    }
    return letters
  }
}
