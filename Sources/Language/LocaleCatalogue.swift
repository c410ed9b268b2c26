internal import CICU
import Model

/// How languages write dates and numbers, read from ICU's copy of Unicode CLDR.
package struct LocaleCatalogue {
  /// The rules of a language such as `de` or `pt-BR`; nil when CLDR does not know it.
  ///
  /// Digits are 0 to 9 in every language unless `nativeDigits`, with which Arabic has its own.
  /// Asks ICU about two thousand numbers for the plural rules, a few milliseconds.
  package static func rules(for language: LanguageTag, nativeDigits: Bool = false) -> LocaleRules? {
    let name =
      language.description.split(separator: "-").joined(separator: "_")
      + "@calendar=gregorian;numbers=" + (nativeDigits ? "native" : "latn")
    guard let locale = icu_locale_open(name) else { return nil }
    defer { icu_locale_close(locale) }
    func text(_ kind: icu_locale_text, _ index: Int) -> String? {
      var buffer = [UInt16](repeating: 0, count: 64)
      let length = icu_locale_text(locale, kind, Int32(index), &buffer, 64)
      return (1...64).contains(length) ? String(decoding: buffer[..<Int(length)], as: UTF16.self) : nil
    }
    func number(_ kind: icu_locale_number) -> Int? {
      let value = Int(icu_locale_number(locale, kind))
      return value > 0 ? value : nil
    }
    let months = (0..<12).compactMap { text(icu_locale_month, $0) }
    let monthsAlone = (0..<12).compactMap { text(icu_locale_month_alone, $0) }
    // ICU counts from Sunday, 1.
    let weekdays = (0..<7).compactMap { text(icu_locale_weekday, ($0 + 1) % 7 + 1) }
    let shortWeekdays = (0..<7).compactMap { text(icu_locale_weekday_short, ($0 + 1) % 7 + 1) }
    guard months.count == 12, monthsAlone.count == 12, weekdays.count == 7, shortWeekdays.count == 7 else {
      return nil
    }
    var rules = LocaleRules(
      months: months, monthsAlone: monthsAlone, weekdays: weekdays, shortWeekdays: shortWeekdays)
    let digits = (0..<10).compactMap { text(icu_locale_digit, $0) }
    if digits.count == 10 { rules.digits = digits }
    rules.decimalSeparator = text(icu_locale_decimal, 0) ?? rules.decimalSeparator
    rules.groupSeparator = text(icu_locale_group, 0) ?? rules.groupSeparator
    rules.groupSize = number(icu_locale_group_size) ?? rules.groupSize
    rules.furtherGroupSize = number(icu_locale_further_group_size) ?? rules.groupSize
    rules.minimumGroupedDigits = number(icu_locale_minimum_grouped) ?? 1
    rules.plurals = PluralRules { number in
      var buffer = [CChar](repeating: 0, count: 16)
      guard icu_locale_plural(locale, Int32(number), &buffer, 16) else { return .other }
      let name = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return PluralCategory(rawValue: String(decoding: name, as: UTF8.self)) ?? .other
    }
    return rules
  }
}
