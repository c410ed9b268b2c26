import Language
import Model

/// The weekdays that each line of a story names: what was on Friday was not on Sunday.
struct LineDays: Sendable {
  /// By line: a bit for each weekday, Monday lowest.
  private let days: [UInt8]

  /// O(words of the lines that may name one).
  init(_ text: StoryText, in corpus: Corpus) { days = LineDays.read(text, corpus) }

  private static func read(_ text: StoryText, _ corpus: Corpus) -> [UInt8] {
    let language = text.language.primary
    var days = [UInt8](repeating: 0, count: text.lines.count)
    guard let calendar = CalendarWords.of(language), let stems = stems[language] else { return days }
    let mayBeDay = text.terms.map { stems.contains(corpus.terms.text(of: $0)) }
    guard mayBeDay.contains(true) else { return days }
    for (index, line) in text.lines.enumerated()
    where text.stems[line.stems].contains(where: { mayBeDay[Int($0)] }) {
      let block = corpus.blockText(of: line.citation)
      for token in corpus.tokens(of: line.citation) {
        guard let stem = text.number(ofTerm: token.term), mayBeDay[Int(stem)] else { continue }
        let word = slice(block, Int(token.start)..<(Int(token.start) + Int(token.length))).lowercased()
        if let day = calendar.weekdays[word], isLong(word) { days[index] |= 1 << UInt8(day) }
      }
    }
    return days
  }

  /// Whether both lines name weekdays, and no day is in both.
  func differ(_ a: Int, _ b: Int) -> Bool { days[a] != 0 && days[b] != 0 && days[a] & days[b] == 0 }

  /// Short names are other words too: "sat", "sun".
  private static func isLong(_ name: String) -> Bool { name.unicodeScalars.count >= 4 }

  /// What the names become as words of an article are counted. Other words may have the same stem: Spanish "sabe" that of
  /// Saturday.
  private static let stems = ByLanguage<Set<String>>(Array(CalendarWords.makers.keys)) { language in
    guard let calendar = CalendarWords.of(language), let tag = LanguageTag(language) else { return [] }
    return Set(calendar.weekdays.keys.filter(isLong).map { stem($0, language: tag) })
  }
}
