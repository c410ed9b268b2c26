/// One word of a sentence as the search for back references needs it: a number, not a `String`.
struct SentenceWord: Sendable, Hashable {
  /// FNV-1a of the word's bytes, ASCII letters in lower case and every apostrophe straight.
  var key: UInt64
  var isCapitalised: Bool
  /// Stands inside quotation marks.
  var isQuoted: Bool
  /// Punctuation stands between it and the word before.
  var isAfterMark: Bool

  /// The key of a word by its UTF-8. O(n).
  static func key(of word: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV()
    for byte in word { hash.add(byte) }
    return hash.value
  }
}

/// FNV-1a over bytes, 64 bits (Fowler, Noll and Vo).
private struct FNV {
  var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    let lower = byte >= 65 && byte <= 90 ? byte | 32 : byte
    value = (value ^ UInt64(lower)) &* 0x100_0000_01b3
  }
}

/// The words of a sentence in any script that parts them by spaces. O(bytes), no allocation a word.
///
/// `“No,” the mayor's aide said.` gives `no` (quoted), `the`, `mayor's`, `aide`, `said`.
func sentenceWords(_ text: Substring) -> [SentenceWord] {
  if let words = text.utf8.withContiguousStorageIfAvailable(sentenceWords(in:)) { return words }
  return Array(text.utf8).withUnsafeBufferPointer(sentenceWords(in:))
}

private func sentenceWords(in bytes: UnsafeBufferPointer<UInt8>) -> [SentenceWord] {
  var words: [SentenceWord] = []
  words.reserveCapacity(bytes.count / 5)
  var hash = FNV()
  var start = -1
  var isAfterMark = false
  var quote = OpenQuote.none
  var startQuote = OpenQuote.none
  var i = 0
  while i < bytes.count {
    let mark = Mark(at: i, in: bytes)
    let isInner = start >= 0 && (mark.kind == .apostrophe || mark.kind == .hyphen)
    if mark.kind == .letter || isInner && Mark(at: i + mark.length, in: bytes).kind == .letter {
      if start < 0 {
        start = i
        startQuote = quote
      }
      if mark.kind == .apostrophe {
        hash.add(39)
      } else {
        for k in i..<min(i + mark.length, bytes.count) { hash.add(bytes[k]) }
      }
    } else {
      if start >= 0 {
        words.append(
          SentenceWord(
            key: hash.value, isCapitalised: isCapital(at: start, in: bytes), isQuoted: startQuote != .none,
            isAfterMark: isAfterMark))
        start = -1
        hash = FNV()
        isAfterMark = false
      }
      if mark.kind != .space { isAfterMark = true }
      quote.read(mark)
    }
    i += mark.length
  }
  if start >= 0 {
    words.append(
      SentenceWord(
        key: hash.value, isCapitalised: isCapital(at: start, in: bytes), isQuoted: startQuote != .none,
        isAfterMark: isAfterMark))
  }
  return words
}

/// The quotation that is open, by the mark that opened it.
private enum OpenQuote {
  case none, straight, curly, low, angle

  mutating func read(_ mark: Mark) {
    switch (self, mark.kind) {
    case (.none, .straightQuote): self = .straight
    case (.straight, .straightQuote): self = .none
    case (.none, .openingQuote): self = .curly
    case (.none, .lowQuote): self = .low
    case (.none, .openingAngle): self = .angle
    case (.low, .openingQuote), (.low, .closingQuote), (.curly, .closingQuote), (.curly, .straightQuote):
      self = .none
    case (.angle, .closingAngle): self = .none
    default: break
    }
  }
}

/// What stands at a place of a sentence's bytes.
private struct Mark {
  enum Kind {
    case letter, space, apostrophe, hyphen, straightQuote, openingQuote, closingQuote, lowQuote, openingAngle,
      closingAngle, other
  }

  var kind: Kind
  /// Bytes.
  var length: Int

  init(at i: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard i < bytes.count else {
      self.init(.other, 1)
      return
    }
    let byte = bytes[i]
    let second = i + 1 < bytes.count ? bytes[i + 1] : 0
    let third = i + 2 < bytes.count ? bytes[i + 2] : 0
    switch byte {
    case 48...57, 65...90, 97...122: self.init(.letter, 1)
    case 9, 10, 13, 32: self.init(.space, 1)
    case 39: self.init(.apostrophe, 1)
    case 45: self.init(.hyphen, 1)
    case 34: self.init(.straightQuote, 1)
    case 0..<128: self.init(.other, 1)
    case 0xc2:
      // U+0080 to U+00BF: no letters but ª µ º.
      self.init(second == 0xab ? .openingAngle : second == 0xbb ? .closingAngle : .space, 2)
    case 0xd8 where second == 0x8c || second == 0x9b || second == 0x9f: self.init(.other, 2)
    case 0xe0 where second == 0xa5 && (third == 0xa4 || third == 0xa5): self.init(.other, 3)
    case 0xe2 where second == 0x80: self.init(general: third)
    case 0xe2 where second == 0x81: self.init(.space, 3)
    case 0xe3 where second == 0x80: self.init(.other, 3)
    case 0x80..<0xe0: self.init(.letter, 2)
    case 0xe0..<0xf0: self.init(.letter, 3)
    default: self.init(.letter, 4)
    }
  }

  private init(_ kind: Kind, _ length: Int) {
    self.kind = kind
    self.length = length
  }

  /// U+2000 to U+203F by the third byte.
  private init(general third: UInt8) {
    switch third {
    case 0x80...0x8f, 0xa8...0xaf: self.init(.space, 3)
    case 0x90, 0x91: self.init(.hyphen, 3)
    case 0x98, 0x99: self.init(.apostrophe, 3)
    case 0x9c: self.init(.openingQuote, 3)
    case 0x9d: self.init(.closingQuote, 3)
    case 0x9e: self.init(.lowQuote, 3)
    default: self.init(.other, 3)
    }
  }
}

/// Whether an upper-case letter of the Latin, Greek or Cyrillic script begins at a place.
private func isCapital(at i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let byte = bytes[i]
  if byte < 128 { return byte >= 65 && byte <= 90 }
  guard i + 1 < bytes.count else { return false }
  let second = bytes[i + 1]
  switch byte {
  case 0xc3: return second <= 0x9e
  // Latin Extended-A: capitals are even up to U+0137 and from U+014A, odd between and from U+0179.
  case 0xc4: return second <= 0xb7 ? second % 2 == 0 : second % 2 == 1
  case 0xc5: return second <= 0x88 || second >= 0xb9 ? second % 2 == 1 : second % 2 == 0
  case 0xce: return second >= 0x86 && second <= 0xab
  case 0xd0: return second <= 0xaf
  default: return false
  }
}
