import Model

/// A day, or days, that a sentence names.
struct ReadDate: Sendable, Hashable {
  var first: CivilDate
  var last: CivilDate?
}

/// Resolves the dates in a sentence against its publication.
///
/// Full dates, day and month (the latest such day, or the nearest when the future is spoken of), month and year (the whole month), weekdays (past unless the
/// sentence speaks of the future), today, yesterday, tomorrow, "last week", "three days ago". What could be two
/// days is left out: "last Tuesday" on a Thursday, a year alone.
struct DateReader: Sendable {
  let words: CalendarWords
  private let numbers: NumberReader

  init?(language: LanguageTag) {
    guard let words = CalendarWords.of(language.primary) else { return nil }
    self.words = words
    numbers = NumberReader(language: language.primary)
  }

  /// Distinct dates in order of first mention; an unsure one makes the whole answer nil. O(words).
  func dates(in text: String, published: CivilDate?) -> [ReadDate]? {
    let sentence = plainWords(text).words
    var found: [ReadDate] = []
    var place = 0
    let speaksOfFuture = sentence.contains { words.future.contains($0.lower) && $0.lower != "to" }
    while place < sentence.count {
      let word = sentence[place]
      var read: ReadDate?
      var used = 1
      if let iso = CivilDate(iso: word.text) {
        read = ReadDate(first: iso)
      } else if let (date, count) = monthDate(at: place, sentence, published: published) {
        read = date
        used = count
      } else if word.lower != "may" && words.months[word.lower] != nil && word.isCapitalised
        && !isName(place, sentence)
      {
        return nil
      } else if let weekday = words.weekdays[word.lower] {
        guard let published, !word.isQuoted else { return nil }
        guard let date = resolve(weekday, at: place, sentence, published, speaksOfFuture) else { return nil }
        read = ReadDate(first: date)
      } else if let (date, count) = relative(at: place, sentence, published: published) {
        read = date
        used = count
      }
      if let read, !found.contains(read) { found.append(read) }
      place += used
    }
    return found
  }

  /// "March" in "Frederic March": a name, not a month.
  private func isName(_ place: Int, _ sentence: [PlainWord]) -> Bool {
    place > 0 && sentence[place].isJoined && sentence[place - 1].isCapitalised
      && words.weekdays[sentence[place - 1].lower] == nil
      && !["in", "since", "on", "by", "until", "last", "this", "next"].contains(sentence[place - 1].lower)
  }

  private func monthDate(at place: Int, _ sentence: [PlainWord], published: CivilDate?) -> (ReadDate, Int)? {
    // Day first: "12 September 2023", "12 de septiembre de 2023", "12. September".
    if let day = day(sentence[place]) {
      var next = place + 1
      while next < sentence.count, words.joiners.contains(sentence[next].lower) { next += 1 }
      if next < sentence.count, sentence[next].gap.isEmpty || sentence[next].gap == ".",
        let month = words.months[sentence[next].lower]
      {
        return finish(day: day, month: month, after: next, from: place, sentence, published: published)
      }
      return nil
    }
    guard let month = words.months[sentence[place].lower] else { return nil }
    if words.monthFirst, sentence[place].isCapitalised, place + 1 < sentence.count,
      sentence[place + 1].gap.allSatisfy({ $0 == "." }),
      let day = day(sentence[place + 1])
    {
      return finish(day: day, month: month, after: place + 1, from: place, sentence, published: published)
    }
    // "September 2023": the whole month.
    var next = place + 1
    while next < sentence.count, words.joiners.contains(sentence[next].lower) { next += 1 }
    if next < sentence.count, sentence[next].gap.isEmpty, let year = year(sentence[next]),
      let first = CivilDate(year: year, month: month, day: 1)
    {
      let length = CivilDate.length(ofMonth: month, year: year)
      return (
        ReadDate(first: first, last: CivilDate(year: year, month: month, day: length)), next - place + 1
      )
    }
    return nil
  }

