import Model

/// A day, or days, that a sentence names.
struct ReadDate: Sendable, Hashable {
  var first: CivilDate
  var last: CivilDate?
}

/// Resolves the dates in a sentence against its publication.
///
/// Full dates, day and month (the nearest such day that the sentence's tense allows), month and year (the
/// whole month), weekdays (before or after publication by tense), today, yesterday, tomorrow, "last week",
/// "three days ago", and ranges ("12–14 September", "from 28 August to 3 September"). What could be two days is left out:
/// "last Tuesday" on a Thursday, `3/4/2023` in English, a year alone.
struct DateReader: Sendable {
  /// One reading: the date, how many words it takes, or that nobody can tell which day is meant.
  enum Reading {
    case date(ReadDate, words: Int)
    case unsure
  }

  let words: CalendarWords
  let numbers: NumberWords
  private let clauses: RelativeClauses?
  private let openings: WordOpenings

  init?(language: LanguageTag) {
    guard let words = CalendarWords.of(language.primary) else { return nil }
    self.words = words
    numbers = NumberWords.of(language.primary)
    clauses = RelativeClauses.of(language.primary)
    openings = DateReader.listed[language.primary] ?? WordOpenings([])
  }

  /// Distinct dates in order of first mention; an unsure one makes the whole answer nil. O(words).
  func dates(in text: String, published: CivilDate?) -> [ReadDate]? {
    dates(in: plainWords(text).words, published: published)
  }

  /// With `ofEvents` a date that only a relative clause has is unsure too: it is not the day of what the sentence tells.
  func dates(in sentence: [PlainWord], published: CivilDate?, ofEvents: Bool = false) -> [ReadDate]? {
    var found: [ReadDate] = []
    var place = 0
    while place < sentence.count {
      guard mayBegin(sentence[place]) else {
        place += 1
        continue
      }
      switch reading(at: place, sentence, published: published) {
      case .unsure: return nil
      case .date(let date, let count):
        if ofEvents, clauses?.owns(place, sentence) == true { return nil }
        if !found.contains(date) { found.append(date) }
        place += count
      case nil: place += 1
      }
    }
    return found
  }

  /// Whether any reading can begin at a word: it has a digit, or is listed, or may be another spelling in Unicode of one that is.
  private func mayBegin(_ word: PlainWord) -> Bool {
    if openings.mayOpen(word.lower) { return true }
    var isPlain = true
    for byte in word.text.utf8 {
      if byte.isPlainDigit { return true }
      if byte >= 128 { isPlain = false }
    }
    return !isPlain
      && word.text.unicodeScalars.contains {
        isDigit($0) || isMark($0) || (0x1F00...0x1FFF).contains($0.value)
      }
  }

  /// Months, weekdays, and the words that open a phrase or a count of days.
  private static let listed = ByLanguage(of: CalendarWords.makers) { language, make in
    WordOpenings(make().openings + NumberWords.of(language).small.keys)
  }

  private func reading(at place: Int, _ sentence: [PlainWord], published: CivilDate?) -> Reading? {
    let word = sentence[place]
    if let iso = CivilDate(iso: word.text) { return .date(ReadDate(first: iso), words: 1) }
    if let numeric = numericDate(at: place, sentence) { return numeric }
    if let range = range(at: place, sentence, published: published) { return range }
    if let weekday = weekday(at: place, sentence) {
      guard let published, !word.isQuoted else { return .unsure }
      return resolve(weekday, at: place, sentence, published)
    }
    if let date = monthDate(at: place, sentence) { return resolve(date, at: place, sentence, published) }
    if words.months[word.lower] != nil, isMonthAlone(place, sentence) { return .unsure }
    return relative(at: place, sentence, published: published)
  }

  // MARK: Weekdays

  /// The weekday named at a word, unless it is part of a name ("Black Friday").
  private func weekday(at place: Int, _ sentence: [PlainWord]) -> Int? {
    guard let day = words.weekday(sentence[place]) else { return nil }
    guard words.weekdayAfter.isEmpty || place > 0 && words.weekdayAfter.contains(sentence[place - 1].lower)
    else {
      return nil
    }
    return day
  }

