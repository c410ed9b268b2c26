import Model

extension Timestamp {
  /// Reads a date as feeds write it.
  ///
  /// All that `init(written:)` reads, and what programs make of RFC 822 and ISO 8601: names of zones that nobody knows (read as
  /// UTC, as RFC 2822 asks), a month in one of ten languages, `Thursday, 31-Dec-03 10:14:55 GMT`,
  /// `Thu Jan 1 19:48:21 PST 2004`, `2004-1-7T8:05:00+1`, `2003-12` (its first day), seconds since 1970. Nil for anything
  /// else, and for the beginning of 1970, which stands for "unknown".
  package init?(feed text: String, zone: TimeZoneRules) {
    let text = collapsingWhiteSpace(text)
    guard text.utf8.count < 100, let first = Timestamp(anyForm: text, zone: zone), first.seconds > 86_400
    else {
      return nil
    }
    self = first
  }

  private init?(anyForm text: String, zone: TimeZoneRules) {
    if let value = Timestamp(written: text, zone: zone) ?? FeedDate(text)?.timestamp(zone: zone) {
      self = value
    } else if let count = Int(text), count > 100_000_000, count < 100_000_000_000_000 {
      self.init(seconds: count > 100_000_000_000 ? count / 1000 : count)
    } else {
      return nil
    }
  }
}

/// A date cut into its parts, whatever their order.
private struct FeedDate {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var clock: (hour: Int, minute: Int, second: Int, hasSeconds: Bool)?
  private var offset: Int?
  private var isAfternoon: Bool?

  init?(_ text: String) {
    var words = FeedDate.words(of: text)
    if words.count > 1, text.contains(","), let comma = text.firstIndex(of: ","),
      !text[..<comma].contains(where: \.isNumber)
    {
      // The day of the week, in any language.
      let names = text[..<comma].split(separator: " ").count
      words.removeFirst(min(names, words.count - 1))
    }
    for word in words where !read(word) { return nil }
    guard year != nil, month != nil else { return nil }
  }

  /// Parts between spaces and commas; `T` between digits parts date and time.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.lowercased().split(whereSeparator: {
      $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == ";"
    }) {
      let parts = word.split(separator: "t", omittingEmptySubsequences: false)
      if parts.count == 2, parts[0].last?.isNumber == true, parts[1].first?.isNumber == true {
        words += parts.map(String.init)
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private mutating func read(_ word: String) -> Bool {
    if word.contains(":") && word.first?.isNumber == true { return read(time: word) }
    if let value = monthOfFeed(word), month == nil { return take(\.month, value) }
    if word.allSatisfy(\.isNumber), let number = Int(word) { return read(number: number, digits: word.count) }
    if word == "am" || word == "a.m." { return set(afternoon: false) }
    if word == "pm" || word == "p.m." { return set(afternoon: true) }
    if word.first?.isNumber == true { return read(joined: word) }
    return read(zone: word)
  }

  private mutating func take(_ part: WritableKeyPath<FeedDate, Int?>, _ value: Int) -> Bool {
    guard self[keyPath: part] == nil else { return false }
    self[keyPath: part] = value
    return true
  }

  private mutating func set(afternoon: Bool) -> Bool {
    isAfternoon = afternoon
    return clock != nil
  }

  private mutating func read(number: Int, digits: Int) -> Bool {
    if digits == 4 { return take(\.year, number) }
    guard digits <= 2 else { return false }
    if day == nil { return take(\.day, number) }
    return take(\.year, number < 70 ? 2000 + number : 1900 + number)
  }

  /// `31-dec-03`, `2004-1-7`, `2004/1/7`, `1st`.
  private mutating func read(joined word: String) -> Bool {
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == "." })
    if parts.count == 1 {
      let digits = word.prefix(while: \.isNumber)
      guard ["st", "nd", "rd", "th", "º", "er"].contains(word.dropFirst(digits.count)) else { return false }
      return Int(digits).map { take(\.day, $0) } ?? false
    }
    guard year == nil, month == nil, parts.count <= 3 else { return false }
    if parts[0].count == 4, let first = Int(parts[0]) {
      guard let second = Int(parts[1]) ?? monthOfFeed(String(parts[1])) else { return false }
      (year, month) = (first, second)
      day = parts.count == 3 ? Int(parts[2]) : 1
      return day != nil
    }
    guard parts.count == 3, let number = Int(parts[0]), let last = Int(parts[2]) else { return false }
    let full = parts[2].count == 4 ? last : parts[2].count == 2 ? (last < 70 ? 2000 : 1900) + last : -1
    guard full >= 0 else { return false }
    if let name = monthOfFeed(String(parts[1])) {
      (day, month, year) = (number, name, full)
      return true
    }
    // `31/12/2003` and `12/31/2003` are clear, `05/06/2003` is not. With full stops the day comes first.
    guard let second = Int(parts[1]) else { return false }
    if number > 12 || word.contains(".") {
      (day, month, year) = (number, second, full)
    } else if second > 12 {
      (day, month, year) = (second, number, full)
    } else {
      return false
    }
    return true
  }

  /// `8:05`, `10:14:55.25`, `10:14:55z`, `10:14:55+01:00`, `6:05pm`.
  private mutating func read(time word: String) -> Bool {
    guard clock == nil else { return false }
    let digits = word.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = digits.split(separator: ":")
    guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]), hour <= 24,
      minute < 60
    else { return false }
    let second = parts.count == 3 ? Int(parts[2].prefix { $0 != "." }) ?? 60 : 0
    guard second <= 60 else { return false }
    clock = (hour, minute, min(59, second), parts.count == 3)
    let rest = String(word.dropFirst(digits.count))
    if rest == "am" || rest == "pm" { return set(afternoon: rest == "pm") }
    return rest.isEmpty || read(zone: rest)
  }

  /// `gmt`, `+0100`, `+1`, `gmt+1`, `utc+01:00`; a name that nobody knows is UTC.
  private mutating func read(zone word: String) -> Bool {
    var word = word.filter { $0 != "(" && $0 != ")" }
    // The name after an offset, or a day of the week without its comma.
    guard offset == nil, clock != nil else { return word.allSatisfy { $0.isLetter || $0 == "." } }
    for name in ["gmt", "utc", "ut"] where word.hasPrefix(name) && word.count > name.count {
      word.removeFirst(name.count)
    }
    if let sign = word.first, sign == "+" || sign == "-" {
      let digits = word.dropFirst().filter { $0 != ":" }
      guard let value = Int(digits), digits.allSatisfy(\.isNumber), (1...4).contains(digits.count) else {
        return false
      }
      let (hours, minutes) = digits.count <= 2 ? (value, 0) : (value / 100, value % 100)
      guard hours <= 15, minutes < 60 else {
        offset = 0
        return true
      }
      offset = (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
      return true
    }
    guard word.allSatisfy({ $0.isLetter || $0 == "/" || $0 == "_" }) else { return false }
    offset = zoneOffsets[word] ?? 0
    return true
  }

  func timestamp(zone: TimeZoneRules) -> Timestamp? {
    guard let year, let month, let date = CivilDate(year: year, month: month, day: day ?? 1) else {
      return nil
    }
    guard let clock else { return zone.start(of: date) }
    var hour = clock.hour
    if let isAfternoon {
      guard hour <= 12 else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    let local = date.daysSinceEpoch * 86_400 + hour * 3600 + clock.minute * 60 + clock.second
    let shift = offset ?? zone.offset(atLocal: local)
    return Timestamp(seconds: local - shift, offset: shift, precision: clock.hasSeconds ? .second : .minute)
  }
}
