import Model

/// Tells sentences that hold a word of number, "seven", without reading their text.
struct NumberTerms: Sendable {
  private let stems: [String: Int]

  init(language: String) { stems = NumberStems.of(language) }

  /// Whether a word of number from two on is among some words; what is known of each word is kept. O(words).
  func isNumbered(_ tokens: ArraySlice<Token>, in corpus: Corpus, _ known: inout [TermID: Bool]) -> Bool {
    tokens.contains { token in
      if let isNumber = known[token.term] { return isNumber }
      let isNumber = (stems[corpus.terms.text(of: token.term)] ?? 0) >= 2
      known[token.term] = isNumber
      return isNumber
    }
  }
}