  /// With the day and month that may follow it: "Monday, 22 April".
  private func resolve(_ weekday: Int, at place: Int, _ sentence: [PlainWord], _ published: CivilDate)
    -> Reading
  {
    if place + 1 < sentence.count, ["", ",", "(", "."].contains(sentence[place + 1].gap) {
      var next = place + 1
      if words.joiners.contains(sentence[next].lower) || sentence[next].lower == "den" { next += 1 }
      if next < sentence.count, let date = monthDate(at: next, sentence) {
        guard let day = date.day else { return .unsure }
        let years = date.year.map { [$0] } ?? [published.year - 1, published.year, published.year + 1]
        let fitting = years.compactMap { CivilDate(year: $0, month: date.month, day: day) }
          .filter { $0.weekday == weekday }
        let nearest = fitting.min { distance($0, published) < distance($1, published) }
        guard let nearest else { return .unsure }
        return .date(ReadDate(first: nearest), words: next - place + date.count)
      }
    }
    let start = words.weekdayAfter.isEmpty ? place : place - 1
    let before = start > 0 ? sentence[start - 1].lower : ""
    let after = place + 1 < sentence.count && sentence[place + 1].isJoined ? sentence[place + 1].lower : ""
    let back = (published.weekday - weekday + 7) % 7
    let ahead = (weekday - published.weekday + 7) % 7
    func day(_ offset: Int) -> Reading {
      .date(ReadDate(first: published.advanced(byDays: offset)), words: 1)
    }
    if words.last.contains(before) || words.last.contains(after) {
      // The week before, or this week's? Sure only when the day has not come round yet this week, or is today.
      if back == 0 { return day(-7) }
      return weekday > published.weekday ? day(-back) : .unsure
    }
    if words.next.contains(before) || words.next.contains(after) {
      // Likewise: a day that has passed this week can only be the next week's.
      return weekday <= published.weekday ? day(ahead == 0 ? 7 : ahead) : .unsure
    }
    switch words.tense.direction(at: start, sentence) {
    case .past: return day(-back)
    case .future: return day(ahead)
    case .unsure: return .unsure
    }
  }

  // MARK: Day and month

  /// Takes the year that is named, else the year that puts the day nearest to publication, if the tense allows it.
  private func resolve(_ date: MonthDate, at place: Int, _ sentence: [PlainWord], _ published: CivilDate?)
    -> Reading
  {
    if date.day != nil, place > 0, words.tense.bounds.contains(sentence[place - 1].lower) { return .unsure }
    if let year = date.year {
      guard let day = date.day else {
        guard let first = CivilDate(year: year, month: date.month, day: 1) else { return .unsure }
        return .date(
          ReadDate(
            first: first, last: first.advanced(byDays: CivilDate.length(ofMonth: date.month, year: year) - 1)),
          words: date.count)
      }
      guard let date = CivilDate(year: year, month: date.month, day: day) else { return .unsure }
      return .date(ReadDate(first: date), words: monthDateCount(at: place, sentence))
    }
    guard let published, let day = date.day,
      let resolved = nearest(day: day, month: date.month, at: place, sentence, published)
    else { return .unsure }
    return .date(ReadDate(first: resolved), words: date.count)
  }

  private func monthDateCount(at place: Int, _ sentence: [PlainWord]) -> Int {
    monthDate(at: place, sentence)?.count ?? 1
  }

  /// Day and month without a year. Far days follow the tense; near ones may stand without it.
  func nearest(day: Int, month: Int, at place: Int, _ sentence: [PlainWord], _ published: CivilDate)
    -> CivilDate?
  {
    let candidates = [-1, 0, 1].compactMap { CivilDate(year: published.year + $0, month: month, day: day) }
    let past = candidates.last { $0 <= published.advanced(byDays: 1) }
    let ahead = candidates.first { $0 > published.advanced(byDays: 1) }
    guard let past, let ahead else { return past ?? ahead }
    let (behind, before) = (distance(past, published), distance(ahead, published))
    switch words.tense.direction(at: place, sentence) {
    case .past where words.tense.assumesPast && before * 4 < behind: return before <= 45 ? ahead : nil
    case .past: return behind <= 300 || before > 60 ? past : nil
    case .future: return before <= 300 ? ahead : behind <= 45 ? past : nil
    // Nobody writes "on 16 January" of a day eleven months off.
    case .unsure: return behind * 4 < before ? past : before * 4 < behind ? ahead : nil
    }
  }

  private func distance(_ a: CivilDate, _ b: CivilDate) -> Int { abs(a.daysSinceEpoch - b.daysSinceEpoch) }

  /// "in March" without day and year; not "Frederic March", nor the verbs "may" and "march".
  private func isMonthAlone(_ place: Int, _ sentence: [PlainWord]) -> Bool {
    let word = sentence[place]
    guard word.isCapitalised || !words.monthFirst, word.lower != "may" || word.isCapitalised else {
      return false
    }
    guard place > 0, sentence[place].isJoined else { return word.lower != "may" && word.lower != "march" }
    let before = sentence[place - 1]
    if ["may", "march", "mars", "mai"].contains(word.lower) {
      return ["in", "since", "until", "by", "last", "this", "next", "early", "late", "im", "en", "de", "fin"]
        .contains(before.lower)
    }
    return !before.isCapitalised || words.weekday(before) != nil
      || ["in", "since", "on", "by", "until", "last", "this", "next"].contains(before.lower)
  }
}
