import Model

/// The words of the interface that depend on a number, a date or a list. English.
///
/// Words that never change stand in the templates. Everything here is said in the voice of a careful
/// desk: plain, short, and about the reporting.
package struct Wording: Sendable {
  package var zone: TimeZoneRules

  package init(zone: TimeZoneRules) { self.zone = zone }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  // MARK: Numbers

  /// `1 report`, `1,204 reports`.
  func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// Digits in groups of three: `12,040`.
  func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "\u{2212}" : "") + groups.joined(separator: ",")
  }

  /// A share of 0 to 1: `92 %`. Rounded down, so that only a whole is called 100 %.
  func share(_ value: Double) -> String { "\(Int((max(0, min(1, value)) * 100).rounded(.down)))\u{A0}%" }

  /// `Harbour Post, North Wire and 3 others`.
  func list(_ names: [String], atMost limit: Int = 4) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    if names.count > limit {
      let others = names.count - limit
      return names.prefix(limit).joined(separator: ", ")
        + " and \(others) \(others == 1 ? "other" : "others")"
    }
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// A name that cannot disturb the direction of the words around it.
  ///
  /// Names in scripts written from right to left stand between U+2068 and U+2069 (Unicode Bidirectional
  /// Algorithm, isolates); others stay as they are.
  func isolated(_ name: String) -> String {
    let isRightToLeft = name.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
    return isRightToLeft ? "\u{2068}\(name)\u{2069}" : name
  }

  // MARK: Dates

  /// `12 September 2023`.
  func day(_ date: CivilDate) -> String { "\(dayOfYear(date)) \(date.year)" }

  /// `12 September`.
  func dayOfYear(_ date: CivilDate) -> String { "\(date.day) \(Wording.months[date.month - 1])" }

  /// `Tuesday 12 September 2023`.
  func weekdayAndDay(_ date: CivilDate) -> String { "\(Wording.weekdays[date.weekday]) \(day(date))" }

  /// `September 2023`.
  func month(_ date: CivilDate) -> String { "\(Wording.months[date.month - 1]) \(date.year)" }

  /// `18:00`, in the site's zone.
  func clock(_ moment: Timestamp) -> String {
    let clock = moment.shown(in: zone).secondOfDay
    return "\(padded(clock / 3600, 2)):\(padded(clock / 60 % 60, 2))"
  }

  /// `12 September 2023, 18:00`; no clock when only the day is known.
  func moment(_ moment: Timestamp) -> String {
    let day = day(self.date(of: moment))
    return moment.precision == .day ? day : "\(day), \(clock(moment))"
  }

  /// The day of a moment in the site's zone.
  func date(of moment: Timestamp) -> CivilDate { moment.shown(in: zone).date }

  /// `9 to 12 September 2023`, `30 August to 2 September 2023`, `12 September 2023`.
  func days(from first: CivilDate, to last: CivilDate) -> String {
    if first == last { return day(last) }
    if first.year != last.year { return "\(day(first)) to \(day(last))" }
    if first.month != last.month { return "\(dayOfYear(first)) to \(day(last))" }
    return "\(first.day) to \(day(last))"
  }

  /// The dates of something that happened: like `days`, and a whole month or year by its name alone.
  func dates(from first: CivilDate, to last: CivilDate) -> String {
    let isWhole = first.day == 1 && last.day == CivilDate.length(ofMonth: last.month, year: last.year)
    if isWhole, first.year == last.year {
      if first.month == last.month { return month(last) }
      if first.month == 1, last.month == 12 { return "\(last.year)" }
    }
    return days(from: first, to: last)
  }

  // MARK: Counts of reports

  /// `7 reports · 3 independent · 2 new`.
  func reports(articles: Int, independent: Int, new: Int = 0) -> String {
    var parts: [String] = []
    if articles == independent {
      parts.append(articles == 1 ? "1 report" : "\(articles) independent reports")
    } else {
      parts = [count(articles, "report"), "\(independent) independent"]
    }
    if new > 0, new < independent { parts.append("\(new) new") }
    return parts.joined(separator: " · ")
  }

  /// What stands behind a sentence: `3 independent reports`, or `Only in Harbour Post`.
  func carried(by independent: Int, outlet: String) -> String {
    independent > 1 ? "\(independent) independent reports" : "Only in \(isolated(outlet))"
  }

  /// `3 sentences added, 2 cut`; empty when neither is known.
  func changes(added: Int, cut: Int) -> String {
    switch (added, cut) {
    case (0, 0): ""
    case (0, _): "\(count(cut, "sentence")) cut"
    case (_, 0): "\(count(added, "sentence")) added"
    default: "\(count(added, "sentence")) added, \(cut) cut"
    }
  }

  func label(_ label: StoryLabel) -> String {
    switch label {
    case .singleSource: "Single source"
    case .opinion: "Opinion"
    case .live: "Live"
    case .undated: "Undated"
    case .updated: "Updated"
    case .edited: "Edited"
    }
  }

  func kind(_ kind: Article.Kind) -> String? {
    switch kind {
    case .report: nil
    case .opinion: "Opinion"
    case .live: "Live"
    case .analysis: "Analysis"
    case .release: "Press release"
    }
  }
}
