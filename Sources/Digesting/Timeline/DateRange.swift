import Model

/// Ranges: "12–14 September", "between 3 and 5 May", "from 28 August to 3 September", "from Monday to Wednesday".
extension DateReader {
  /// The range that begins at a word; unsure for a list ("12 and 14 May") and for ends that do not fit.
  func range(at place: Int, _ sentence: [PlainWord], published: CivilDate?) -> Reading? {
    if let hyphened = hyphened(at: place, sentence, published) { return hyphened }
    if let pair = dayPair(at: place, sentence) {
      // Days first: "12–14 September 2023".
      if let end = monthDate(at: pair.last, sentence), let day = end.day {
        guard pair.isRange else { return .unsure }
        return finish(
          MonthDate(day: pair.first, month: end.month, year: end.year, count: 0),
          MonthDate(day: day, month: end.month, year: end.year, count: 0), at: place,
          words: pair.last - place + end.count, sentence, published)
      }
      return nil
    }
    guard let first = monthDate(at: place, sentence), first.day != nil else { return nil }
    let next = place + first.count
    guard next < sentence.count else { return nil }
    // Month first: "September 12–14, 2023".
    if words.monthFirst, sentence[place].isCapitalised, let last = lastDay(at: next, sentence, first: place) {
      guard last.isRange else { return .unsure }
      let year =
        last.place + 1 < sentence.count && [",", ""].contains(sentence[last.place + 1].gap)
        ? year(sentence[last.place + 1]) : nil
      return finish(
        MonthDate(day: first.day, month: first.month, year: year, count: 0),
        MonthDate(day: last.day, month: first.month, year: year, count: 0), at: place,
        words: last.place - place + (year == nil ? 1 : 2), sentence, published)
    }
    // "28 August to 3 September".
    guard let link = link(at: next, sentence, first: place), link.place < sentence.count,
      let last = monthDate(at: link.place, sentence), last.day != nil
    else { return nil }
    guard link.isRange else { return nil }
    return finish(
      MonthDate(day: first.day, month: first.month, year: first.year ?? last.year, count: 0), last, at: place,
      words: link.place - place + last.count, sentence, published)
  }

  /// `12–14`, `3. bis 5.`, `10 to 13`: two days whose month follows.
  private func dayPair(at place: Int, _ sentence: [PlainWord]) -> (first: Int, last: Int, isRange: Bool)? {
    guard let first = day(sentence[place]), place + 1 < sentence.count,
      let link = link(at: place + 1, sentence, first: place), link.place < sentence.count,
      day(sentence[link.place]) != nil
    else { return nil }
    return (first, link.place, link.isRange)
  }

  /// `12-14 September`, `September 12-14`: a hyphen keeps both days in one word.
  private func hyphened(at place: Int, _ sentence: [PlainWord], _ published: CivilDate?) -> Reading? {
    func days(_ place: Int) -> (Int, Int)? {
      guard sentence.indices.contains(place), sentence[place].text.utf8.contains(UInt8(ascii: "-")) else {
        return nil
      }
      let halves = sentence[place].text.split(separator: "-", omittingEmptySubsequences: false)
      guard halves.count == 2, let first = plainNumber(halves[0]), let last = plainNumber(halves[1]),
        (1...31).contains(first), (1...31).contains(last)
      else { return nil }
      return (first, last)
    }
    let (pair, name) = days(place) != nil ? (place, place + 1) : (place + 1, place)
    guard let (first, last) = days(pair), sentence.indices.contains(name), sentence[place + 1].isJoined,
      let month = words.months[sentence[name].lower], pair == place || words.monthFirst
    else { return nil }
    let next = place + 2
    let year =
      sentence.indices.contains(next) && ["", ","].contains(sentence[next].gap) ? year(sentence[next]) : nil
    return finish(
      MonthDate(day: first, month: month, year: year, count: 0),
      MonthDate(day: last, month: month, year: year, count: 0), at: place, words: year == nil ? 2 : 3,
      sentence,
      published)
  }

  private func lastDay(at place: Int, _ sentence: [PlainWord], first: Int)
    -> (day: Int, place: Int, isRange: Bool)?
  {
    guard let link = link(at: place, sentence, first: first), link.place < sentence.count,
      let day = day(sentence[link.place]), sentence[link.place].isNumber
    else { return nil }
    return (day, link.place, link.isRange)
  }

  /// What joins two ends: a dash or a word like "to" makes a range, "and" only after "between".
  private func link(at place: Int, _ sentence: [PlainWord], first: Int) -> (place: Int, isRange: Bool)? {
    let word = sentence[place]
    let gap = word.gap.filter { $0 != "." }
    if ["–", "—", "-", "~", "～"].contains(gap) { return (place, true) }
    guard gap.isEmpty else { return nil }
    if words.ranges.contains(word.lower) {
      let next = place + 1
      // "bis zum 5. Mai", "au 14 août".
      let skips = next < sentence.count && ["zum", "the"].contains(sentence[next].lower) ? 1 : 0
      return (next + skips, true)
    }
    if words.ands.contains(word.lower) {
      let before = (max(0, first - 2)..<first).contains { words.betweens.contains(sentence[$0].lower) }
      return (place + 1, before)
    }
    return nil
  }

  private func finish(
    _ first: MonthDate, _ last: MonthDate, at place: Int, words count: Int, _ sentence: [PlainWord],
    _ published: CivilDate?
  ) -> Reading {
    guard let firstDay = first.day, let lastDay = last.day else { return .unsure }
    var start: CivilDate?
    if let year = first.year ?? last.year {
      start = CivilDate(year: year, month: first.month, day: firstDay)
    } else if let published {
      start = nearest(day: firstDay, month: first.month, at: place, sentence, published)
    }
    guard let start else { return .unsure }
    let year = last.year ?? (last.month < first.month ? start.year + 1 : start.year)
    guard let end = CivilDate(year: year, month: last.month, day: lastDay), end > start,
      end.daysSinceEpoch - start.daysSinceEpoch <= 366
    else { return .unsure }
    return .date(ReadDate(first: start, last: end), words: count)
  }
}
