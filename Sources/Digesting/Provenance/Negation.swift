import Model

/// Words that turn what a sentence says around: "not", "against", "denied".
struct Negation: Sendable {
  private let words: Set<String>

  init(language: String) {
    words = Set((Negation.table[language] ?? "").split(separator: " ").map(String.init))
  }

  /// For each line, whether it holds such a word. O(words).
  func lines(of text: StoryText, in corpus: Corpus) -> [Bool] {
    guard !words.isEmpty else { return [Bool](repeating: false, count: text.lines.count) }
    let openings = WordOpenings(words)
    let turns = text.wordTerms.map { term in
      openings.mayOpen(term, in: corpus) && words.contains(corpus.terms.text(of: term))
    }
    return text.lines.map { line in text.words[line.tokens].contains { turns[Int($0)] } }
  }

  /// As their stems are written.
  private static let table: [String: String] = [
    "en": "not no never against deni refus reject didn't don't isn't wasn't won't cannot can't doesn't",
    "de": "nicht kein nie gegen", "fr": "pas jamais contr aucun", "es": "no nunca contra",
    "pt": "não nunca contra",
    "it": "non mai contro", "nl": "niet geen nooit tegen", "ru": "не нет против", "el": "δεν μην κατα",
  ]
}
