/// The words by which a text is judged: its first ones, folded, numbers left out.
///
/// Reads a stretch at a time, so that a text that is plain after 50 words is not read to its end.
struct WordSample {
  /// Words after which more would not change the answer.
  private static let limit = 240
  private static let stretch = 256

  private let table: DetectionTable
  private let scanner = WordScanner()
  private var position = 0
  private(set) var keys: [UInt32] = []
  private var letters: [UInt8] = []
  /// Where each word ends in `letters`.
  private var ends: [Int] = []
  /// The words met so far with how often: open addressing, key in the upper half, never more than half full.
  private var seen = [UInt64](repeating: 0, count: 512)

  init(_ table: DetectionTable) { self.table = table }

  var count: Int { keys.count }

  /// The letters of each word in lower case, and its key, until `body` wants no more.
  func forEachWord(_ body: (UTF8Bytes, UInt32) -> Bool) {
    letters.withUnsafeBufferPointer { letters in
      var start = 0
      for i in keys.indices {
        guard body(UTF8Bytes(rebasing: letters[start..<ends[i]]), keys[i]) else { return }
        start = ends[i]
      }
    }
  }

  /// Reads on in the text up to the next blank after a stretch; false when there was nothing left to read.
  mutating func readOn(in text: UTF8Bytes, _ folder: inout WordFolder) -> Bool {
    guard position < text.count, count < WordSample.limit else { return false }
    var end = min(text.count, position + WordSample.stretch)
    while end < text.count, text[end] > 0x20 { end += 1 }
    let range = position..<end
    position = end
    scanner.forEachWord(in: text, range) { word in
      folder.fold(text, word)
      if !folder.isNumber { folder.withFolded { appendParts(of: $0) } }
    }
    return true
  }

  /// The word, or what stands around its apostrophe when only those are known: `l` and `homme`.
  private mutating func appendParts(of word: UTF8Bytes) {
    let key = tableKey(word)
    guard word.contains(0x27), table.words.range(of: key, in: table.bytes) == nil else {
      return append(word, key)
    }
    for part in word.split(separator: 0x27) {
      let part = UTF8Bytes(rebasing: part)
      append(part, tableKey(part))
    }
  }

  private mutating func append(_ word: UTF8Bytes, _ key: UInt32) {
    // A word that is repeated without end is a list, not a text.
    guard count < WordSample.limit, isNew(key) else { return }
    keys.append(key)
    letters.append(contentsOf: word)
    ends.append(letters.count)
  }

  /// Whether a word has been met less than three times.
  private mutating func isNew(_ key: UInt32) -> Bool {
    var slot = Int(key) & 511
    while seen[slot] != 0, UInt32(truncatingIfNeeded: seen[slot] >> 32) != key { slot = (slot + 1) & 511 }
    if seen[slot] == 0 { seen[slot] = UInt64(key) << 32 }
    seen[slot] += 1
    return UInt32(truncatingIfNeeded: seen[slot]) <= 3
  }
}
