import Model

/// Dates of Chinese and Japanese: `2023年9月14日`, `9月14日`, `9月14日至16日`, `星期一`, `昨天`, `30日`.
struct UnspacedDateReader: Sendable {
  let language: String

  init?(language: LanguageTag) {
    guard ["zh", "ja"].contains(language.primary) else { return nil }
    self.language = language.primary
  }

  /// Distinct dates in order; nil when one is unsure. O(n).
  func dates(in text: String, published: CivilDate?) -> [ReadDate]? {
    let scalars = Array(text.unicodeScalars)
    var found: [ReadDate] = []
    var place = 0
    var quotes = QuoteBalance()
    var before: Unicode.Scalar = " "
    func add(_ date: ReadDate) { if !found.contains(date) { found.append(date) } }
    while place < scalars.count {
      let scalar = scalars[place]
      _ = quotes.read(scalar, after: before)
      before = scalar
      if let (date, next) = numbered(at: place, scalars, published, text) {
        guard let date else { return nil }
        add(date)
        place = next
        continue
      }
      if let (offset, length) = relative(at: place, scalars, published, text) {
        guard let published, !quotes.isInside, let offset else { return nil }
        add(ReadDate(first: published.advanced(byDays: offset)))
        place += length
        continue
      }
      // A whole number or word is read at its start only.
      place += 1
      while place < scalars.count, isDigit(scalars[place]), isDigit(scalars[place - 1]) { place += 1 }
    }
    return found
  }

  private func number(at place: Int, _ scalars: [Unicode.Scalar]) -> (value: Int, next: Int)? {
    var next = place
    while next < scalars.count, isDigit(scalars[next]) { next += 1 }
    guard next > place, let value = plainNumber(String(String.UnicodeScalarView(scalars[place..<next])))
    else { return nil }
    return (value, next)
  }

  /// `年`, `月`, `日` with numbers in front; a nil date is unsure.
  private func numbered(at place: Int, _ scalars: [Unicode.Scalar], _ published: CivilDate?, _ text: String)
    -> (ReadDate?, Int)?
  {
    guard place == 0 || !isDigit(scalars[place - 1]) else { return nil }
    var year: Int?
    var month: Int?
    var next = place
    func unit(_ name: String) -> Int? {
      guard let (value, end) = number(at: next, scalars), end < scalars.count, String(scalars[end]) == name
      else { return nil }
      next = end + 1
      return value
    }
    if let value = unit("年") {
      guard (1500...2200).contains(value) else { return nil }
      year = value
    }
    month = unit("月")
    guard var day = unit("日") ?? (language == "zh" ? unit("号") : nil) else {
      // A month with its year is the whole month; a year alone, or a month alone, no date.
      guard let year, let month, let first = CivilDate(year: year, month: month, day: 1) else {
        return month != nil && year == nil ? (nil, next) : nil
      }
      let length = CivilDate.length(ofMonth: month, year: year)
      return (ReadDate(first: first, last: first.advanced(byDays: length - 1)), next)
    }
    // `4号线`, `3号出口` are labels.
    if month == nil, next > 0, scalars[next - 1] == "号", next < scalars.count,
      UnspacedDateReader.labelled.contains(scalars[next])
    {
      return nil
    }
    // `5日間` counts days.
    if next < scalars.count, ["間", "间", "目"].contains(String(scalars[next])) { return nil }
    guard let first = resolve(year, month, day, published, text) else { return (nil, next) }
    // `9月14日至16日`, `10日から13日`.
    var rest = next
    for mark in ["至", "から", "到", "～", "-", "—", "~"] where starts(with: mark, at: rest, scalars) {
      rest += mark.unicodeScalars.count
      next = rest
      let lastMonth = unit("月")
      guard let last = unit("日") else { return (ReadDate(first: first), rest - mark.unicodeScalars.count) }
      day = last
      guard let end = CivilDate(year: first.year, month: lastMonth ?? first.month, day: day), end > first
      else { return (nil, next) }
      return (ReadDate(first: first, last: end), next)
    }
    return (ReadDate(first: first), next)
  }

