/// A figure of one sentence: what is counted, how much, and the words it stands in.
struct FoundFigure: Sendable, Hashable {
  var kind: FigureKind
  /// In the kind's unit.
  var value: Double
  /// UTF-8 offsets of the figure as written, with its hedge: "at least 2,000".
  var text: Range<Int>
  /// What is counted in the sentence's words: "people killed"; empty where no noun says so.
  var subject: String
  /// How exact it claims to be; nil for a plain number.
  var precision: NumberWords.Hedge?
  /// Told of another time or of a part: not to be held against the number of the day.
  var isAside = false
  /// The count of all, beside which another of its kind in the sentence is a part.
  var isTotal = false
}

/// Reads the figures of a sentence that can be compared with others'; abstains when unsure.
struct FigureFinder: Sendable {
  private let reader: NumberReader
  private let language: String
  private let casualties: CasualtyReader

  init(language: String) {
    self.language = language
    reader = NumberReader(language: language)
    casualties = CasualtyReader(language: language)
  }

  /// Figures in order; none for ages, dates, clock times, years and ordinals, nor for the ends of "10 to 15". O(words).
  func figures(in text: String) -> [FoundFigure] {
    let (words, end) = plainWords(text)
    return figures(in: words, end: end, of: text)
  }

  func figures(in words: [PlainWord], end: String, of text: String) -> [FoundFigure] {
    guard words.count > 2 else { return [] }
    let numbers = reader.numbers(in: words)
    guard !numbers.isEmpty else { return [] }
    let asides = FigureAsides(words, language: language)
    var figures: [FoundFigure] = numbers.compactMap { number in
      guard !number.isRangeEnd, !asides.isTotal(number) else { return nil }
      guard var found = figure(number, words, text, end) else { return nil }
      found.isAside = asides.isAside(number, kind: found.kind)
      return found
    }
    let totals = figures.filter(\.isTotal).map(\.kind)
    for index in figures.indices where !figures[index].isTotal && totals.contains(figures[index].kind) {
      figures[index].isAside = true
    }
    return figures
  }

  private func figure(_ number: ReadNumber, _ words: [PlainWord], _ text: String, _ end: String)
    -> FoundFigure?
  {
    let first = words[number.words.lowerBound]
    let next = number.words.upperBound < words.count ? words[number.words.upperBound] : nil
    let gapAfter = next?.gap ?? end
    let start = number.hedge.map { words[$0.lowerBound].range.lowerBound } ?? first.range.lowerBound
    let range = start..<words[number.words.upperBound - 1].range.upperBound
    func found(_ kind: FigureKind, _ value: Double, _ range: Range<Int>, _ subject: String? = nil)
      -> FoundFigure
    {
      FoundFigure(
        kind: kind, value: value, text: range, subject: subject ?? self.subject(around: number, words),
        precision: number.precision)
    }
    // A share or a sum of money says its unit itself.
    if gapAfter.hasPrefix("%") || gapAfter.hasPrefix("％") || gapAfter.hasPrefix("٪") {
      guard let upper = offset(afterMarkFrom: range.upperBound, in: text) else { return nil }
      return found(.share, number.value, range.lowerBound..<upper)
    }
    if let mark = first.gap.last, let currency = FigureKind.currencies[String(mark)] {
      guard let lower = offset(ofMark: mark, before: first.range.lowerBound, in: text) else { return nil }
      let before = number.words.lowerBound > 0 ? words[number.words.lowerBound - 1] : nil
      let prefix = before.flatMap {
        FigureFinder.dollars.contains($0.text) && $0.range.upperBound == lower ? $0.text : nil
      }
      return found(
        .money((prefix ?? "") + currency), number.value, min(range.lowerBound, lower)..<range.upperBound)
    }
    // Turkish sets the unit in front: "yüzde 78".
    if language == "tr", number.words.lowerBound > 0, words[number.words.lowerBound - 1].lower == "yüzde" {
      let before = words[number.words.lowerBound - 1].range
      return found(.share, number.value, min(range.lowerBound, before.lowerBound)..<range.upperBound)
    }
    guard let next else { return casualties.figure(number, words, range) }
    let isJoined =
      next.isJoined || next.gap == "." && reader.words.powers[words[number.words.upperBound - 1].lower] != nil
    if isJoined, let currency = FigureKind.currencies[next.lower] {
      return found(.money(currency), number.value, range.lowerBound..<next.range.upperBound)
    }
    if next.isJoined, let (unit, count) = FigureUnit.of(words[number.words.upperBound...].prefix(3)) {
      let last = words[number.words.upperBound + count - 1]
      return found(
        unit.kind, number.value * unit.factor + unit.offset, range.lowerBound..<last.range.upperBound)
    }
    if isYearOrOrdinal(number, words) || next.isJoined && FigureKind.never.contains(next.lower) {
      return ["in", "of", "and"].contains(next.lower) ? casualties.figure(number, words, range) : nil
    }
    return casualties.figure(number, words, range)
      ?? count(number, words, range).map { found($0.kind, number.value, range, $0.noun) }
  }

