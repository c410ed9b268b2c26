import Model

extension Edition {
  /// Stories in full after the lead; those that follow stand under their sections.
  static let fullStories = 8
  /// Lines of one kind on the edition's page, so that a busy day's page stays light.
  static let lines = 60

  /// What the edition's page has no room for, in the same order; it stands on pages of its own.
  var overflow: [EditionEntry] {
    Array(stories.dropFirst(1 + Edition.fullStories + Edition.lines))
      + singles.dropFirst(Edition.lines + (stories.isEmpty ? 1 : 0))
      + unchanged.dropFirst(Edition.lines) + undated.dropFirst(Edition.lines)
  }
}

extension Composer {

  func editionPage(_ edition: Edition?) -> EditionPage {
    let settings = archive.settings
    guard let edition else {
      return EditionPage(
        frame: frame("edition", title: settings.title, description: settings.description), counts: "",
        isNewest: true, lead: nil, latest: [], stories: [], sections: [], singles: [], unchanged: [],
        undated: archive.digests.prefix(Edition.lines).map { row($0, sentences: 0) }, more: nil, channels: [])
    }
    let isFront = path == "index.html"
    let title = isFront ? settings.title : settings.title + wording[.comma] + wording.day(of: edition)
    let layout = EditionLayout(edition, settings: settings)
    return EditionPage(
      frame: frame(
        "edition", title: title,
        description: settings.description.isEmpty ? counts(edition.counts) : settings.description,
        edition: edition, preview: preview(of: edition, title: title)),
      counts: counts(edition.counts), isNewest: edition.date == index.newest?.date,
      lead: layout.full.first.map { row($0.entry, sentences: $0.sentences) },
      // Where there are single reports alone, the list of them has the same headlines.
      latest: edition.stories.isEmpty ? [] : latest(edition),
      stories: layout.full.dropFirst().map { row($0.entry, sentences: $0.sentences) },
      sections: sections(layout.further), singles: layout.singles.map(single),
      unchanged: layout.unchanged.map { row($0, sentences: 0) },
      undated: layout.undated.map { row($0, sentences: 0) }, more: more(edition),
      channels: channels(of: edition))
  }

  /// The edition's mail and book.
  private func channels(of edition: Edition) -> [FeedLink] {
    guard let name = edition.channelName else { return [] }
    func link(_ text: String, _ path: String, _ type: String) -> FeedLink {
      FeedLink(text: text, title: titleOfChannel(edition), href: place.href(path), mediaType: type)
    }
    return [
      link(wording[.email], "email/\(name).html", "text/html"),
      link(wording[.plainText], "email/\(name).txt", "text/plain"),
      link("EPUB", "editions/\(name).epub", "application/epub+zip"),
    ]
  }

  private func more(_ edition: Edition) -> Link? {
    let count = edition.overflow.count
    guard count > 0 else { return nil }
    return Link(
      text: wording.count(count, .furtherStories),
      href: place.href("\(edition.folder)/page/2/index.html"))
  }

  /// A page of what the edition's first page has no room for; `page` counts from 1.
  func furtherPage(_ edition: Edition, page: Int) -> StoriesPage {
    let entries = edition.overflow
    let title =
      edition.isDated
      ? wording.say(.furtherStoriesOf, ["day": wording.day(edition.date)]) : wording[.furtherStoriesUndated]
    return StoriesPage(
      frame: frame("further", title: title, edition: edition), name: title, key: "",
      counts: wording.count(entries.count, .stories),
      stories: entries.dropFirst((page - 1) * rowsOnPage).prefix(rowsOnPage).map { row($0, sentences: 0) },
      pager: pager(edition.folder, page: page, pages: 1 + pageCount(entries.count)))
  }

  /// A line under a heading that says of all that they are of one report.
  private func single(_ entry: EditionEntry) -> StoryRow {
    var row = row(entry, sentences: 0)
    row.labels.removeAll { $0.name == StoryLabel.singleSource.rawValue }
    return row
  }

  func row(_ entry: EditionEntry, sentences: Int) -> StoryRow {
    let section = entry.digest.story.articles.first.flatMap { index.storyOfArticle[$0] }
      .flatMap { index.sectionOfStory[$0] }
    return row(entry.digest, sentences: sentences, new: entry.newReports, section: section)
  }

  /// The newest original articles of the window, at most six.
  private func latest(_ edition: Edition) -> [ArticleRow] {
    var articles: [(seconds: Int, article: Int)] = []
    for entry in edition.stories + edition.singles {
      for report in entry.digest.story.reports {
        guard let published = corpus.articles[report.original].article.published?.value,
          edition.window.contains(published)
        else { continue }
        articles.append((published.seconds, report.original))
      }
    }
    articles.sort { ($1.seconds, $0.article) < ($0.seconds, $1.article) }
    return articles.prefix(6).map { row($0.article, withStory: true) }
  }

  private func sections(_ entries: [EditionEntry]) -> [SectionBlock] {
    var blocks: [SectionBlock] = []
    var places: [String: Int] = [:]
    for entry in entries {
      let row = row(entry, sentences: 0)
      let name = row.section?.text ?? wording[.otherStories]
      if let place = places[name] {
        blocks[place].stories.append(row)
      } else {
        places[name] = blocks.count
        blocks.append(
          SectionBlock(
            name: name, key: row.section.flatMap { index.key("section", index.sections, $0.text) } ?? "",
            href: row.section?.href, stories: [row]))
      }
    }
    return blocks
  }
}
