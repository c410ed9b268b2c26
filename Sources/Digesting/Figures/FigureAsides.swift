/// Numbers of a sentence that are not those of the day: of earlier events, of parts, of totals, of what was before.
struct FigureAsides: Sendable {
  private let words: [PlainWord]
  private let language: String
  /// Places of bare years that a preposition of time stands before: "in 2002".
  private let datedYears: [Int]

  init(_ words: [PlainWord], language: String) {
    self.words = words
    self.language = language
    let months = CalendarWords.of(language)?.months ?? [:]
    datedYears = words.indices.filter { place in
      guard place > 0, words[place].text.utf8.count == 4, let year = plainNumber(words[place].text),
        (1500...2100).contains(year)
      else { return false }
      // "in August 2007", and no day before the month.
      let isMonth = months[words[place - 1].lower] != nil
      if isMonth, place >= 2 { return FigureAsides.inYear.contains(words[place - 2].lower) }
      return FigureAsides.inYear.contains(words[place - 1].lower) || place < 2
    }
  }

  /// "61 of the 140 seats": what the part is taken from.
  func isTotal(_ number: ReadNumber) -> Bool {
    var place = (number.hedge ?? number.words).lowerBound - 1
    if place > 0, FigureAsides.wholes.contains(words[place].lower),
      FigureAsides.of.contains(words[place - 1].lower)
    {
      place -= 1
    }
    guard place > 0, FigureAsides.of.contains(words[place].lower), words[place].isJoined else { return false }
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
    if isAddition(number, kind: kind) || isOfOtherTime(number) || isChange(number, kind: kind)
      || isOfScore(number) || isOfSum(number)
    {
      return true
    }
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

  /// "Another 200 were moved on Wednesday", "14 more bodies": what comes on top.
  private func isAddition(_ number: ReadNumber, kind: FigureKind) -> Bool {
    let first = (number.hedge ?? number.words).lowerBound
    // "Another 165 were hurt" counts them all, beside the dead.
    if kind != .injured, kind != .missing, first > 0, words[first].isJoined,
      FigureAsides.further.contains(words[first - 1].lower)
    {
      return true
    }
    let next = number.words.upperBound
    return next < words.count && words[next].isJoined && FigureAsides.more.contains(words[next].lower)
  }

  /// "The river has dropped by two metres": by how much, not how high.
  private func isChange(_ number: ReadNumber, kind: FigureKind) -> Bool {
    let first = (number.hedge ?? number.words).lowerBound
    guard first > 0, words[first].isJoined, FigureAsides.by.contains(words[first - 1].lower) else {
      return false
    }
    return kind.isMeasured
  }

  /// "27 votes to 24", "25 zu 18 Stimmen": two numbers of one vote or game.
  private func isOfScore(_ number: ReadNumber) -> Bool {
    let first = (number.hedge ?? number.words).lowerBound
    let next = number.words.upperBound
    func stands(_ place: Int) -> Bool {
      words.indices.contains(place) && FigureAsides.against.contains(words[place].lower)
    }
    func counts(_ place: Int) -> Bool { words.indices.contains(place) && words[place].isNumber }
    return stands(next) && counts(next + 1) || stands(next + 1) && counts(next + 2)
      || stands(first - 1) && (counts(first - 2) || counts(first - 3))
  }

  /// "Four soldiers and three villagers died": neither is the number of all.
  private func isOfSum(_ number: ReadNumber) -> Bool {
    let first = (number.hedge ?? number.words).lowerBound
    let next = number.words.upperBound
    func isPart(_ start: Int) -> Bool {
      // A number, its noun, "and", a number, its noun.
      guard start >= 0, start + 4 < words.count, FigureAsides.and.contains(words[start + 2].lower) else {
        return false
      }
      let nouns = [words[start + 1].lower, words[start + 4].lower]
      return isNumber(at: start) && isNumber(at: start + 3)
        && nouns.allSatisfy { FigureKind.people.contains($0) && !FigureKind.anyone.contains($0) }
    }
    func isNumber(at place: Int) -> Bool {
      words[place].isNumber || NumberWords.of(language).small[words[place].lower] != nil
    }
    return next == first + 1 && (isPart(first) || isPart(first - 3))
  }

  /// "58 per cent five years ago", "47 per cent in the first round".
  private func isOfOtherTime(_ number: ReadNumber) -> Bool {
    let after = words[number.words.upperBound...].prefix(7).map(\.lower)
    return zip(after, after.dropFirst()).contains { FigureAsides.otherTimes[$0]?.contains($1) == true }
  }

  /// Before the whole that a part is taken from: "four of its nine libraries".
  private static let wholes: Set<String> = [
    "the", "its", "their", "his", "her", "our", "all", "ihrer", "seiner", "ses", "leurs", "sus", "suoi",
    "seus", "de", "den", "der", "los", "las", "les", "gli", "os", "as",
  ]
  private static let of: Set<String> = ["of", "der", "von", "des", "de", "los", "van", "из", "av", "di"]
  private static let further: Set<String> = [
    "another", "further", "additional", "weitere", "weiteren", "outros", "outras", "mais", "nog", "еще",
    "ещё",
    "otros", "otras", "autres", "altri", "altre", "encore", "ancora", "αλλοι", "άλλοι", "άλλα",
  ]
  private static let by: Set<String> = ["by", "um", "di", "på", "на", "κατά"]
  private static let against: Set<String> = [
    "to", "against", "zu", "gegen", "contre", "contra", "contro", "tegen", "против",
  ]
  private static let and: Set<String> = ["and", "und", "et", "y", "e", "en", "и", "και", "och"]
  private static let more: Set<String> = ["more", "additional", "further", "weitere"]
  private static let otherTimes: [String: Set<String>] = [
    "years": ["ago", "earlier", "before"], "year": ["ago", "earlier", "before"], "first": ["round"],
    "erste": ["runde"], "ersten": ["runde", "wahlgang"], "année": ["précédente", "dernière"],
    "premier": ["tour"], "año": ["anterior", "pasado"], "ano": ["anterior", "passado"],
    "anno": ["scorso", "prima"],
    "primera": ["vuelta"], "primeiro": ["turno"], "primo": ["turno"], "jaar": ["eerder", "geleden"],
  ]
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
    "kilo", "tonne", "share", "barrel", "ounce", "aktie", "action", "acción", "azione",
  ]
}
