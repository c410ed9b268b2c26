/// The words of dates in one language.
struct CalendarWords: Sendable {
  /// 1 to 12.
  let months: [String: Int]
  /// 0 for Monday.
  let weekdays: [String: Int]
  /// Words that turn a weekday to the future: "next", "will".
  let future: Set<String>
  let today: Set<String>
  let yesterday: Set<String>
  let tomorrow: Set<String>
  /// "last" before "week" or "month".
  let last: Set<String>
  let next: Set<String>
  /// "ago" after a number of days, or "vor" before it.
  let ago: Set<String>
  let agoBefore: Set<String>
  let day: Set<String>
  let week: Set<String>
  let month: Set<String>
  /// Small words between day and month: "de", "of".
  let joiners: Set<String>
  /// Whether a month stands before its day: "September 12".
  let monthFirst: Bool

  init(
    months: String, weekdays: String, future: String = "", today: String = "", yesterday: String = "",
    tomorrow: String = "", last: String = "", next: String = "", ago: String = "", agoBefore: String = "",
    day: String = "", week: String = "", month: String = "", joiners: String = "", monthFirst: Bool = false
  ) {
    self.months = CalendarWords.numbered(months, from: 1)
    self.weekdays = CalendarWords.numbered(weekdays, from: 0)
    func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
    self.future = set(future)
    self.today = set(today)
    self.yesterday = set(yesterday)
    self.tomorrow = set(tomorrow)
    self.last = set(last)
    self.next = set(next)
    self.ago = set(ago)
    self.agoBefore = set(agoBefore)
    self.day = set(day)
    self.week = set(week)
    self.month = set(month)
    self.joiners = set(joiners)
    self.monthFirst = monthFirst
  }

  /// "januar jan|februar feb": names by place, spellings of one place set apart by spaces.
  private static func numbered(_ list: String, from first: Int) -> [String: Int] {
    var result: [String: Int] = [:]
    for (place, names) in list.split(separator: "|").enumerated() {
      for name in names.split(separator: " ") { result[String(name)] = place + first }
    }
    return result
  }
}
