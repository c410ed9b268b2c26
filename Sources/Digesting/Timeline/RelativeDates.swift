import Model

/// "yesterday", "last week", "three days ago".
extension DateReader {
  /// Words inside quotation marks count from when they were spoken, which nobody knows.
  func relative(at place: Int, _ sentence: [PlainWord], published: CivilDate?) -> Reading? {
    let longest =
      words.phraseOpeners.contains(sentence[place].lower)
      ? min(words.longestPhrase, sentence.count - place) : 0
    for length in stride(from: longest, through: 1, by: -1) {
      let range = place..<(place + length)
      // With a capital inside a sentence it is a name or a noun: "USA Today", "am Morgen".
      guard range.dropFirst().allSatisfy({ sentence[$0].isJoined }),
        place == 0 || !sentence[place].isCapitalised,
        let meaning = words.phrases[sentence[range].map(\.lower)]
      else { continue }
      guard let published, !sentence[place].isQuoted else { return .unsure }
      return resolve(meaning, at: place, length: length, sentence, published)
    }
    guard let published, let (count, length) = daysAgo(at: place, sentence) else { return nil }
    guard !sentence[place].isQuoted else { return .unsure }
    return .date(ReadDate(first: published.advanced(byDays: -count)), words: length)
  }

  private func resolve(
    _ meaning: RelativeDay, at place: Int, length: Int, _ sentence: [PlainWord], _ published: CivilDate
  ) -> Reading? {
    func day(_ offset: Int) -> Reading {
      .date(ReadDate(first: published.advanced(byDays: offset)), words: length)
    }
    let monday = published.advanced(byDays: -published.weekday)
    switch meaning {
    case .today:
      // "Today" may mean these days: a dated event has a verb of the past or the future.
      return words.tense.direction(at: place, sentence) == .unsure ? .unsure : day(0)
    case .yesterday: return day(-1)
    case .tomorrow: return day(1)
    case .dayBeforeYesterday: return day(-2)
    case .dayAfterTomorrow: return day(2)
    case .lastWeek: return week(from: monday.advanced(byDays: -7), words: length)
    case .nextWeek: return week(from: monday.advanced(byDays: 7), words: length)
    case .lastMonth:
      return month(
        published.month == 1 ? published.year - 1 : published.year,
        published.month == 1 ? 12 : published.month - 1,
        words: length)
    case .nextMonth:
      return month(
        published.month == 12 ? published.year + 1 : published.year,
        published.month == 12 ? 1 : published.month + 1,
        words: length)
    case .earlierThisWeek:
      guard monday < published else { return .unsure }
      return .date(ReadDate(first: monday, last: published), words: length)
    case .earlierThisMonth:
      guard let first = CivilDate(year: published.year, month: published.month, day: 1), first < published
      else {
        return .unsure
      }
      return .date(ReadDate(first: first, last: published), words: length)
    case .unsure: return .unsure
    }
  }

  private func week(from monday: CivilDate, words count: Int) -> Reading {
    .date(ReadDate(first: monday, last: monday.advanced(byDays: 6)), words: count)
  }

  private func month(_ year: Int, _ month: Int, words count: Int) -> Reading {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return .unsure }
    return .date(
      ReadDate(first: first, last: first.advanced(byDays: CivilDate.length(ofMonth: month, year: year) - 1)),
      words: count)
  }

  /// "three days ago", "vor drei Tagen", "il y a trois jours": up to a fortnight.
  private func daysAgo(at place: Int, _ sentence: [PlainWord]) -> (days: Int, words: Int)? {
    func count(_ place: Int) -> Int? {
      guard place + 1 < sentence.count, sentence[place + 1].isJoined,
        words.days.contains(sentence[place + 1].lower)
      else { return nil }
      let value = plainNumber(sentence[place].text) ?? numbers.small[sentence[place].lower]
      return value.flatMap { (1...14).contains($0) ? $0 : nil }
    }
    if let days = count(place), place + 2 < sentence.count, words.ago.contains(sentence[place + 2].lower) {
      return (days, 3)
    }
    for phrase in words.agoBefore {
      let next = place + phrase.count
      guard next < sentence.count, phrase.indices.allSatisfy({ sentence[place + $0].lower == phrase[$0] }),
        let days = count(next)
      else { continue }
      return (days, phrase.count + 2)
    }
    return nil
  }
}
