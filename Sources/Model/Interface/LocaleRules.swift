/// How a language names months and weekdays, writes numbers, and counts.
package struct LocaleRules: Sendable, Hashable {
  /// As in a date: `September`; the first is January.
  package var months: [String]
  /// As beside a year alone.
  package var monthsAlone: [String]
  /// The first is Monday.
  package var weekdays: [String]
  /// As at the head of a calendar: `Mon`.
  package var shortWeekdays: [String]
  /// The digits 0 to 9.
  package var digits = (0...9).map { String($0) }
  package var decimalSeparator = "."
  package var groupSeparator = ","
  /// Digits of the group nearest to the decimal separator, and of those further on: 3 and 2 in Hindi.
  package var groupSize = 3
  package var furtherGroupSize = 3
  /// Digits that must stand before the first separator: 2 in Spanish, where 1234 has none.
  package var minimumGroupedDigits = 1
  package var plurals = PluralRules()

  package init(months: [String], monthsAlone: [String], weekdays: [String], shortWeekdays: [String]) {
    self.months = months
    self.monthsAlone = monthsAlone
    self.weekdays = weekdays
    self.shortWeekdays = shortWeekdays
  }
}

extension LocaleRules {
  /// ASCII digits turned into the language's own. O(n).
  package func localised(_ digits: String) -> String {
    guard self.digits.first != "0" else { return digits }
    return digits.unicodeScalars.map { scalar in
      ("0"..."9").contains(scalar) ? self.digits[Int(scalar.value) - 48] : String(scalar)
    }.joined()
  }

  /// A whole number with its groups parted: `12,040`; a minus is U+2212.
  package func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = ""
    let isGrouped = digits.count >= groupSize + minimumGroupedDigits
    for (place, digit) in digits.enumerated() {
      let left = digits.count - place
      let beyond = left - groupSize
      if isGrouped, place > 0, beyond >= 0, beyond % furtherGroupSize == 0 { text += groupSeparator }
      text.append(digit)
    }
    return (number < 0 ? "\u{2212}" : "") + localised(text)
  }

  /// A decimal number as Broadsheet writes it, `0.371`, in the language's own way.
  package func decimal(_ text: String) -> String {
    localised(
      decimalSeparator == "."
        ? text
        : text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: decimalSeparator))
  }
}
