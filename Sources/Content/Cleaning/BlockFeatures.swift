import Language
import Model

/// What cleaning looks at in a block.
///
/// The numbers are found at once and rule most blocks out; the texts are made only when they are asked for.
struct BlockFeatures {
  /// Words between white space; in scripts without spaces, letters by threes.
  let words: Int
  let bytes: Int
  /// Whether it ends as a sentence does.
  let isClosed: Bool
  private let whole: String

  init(_ text: String) {
    whole = text
    bytes = text.utf8.count
    words = wordCount(text)
    isClosed = endsSentence(text)
  }

  /// White space collapsed; only the first 4,000 bytes. Made anew at each call. O(n).
  var text: String {
    collapsingWhiteSpace(bytes > 4000 ? String(decoding: whole.utf8.prefix(4000), as: UTF8.self) : whole)
  }

  /// The same in lower case.
  var lower: String { lowerCased(text) }
}

/// Words between white space, or letters by threes where a script has no spaces. O(n).
func wordCount(_ text: String) -> Int {
  var text = text
  return text.withUTF8 { bytes in
    var words = 0
    var wide = 0
    var isInside = false
    var i = 0
    while i < bytes.count {
      if let letters = visible(inEight: bytes, from: i) {
        words += (letters & ~(letters << 8 | (isInside ? 0x80 : 0))).nonzeroBitCount
        isInside = letters >> 63 == 1
        i += 8
        continue
      }
      let byte = bytes[i]
      i += 1
      let isLetter = byte > 0x20
      if isLetter, !isInside { words += 1 }
      isInside = isLetter
      // Lead bytes of Thai to Khmer, kana, CJK and Hangul.
      if byte >= 0xE0, byte <= 0xED, byte == 0xE0 || byte >= 0xE3 { wide += 1 }
    }
    return max(words, wide / 3)
  }
}

/// The high bit of each of the eight bytes from a place on that is no white space, the first byte lowest; nil when one
/// is not ASCII or there are not eight.
@inline(__always)
private func visible(inEight bytes: UTF8Bytes, from i: Int) -> UInt64? {
  guard i + 8 <= bytes.count, let start = bytes.baseAddress else { return nil }
  let high: UInt64 = 0x8080_8080_8080_8080
  let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: i, as: UInt64.self))
  // A byte of '!' or more reaches the high bit by the sum.
  return word & high == 0 ? (word &+ 0x5F5F_5F5F_5F5F_5F5F) & high : nil
}