  /// With the year that follows, or the year that puts the day nearest to publication.
  private func finish(
    day: Int, month: Int, after last: Int, from place: Int, _ sentence: [PlainWord], published: CivilDate?
  ) -> (ReadDate, Int)? {
    var next = last + 1
    while next < sentence.count, words.joiners.contains(sentence[next].lower) { next += 1 }
    if next < sentence.count, sentence[next].gap.isEmpty || sentence[next].gap == ",",
      let year = year(sentence[next]),
      let date = CivilDate(year: year, month: month, day: day)
    {
      return (ReadDate(first: date), next - place + 1)
    }
    guard let published else { return nil }
    let candidates = [-1, 0, 1].compactMap { CivilDate(year: published.year + $0, month: month, day: day) }
    // The past, unless the sentence speaks of what is to come: then the nearest, if that is near.
    let future = sentence.contains {
      words.future.contains($0.lower) && $0.lower != "to" && $0.lower != "would"
    }
    let days = { (date: CivilDate) in date.daysSinceEpoch - published.daysSinceEpoch }
    let past = candidates.last { days($0) <= 1 }
    let nearest = candidates.min { abs(days($0)) < abs(days($1)) }
    guard let date = future ? nearest : past, !future || abs(days(date)) <= 90 else { return nil }
    return (ReadDate(first: date), last - place + 1)
  }

  private func resolve(
    _ weekday: Int, at place: Int, _ sentence: [PlainWord], _ published: CivilDate, _ speaksOfFuture: Bool
  ) -> CivilDate? {
    let before = place > 0 ? sentence[place - 1].lower : ""
    let back = (published.weekday - weekday + 7) % 7
    let ahead = (weekday - published.weekday + 7) % 7
    if words.last.contains(before) {
      // The week before, or this week's? Sure only when the day has not come round yet this week, or is today.
      if back == 0 { return published.advanced(byDays: -7) }
      return weekday > published.weekday ? published.advanced(byDays: -back) : nil
    }
    if words.next.contains(before) { return nil }
    // A plain statement of the past, or clearly of the future; of both, unsure beyond today.
    if !speaksOfFuture { return published.advanced(byDays: -back) }
    if back == 0 { return published }
    return isClearlyAhead(place, sentence) ? published.advanced(byDays: ahead) : nil
  }

  /// "will vote on Thursday": future words before the day, and no past verb of saying right before it.
  private func isClearlyAhead(_ place: Int, _ sentence: [PlainWord]) -> Bool {
    let near = sentence[max(0, place - 8)..<place].map(\.lower)
    guard let cue = near.lastIndex(where: { words.future.contains($0) && $0 != "to" && $0 != "would" }) else {
      return false
    }
    return !near[cue...].contains { SpeechWords.of("en")?.verbs.contains($0) == true }
  }

  private func relative(at place: Int, _ sentence: [PlainWord], published: CivilDate?) -> (ReadDate, Int)? {
    guard let published, !sentence[place].isQuoted else { return nil }
    let word = sentence[place].lower
    if words.today.contains(word) { return (ReadDate(first: published), 1) }
    if words.yesterday.contains(word) { return (ReadDate(first: published.advanced(byDays: -1)), 1) }
    if words.tomorrow.contains(word) { return (ReadDate(first: published.advanced(byDays: 1)), 1) }
    guard place + 1 < sentence.count, sentence[place + 1].isJoined else { return nil }
    let next = sentence[place + 1].lower
    if words.last.contains(word) {
      if words.week.contains(next) {
        let monday = published.advanced(byDays: -published.weekday - 7)
        return (ReadDate(first: monday, last: monday.advanced(byDays: 6)), 2)
      }
      if words.month.contains(next) {
        let (year, month) =
          published.month == 1 ? (published.year - 1, 12) : (published.year, published.month - 1)
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        return (
          ReadDate(
            first: first,
            last: CivilDate(year: year, month: month, day: CivilDate.length(ofMonth: month, year: year))), 2
        )
      }
    }
    // "three days ago".
    if place + 2 < sentence.count, words.day.contains(next), words.ago.contains(sentence[place + 2].lower),
      let count = numbers.numbers(in: [sentence[place]]).first?.value, count >= 1, count <= 31
    {
      return (ReadDate(first: published.advanced(byDays: -Int(count))), 3)
    }
    // "vor drei Tagen".
    if words.agoBefore.contains(word), place + 2 < sentence.count,
      words.day.contains(sentence[place + 2].lower),
      let count = Int(next), (1...31).contains(count)
    {
      return (ReadDate(first: published.advanced(byDays: -count)), 3)
    }
    return nil
  }

  /// `12`, `12th`, `1er`; nil for what cannot be a day.
  private func day(_ word: PlainWord) -> Int? {
    guard word.isNumber, !word.isQuoted || true else { return nil }
    var digits = word.lower
    for ending in ["st", "nd", "rd", "th", "er"] where digits.hasSuffix(ending) {
      digits.removeLast(ending.count)
    }
    guard digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  private func year(_ word: PlainWord) -> Int? {
    guard word.text.utf8.count == 4, let year = Int(word.text), (1500...2200).contains(year) else {
      return nil
    }
    return year
  }
}
