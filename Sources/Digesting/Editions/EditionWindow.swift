import Model

/// The days that one edition covers, counted so that a site's windows never move.
///
/// Windows of 7 days run from Monday to Sunday; of 1 day they are days. Windows of other lengths count
/// on from Monday 1969-12-29.
struct EditionWindow: Sendable, Hashable {
  var first: CivilDate
  var last: CivilDate

  init(containing date: CivilDate, days: Int) {
    let days = max(1, days)
    let number = floorDivide(date.daysSinceEpoch + 3, days)
    first = CivilDate(daysSinceEpoch: number * days - 3)
    last = first.advanced(byDays: days - 1)
  }

  /// From the first day's start to the start of the day after the last, in the site's zone.
  func range(in zone: TimeZoneRules) -> Range<Timestamp> {
    zone.start(of: first)..<zone.start(of: last.advanced(byDays: 1))
  }
}
