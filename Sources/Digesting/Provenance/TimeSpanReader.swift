import Model

/// How long something lasted, as a sentence says it: `three hours and 16 minutes`.
struct TimeSpan: Sendable, Hashable {
  /// 0 for minutes, and so on.
  var unit: Int
  var value: Double
}

/// Reads lengths of time by the words of one language.
struct TimeSpanReader: Sendable {
  private let units: [String: Int]

  init(language: String) { units = TimeSpanReader.table[language] ?? [:] }

  var isEmpty: Bool { units.isEmpty }

  /// O(words).
  func spans(in words: [PlainWord], _ reader: NumberReader) -> [TimeSpan] {
    guard words.contains(where: { units[$0.lower] != nil }) else { return [] }
    return reader.numbers(in: words).compactMap { number in
      let place = number.words.upperBound
      guard place < words.count, words[place].isJoined, let unit = units[words[place].lower] else {
        return nil
      }
      return TimeSpan(unit: unit, value: number.value)
    }
  }

  /// The units that both have.
  static func units(_ a: [TimeSpan], _ b: [TimeSpan]) -> [Int] {
    Set(a.map(\.unit)).intersection(b.map(\.unit)).sorted()
  }

  /// Minutes, hours, days, weeks, months, years, parted by bars. Ages and times of the clock are not lengths of time, but two of
  /// them that differ tell of different things as well.
  private static let table = ByLanguage<[String: Int]>(
    of: [
      "en": "minute minutes|hour hours|day days|week weeks|month months|year years",
      "de":
        "minute minuten|stunde stunden|tag tage tagen|woche wochen|monat monate monaten|jahr jahre jahren",
      "fr": "minute minutes|heure heures|jour jours|semaine semaines|mois|an ans année années",
      "es": "minuto minutos|hora horas|día días|semana semanas|mes meses|año años",
      "pt": "minuto minutos|hora horas|dia dias|semana semanas|mês meses|ano anos",
      "it": "minuto minuti|ora ore|giorno giorni|settimana settimane|mese mesi|anno anni",
      "nl": "minuut minuten|uur uren|dag dagen|week weken|maand maanden|jaar jaren",
      "ru": """
      минута минуты минут|час часа часов|день дня дней|неделя недели недель|месяц месяца месяцев|год года лет
      """,
    ]
  ) { _, list in
    var units: [String: Int] = [:]
    for (unit, words) in pieces(of: list, at: "|").enumerated() {
      for word in pieces(of: words, at: " ") { units[word] = unit }
    }
    return units
  }
}
