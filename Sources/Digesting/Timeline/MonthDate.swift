import Model

/// A day of a month as a sentence writes it: "12 September 2023", "September 12", "March 2021".
struct MonthDate: Sendable, Hashable {
  /// Nil for a whole month; such a date has a year.
  var day: Int?
  var month: Int
  var year: Int?
  /// Words that it takes.
  var count: Int
}

extension DateReader {
  /// The date that begins at a word; nil when none does, or only a month without a year.
  func monthDate(at place: Int, _ sentence: [PlainWord]) -> MonthDate? {
    if let day = day(sentence[place]) {
      let next = skippingJoiners(from: place + 1, sentence)
      guard next < sentence.count, next == place + 1 || sentence[place + 1].isJoined,
        sentence[next].gap.isEmpty || sentence[next].gap == ".",
        let month = words.months[sentence[next].lower], isMonth(next, sentence)
      else { return nil }
      return withYear(MonthDate(day: day, month: month, count: next - place + 1), from: place, sentence)
    }
    guard let month = words.months[sentence[place].lower], isMonth(place, sentence) else { return nil }
    if words.monthFirst, place + 1 < sentence.count, sentence[place + 1].gap.allSatisfy({ $0 == "." }) {
      let next = sentence[place + 1].lower == "the" ? place + 2 : place + 1
      if next < sentence.count, let day = day(sentence[next]), !isCounting(next, sentence) {
        return withYear(MonthDate(day: day, month: month, count: next - place + 1), from: place, sentence)
      }
    }
    let whole = withYear(MonthDate(day: nil, month: month, count: 1), from: place, sentence)
    return whole.year == nil ? nil : whole
  }

  /// "in May 12 people died": the number counts something.
  private func isCounting(_ place: Int, _ sentence: [PlainWord]) -> Bool {
    guard place + 1 < sentence.count, sentence[place + 1].isJoined, sentence[place].isNumber else {
      return false
    }
    return FigureKind.people.contains(sentence[place + 1].lower)
  }

  /// A month's name, not the verb or the person: English months have capitals.
  private func isMonth(_ place: Int, _ sentence: [PlainWord]) -> Bool {
    !words.monthFirst || sentence[place].isCapitalised
  }

  private func withYear(_ date: MonthDate, from place: Int, _ sentence: [PlainWord]) -> MonthDate {
    let next = skippingJoiners(from: place + date.count, sentence)
    guard next < sentence.count, sentence[next].gap.isEmpty || sentence[next].gap == "," && date.day != nil,
      let year = year(sentence[next])
    else { return date }
    return MonthDate(day: date.day, month: date.month, year: year, count: next - place + 1)
  }

  private func skippingJoiners(from place: Int, _ sentence: [PlainWord]) -> Int {
    var next = place
    while next < sentence.count, next - place < 2, sentence[next].isJoined,
      words.joiners.contains(sentence[next].lower)
    {
      next += 1
    }
    return next
  }

  /// `12`, `12th`, `1er`, `ב-12`, `١٢`; nil for what cannot be a day.
  func day(_ word: PlainWord) -> Int? {
    if let first = word.lower.utf8.first, first.isPlainLetter { return nil }
    var digits = word.lower
    for ending in ["st", "nd", "rd", "th", "er"] where digits.hasSuffix(ending) {
      digits.removeLast(ending.count)
    }
    if digits.hasPrefix("ב-") || digits.hasPrefix("ה-") { digits.removeFirst(2) }
    guard let day = plainNumber(digits), (1...31).contains(day) else { return nil }
    return day
  }

  /// A year of four digits, from 1500 on.
  func year(_ word: PlainWord) -> Int? {
    guard let year = plainNumber(word.text), (1500...2200).contains(year) else { return nil }
    return year
  }

  /// `3/4/2023`, `12.09.2023`: days first but in English, where only a part over 12 tells.
  func numericDate(at place: Int, _ sentence: [PlainWord]) -> Reading? {
    var parts: [PlainWord] = []
    var pieces: [String] = []
    if sentence[place].text.utf8.contains(UInt8(ascii: ".")) {
      pieces = sentence[place].text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      parts = [sentence[place]]
    } else if place + 2 < sentence.count, sentence[place + 1].gap == "/", sentence[place + 2].gap == "/" {
      parts = Array(sentence[place...(place + 2)])
      pieces = parts.map(\.text)
    }
    guard pieces.count == 3, pieces[2].utf8.count == 4, let a = plainNumber(pieces[0]),
      let b = plainNumber(pieces[1]),
      let year = plainNumber(pieces[2]), (1500...2200).contains(year)
    else { return nil }
    let isDayFirst = parts.count == 1 || words.dayFirst || a > 12
    guard isDayFirst || b > 12 || a == b else { return .unsure }
    let (day, month) = isDayFirst ? (a, b) : (b, a)
    guard let date = CivilDate(year: year, month: month, day: day) else { return .unsure }
    return .date(ReadDate(first: date), words: parts.count)
  }
}

/// A whole number in digits of any script, at most four of them; nil for anything else.
func plainNumber(_ text: some StringProtocol) -> Int? {
  var value = 0
  var count = 0
  for scalar in text.unicodeScalars {
    guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue else {
      return nil
    }
    value = value * 10 + Int(digit)
    count += 1
  }
  return (1...4).contains(count) ? value : nil
}
