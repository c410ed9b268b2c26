/// A figure of one sentence: what is counted, how much, and the words it stands in.
struct FoundFigure: Sendable, Hashable {
  var kind: FigureKind
  /// In the kind's unit.
  var value: Double
  /// UTF-8 offsets of the figure as written, with its hedge: "at least 2,000".
  var text: Range<Int>
  /// What is counted in the sentence's words: "people killed".
  var subject: String
  var isHedged: Bool
}

/// Reads the figures of a sentence that can be compared with others'; abstains when unsure.
struct FigureFinder: Sendable {
  private let reader: NumberReader
  /// How many words after a number its state may stand.
  static let reach = 5

  init(language: String) { reader = NumberReader(language: language) }

  /// Figures in order; none for ages, dates, clock times, years and ordinals. O(words).
  func figures(in text: String) -> [FoundFigure] {
    let (words, end) = plainWords(text)
    guard words.contains(where: { $0.isNumber }) || words.count > 2 else { return [] }
    return reader.numbers(in: words).compactMap { figure($0, words, text, end) }
  }

  private func figure(_ number: ReadNumber, _ words: [PlainWord], _ text: String, _ end: String)
    -> FoundFigure?
  {
    let first = words[number.words.lowerBound]
    let next = number.words.upperBound < words.count ? words[number.words.upperBound] : nil
    let gapAfter = next?.gap ?? end
    let start = number.hedge.map { words[$0.lowerBound].range.lowerBound } ?? first.range.lowerBound
    var range = start..<words[number.words.upperBound - 1].range.upperBound
    // A share or a sum of money says its unit itself.
    if gapAfter.hasPrefix("%") {
      range = range.lowerBound..<(range.upperBound + 1)
      guard slice(text, range).hasSuffix("%") else { return nil }
      return found(.share, number.value, range, subject(around: number, words, state: nil), number)
    }
    if let next, next.isJoined, FigureKind.shares.contains(next.lower) {
      range = range.lowerBound..<next.range.upperBound
      return found(.share, number.value, range, subject(around: number, words, state: nil), number)
    }
    if let next, next.isJoined, next.lower == "per" || next.lower == "pour" || next.lower == "por",
      number.words.upperBound + 1 < words.count,
      FigureKind.shares.contains(next.lower + " " + words[number.words.upperBound + 1].lower)
    {
      range = range.lowerBound..<words[number.words.upperBound + 1].range.upperBound
      return found(.share, number.value, range, subject(around: number, words, state: nil), number)
    }
    if let mark = first.gap.last, let currency = FigureKind.currencies[String(mark)] {
      let from = number.hedge == nil ? range.lowerBound - String(mark).utf8.count : range.lowerBound
      let shown = from..<range.upperBound
      guard number.hedge != nil || slice(text, shown).hasPrefix(String(mark)) else { return nil }
      return found(.money(currency), number.value, shown, subject(around: number, words, state: nil), number)
    }
    if let next, next.isJoined, let currency = FigureKind.currencies[next.lower] {
      return found(
        .money(currency), number.value, range.lowerBound..<next.range.upperBound,
        subject(around: number, words, state: nil), number)
    }
    guard let next else { return state(before: number, words, range) }
    if next.isJoined, let unit = FigureKind.kilometres[next.lower] {
      return found(
        .distance, number.value * unit, range.lowerBound..<next.range.upperBound,
        subject(around: number, words, state: nil), number)
    }
    if isYearOrOrdinal(number, words) || next.isJoined && FigureKind.never.contains(next.lower) {
      return next.lower == "in" || next.lower == "of" || next.lower == "and"
        ? state(before: number, words, range) : nil
    }
    return state(after: number, words, range) ?? state(before: number, words, range)
      ?? count(number, words, range)
  }

  /// `2,000 people were killed`, `300 injured`.
  private func state(after number: ReadNumber, _ words: [PlainWord], _ range: Range<Int>) -> FoundFigure? {
    var noun: String?
    for place in number.words.upperBound..<min(words.count, number.words.upperBound + FigureFinder.reach) {
      let word = words[place]
      if !word.isJoined || word.isNumber { return nil }
      if let kind = FigureKind.states[word.lower], word.lower != "toll" {
        let subject = [noun, word.text].compactMap { $0 }.joined(separator: " ")
        return found(kind, number.value, range, subject, number)
      }
      if FigureKind.people.contains(word.lower) {
        noun = word.text
      } else if noun == nil, !FigureFinder.bridging.contains(word.lower) {
        return nil
      } else if noun != nil, !FigureFinder.bridging.contains(word.lower) {
        return nil
      }
    }
    return nil
  }

