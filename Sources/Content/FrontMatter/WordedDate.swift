import Model

/// A date written with the English name of its month, as RFC 2822 and newspapers do.
struct WordedDate {
  private var date: CivilDate
  /// Seconds since midnight; nil when only the day is known.
  private var time: Int?
  private var hasSeconds = false
  /// Seconds east of UTC; nil for the site's zone.
  private var offset: Int?

  /// Reads `Tue, 12 Sep 2023 10:00:00 GMT`, `12 September 2023`, `September 12, 2023 at 6:05 pm`. The whole text must
  /// be a date.
  init?(_ text: String) {
    var words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\u{202F}" || $0 == "\u{A0}" })
      .map {
        $0.lowercased()
      }
    words.removeAll {
      $0 == "at" || $0 == "on" || $0 == "the" || $0 == "of" || $0 == "|" || $0 == "-" || $0 == "–"
    }
    guard (3...9).contains(words.count) else { return nil }
    if dayNames.contains(String(words[0].prefix(3))), words[0].allSatisfy({ $0.isLetter || $0 == "." }) {
      words.removeFirst()
    }
    guard words.count >= 3 else { return nil }
    let isDayFirst = monthNumber(words[1]) != nil
    guard let month = monthNumber(isDayFirst ? words[1] : words[0]),
      let day = dayNumber(isDayFirst ? words[0] : words[1]),
      words[2].count == 4 || (isDayFirst && words[2].count == 2), var year = Int(words[2])
    else { return nil }
    if words[2].count == 2 { year += year < 50 ? 2000 : 1900 }
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    self.date = date
    for word in words.dropFirst(3) {
      guard read(clockWord: word) else { return nil }
    }
  }

  /// Reads a part after the date: a time, `am`, `pm`, or a zone.
  private mutating func read(clockWord word: String) -> Bool {
    if time == nil {
      let isAfternoon = word.hasSuffix("pm") || word.hasSuffix("p.m.")
      let isMorning = word.hasSuffix("am") || word.hasSuffix("a.m.")
      let digits = word.prefix { $0.isNumber || $0 == ":" || $0 == "." }
      let parts = digits.split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
      guard (1...3).contains(parts.count), let hour = parts[0], (0..<24).contains(hour) else { return false }
      guard parts.count > 1 || isAfternoon || isMorning else { return false }
      guard let minute = parts.count > 1 ? parts[1] : 0, (0..<60).contains(minute),
        let second = parts.count > 2 ? parts[2] : 0, (0...60).contains(second)
      else { return false }
      hasSeconds = parts.count > 2
      time = hour * 3600 + minute * 60 + min(59, second)
      return isAfternoon ? shift(afternoon: true) : isMorning ? shift(afternoon: false) : true
    }
    switch word {
    case "pm", "p.m.": return shift(afternoon: true)
    case "am", "a.m.": return shift(afternoon: false)
    default: break
    }
    guard offset == nil, let value = zoneOffset(word) else { return false }
    offset = value
    return true
  }

  private mutating func shift(afternoon: Bool) -> Bool {
    guard let clock = time, clock / 3600 <= 12 else { return false }
    let hour = clock / 3600 % 12 + (afternoon ? 12 : 0)
    time = hour * 3600 + clock % 3600
    return true
  }

  func timestamp(zone: TimeZoneRules) -> Timestamp {
    guard let time else { return zone.start(of: date) }
    let local = date.daysSinceEpoch * 86_400 + time
    let shift = offset ?? zone.offset(atLocal: local)
    return Timestamp(seconds: local - shift, offset: shift, precision: hasSeconds ? .second : .minute)
  }
}

private let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
private let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november",
  "december",
]

private func monthNumber(_ word: String) -> Int? {
  let word = word.hasSuffix(".") ? String(word.dropLast()) : word
  guard word.count >= 3 else { return nil }
  if word == "sept" { return 9 }
  return monthNames.firstIndex { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }.map { $0 + 1 }
}

private func dayNumber(_ word: String) -> Int? {
  for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) { return Int(word.dropLast(2)) }
  return word.count <= 2 ? Int(word) : nil
}

/// The offset of a zone as RFC 2822 names it: `GMT`, `+0100`, `EST`.
private func zoneOffset(_ word: String) -> Int? {
  switch word {
  case "gmt", "ut", "utc", "z": return 0
  case "edt": return -4 * 3600
  case "est", "cdt": return -5 * 3600
  case "cst", "mdt": return -6 * 3600
  case "mst", "pdt": return -7 * 3600
  case "pst": return -8 * 3600
  case "bst": return 3600
  case "cet": return 3600
  case "cest": return 7200
  default: break
  }
  let digits = word.dropFirst().filter { $0 != ":" }
  guard let sign = word.first, sign == "+" || sign == "-", digits.count == 4, let value = Int(digits),
    value / 100 < 24, value % 100 < 60
  else { return nil }
  return (value / 100 * 3600 + value % 100 * 60) * (sign == "-" ? -1 : 1)
}