  /// `40 houses`, `9,000 rail workers`: a number before a noun in the plural.
  private func count(_ number: ReadNumber, _ words: [PlainWord], _ range: Range<Int>)
    -> (kind: FigureKind, noun: String)?
  {
    guard number.words.upperBound < words.count, number.value >= 2 else { return nil }
    let place = number.words.upperBound
    if let noun = counted(words[place]) { return (.count(noun.lower), noun.text) }
    guard language == "en", place + 1 < words.count, words[place].isJoined, !words[place].isCapitalised,
      !words[place].isNumber, !FigureKind.never.contains(words[place].lower),
      !FigureFinder.small.contains(words[place].lower),
      let noun = counted(words[place + 1])
    else { return nil }
    return (.count(noun.lower), words[place].text + " " + noun.text)
  }

  private func counted(_ noun: PlainWord) -> PlainWord? {
    guard noun.isJoined, !noun.isNumber, noun.lower.unicodeScalars.count >= 4, !noun.lower.contains("-"),
      !FigureKind.never.contains(noun.lower), language == "de" || !noun.isCapitalised,
      // "60 people" says nothing of what befell them.
      !FigureKind.anyone.contains(noun.lower)
    else { return nil }
    if language == "en" {
      return noun.lower.hasSuffix("s") && !noun.lower.hasSuffix("ss") ? noun : nil
    }
    return FigureFinder.languages.contains(language) ? noun : nil
  }

  /// Where the per cent sign after a number ends; a space may part them.
  private func offset(afterMarkFrom start: Int, in text: String) -> Int? {
    var place = start
    for scalar in slice(text, start..<text.utf8.count).unicodeScalars.prefix(3) {
      place += UTF8.width(scalar)
      if ["%", "％", "٪"].contains(scalar) { return place }
      guard isSpace(scalar) else { return nil }
    }
    return nil
  }

  private func offset(ofMark mark: Character, before end: Int, in text: String) -> Int? {
    var place = end
    for scalar in slice(text, 0..<end).unicodeScalars.reversed().prefix(3) {
      place -= UTF8.width(scalar)
      if Character(scalar) == mark { return place }
      guard isSpace(scalar) else { return nil }
    }
    return nil
  }

  /// 1900 to 2100 without a mark of thousands is a year; "aged 34" and "34-year-old" are no numbers here.
  private func isYearOrOrdinal(_ number: ReadNumber, _ words: [PlainWord]) -> Bool {
    let word = words[number.words.lowerBound]
    if number.words.count == 1, word.text.utf8.count == 4, word.isNumber, (1500...2100).contains(number.value)
    {
      return true
    }
    guard number.words.lowerBound > 0 else { return false }
    let before = words[number.words.lowerBound - 1]
    // "One in four" is a ratio.
    if number.words.lowerBound > 1, before.lower == "in",
      words[number.words.lowerBound - 2].lower == "one" || words[number.words.lowerBound - 2].isNumber
    {
      return true
    }
    return FigureFinder.numbered.contains(before.lower)
  }

  /// The words that say what a share or sum is of: "the building" in "60% of the building was lost"; empty without "of".
  private func subject(around number: ReadNumber, _ words: [PlainWord]) -> String {
    let after = words[min(number.words.upperBound, words.count)...].prefix(3)
    guard let of = after.firstIndex(where: { $0.lower == "of" }) else { return "" }
    return words[(of + 1)...].prefix(4).prefix {
      $0.isJoined && !$0.isNumber
        && (["the", "its", "his", "her", "their"].contains($0.lower)
          || !FigureFinder.small.contains($0.lower) && !FigureFinder.clauses.contains($0.lower))
    }
    .map(\.text).joined(separator: " ")
  }

  /// Where a noun ends that "of" opens.
  private static let clauses: Set<String> = [
    "when", "while", "after", "before", "if", "because", "it", "he", "she",
  ]
  private static let numbered: Set<String> = [
    "aged", "age", "no", "number", "flight", "article", "section", "chapter", "route", "channel", "page",
    "train", "level",
    "room", "highway", "phase", "category", "version", "type", "gate", "line", "bus", "unit", "block",
    "group", "artikel",
    "nummer", "numéro", "número", "flug", "vol", "treno", "поезд", "рейс", "size", "day", "week", "round",
    "stage",
  ]
  private static let small: Set<String> = [
    "in", "of", "to", "on", "at", "by", "for", "and", "or", "were", "was", "are", "is", "the", "from", "with",
    "who", "that",
    "have", "had", "has", "as", "but", "his", "her", "its", "their", "this", "said", "says", "than", "out",
    "will", "would",
  ]
  private static let languages: Set<String> = ["de", "fr", "es", "pt", "it", "nl", "ru", "el"]
  private static let dollars: Set<String> = ["R", "A", "C", "NZ", "HK", "S", "NT", "MX"]
}
