internal import CICU

/// Words of scripts written without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
///
/// Keeps one ICU word iterator and one text handle open.
final class DictionaryWords {
  private var iterator: OpaquePointer?
  private var text: UnsafeMutablePointer<UText>?

  deinit {
    if let iterator { icu_break_close(iterator) }
    if let text { _ = icu_utext_close(text) }
  }

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
    var status = U_ZERO_ERROR
    if iterator == nil { iterator = icu_break_open(UBRK_WORD, "en", &status) }
    guard let iterator, status.rawValue <= 0, let base = bytes.baseAddress else { return false }
    return (base + range.lowerBound).withMemoryRebound(to: CChar.self, capacity: range.count) { start in
      text = icu_utext_open_utf8(text, start, Int64(range.count), &status)
      icu_break_set_utext(iterator, text, &status)
      guard status.rawValue <= 0 else { return false }
      var from = Int(icu_break_first(iterator))
      while case let next = Int(icu_break_next(iterator)), next >= 0 {
        body(range.lowerBound + from..<range.lowerBound + next)
        from = next
      }
      return true
    }
  }
}
