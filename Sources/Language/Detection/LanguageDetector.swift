import Model

/// Tells the language of a text: by script first, then by frequent words and letter sequences.
///
/// `detect("Das Wasser stieg in der Nacht noch weiter, und viele Menschen flohen.")` is `de`.
/// About 60 languages; Norwegian of both forms is `no`, Chinese in both scripts `zh`.
package struct LanguageDetector: Sendable {
  /// Only so many bytes are read: more would not change the answer.
  private static let limit = 12_000

  private let model = DetectionModel()

  package init() {}

  /// Whether texts in a language can be told from others, by their words or by their script alone.
  package func knows(_ language: LanguageTag) -> Bool {
    model?.knows(language.primary) == true || ["el", "he", "hy", "ka", "th"].contains(language.primary)
  }

  /// The language, or nil when the text is too short, mixed or unknown to decide. O(n), bounded.
  package func detect(_ text: String) -> LanguageTag? {
    var text = text
    return text.withUTF8 { bytes in
      var end = min(bytes.count, LanguageDetector.limit)
      while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      return detect(UTF8Bytes(rebasing: bytes[..<end]))
    }
  }

  private func detect(_ bytes: UTF8Bytes) -> LanguageTag? {
    let census = ScriptCensus(bytes)
    guard let script = census.main else { return nil }
    if let tag = script.onlyLanguage(census) { return LanguageTag(tag) }
    guard let model, let number = script.modelNumber else { return nil }
    return model.best(in: bytes, script: number).flatMap { LanguageTag($0) }
  }
}
