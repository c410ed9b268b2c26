import Model

extension Composer {
  /// How this was made: the settings and counts of this very build.
  func aboutPage() -> AboutPage {
    let settings = archive.settings
    let articles = index.storyOfArticle.count { $0 != nil }
    let reports = archive.digests.reduce(0) { $0 + $1.story.reports.count }
    let copies = index.copyOfArticle.count { $0 != nil }
    let several = archive.digests.count { $0.story.reports.count > 1 }
    let sentences = archive.digests.reduce(0) { $0 + $1.summary.count }
    var rows = [
      FactRow(name: "Articles", value: wording.grouped(articles)),
      FactRow(name: "Copies folded", value: wording.grouped(copies)),
      FactRow(name: "Independent reports", value: wording.grouped(reports)),
      FactRow(name: "Stories", value: wording.grouped(archive.digests.count)),
      FactRow(name: "Stories of two or more independent reports", value: wording.grouped(several)),
      FactRow(name: "Sentences in summaries", value: wording.grouped(sentences)),
      FactRow(name: "Sources", value: wording.grouped(index.sources.entries.count)),
      FactRow(name: "Editions", value: wording.grouped(archive.editions.count)),
    ]
    if let first = archive.editions.first, let last = archive.editions.last, last.isDated {
      let days = wording.days(from: wording.date(of: first.window.lowerBound), to: last.date)
      rows.append(FactRow(name: "Days", value: days))
    }
    return AboutPage(
      frame: frame(
        "about", title: "About this digest",
        description: "How \(settings.title) is made, with its settings and counts."),
      counts: rows,
      settings: [
        FactRow(name: "Language", value: index.language.description),
        FactRow(name: "Time zone", value: settings.timeZone.name),
        FactRow(name: "An edition covers", value: wording.count(settings.windowDays, "day")),
        FactRow(name: "A summary has at most", value: wording.count(settings.summaryWords, "word")),
        FactRow(
          name: "Article pages show",
          value: settings.republish == .full ? "the whole text" : "the cited sentences"),
      ],
      sources: links(index.sources, noun: "article", plural: "articles"))
  }
}
