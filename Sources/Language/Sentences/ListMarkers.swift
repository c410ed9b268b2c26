/// The marker of a list's item: `1.`, `1)`, `1.)`, `(1)`, `a.`, `a)`, `iv)`, with or without a bullet.
struct ListMarker {
  /// The same text may be read in two ways: `i)` is a letter and a number.
  private(set) var number: Int?
  private(set) var letter: Int?
  private(set) var roman: Int?
  private(set) var hasBullet = false
  private(set) var opensBracket = false
  /// `.`, `)` or `.)`, as its bytes.
  private(set) var tail: [UInt8] = []
  private(set) var end: Int

  /// The marker that begins at a byte and has white space behind it.
  init?(at position: Int, in scan: SentenceScan) {
    let bytes = scan.bytes
    end = position
    var i = position
    if i < bytes.count, bytes[i] >= 0x80 {
      let (scalar, length) = bytes.scalar(at: i)
      guard [0x2022, 0x2043, 0x25E6, 0x25AA, 0x2023].contains(scalar) else { return nil }
      hasBullet = true
      i += length
      while i < bytes.count, bytes[i] == 0x20 { i += 1 }
    }
    if i < bytes.count, bytes[i] == 0x28 {
      opensBracket = true
      i += 1
    }
    let first = i
    while i < bytes.count, i - first < 5, ASCII.isAlphanumeric(bytes[i]) { i += 1 }
    let word = foldedWord(bytes, first..<i)
    if !word.isEmpty, word.count <= 3, word.allSatisfy({ $0 < 0x3A }) {
      number = word.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    } else if !word.contains(where: { $0 < 0x3A }) {
      if word.count == 1 { letter = Int(word[0]) }
      roman = ListMarker.roman(word)
    }
    guard number != nil || letter != nil || roman != nil else { return nil }
    while i < bytes.count, tail.count < 2, bytes[i] == 0x2E || bytes[i] == 0x29 {
      tail.append(bytes[i])
      i += 1
    }
    guard !tail.isEmpty, tail != [0x2E, 0x2E], !opensBracket || tail == [0x29],
      i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 || bytes[i] == 0xC2
    else { return nil }
    // `A. Lee` is a name, `iv.` seldom a marker.
    if number == nil, tail == [0x2E], bytes[first] < 0x61 || word.count > 1 { return nil }
    end = i
  }

  func precedes(_ next: ListMarker) -> Bool {
    guard tail == next.tail, hasBullet == next.hasBullet, opensBracket == next.opensBracket else {
      return false
    }
    func follows(_ a: Int?, _ b: Int?) -> Bool {
      guard let a, let b else { return false }
      return b == a + 1
    }
    return follows(number, next.number) || follows(letter, next.letter) || follows(roman, next.roman)
  }

  /// The value of a small Roman number in lower case, up to 39.
  static func roman(_ word: [UInt8]) -> Int? {
    guard !word.isEmpty, word.count <= 6 else { return nil }
    var sum = 0
    var last = 0
    for letter in word.reversed() {
      let value = letter == 0x69 ? 1 : letter == 0x76 ? 5 : letter == 0x78 ? 10 : 0
      if value == 0 { return nil }
      sum += value < last ? -value : value
      last = max(last, value)
    }
    return sum
  }
}

extension SentenceScan {
  func marker(at position: Int) -> ListMarker? { ListMarker(at: position, in: self) }

  /// Whether an item begins here: its marker follows the sentence's own, or its successor is in sight.
  func opensItem(at position: Int) -> Bool {
    guard let marker = marker(at: position) else { return false }
    if let own = self.marker(at: start), own.precedes(marker) { return true }
    return marker.number == nil && successor(of: marker) != nil
  }

  /// Where the next item begins in running text: `1. The first item 2. The second`.
  ///
  /// Looks at most 1,000 bytes ahead, and not beyond the line.
  func successor(of marker: ListMarker) -> Int? {
    var i = marker.end
    let limit = min(bytes.count, i + 1000)
    while i < limit, bytes[i] != 0x0A {
      let byte = bytes[i]
      let mayStart = ASCII.isAlphanumeric(byte) || byte == 0x28 || byte == 0xE2
      if mayStart, bytes[i - 1] == 0x20, let next = self.marker(at: i), marker.precedes(next),
        !isOrdinal(at: i)
      {
        return i
      }
      i += 1
    }
    return nil
  }

  /// `die 2. Bundesliga` is no item.
  private func isOrdinal(at position: Int) -> Bool {
    guard rules.hasOrdinals, position > 0 else { return false }
    let leader = PreviousWord(before: position - 1, in: self)
    return rules.contains(leader.folded, in: .ordinalLeaders)
  }
}
