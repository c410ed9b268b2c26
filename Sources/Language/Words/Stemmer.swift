internal import CStemmer
import Model

/// A Snowball stemmer of one language, kept open.
final class Stemmer {
  private let handle: OpaquePointer?

  init(language: LanguageTag) {
    handle = LanguageData.stemmerName(of: language).flatMap { sb_stemmer_new($0, "UTF_8") }
  }

  deinit { sb_stemmer_delete(handle) }

  /// Calls with the stem of a lower-cased word, or with the word itself where there is no stemmer.
  func withStem<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let handle, word.count <= 255,
      let stem = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count))
    else { return body(word) }
    let count = Int(sb_stemmer_length(handle))
    return count == 0 ? body(word) : body(UnsafeBufferPointer(start: stem, count: count))
  }
}
