/// What a difference of figures is called, in the sources' words.
extension FigureComparison {
  /// Words around a figure that are searched for its noun.
  private static let labelReach = 14

  /// What the figures' own words say is counted; else the noun that stands near all of them, the nearest first; else the
  /// first figure as written. O(words).
  ///
  /// `The damage was put at 18 million euros` and `it estimated the damage at 25 million euros` are of "damage".
  func label(of values: [(figure: FoundFigure, line: Int)]) -> String {
    guard let first = values.first else { return "" }
    let language = text.language.primary
    if let named = values.first(where: { !$0.figure.subject.isEmpty && !isEmptyNoun($0.figure.subject) }) {
      return named.figure.subject
    }
    if let noun = FigureComparison.casualtyNouns[language]?[first.figure.kind] { return noun }
    if let named = values.first(where: { !$0.figure.subject.isEmpty }) { return named.figure.subject }
    let speech = SpeechWords.of(language)
    let calendar = CalendarWords.of(language)
    let words = reading.lines[first.line].words
    let behind = words.filter { $0.range.lowerBound >= first.figure.text.upperBound }.prefix(2)
    let before = words.filter { $0.range.upperBound <= first.figure.text.lowerBound }
      .suffix(FigureComparison.labelReach)
    let others = values.dropFirst().map { reading.lines[$0.line].words.filter { !$0.isNumber }.map(\.lower) }
    for word in Array(behind) + before.reversed() {
      guard word.lower.unicodeScalars.count >= 4, !word.isNumber, !word.isQuoted,
        language == "de" ? word.isCapitalised : !word.isCapitalised || word.range.lowerBound == 0,
        speech?.verbs.contains(word.lower) != true, speech?.titles.contains(word.lower) != true,
        calendar?.weekday(word) == nil,
        calendar?.months[word.lower] == nil, !FigureKind.never.contains(word.lower),
        FigureKind.currencies[word.lower] == nil, !FigureUnit.isUnit(word.lower),
        NumberWords.of(language).powers[word.lower] == nil, NumberWords.of(language).small[word.lower] == nil,
        !isVerb(word.lower, language),
        others.allSatisfy({ $0.contains { sharesStart($0, word.lower) } })
      else { continue }
      return word.text
    }
    return slice(reading.lines[first.line].text, first.figure.text)
  }

  /// "Menschen", "weitere verletzt": whoever.
  private func isEmptyNoun(_ subject: String) -> Bool {
    let words = subject.lowercased().split(separator: " ").map(String.init)
    return words.count == 1 && FigureKind.anyone.contains(words[0])
      || FigureComparison.others.contains(words[0])
  }

  private static let others: Set<String> = [
    "weitere", "autres", "otros", "otras", "altri", "altre", "outros", "others",
  ]
  private static let casualtyNouns: [String: [FigureKind: String]] = [
    "en": [.killed: "killed", .injured: "injured", .missing: "missing"],
    "de": [.killed: "Tote", .injured: "Verletzte", .missing: "Vermisste"],
    "fr": [.killed: "morts", .injured: "blessés", .missing: "disparus"],
    "es": [.killed: "muertos", .injured: "heridos", .missing: "desaparecidos"],
    "pt": [.killed: "mortos", .injured: "feridos", .missing: "desaparecidos"],
    "it": [.killed: "morti", .injured: "feriti", .missing: "dispersi"],
    "nl": [.killed: "doden", .injured: "gewonden", .missing: "vermisten"],
    "ru": [.killed: "погибшие", .injured: "пострадавшие", .missing: "пропавшие"],
    "el": [.killed: "νεκροί", .injured: "τραυματίες", .missing: "αγνοούμενοι"],
  ]

  private func isVerb(_ word: String, _ language: String) -> Bool {
    guard let tense = CalendarWords.of(language)?.tense else { return false }
    return tense.past.contains(word) || tense.future.contains(word) || tense.auxiliaries.contains(word)
      || tense.pastEndings.contains(where: word.hasSuffix)
      || tense.openBefore.contains(word)
      || NumberWords.of(language).hedges.keys.contains { $0.contains(word) }
      || OpenerWords.of(language).clauseOpeners.contains(word)
  }

  /// One noun in two cases: Russian `ущерб` and `ущерба`.
  private func sharesStart(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (short, long) = a.unicodeScalars.count <= b.unicodeScalars.count ? (a, b) : (b, a)
    return short.unicodeScalars.count >= 5 && long.hasPrefix(short)
      && long.unicodeScalars.count - short.unicodeScalars.count <= 2
  }
}

extension FoundFigure {
  /// Whether two numbers of casualties name different sorts of people: five workers are no two firefighters.
  func isOfOthers(than other: FoundFigure) -> Bool {
    guard let own = sort, let theirs = other.sort else { return false }
    return own.prefix(5) != theirs.prefix(5)
  }

  /// "workers" of "workers killed"; nil where anybody may be meant.
  private var sort: String? {
    let words = subject.lowercased().split(separator: " ")
    guard (1...2).contains(words.count), FigureKind.people.contains(String(words[0])),
      !FigureKind.anyone.contains(String(words[0]))
    else { return nil }
    return String(words[0])
  }
}
