/// The letters of a word, three at a time, its borders included: `_on`, `one`, `ne_`.
enum LetterTriples {
  /// More triples of one word tell no more.
  private static let limit = 24

  /// The key of each triple in the table; how many there are. O(letters).
  @inline(__always)
  static func forEachKey(of word: UTF8Bytes, _ body: (UInt32) -> Void) -> Int {
    // Before the first letter and after the last stands a border, `_`.
    var (first, second) = (-1, 0)
    var count = 0
    while first < word.count, count < limit {
      let third = next(second, in: word)
      body(key(first, to: next(third, in: word), of: word))
      count += 1
      (first, second) = (second, third)
      if third >= word.count { break }
    }
    return count
  }

  /// Where the letter after that at `i` begins.
  @inline(__always)
  private static func next(_ i: Int, in word: UTF8Bytes) -> Int {
    guard i < word.count else { return word.count + 1 }
    var k = i + 1
    while k < word.count, word[k] & 0xC0 == 0x80 { k += 1 }
    return k
  }

  /// The key of the letters from `first` on; a place before or after the word stands for its border.
  @inline(__always)
  private static func key(_ first: Int, to end: Int, of word: UTF8Bytes) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for i in first..<end {
      let byte = i < 0 || i >= word.count ? 0x5F : word[i]
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return hash
  }
}
