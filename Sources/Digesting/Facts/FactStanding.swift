import Language
import Model

/// Which lines may stand for a fact, with nothing before them: they lean on no other sentence, as in a summary, but may be
/// shorter.
struct FactStanding: Sendable {
  private let text: StoryText
  private let corpus: Corpus
  private let rules: CandidateRules
  private let persons: Set<UInt64>
  private let past: Set<UInt64>
  /// Weekdays and months, which name nobody.
  private let days: Set<UInt64>

  init(_ text: StoryText, in corpus: Corpus) {
    self.text = text
    self.corpus = corpus
    let language = text.language.primary
    rules = CandidateRules(language: text.language)
    persons = FactStanding.keys(FactStanding.persons[language].map { pieces(of: $0, at: " ") } ?? [])
    let calendar = CalendarWords.of(language)
    days = FactStanding.keys(
      (calendar?.weekdays.keys.sorted() ?? []) + (calendar?.months.keys.sorted() ?? []))
    past = FactStanding.keys(language == "en" ? CalendarWords.of(language)?.tense.past.sorted() ?? [] : [])
  }

  private static func keys(_ words: some Sequence<String>) -> Set<UInt64> {
    Set(words.map { SentenceWord.key(of: $0.utf8) })
  }

  /// O(words of the line).
  func allows(_ index: Int) -> Bool {
    guard text.standsAlone(index) else { return false }
    let line = text.lines[index]
    if !text.isSound[index], rules.leansOnOthers(line, in: corpus) { return false }
    let raw = corpus.rawText(of: line.citation)
    guard !persons.isEmpty else { return true }
    let words = sentenceWords(raw)
    return !meansSomebodyBefore(words, line) && !leavesOutNoun(raw, words)
  }

  /// `Eighteen hours later he was gone`: a person whom nothing in the sentence names.
  private func meansSomebodyBefore(_ words: [SentenceWord], _ line: StoryText.Line) -> Bool {
    guard line.position > 0, let place = words.firstIndex(where: { !$0.isQuoted && persons.contains($0.key) })
    else { return false }
    if words[..<place].dropFirst().contains(where: {
      $0.isCapitalised && !$0.isQuoted && !days.contains($0.key)
    }) {
      return false
    }
    let tokens = corpus.tokens(of: line.citation)
    // A name may open the sentence.
    guard let first = tokens.first, first.isContent, let stem = text.number(ofTerm: first.term) else {
      return true
    }
    return !text.isName(stem)
  }

  /// `Orsa's fell by a tenth`: the noun stands in the sentence before.
  private func leavesOutNoun(_ raw: Substring, _ words: [SentenceWord]) -> Bool {
    guard words.count > 1, past.contains(words[1].key), !words[1].isAfterMark else { return false }
    let first = raw.prefix { !$0.isWhitespace }
    return first.hasSuffix("'s") || first.hasSuffix("’s")
  }

  /// "he", "him", "his".
  private static let persons: [String: String] = [
    "en": "he she him her his", "de": "er ihm ihn", "fr": "lui elle", "es": "él ella", "pt": "ele ela",
    "it": "lui lei", "nl": "hij hem", "ru": "он она ему ей",
  ]
}
