/// Finds words in UTF-8 by the rules of UAX 29, with ICU's dictionaries for scripts without spaces.
///
/// The result is that of ICU's word iterator, pieces without a letter or digit left out, except that
/// a word longer than `longest` bytes is cut (a file of one endless line is no word). O(n).
struct WordScanner {
  static let longest = 512

  private let table = ScalarTable()
  private let dictionary = DictionaryWords()

  /// Calls with the range of each word of `range`, in order.
  func forEachWord(in bytes: UTF8Bytes, _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if byte < 0x80 {
        guard ASCII.isAlphanumeric(byte) || byte == 0x5F else {
          i += 1
          continue
        }
      } else {
        let (scalar, length) = bytes.scalar(at: i)
        let traits = table[scalar]
        if traits.contains(.dictionary) {
          i = dictionaryRun(in: bytes, i, range.upperBound, body)
          continue
        }
        if traits.isDisjoint(with: .word) {
          i += length
          continue
        }
      }
      let end = endOfWord(in: bytes, from: i, limit: range.upperBound)
      if hasLetterOrDigit(bytes, i, end) { body(i..<end) }
      i = end
    }
  }

  /// UAX 29, WB4 to WB13, from the first scalar of a word on.
  private func endOfWord(in bytes: UTF8Bytes, from start: Int, limit: Int) -> Int {
    var i = start
    var last: ScalarTraits = []
    let cut = min(limit, start + WordScanner.longest)
    while i < cut {
      let byte = bytes[i]
      if byte < 0x80, ASCII.isAlphanumeric(byte) {
        last = byte < 0x3A ? .numeric : .letter
        i += 1
        continue
      }
      let (scalar, length) = bytes.scalar(at: i)
      let traits = table[scalar]
      if traits.contains(.extend) {
        i += length
      } else if !traits.isDisjoint(with: [.letter, .hebrew, .numeric, .extendNumLet]),
        traits.isDisjoint(with: .dictionary)
      {
        last = traits
        i += length
      } else if joins(last, traits, scalar, in: bytes, after: i + length, limit: limit) {
        i += length
      } else {
        break
      }
    }
    return i
  }

  /// Whether punctuation inside a word belongs to it: `don't`, `U.S`, `3.14`, `צה"ל`.
  private func joins(
    _ last: ScalarTraits, _ traits: ScalarTraits, _ scalar: UInt32, in bytes: UTF8Bytes, after: Int,
    limit: Int
  ) -> Bool {
    if last.contains(.hebrew), scalar == 0x27 { return true }
    let isMark =
      !traits.isDisjoint(with: [.midLetter, .midNumber]) || (last.contains(.hebrew) && scalar == 0x22)
    guard isMark else { return false }
    var next: ScalarTraits = []
    var i = after
    while i < limit {
      let (scalar, length) = bytes.scalar(at: i)
      next = table[scalar]
      if !next.contains(.extend) { break }
      i += length
    }
    if traits.contains(.midLetter), !last.isDisjoint(with: [.letter, .hebrew]) {
      return !next.isDisjoint(with: [.letter, .hebrew]) && next.isDisjoint(with: .dictionary)
    }
    if traits.contains(.midNumber), last.contains(.numeric) { return next.contains(.numeric) }
    return last.contains(.hebrew) && scalar == 0x22 && next.contains(.hebrew)
  }

  private func hasLetterOrDigit(_ bytes: UTF8Bytes, _ start: Int, _ end: Int) -> Bool {
    if bytes[start] != 0x5F { return true }
    return (start..<end).contains { bytes[$0] != 0x5F }
  }

  private func dictionaryRun(
    in bytes: UTF8Bytes, _ start: Int, _ limit: Int, _ body: (Range<Int>) -> Void
  ) -> Int {
    var end = start
    while end < limit {
      let (scalar, length) = bytes.scalar(at: end)
      if table[scalar].isDisjoint(with: [.dictionary, .extend]) { break }
      end += length
    }
    dictionary.forEachWord(in: bytes, start..<end, body)
    return end
  }
}

enum ASCII {
  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (letter >= 0x61 && letter <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// How many of the eight bytes from a place on are letters; nil when one is not ASCII or there are not eight.
  @inline(__always)
  static func letters(inEight bytes: UTF8Bytes, from i: Int) -> Int? {
    guard i + 8 <= bytes.count, let start = bytes.baseAddress else { return nil }
    let high: UInt64 = 0x8080_8080_8080_8080
    let word = UnsafeRawPointer(start).loadUnaligned(fromByteOffset: i, as: UInt64.self)
    guard word & high == 0 else { return nil }
    let lower = word | 0x2020_2020_2020_2020
    // A byte of 'a' or more reaches the high bit by the first sum, one above 'z' by the second.
    let fromA = lower &+ 0x1F1F_1F1F_1F1F_1F1F
    let aboveZ = lower &+ 0x0505_0505_0505_0505
    return (fromA & ~aboveZ & high).nonzeroBitCount
  }
}
