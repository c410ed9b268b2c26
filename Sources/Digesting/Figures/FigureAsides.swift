/// Numbers of a sentence that are not those of the day: of earlier events, of parts, of totals, of what was before.
struct FigureAsides: Sendable {
  private let words: [PlainWord]
  /// Places of bare years that a preposition of time stands before: "in 2002".
  private let datedYears: [Int]

  init(_ words: [PlainWord]) {
    self.words = words
    datedYears = words.indices.filter { place in
      guard place > 0, words[place].text.utf8.count == 4, let year = plainNumber(words[place].text),
        (1500...2100).contains(year)
      else { return false }
      return FigureAsides.inYear.contains(words[place - 1].lower) || place < 2
    }
  }

  /// "61 of the 140 seats": what the part is taken from.
  func isTotal(_ number: ReadNumber) -> Bool {
    var place = (number.hedge ?? number.words).lowerBound - 1
    if place >= 0, words[place].lower == "the" { place -= 1 }
    guard place > 0, ["of", "der", "von", "des", "de", "los", "van", "из"].contains(words[place].lower),
      words[place].isJoined
    else {
      return false
    }
    return words[place - 1].isNumber
      || NumberWords.of("en").small[words[place - 1].lower].map { $0 >= 2 } == true
  }

  /// "In 2002 a fire killed 370", "compared with 58 per cent", "down from 6.9", "including 12 children", "a day".
  func isAside(_ number: ReadNumber, kind: FigureKind) -> Bool {
    let first = (number.hedge ?? number.words).lowerBound
    if !datedYears.isEmpty {
      switch kind {
      case .share, .money, .distance, .area, .mass, .speed, .temperature:
        // The year right behind the figure dates it.
        if datedYears.contains(where: { $0 >= number.words.upperBound && $0 - number.words.upperBound <= 4 })
        {
          return true
        }
        if datedYears.contains(where: { $0 < first && $0 <= 1 }) { return true }
      default: return true
      }
    }
    let before = words[max(0, first - 3)..<first]
    if before.contains(where: { FigureAsides.parts.contains($0.lower) }) { return true }
    if let last = before.last, last.lower == "from" || last.lower == "von" {
      return words.contains {
        ["up", "down", "rose", "fell", "risen", "fallen", "cut", "raised", "increased"].contains($0.lower)
      }
    }
    if before.count >= 2,
      before.suffix(2).map(\.lower) == ["compared", "with"]
        || before.suffix(2).map(\.lower) == ["compared", "to"]
    {
      return true
    }
    let after = words[number.words.upperBound...].prefix(4).map(\.lower)
    return zip(after, after.dropFirst()).contains {
      FigureAsides.rates.contains($0) && FigureAsides.times.contains($1)
    }
  }

  private static let inYear: Set<String> = [
    "in", "en", "im", "em", "nel", "в", "το", "عام", "सन्", "of", "since", "depuis", "desde", "seit", "dal",
    "sinds", "dans",
  ]
  private static let parts: Set<String> = [
    "including", "among", "whom", "darunter", "davon", "dont", "incluidos", "incluidas", "incluindo",
    "compresi", "waaronder",
    "включая",
  ]
  private static let rates: Set<String> = [
    "a", "an", "per", "each", "every", "par", "por", "pro", "al", "je", "im", "в",
  ]
  private static let times: Set<String> = [
    "day", "week", "month", "year", "hour", "minute", "person", "head", "jour", "mois", "an", "día", "mes",
    "año", "dia", "mês",
    "ano", "giorno", "mese", "anno", "tag", "monat", "jahr", "dag", "maand", "jaar", "день", "месяц", "год",
    "kilo", "tonne",
  ]
}
