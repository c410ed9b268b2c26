/// One pass over one text: finds terminators, line ends and enclosures, and asks the rules.
struct SentenceScan {
  let bytes: UTF8Bytes
  let rules: SentenceRules
  let table = ScalarTable()
  let isArmenian: Bool
  let isGreek: Bool
  var enclosures = EnclosureFinder()
  /// Where the sentence being read begins.
  var start = 0
  /// Whether a letter, digit or emoji was seen since `start`, and up to where none was.
  var hasWordSinceStart = false
  var marksUpTo = 0
  /// Where the next item of the list begins, which no terminator need announce.
  private var nextItem = Int.max
  /// How far lists may still be searched for: a text of markers alone must not cost its square.
  private var searches = 2000
  private var found: [Range<Int>] = []

  init(bytes: UTF8Bytes, rules: SentenceRules) {
    self.bytes = bytes
    self.rules = rules
    isArmenian = rules.language == "hy"
    isGreek = rules.language == "el"
  }

  mutating func sentences() -> [Range<Int>] {
    // Read only when a line ends, which it does in few paragraphs.
    var lines: LineShape?
    var i = skipWhite(from: 0)
    start = i
    noteItem()
    while i < bytes.count {
      if i >= nextItem {
        close(at: nextItem, next: nextItem)
        i = max(i, start)
        if i >= bytes.count { break }
      }
      let byte = bytes[i]
      if byte < 0x80, !SentenceScan.isSpecial(byte) {
        i += 1
        continue
      }
      let (scalar, length) = bytes.scalar(at: i)
      let traits = traits(scalar)
      if !traits.isDisjoint(with: .anyTerminator) {
        i = terminator(at: i)
      } else if traits.contains(.lineEnd) {
        let shape = lines ?? LineShape(bytes)
        lines = shape
        i = lineEnd(at: i, shape)
      } else if scalar == 0x3A {
        i = labelEnd(at: i)
      } else if !traits.isDisjoint(with: [.opener, .quote]) {
        i = enclosure(at: i, scalar, length)
      } else {
        i += length
      }
    }
    close(at: bytes.count, next: bytes.count)
    return found
  }

  /// The traits of a scalar as this language uses it.
  @inline(__always)
  func traits(_ scalar: UInt32) -> ScalarTraits {
    if scalar == 0x3A, isArmenian { return .terminator }
    if isArmenian, scalar == 0x2E { return [] }
    if isGreek, scalar == 0x3B || scalar == 0x37E { return .terminator }
    return table[scalar]
  }

  /// ASCII that may end a sentence, a line, or open an enclosure: everything else is skipped at once.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x3A, 0x3B, 0x60, 0x0A...0x0D: true
    default: false
    }
  }

  /// Ends the sentence before a byte; the next one begins at the first letter after it.
  mutating func close(at end: Int, next: Int) {
    var last = end
    while last > start {
      let (scalar, length) = bytes.scalar(before: last)
      guard table[scalar].contains(.white) else { break }
      last -= length
    }
    if last > start { found.append(start..<last) }
    start = skipWhite(from: next)
    hasWordSinceStart = false
    marksUpTo = start
    noteItem()
  }

  /// Finds where the list that the sentence opens goes on.
  private mutating func noteItem() {
    nextItem = Int.max
    guard start < bytes.count, searches > 0, let marker = marker(at: start) else { return }
    searches -= 1
    if let next = successor(of: marker) {
      nextItem = next
      searches += 1
    }
  }

  func skipWhite(from position: Int) -> Int {
    var i = position
    while i < bytes.count {
      let (scalar, length) = bytes.scalar(at: i)
      guard table[scalar].contains(.white) else { break }
      i += length
    }
    return i
  }

  private mutating func terminator(at i: Int) -> Int {
    let candidate = Candidate(at: i, in: self)
    guard let end = breakPosition(candidate) else { return max(candidate.runEnd, i + 1) }
    close(at: end, next: end)
    return max(start, i + 1)
  }

  /// A label and a colon at the head of a text, in languages whose papers set them as lines of their own.
  private mutating func labelEnd(at i: Int) -> Int {
    let next = skipWhite(from: i + 1)
    guard rules.hasLabelColon, found.isEmpty, next > i + 1, next < bytes.count,
      table[bytes.scalar(at: next).value].contains(.letter)
    else { return i + 1 }
    var words = 0
    var hasDigit = false
    for word in bytes[start..<i].split(whereSeparator: { $0 <= 0x20 }).prefix(12) {
      words += 1
      if word.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { hasDigit = true }
      if rules.contains(Array(word), in: .speech) { return i + 1 }
    }
    guard words <= 3 || hasDigit && words <= 10 else { return i + 1 }
    close(at: i + 1, next: next)
    return start
  }

  /// A speech that breaks off: `he came to--"`.
  private func endsWithDash(_ position: Int) -> Bool {
    position > 2 && (bytes.has("—", at: position - 3) || bytes.has("--", at: position - 2))
  }

  private mutating func enclosure(at i: Int, _ scalar: UInt32, _ length: Int) -> Int {
    guard let close = enclosures.end(of: scalar, at: i, length: length, in: self) else { return i + length }
    if (i + length..<close).allSatisfy({ bytes[$0] == 0x2E || bytes[$0] == 0x20 })
      || bytes.has("…", at: i + length)
    {
      return close + 1
    }
    // Go on at the terminator before the closing mark, or at the mark itself.
    var back = close
    while back > i + length {
      let (scalar, size) = bytes.scalar(before: back)
      guard !table[scalar].isDisjoint(with: [.closer, .quote, .white, .format]) else { break }
      back -= size
    }
    var run = back
    while run > i + length {
      let (scalar, size) = bytes.scalar(before: run)
      guard !traits(scalar).isDisjoint(with: .anyTerminator) else { break }
      run -= size
    }
    if run < back { return terminator(at: run) }
    if scalar != 0x28, scalar != 0x5B, endsWithDash(back) { return terminator(at: back) }
    return close + bytes.scalar(at: close).length
  }
}
