import Model

/// Rows on one page of a long list.
let rowsOnPage = 60

extension Composer {
  /// The page of a source; `page` counts from 0.
  func sourcePage(_ number: Int, page: Int) -> SourcePage {
    let entry = index.sources.entries[number]
    let known = archive.sources[entry.name]
    let list = index.parts.source(number) { sourceList(entry) }
    let articles = list.articles
    return SourcePage(
      frame: frame(
        "source", title: entry.name, description: wording.say(.everyArticle, ["name": entry.name]),
        feed: .source(number)),
      name: entry.name, key: "source:\(entry.slug)", family: known?.family,
      isAgency: known?.isAgency ?? false,
      counts: wording.say(
        .articlesInStories,
        [
          "articles": wording.count(articles.count, .articles),
          "stories": wording.count(list.stories, .stories),
        ]),
      wireCopy: wireCopy(list.copies, of: articles.count),
      carried: list.carried == 0 ? "" : wording.count(list.carried, .carriedElsewhere),
      articles: slice(articles, page).map { row($0, withStory: true) },
      pager: pager(entry, in: index.sources, page: page, count: articles.count))
  }

  private func sourceList(_ entry: Directory.Entry) -> ComposedParts.SourceList {
    let carriers = index.parts.carriers { carriersOfArticles() }
    var list = ComposedParts.SourceList(articles: newestFirst(articles: entry.members))
    list.copies = list.articles.count { isCopyOfAnother($0) }
    list.carried = list.articles.reduce(0) { $0 + carriers[$1] }
    list.stories = Set(list.articles.compactMap { index.storyOfArticle[$0] }).count
    return list
  }

  /// How many of an outlet's articles carry another's text; empty when none does.
  private func wireCopy(_ copies: Int, of articles: Int) -> String {
    if copies == 0 { return "" }
    if articles == 1 { return wording[.wireCopyOnly] }
    return wording.count(
      copies, .wireCopy, ("total", wording.grouped(articles)),
      ("share", wording.share(Double(copies) / Double(articles))))
  }

  private func isCopyOfAnother(_ article: Int) -> Bool {
    guard let link = index.copyOfArticle[article] else { return false }
    return outlet(link.original) != outlet(article)
  }

  /// By article, how many of other outlets carry its text. O(copies).
  private func carriersOfArticles() -> [Int] {
    var carriers = [Int](repeating: 0, count: corpus.articles.count)
    for digest in archive.digests {
      for copy in digest.story.copies
      where carriers.indices.contains(copy.original) && outlet(copy.article) != outlet(copy.original) {
        carriers[copy.original] += 1
      }
    }
    return carriers
  }

  /// The page of a section, a topic or an affair.
  func storiesPage(
    _ entry: Directory.Entry, in directory: Directory, kind: String, title: String, page: Int,
    feed: FeedSubject?
  ) -> StoriesPage {
    return StoriesPage(
      frame: frame(
        kind, title: title, description: wording.say(.everyStory, ["title": title]), feed: feed),
      name: title, key: "\(kind):\(entry.slug)",
      counts: wording.count(entry.members.count, .stories),
      stories: shown(entry, in: directory, page: page).map { row(archive.digests[$0], sentences: 1) },
      pager: pager(entry, in: directory, page: page, count: entry.members.count))
  }

  func namePage(_ entry: Directory.Entry) -> NamePage {
    let stories = newestFirst(stories: entry.members)
    var aliases: [String] = []
    var named: [NamedStory] = []
    for story in stories {
      let digest = archive.digests[story]
      guard let name = digest.names.first(where: { $0.name.lowercased() == entry.name.lowercased() }) else {
        continue
      }
      for alias in name.aliases where alias != entry.name && !aliases.contains(alias) {
        aliases.append(alias)
      }
      let mentions = name.mentions.filter { isValid($0) }
      named.append(
        NamedStory(row: row(digest, sentences: 0), mentions: mentions.prefix(12).map { carrier($0) }))
    }
    return NamePage(
      frame: frame(
        "name", title: entry.name,
        description: wording.say(.everyMention, ["name": entry.name])),
      name: entry.name, aliases: wording.list(aliases, atMost: 8),
      counts: wording.count(stories.count, .stories), stories: named)
  }

  /// All entries of a directory with their counts.
  func indexPage(_ directory: Directory, title: Word, counting noun: Word) -> IndexPage {
    IndexPage(
      frame: frame(directory.folder, title: wording[title]), entries: links(directory, counting: noun),
      empty: wording[.noneYet])
  }

  func links(_ directory: Directory, counting noun: Word) -> [Link] {
    directory.entries.map { entry in
      Link(
        text: entry.name, href: place.href(directory.link(to: entry)),
        note: wording.count(entry.members.count, noun))
    }
  }

  // MARK: Order and pages

  /// Undated last, then by place in the corpus.
  private func newestFirst(articles: [Int]) -> [Int] {
    articles.sorted { a, b in
      let first = corpus.articles[a].article.published?.value.seconds ?? Int.min
      let second = corpus.articles[b].article.published?.value.seconds ?? Int.min
      return first != second ? first > second : a < b
    }
  }

  /// The stories that one page of a section, topic or affair shows.
  func shown(_ entry: Directory.Entry, in directory: Directory, page: Int) -> ArraySlice<Int> {
    // In order once for all of its pages.
    let stories =
      entry.members.count <= rowsOnPage
      ? newestFirst(stories: entry.members)
      : index.parts.stories("\(directory.folder)/\(entry.slug)") { newestFirst(stories: entry.members) }
    return slice(stories, page)
  }

  private func newestFirst(stories: [Int]) -> [Int] {
    stories.map { (story: $0, time: archive.digests[$0].story.newestReport(in: corpus)?.seconds ?? Int.min) }
      .sorted { $0.time != $1.time ? $0.time > $1.time : $0.story < $1.story }.map(\.story)
  }

  private func slice(_ members: [Int], _ page: Int) -> ArraySlice<Int> {
    members.dropFirst(page * rowsOnPage).prefix(rowsOnPage)
  }

  private func pager(_ entry: Directory.Entry, in directory: Directory, page: Int, count: Int) -> Pager? {
    pager("\(directory.folder)/\(percentEncoded(entry.slug))", page: page, pages: pageCount(count))
  }

  /// Links to the pages before and after; nil when there is one page alone.
  func pager(_ base: String, page: Int, pages: Int) -> Pager? {
    guard pages > 1 else { return nil }
    func link(_ text: String, _ page: Int) -> Link? {
      guard (0..<pages).contains(page) else { return nil }
      return Link(
        text: text, href: place.href(page == 0 ? "\(base)/index.html" : "\(base)/page/\(page + 1)/index.html")
      )
    }
    return Pager(
      position: wording.say(
        .pageOf, ["page": wording.grouped(page + 1), "pages": wording.grouped(pages)]),
      newer: link(wording[.newer], page - 1), older: link(wording[.older], page + 1))
  }
}

/// Pages that a list of so many rows needs, at least 1.
func pageCount(_ rows: Int) -> Int { max(1, (rows + rowsOnPage - 1) / rowsOnPage) }
