import Model

/// Dates and times, by the patterns of the strings files and the month names of the language.
extension Wording {
  /// `12 September 2023`.
  func day(_ date: CivilDate) -> String {
    say(
      .dateDay,
      [
        "day": number(ofDay: date), "month": month(date.month), "monthNumber": digits(date.month),
        "year": digits(date.year),
      ])
  }

  /// `12 September`.
  func dayOfYear(_ date: CivilDate) -> String {
    say(
      .dateDayOfYear,
      ["day": number(ofDay: date), "month": month(date.month), "monthNumber": digits(date.month)])
  }

  /// `Tuesday 12 September 2023`.
  func weekdayAndDay(_ date: CivilDate) -> String {
    say(.dateWeekday, ["weekday": rules.weekdays[date.weekday], "date": day(date)])
  }

  /// `September 2023`.
  func month(_ date: CivilDate) -> String {
    say(
      .dateMonth,
      [
        "month": rules.monthsAlone[date.month - 1], "monthNumber": digits(date.month),
        "year": digits(date.year),
      ])
  }

  /// `18:00`, in the site's zone.
  func clock(_ moment: Timestamp) -> String {
    let clock = moment.shown(in: zone).secondOfDay
    return say(
      .dateClock,
      [
        "hours": rules.localised(padded(clock / 3600, 2)),
        "minutes": rules.localised(padded(clock / 60 % 60, 2)),
      ])
  }

  /// `12 September 2023, 18:00`; no clock when only the day is known.
  func moment(_ moment: Timestamp) -> String {
    let day = day(self.date(of: moment))
    return moment.precision == .day ? day : say(.dateMoment, ["date": day, "clock": clock(moment)])
  }

  /// The day of a moment in the site's zone.
  func date(of moment: Timestamp) -> CivilDate { moment.shown(in: zone).date }

  /// `9 to 12 September 2023`, `30 August to 2 September 2023`, `12 September 2023`.
  func days(from first: CivilDate, to last: CivilDate) -> String {
    if first == last { return day(last) }
    if first.year != last.year { return say(.daysAcross, ["from": day(first), "to": day(last)]) }
    if first.month != last.month {
      return say(
        .daysInYear,
        [
          "day1": number(ofDay: first), "month1": month(first.month), "monthNumber1": digits(first.month),
          "day2": number(ofDay: last), "month2": month(last.month), "monthNumber2": digits(last.month),
          "year": digits(last.year),
        ])
    }
    return say(
      .daysInMonth,
      [
        "day1": number(ofDay: first), "day2": number(ofDay: last), "month": month(last.month),
        "monthNumber": digits(last.month), "year": digits(last.year),
      ])
  }

  /// The dates of something that happened: like `days`, and a whole month or year by its name alone.
  func dates(from first: CivilDate, to last: CivilDate) -> String {
    let isWhole = first.day == 1 && last.day == CivilDate.length(ofMonth: last.month, year: last.year)
    if isWhole, first.year == last.year {
      if first.month == last.month { return month(last) }
      if first.month == 1, last.month == 12 { return digits(last.year) }
    }
    return days(from: first, to: last)
  }

  private func month(_ number: Int) -> String { rules.months[number - 1] }

  private func digits(_ number: Int) -> String { rules.localised(String(number)) }

  /// The day's number; French says `1er`.
  private func number(ofDay date: CivilDate) -> String {
    date.day == 1 ? rules.localised(self[.firstOfMonth]) : digits(date.day)
  }
}
