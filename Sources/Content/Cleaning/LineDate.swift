import Model

extension Timestamp {
  /// Reads a date as it stands on a line of a page, and nothing else: `Fri 6:45 PM, Feb 16, 2018`, `12. September 2023`,
  /// `sexta-feira, 22 de outubro de 2010 às 20:13`.
  ///
  /// Every word must belong to the date: a month in one of ten languages, a day of the week in front, a word such as
  /// `de` or `um` that joins. Nil for anything else. O(words).
  init?(onLine text: String, zone: TimeZoneRules) {
    if let value = Timestamp(written: text, zone: zone) {
      self = value
      return
    }
    var words: [Substring] = []
    for word in text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let first = word.first, first.isLetter else {
        words.append(word.hasSuffix(".") ? word.dropLast() : word)
        continue
      }
      let letters = word.filter(\.isLetter)
      // `am 12.` joins, `6:45 am` is part of the clock.
      if letters == "am", words.last?.contains(":") != true { continue }
      if joiningWords.contains(letters) || words.isEmpty && weekdayStems.contains(where: letters.hasPrefix) {
        continue
      }
      let isKnown = monthOfFeed(String(word)) != nil && letters.count <= 10 || zoneOffsets[letters] != nil
      guard isKnown || letters == "am" || letters == "pm" else { return nil }
      words.append(word)
    }
    guard words.contains(where: { monthOfFeed(String($0)) != nil || $0.count >= 8 }) else { return nil }
    self.init(feed: words.joined(separator: " "), zone: zone)
  }
}

private let joiningWords: Set<String> = [
  "de", "del", "of", "le", "den", "der", "um", "uhr", "às", "à", "a", "las", "alle", "ore", "om", "at", "on",
  "o", "в", "г",
  "года", "la", "il", "el",
]
private let weekdayStems = [
  "mon", "tue", "wed", "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "sam", "lun", "mar", "mer",
  "jeu", "ven", "dim",
  "mié", "jue", "vie", "sáb", "dom", "seg", "ter", "qua", "qui", "sex", "gio", "sab", "maa", "din", "woe",
  "vri", "zat", "zon",
  "пон", "вто", "сре", "чет", "пят", "суб", "вос",
]