  /// `killed at least 2,000 people`, `death toll rose to 2,012`.
  private func state(before number: ReadNumber, _ words: [PlainWord], _ range: Range<Int>) -> FoundFigure? {
    if isYearOrOrdinal(number, words) { return nil }
    let first = number.hedge?.lowerBound ?? number.words.lowerBound
    var place = first - 1
    var steps = 0
    while place >= 0, steps < 6, words[place + 1].isJoined || words[place + 1].gap == "$" {
      let word = words[place]
      if let kind = FigureKind.states[word.lower], steps == 0 || word.lower == "toll" {
        guard FigureFinder.counting.contains(word.lower) else { return nil }
        if word.lower != "toll",
          let next = number.words.upperBound < words.count ? words[number.words.upperBound] : nil,
          next.isJoined, !FigureKind.people.contains(next.lower), !FigureFinder.bridging.contains(next.lower)
        {
          return nil
        }
        let noun = number.words.upperBound < words.count ? words[number.words.upperBound] : nil
        let people = noun.flatMap { $0.isJoined && FigureKind.people.contains($0.lower) ? $0.text : nil }
        let subject =
          word.lower == "toll" ? "death toll" : [people, word.text].compactMap { $0 }.joined(separator: " ")
        return found(kind, number.value, range, subject, number)
      }
      if !FigureFinder.rising.contains(word.lower) { return nil }
      place -= 1
      steps += 1
    }
    return nil
  }

  /// `40 houses`: a number right before a noun in the plural.
  private func count(_ number: ReadNumber, _ words: [PlainWord], _ range: Range<Int>) -> FoundFigure? {
    guard number.words.upperBound < words.count else { return nil }
    let noun = words[number.words.upperBound]
    guard noun.isJoined, !noun.isCapitalised, noun.lower.utf8.count >= 4, noun.lower.hasSuffix("s"),
      number.value >= 2,
      !noun.lower.contains("-"), !FigureKind.never.contains(noun.lower)
    else { return nil }
    return found(.count(noun.lower), number.value, range, noun.text, number)
  }

  private func found(
    _ kind: FigureKind, _ value: Double, _ range: Range<Int>, _ subject: String, _ number: ReadNumber
  ) -> FoundFigure? {
    FoundFigure(kind: kind, value: value, text: range, subject: subject, isHedged: number.hedge != nil)
  }

  /// 1900 to 2100 without a mark of thousands is a year; "aged 34" and "34-year-old" are no numbers here.
  private func isYearOrOrdinal(_ number: ReadNumber, _ words: [PlainWord]) -> Bool {
    let word = words[number.words.lowerBound]
    if number.words.count == 1, word.text.utf8.count == 4, word.isNumber, (1900...2100).contains(number.value)
    {
      return true
    }
    guard number.words.lowerBound > 0 else { return false }
    // "One in four" is a ratio.
    if number.words.lowerBound > 1, words[number.words.lowerBound - 1].lower == "in",
      words[number.words.lowerBound - 2].lower == "one" || words[number.words.lowerBound - 2].isNumber
    {
      return true
    }
    return [
      "aged", "age", "no", "number", "flight", "article", "section", "chapter", "route", "channel", "page",
    ]
    .contains(words[number.words.lowerBound - 1].lower)
  }

  /// The words that say what a share or sum is of: the nearest words before it.
  private func subject(around number: ReadNumber, _ words: [PlainWord], state: String?) -> String {
    let after = words[min(number.words.upperBound, words.count)...].prefix(5)
    if let of = after.firstIndex(where: { $0.lower == "of" }) {
      let tail = words[(of + 1)...].prefix(4).prefix { $0.isJoined }
      if !tail.isEmpty { return tail.map(\.text).joined(separator: " ") }
    }
    let first = number.hedge?.lowerBound ?? number.words.lowerBound
    let before = words[..<first].suffix(3)
    return before.map(\.text).joined(separator: " ")
  }

  private static let bridging: Set<String> = [
    "were", "was", "are", "have", "had", "been", "being", "have been", "had been", "has", "reported",
    "feared", "still", "left",
    "also", "confirmed", "now", "wurden", "sind", "ont", "été", "han", "sido", "foram", "sono", "stati",
    "zijn",
  ]
  private static let rising: Set<String> = [
    "of", "to", "at", "rose", "rises", "risen", "has", "had", "climbed", "reached", "stood", "stands", "is",
    "was", "now",
    "passed", "passes", "the", "death",
  ]
  private static let counting: Set<String> = [
    "killed", "killing", "injured", "injuring", "wounded", "wounding", "toll", "displaced", "arrested",
    "detained", "evacuated",
  ]
}
