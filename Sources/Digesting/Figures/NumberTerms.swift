import Model

/// Tells lines that hold a word of number from two on, "seven", without reading their text.
struct NumberTerms: Sendable {
  /// By word number of the story.
  private let isNumber: [Bool]

  /// O(distinct words).
  init(_ text: StoryText, in corpus: Corpus) {
    let stems = NumberStems.of(text.language.primary)
    let openings = WordOpenings(stems.keys)
    isNumber = text.wordTerms.map { term in
      openings.mayOpen(term, in: corpus) && (stems[corpus.terms.text(of: term)] ?? 0) >= 2
    }
  }

  /// O(words).
  func isNumbered(_ words: ArraySlice<Int32>) -> Bool { words.contains { isNumber[Int($0)] } }
}