  /// What a number with 号 names when it stands right after it.
  private static let labelled = Set("线線楼樓口出馆館机機门門院厅廳台臺公车車井船轮輪桥橋隧矿礦炉爐仓倉店铺房室病文令决".unicodeScalars)

  private func starts(with mark: String, at place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let marks = Array(mark.unicodeScalars)
    return place + marks.count <= scalars.count && Array(scalars[place..<(place + marks.count)]) == marks
  }

  private func resolve(_ year: Int?, _ month: Int?, _ day: Int, _ published: CivilDate?, _ text: String)
    -> CivilDate?
  {
    if let year, let month { return CivilDate(year: year, month: month, day: day) }
    guard let published else { return nil }
    if let month {
      let candidates = [-1, 0, 1].compactMap { CivilDate(year: published.year + $0, month: month, day: day) }
      return candidates.min { distance($0, published) < distance($1, published) }
    }
    // A day alone is of the month in which it lies nearest; ahead only where the sentence says so.
    let candidates = [-1, 0, 1].compactMap { step -> CivilDate? in
      let months = published.year * 12 + published.month - 1 + step
      return CivilDate(year: months / 12, month: months % 12 + 1, day: day)
    }
    let past = candidates.last { $0 <= published }
    guard speaksOfFuture(text) else { return past }
    let ahead = candidates.first { $0 > published }
    guard let past, let ahead else { return nil }
    return distance(ahead, published) < distance(past, published) ? ahead : nil
  }

  private func distance(_ a: CivilDate, _ b: CivilDate) -> Int { abs(a.daysSinceEpoch - b.daysSinceEpoch) }

  private func speaksOfFuture(_ text: String) -> Bool {
    let cues =
      language == "zh"
      ? ["将", "將", "预计", "計劃", "计划", "定于", "下周", "下星期"] : ["予定", "見通し", "見込み", "方針", "開く", "始まる"]
    return cues.contains { holds($0, in: text) }
  }

  private func holds(_ word: String, in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.contains { starts(with: word, at: $0, scalars) }
  }

  /// Weekdays, yesterday, tomorrow: days from publication, nil when unsure.
  private func relative(at place: Int, _ scalars: [Unicode.Scalar], _ published: CivilDate?, _ text: String)
    -> (Int?, Int)?
  {
    let fixed =
      language == "zh"
      ? [("昨天", -1), ("昨日", -1), ("昨晚", -1), ("前天", -2), ("明天", 1), ("后天", 2), ("今天", 0), ("今日", 0)]
      : [("昨日", -1), ("一昨日", -2), ("明日", 1), ("今日", 0)]
    for (word, offset) in fixed where starts(with: word, at: place, scalars) {
      return (offset, word.unicodeScalars.count)
    }
    guard let published else { return nil }
    let names = language == "zh" ? ["星期", "周", "週", "礼拜"] : []
    for name in names where starts(with: name, at: place, scalars) {
      let end = place + name.unicodeScalars.count
      guard end < scalars.count, let day = "一二三四五六日天".unicodeScalars.map({ $0 }).firstIndex(of: scalars[end])
      else { continue }
      let weekday = min(day, 6)
      let before = place > 0 ? String(scalars[place - 1]) : ""
      // "上周一": the week before; "下周一": the next; "周一年" is no weekday.
      if before == "上" { return (weekday - published.weekday - 7, name.unicodeScalars.count + 1) }
      if before == "下" { return (weekday - published.weekday + 7, name.unicodeScalars.count + 1) }
      if end + 1 < scalars.count, ["年", "岁", "歲"].contains(String(scalars[end + 1])) { return nil }
      let back = (published.weekday - weekday + 7) % 7
      if speaksOfFuture(text) { return (nil, name.unicodeScalars.count + 1) }
      return (-back, name.unicodeScalars.count + 1)
    }
    if language == "ja" {
      for (weekday, name) in ["月", "火", "水", "木", "金", "土", "日"].enumerated()
      where starts(with: name + "曜", at: place, scalars) {
        let back = (published.weekday - weekday + 7) % 7
        return (speaksOfFuture(text) ? nil : -back, 2)
      }
    }
    return nil
  }
}
