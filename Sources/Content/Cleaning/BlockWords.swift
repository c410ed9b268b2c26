import Language

/// The words of a block between white space, without the marks around them, as numbers.
struct BlockWords {
  struct Word {
    /// Hash of its letters in lower case: equal for equal words.
    var letters: UInt64
    var isCapital: Bool
    var isSentenceEnd: Bool
  }

  /// At most so many pieces between white space are read.
  static let limit = 2000

  private(set) var words: [Word] = []

  /// O(n).
  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      words.reserveCapacity(min(BlockWords.limit, bytes.count / 5))
      var pieces = 0
      var i = 0
      while i < bytes.count, pieces < BlockWords.limit {
        while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
        let start = i
        while i < bytes.count, bytes[i] > 0x20 { i += 1 }
        if start < i { append(UTF8Bytes(rebasing: bytes[start..<i])) }
        pieces += 1
      }
    }
  }

  private mutating func append(_ piece: UTF8Bytes) {
    var start = 0
    var end = piece.count
    while start < end, BlockWords.isMark(piece[start]) { start += 1 }
    while end > start, BlockWords.isMark(piece[end - 1]) { end -= 1 }
    guard start < end else { return }
    // A word that ends in a letter of ASCII closes nothing.
    let isOpen = end == piece.count && piece[end - 1] < 0x80
    let tail = UTF8Bytes(rebasing: piece[max(0, piece.count - 8)...])
    words.append(
      Word(
        letters: letterHash(UTF8Bytes(rebasing: piece[start..<end])),
        isCapital: (65...90).contains(piece[start]), isSentenceEnd: !isOpen && endsSentence(tail)))
  }

  static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 0x80...: false
    default: true
    }
  }
}

/// A number for a word's letters in lower case: FNV-1a over its scalars. O(n).
func letterHash(_ bytes: UTF8Bytes) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  func mix(_ value: UInt32) { hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3 }
  var i = 0
  while i < bytes.count {
    let byte = bytes[i]
    if byte < 0x80 {
      mix(UInt32(byte >= 65 && byte <= 90 ? byte | 0x20 : byte))
      i += 1
      continue
    }
    let (value, length) = bytes.scalar(at: i)
    i += length
    switch value {
    case 0x410...0x42F: mix(value + 0x20)
    // No capitals: Cyrillic small letters, Hebrew to Burmese, punctuation, East Asian scripts.
    case 0x430...0x44F, 0x590..<0x10A0, 0x2000..<0x2070, 0x2E80..<0xA000, 0xAC00..<0xD7A4: mix(value)
    default:
      guard let scalar = Unicode.Scalar(value) else { continue }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { mix(lower.value) }
    }
  }
  return hash ^ (hash >> 32)
}

func letterHash(_ word: String) -> UInt64 {
  var word = word
  return word.withUTF8 { letterHash($0) }
}
