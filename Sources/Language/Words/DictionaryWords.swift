internal import CICU

/// Words of scripts written without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
///
/// Keeps one ICU word iterator open.
final class DictionaryWords {
  private var words: OpaquePointer?

  deinit { if let words { icu_words_close(words) } }

  /// Calls with each word of a run of letters. Without ICU's data the whole run is one word. O(n).
  func forEachWord(in bytes: UTF8Bytes, _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = chunkEnd(bytes, start, range.upperBound)
      if !split(bytes, start..<end, body) { body(start..<end) }
      start = end
    }
  }

  /// Runs are short in real text; a hostile one is cut so that the dictionary's cost stays bounded.
  private func chunkEnd(_ bytes: UTF8Bytes, _ start: Int, _ limit: Int) -> Int {
    var end = min(limit, start + 1200)
    while end < limit, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private func split(_ bytes: UTF8Bytes, _ range: Range<Int>, _ body: (Range<Int>) -> Void) -> Bool {
    if words == nil { words = icu_words_open() }
    guard let words, let base = bytes.baseAddress else { return false }
    return (base + range.lowerBound).withMemoryRebound(to: CChar.self, capacity: range.count) { start in
      guard icu_words_start(words, start, Int64(range.count)) else { return false }
      var from = 0
      while case let next = Int(icu_words_next(words)), next >= 0 {
        body(range.lowerBound + from..<range.lowerBound + next)
        from = next
      }
      return true
    }
  }
}
