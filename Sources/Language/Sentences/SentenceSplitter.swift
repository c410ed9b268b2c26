import Model

/// Cuts running text into sentences by one set of rules and a small word list per language.
///
/// The candidates are those of UAX 29 (terminators of every script) and line ends; what follows
/// and precedes each one decides. Published texts are spans, so nothing is ever altered:
/// `"Dr. Lee left. She said no."` gives the ranges of `Dr. Lee left.` and `She said no.`
package struct SentenceSplitter {
  let rules: SentenceRules

  package init(language: LanguageTag) { rules = SentenceRules(language: language) }

  /// UTF-8 ranges of the sentences, in order, without white space at their ends. O(n).
  package func sentences(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { sentences(in: $0) }
  }

  func sentences(in bytes: UTF8Bytes) -> [Range<Int>] {
    var scan = SentenceScan(bytes: bytes, rules: rules)
    return scan.sentences()
  }
}
