import Model

extension Composer {
  func searchFrame() -> Frame {
    frame(
      "search", title: wording[.search],
      description: wording.say(.searchDescription, ["title": archive.settings.title]))
  }

  /// How this was made: the settings and counts of this very build.
  func aboutPage(searchBytes: Int) -> AboutPage {
    let settings = archive.settings
    let articles = index.storyOfArticle.count { $0 != nil }
    let reports = archive.digests.reduce(0) { $0 + $1.story.reports.count }
    let copies = index.copyOfArticle.count { $0 != nil }
    let several = archive.digests.count { $0.story.reports.count > 1 }
    let sentences = archive.digests.reduce(0) { $0 + $1.summary.count }
    var rows = [
      FactRow(name: wording[.countArticles], value: wording.grouped(articles)),
      FactRow(name: wording[.countCopies], value: wording.grouped(copies)),
      FactRow(name: wording[.countReports], value: wording.grouped(reports)),
      FactRow(name: wording[.countStories], value: wording.grouped(archive.digests.count)),
      FactRow(name: wording[.countSeveral], value: wording.grouped(several)),
      FactRow(name: wording[.countSentences], value: wording.grouped(sentences)),
      FactRow(name: wording[.countSources], value: wording.grouped(index.sources.entries.count)),
      FactRow(name: wording[.countEditions], value: wording.grouped(archive.editions.count)),
    ]
    rows.append(
      FactRow(
        name: wording[.countSearch],
        value: wording.say(.kilobytes, ["n": wording.grouped((searchBytes + 999) / 1000)])))
    if let first = archive.editions.first, let last = archive.editions.last, last.isDated {
      let days = wording.days(from: wording.date(of: first.window.lowerBound), to: last.date)
      rows.append(FactRow(name: wording[.countDays], value: days))
    }
    return AboutPage(
      frame: frame(
        "about", title: wording[.aboutTitle],
        description: wording.say(.aboutDescription, ["title": settings.title])),
      counts: rows,
      settings: [
        FactRow(name: wording[.settingLanguage], value: index.siteLanguage.description),
        FactRow(name: wording[.settingTimeZone], value: settings.timeZone.name),
        FactRow(name: wording[.settingWindow], value: wording.count(settings.windowDays, .days)),
        FactRow(name: wording[.settingSummary], value: wording.count(settings.summaryWords, .words)),
        FactRow(
          name: wording[.settingRepublish],
          value: wording[settings.republish == .full ? .settingFull : .settingQuotes]),
      ],
      sources: links(index.sources, counting: .articles))
  }
}
