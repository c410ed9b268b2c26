import Model

extension Composer {
  /// The archive: every edition, newest first, by month.
  func archivePage() -> ArchivePage {
    var months: [[Edition]] = []
    for edition in archive.editions.reversed() where edition.isDated {
      if let day = months.last?.last?.date, (day.year, day.month) == (edition.date.year, edition.date.month) {
        months[months.count - 1].append(edition)
      } else {
        months.append([edition])
      }
    }
    return ArchivePage(
      frame: frame(
        "editions", title: wording[.editions],
        description: wording.say(.everyEdition, ["title": archive.settings.title])),
      months: months.map(month))
  }

  /// One month's editions, newest first, as a calendar and as a list.
  private func month(_ editions: [Edition]) -> MonthBlock {
    let first = weekStart(of: index.siteLanguage)
    let days = (0..<7).map { ($0 + first) % 7 }
    return MonthBlock(
      name: editions.first.map { wording.month($0.date) } ?? "",
      weekdays: days.map {
        WeekdayView(short: wording.rules.shortWeekdays[$0], name: wording.rules.weekdays[$0])
      },
      weeks: weeks(editions, startingOn: first), days: editions.map(row))
  }

  private func weeks(_ editions: [Edition], startingOn first: Int) -> [WeekView] {
    guard let any = editions.first?.date else { return [] }
    let byDay = Dictionary(editions.map { ($0.date.day, $0) }, uniquingKeysWith: { first, _ in first })
    let start = any.advanced(byDays: 1 - any.day)
    let blank = (start.weekday - first + 7) % 7
    var cells = [DayCell](repeating: DayCell(), count: blank)
    for day in 1...CivilDate.length(ofMonth: any.month, year: any.year) {
      let edition = byDay[day]
      cells.append(
        DayCell(
          number: wording.grouped(day), iso: "\(start.advanced(byDays: day - 1))",
          name: edition.map { wording.opening(wording.weekdayAndDay(of: $0)) } ?? "",
          href: edition.map { editionLink($0).href },
          count: edition.map { wording.grouped($0.counts.stories) } ?? "",
          counts: edition.map { wording.count($0.counts.stories, .stories) } ?? ""))
    }
    while cells.count % 7 != 0 { cells.append(DayCell()) }
    return stride(from: 0, to: cells.count, by: 7).map { WeekView(days: Array(cells[$0..<($0 + 7)])) }
  }

  private func row(_ edition: Edition) -> DayRow {
    DayRow(
      day: TimeView(words: wording.opening(wording.weekdayAndDay(of: edition)), iso: "\(edition.date)"),
      href: editionLink(edition).href, counts: counts(edition.counts),
      headlines: (edition.stories + edition.singles).prefix(3).map { row($0, sentences: 0) })
  }
}
