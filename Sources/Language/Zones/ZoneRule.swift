import Model

/// How a zone's offsets go on for ever: `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX.1-2024, TZ; RFC 9636, section 3.3.1).
struct ZoneRule {
  /// Seconds east of UTC.
  private let standard: Int
  private var summer: Summer?

  private struct Summer {
    var offset: Int
    var start: Change
    var end: Change
  }

  /// A day of each year, and the second of it, which may be of the day before or after.
  private struct Change {
    enum Day {
      /// Month, week (5 for the last), day of the week from Sunday.
      case ofWeek(month: Int, week: Int, weekday: Int)
      /// 1 to 365; 29 February is not counted.
      case julian(Int)
      /// 0 to 365; 29 February is counted.
      case zeroBased(Int)
    }

    var day: Day
    var second: Int
  }

  /// Nil for text of another form.
  init?(_ text: some Sequence<UInt8>) {
    var reader = Reader(rest: Array(text)[...])
    guard reader.skipName(), let west = reader.time(hours: 24) else { return nil }
    standard = -west
    if reader.rest.isEmpty { return }
    guard reader.skipName() else { return nil }
    let offset = reader.rest.first == UInt8(ascii: ",") ? standard + 3600 : reader.time(hours: 24).map(-)
    guard let offset, let start = reader.change(), let end = reader.change(), reader.rest.isEmpty else {
      return nil
    }
    summer = Summer(offset: offset, start: start, end: end)
  }

  /// Every change in a span of time, ascending. O(years).
  func transitions(in span: Range<Int>) -> [TimeZoneRules.Transition] {
    guard let summer else { return [.init(seconds: span.lowerBound, offset: standard)] }
    let years =
      CivilDate(daysSinceEpoch: span.lowerBound / 86_400 - 1)
      .year...CivilDate(
        daysSinceEpoch: span.upperBound / 86_400 + 1
      ).year
    var changes: [TimeZoneRules.Transition] = []
    for year in years {
      changes.append(.init(seconds: seconds(of: summer.start, year) - standard, offset: summer.offset))
      changes.append(.init(seconds: seconds(of: summer.end, year) - summer.offset, offset: standard))
    }
    // Where summer ends as it begins, it lasts.
    return changes.filter { span.contains($0.seconds) }.sorted {
      $0.seconds != $1.seconds ? $0.seconds < $1.seconds : $0.offset == standard && $1.offset != standard
    }
  }

  /// The wall clock's time as if it were UTC.
  private func seconds(of change: Change, _ year: Int) -> Int {
    func first(ofMonth month: Int) -> Int {
      CivilDate(year: year, month: month, day: 1)?.daysSinceEpoch ?? 0
    }
    let day: Int
    switch change.day {
    case .ofWeek(let month, let week, let weekday):
      let start = first(ofMonth: month)
      // `weekday` counts from Sunday, `CivilDate` from Monday.
      let ahead = (weekday + 6 - CivilDate(daysSinceEpoch: start).weekday) % 7
      let length = CivilDate.length(ofMonth: month, year: year)
      day = start + ahead + 7 * (ahead + 7 * (week - 1) < length ? week - 1 : week - 2)
    case .julian(let number):
      let isAfterLeapDay = number > 59 && CivilDate.length(ofMonth: 2, year: year) == 29
      day = first(ofMonth: 1) + number - (isAfterLeapDay ? 0 : 1)
    case .zeroBased(let number): day = first(ofMonth: 1) + number
    }
    return day * 86_400 + change.second
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    /// `CET`, or `<+0330>`.
    mutating func skipName() -> Bool {
      if rest.first == UInt8(ascii: "<") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
        rest = rest[(end + 1)...]
        return true
      }
      let name = rest.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
      rest = rest[name.endIndex...]
      return name.count >= 3
    }

    /// `-3:30` in seconds.
    mutating func time(hours limit: Int) -> Int? {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      guard let hours = number(0...limit) else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where take(":") {
        guard let part = number(0...59) else { return nil }
        seconds += part * unit
      }
      return isNegative ? -seconds : seconds
    }

    /// `,M3.5.0/3`.
    mutating func change() -> Change? {
      guard take(","), let day = day() else { return nil }
      if !take("/") { return Change(day: day, second: 7200) }
      return time(hours: 167).map { Change(day: day, second: $0) }
    }

    private mutating func day() -> Change.Day? {
      if take("J") { return number(1...365).map { .julian($0) } }
      guard take("M") else { return number(0...365).map { .zeroBased($0) } }
      guard let month = number(1...12), take("."), let week = number(1...5), take("."),
        let weekday = number(0...6)
      else { return nil }
      return .ofWeek(month: month, week: week, weekday: weekday)
    }

    private mutating func take(_ letter: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: letter) else { return false }
      rest = rest.dropFirst()
      return true
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix { $0 >= 48 && $0 <= 57 }
      rest = rest[digits.endIndex...]
      guard (1...3).contains(digits.count) else { return nil }
      let value = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
      return range.contains(value) ? value : nil
    }
  }
}
