import Model

/// The words of dates in one language.
final class CalendarWords: Sendable {
  /// 1 to 12.
  let months: [String: Int]
  /// 0 for Monday.
  let weekdays: [String: Int]
  /// To pass over words that are neither month nor weekday.
  private let names: WordOpenings
  /// Names of weekdays of four letters and more, and what is left of them without their last one or two: stems.
  let weekdayStems: Set<String>
  /// Where weekdays are named like ordinals, the word that must stand before: Hebrew `ביום שני`.
  let weekdayAfter: Set<String>
  /// Endings that a weekday may carry: `Montagabend`, `dinsdagnacht`.
  let partsOfDay: [String]
  /// Phrases of one word or more, in lower case, and what they mean.
  let phrases: [[String]: RelativeDay]
  /// Their first words.
  let phraseOpeners: Set<String>
  /// The longest phrase, in words.
  let longestPhrase: Int
  /// "last" before or after a weekday, and "next".
  let last: Set<String>
  let next: Set<String>
  /// "ago" after a number of days, or "vor" before it.
  let ago: Set<String>
  let agoBefore: [[String]]
  let days: Set<String>
  /// Small words between day and month: "de", "of".
  let joiners: Set<String>
  /// Between the ends of a range: "to", "bis".
  let ranges: Set<String>
  /// In front of a range whose ends "and" joins, and that "and".
  let betweens: Set<String>
  let ands: Set<String>
  /// Whether a month stands before its day: "September 12".
  let monthFirst: Bool
  /// Whether `3/4/2023` is the third of April, as everywhere but in English, where it may be either.
  let dayFirst: Bool
  /// Greek `Τρίτη` is Tuesday, `τρίτη` the third.
  let daysAreCapitalised: Bool
  let tense: TenseWords

  init(
    months: String, weekdays: String, weekdayAfter: String = "", partsOfDay: String = "",
    phrases: [RelativeDay: String] = [:],
    last: String = "", next: String = "", ago: String = "", agoBefore: String = "", days: String = "",
    joiners: String = "", ranges: String = "", betweens: String = "", ands: String = "",
    monthFirst: Bool = false, dayFirst: Bool = true, daysAreCapitalised: Bool = false, tense: TenseWords
  ) {
    func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
    func lists(_ list: String) -> [[String]] {
      pieces(of: list, at: "|").map { pieces(of: $0, at: " ") }
    }
    self.months = CalendarWords.numbered(months, from: 1)
    self.weekdays = CalendarWords.numbered(weekdays, from: 0)
    weekdayStems = Set(
      self.weekdays.keys.flatMap { name in
        let scalars = Array(name.unicodeScalars)
        return (max(0, scalars.count - 2)...scalars.count).filter { $0 >= 4 }.map { length in
          var stem = String.UnicodeScalarView()
          stem.append(contentsOf: scalars[..<length])
          return String(stem)
        }
      })
    self.weekdayAfter = set(weekdayAfter)
    self.partsOfDay = pieces(of: partsOfDay, at: " ")
    var known: [[String]: RelativeDay] = [:]
    for (meaning, list) in phrases { for phrase in lists(list) { known[phrase] = meaning } }
    self.phrases = known
    phraseOpeners = Set(known.keys.compactMap(\.first))
    longestPhrase = known.keys.map(\.count).max() ?? 0
    self.last = set(last)
    self.next = set(next)
    self.ago = set(ago)
    self.agoBefore = lists(agoBefore)
    self.days = set(days)
    self.joiners = set(joiners)
    self.ranges = set(ranges)
    self.betweens = set(betweens)
    self.ands = set(ands)
    self.monthFirst = monthFirst
    self.dayFirst = dayFirst
    self.daysAreCapitalised = daysAreCapitalised
    self.tense = tense
    names = WordOpenings(
      Array(self.months.keys)
        + CalendarWords.forms(of: self.weekdays, endings: CalendarWords.possessives + self.partsOfDay))
  }

  /// Whether a word names a weekday or a month.
  func isName(_ word: PlainWord) -> Bool {
    names.mayOpen(word.lower) && (weekday(word) != nil || months[word.lower] != nil)
  }

  /// `monday`, `monday's`, `montagabend`; 0 for Monday.
  func weekday(_ word: PlainWord) -> Int? {
    if daysAreCapitalised, !word.isCapitalised { return nil }
    var text = word.lower
    for ending in CalendarWords.possessives where text.hasSuffix(ending) { text.removeLast(2) }
    if let day = weekdays[text] { return day }
    for part in partsOfDay where text.hasSuffix(part) {
      if let day = weekdays[String(text.dropLast(part.count))] { return day }
    }
    return nil
  }

  /// Every word that begins a date which is written without digits, in no order; weekdays of three bytes and more without the
  /// endings that they may carry.
  var openings: [String] {
    let days = CalendarWords.forms(of: weekdays, endings: CalendarWords.possessives + partsOfDay)
    return days + months.keys + phrases.keys.compactMap(\.first) + agoBefore.compactMap(\.first)
  }

  /// Weekdays, short ones with the endings that they may carry: of longer ones the beginning tells.
  private static func forms(of weekdays: [String: Int], endings: [String]) -> [String] {
    weekdays.keys.flatMap { name in
      name.utf8.count < 3 ? [name] + endings.map { name + $0 } : [name]
    }
  }

  private static let possessives = ["'s", "’s"]

  /// "januar jan|februar feb": names by place, spellings of one place set apart by spaces.
  private static func numbered(_ list: String, from first: Int) -> [String: Int] {
    var result: [String: Int] = [:]
    for (place, names) in list.split(separator: "|").enumerated() {
      for name in names.split(separator: " ") { result[String(name)] = place + first }
    }
    return result
  }
}

/// What a phrase such as "last week" means, seen from publication.
enum RelativeDay: Sendable, Hashable {
  case today, yesterday, tomorrow, dayBeforeYesterday, dayAfterTomorrow
  case lastWeek, nextWeek, lastMonth, nextMonth
  /// From the first of the month, or from Monday, to the day of publication.
  case earlierThisMonth, earlierThisWeek
  /// Names no sure day, so its sentence is left out: "a week ago".
  case unsure
}
