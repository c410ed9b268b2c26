import Model

extension Timestamp {
  /// Reads a date as it stands on a line of a page, and nothing else: `Fri 6:45 PM, Feb 16, 2018`, `12. September 2023`,
  /// `sexta-feira, 22 de outubro de 2010 às 20:13`, `2024年3月4日 10:15`.
  ///
  /// Every word must belong to the date: a month in one of ten languages, a day of the week in front, a word such as
  /// `de` or `um` that joins. Nil for anything else. O(words).
  init?(onLine text: String, zone: TimeZoneRules) {
    // A date has a digit, which may be one of another script.
    guard text.utf8.contains(where: { (48...57).contains($0) || $0 >= 0x80 }) else { return nil }
    if let value = Timestamp(written: text, zone: zone) {
      self = value
      return
    }
    var words: [Substring] = []
    for word in plainDate(text).split(whereSeparator: { $0 == " " || $0 == "," }) {
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
      let isKnown = monthOfFeed(String(word)) != nil && letters.count <= 11 || zoneOffsets[letters] != nil
      guard isKnown || letters == "am" || letters == "pm" else { return nil }
      words.append(word)
    }
    guard words.contains(where: { monthOfFeed(String($0)) != nil || $0.count >= 8 }) else { return nil }
    self.init(feed: words.joined(separator: " "), zone: zone)
  }
}

/// The date in small letters and with digits of ASCII; `4日`, `4일` and `10h15` as other languages write them.
private func plainDate(_ text: String) -> String {
  var result = ""
  let scalars = Array(text.lowercased().unicodeScalars)
  for (i, scalar) in scalars.enumerated() {
    let isAfterDigit = i > 0 && scalars[i - 1].properties.numericType == .decimal
    switch scalar {
    case "年" where isAfterDigit, "月" where isAfterDigit, "년" where isAfterDigit, "월" where isAfterDigit:
      result += "-"
    case "日" where isAfterDigit, "일" where isAfterDigit: result += " "
    case "時" where isAfterDigit: result += ":"
    case "分" where isAfterDigit: continue
    case "h" where isAfterDigit && i + 1 < scalars.count && ("0"..."9").contains(scalars[i + 1]):
      result += ":"
    case " " where result.last == "-": continue
    default:
      if let digit = scalar.properties.numericValue, scalar.properties.numericType == .decimal {
        result += String(Int(digit))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result
}

private let joiningWords: Set<String> = [
  "de", "del", "of", "le", "den", "der", "um", "uhr", "às", "à", "a", "las", "alle", "ore", "om", "at", "on",
  "o", "в", "г",
  "года", "la", "il", "el", "في", "الساعة", "στις", "v",
]
private let weekdayStems = [
  "mon", "tue", "wed", "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "sam", "lun", "mar", "mer",
  "jeu", "ven", "dim",
  "mié", "jue", "vie", "sáb", "dom", "seg", "ter", "qua", "qui", "sex", "gio", "sab", "maa", "din", "woe",
  "vri", "zat", "zon",
  "пон", "вто", "сре", "чет", "пят", "суб", "вос", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء",
  "الخميس",
  "الجمعة", "السبت", "δευ", "τρί", "τετ", "πέμ", "παρ", "σάβ", "κυρ", "pon", "úte", "stř", "čtv", "pát",
  "sob", "ned",
]
