import Model
import Templating

/// Entries of one feed at most.
let entriesInFeed = 60

extension Composer {
  /// The feed of a subject. Undated stories and articles are left out, since an entry needs a time. O(its members).
  func feed(_ subject: FeedSubject, as format: FeedFormat) -> Feed {
    let settings = archive.settings
    // Formats differ in the address alone.
    var feed = index.parts.feed(subject) { self.feed(subject) }
    feed.address =
      settings.baseURL.isEmpty
      ? nil : absolute(index.folder(of: subject) + format.fileName, settings: settings)
    return feed
  }

  private func feed(_ subject: FeedSubject) -> Feed {
    let settings = archive.settings
    var feed = Feed(
      id: stableID("feed", settings.lastingName), title: settings.title, subtitle: settings.description,
      author: settings.title, link: absolute(index.folder(of: subject) + "index.html", settings: settings),
      address: nil, entries: [], language: index.siteLanguage)
    switch subject {
    case .site: feed.entries = stories(index.tellings.entries)
    case .section(let place):
      let entry = index.sections.entries[place]
      name(&feed, "section", entry.slug, "\(settings.title): \(entry.name)")
      feed.entries = stories(index.tellings.of(entry.members))
    case .thread(let place):
      let entry = index.threads.entries[place]
      name(&feed, "affair", entry.name, title(ofAffair: entry))
      feed.entries = stories(index.tellings.of(entry.members))
    case .source(let place):
      let entry = index.sources.entries[place]
      name(&feed, "source", entry.slug, "\(settings.title): \(entry.name)")
      feed.entries = reports(entry.members.filter { index.copyOfArticle[$0] == nil })
    case .story(let number):
      let digest = archive.digests[number]
      feed.id = stableID("story feed", digest.story.id)
      feed.title = digest.headline.text
      feed.subtitle = independentReports(digest.story)
      feed.language = digest.story.language
      feed.entries = reports(digest.story.reports.map(\.original))
    }
    return feed
  }

  private func name(_ feed: inout Feed, _ kind: String, _ key: String, _ title: String) {
    feed.id = stableID("\(kind) feed", "\(archive.settings.lastingName)\n\(key)")
    feed.title = title
  }

  /// An affair has an id, not a name; its newest story's headline stands for it.
  func title(ofAffair entry: Directory.Entry) -> String {
    entry.members.last.map { archive.digests[$0].headline.text } ?? entry.name
  }

  // MARK: Stories

  private func stories(_ entries: [EditionEntry]) -> [Feed.Entry] {
    var result: [Feed.Entry] = []
    for entry in entries where result.count < entriesInFeed {
      if let entry = feedEntry(entry.digest) { result.append(entry) }
    }
    return result
  }

  /// Reprints are not counted in feeds: one more of them would change an entry that is not new.
  private func independentReports(_ story: Story) -> String {
    wording.reports(articles: story.reports.count, independent: story.reports.count)
  }

  private func feedEntry(_ digest: StoryDigest) -> Feed.Entry? {
    let story = digest.story
    guard let published = digest.firstPublished, let updated = story.newestReport(in: corpus) else {
      return nil
    }
    var content = ""
    for sentence in digest.summary where isValid(sentence.citation) {
      let address = escapingHTML(absoluteLink(to: sentence.citation))
      content += "<p\(direction(sentence.citation))><span\(proof(sentence.citation))>"
      content += "\(escapingHTML(sentence.text))</span> "
      content += "(<a href=\"\(address)\">\(escapingHTML(mark(sentence)))</a>)</p>\n"
    }
    content += "<p>\(escapingHTML(independentReports(story)))</p>"
    let section = story.articles.first.flatMap { index.storyOfArticle[$0] }.flatMap {
      index.sectionOfStory[$0]
    }
    return Feed.Entry(
      id: stableID("story", story.id), title: digest.headline.text,
      link: absolute("stories/\(story.slug)/index.html", settings: archive.settings), content: content,
      published: published, updated: max(published, updated), authors: [archive.settings.title],
      categories: section.map { [$0] } ?? [], language: story.language)
  }

  /// Said of every sentence that runs from right to left: programs that read feeds run left to right.
  private func direction(_ citation: Citation) -> String {
    corpus.articles[citation.article].article.language.value.isRightToLeft ? " dir=\"rtl\"" : ""
  }

  // MARK: Reports

  /// The newest articles as entries, newest first. O(n log n), and the text of those alone that are shown.
  private func reports(_ articles: [Int]) -> [Feed.Entry] {
    var found = articles.compactMap { number -> (number: Int, first: Int, published: Timestamp)? in
      let first = firstWithText(of: number)
      return corpus.articles[first].article.published.map { (number, first, $0.value) }
    }
    if found.count > entriesInFeed {
      let oldest = found.map(\.published).sorted(by: >)[entriesInFeed - 1]
      found.removeAll { $0.published < oldest }
    }
    let named = found.map { (id: id(ofReport: $0.first), report: $0) }.sorted {
      let (x, y) = ($0.report.published.seconds, $1.report.published.seconds)
      return x != y ? x > y : utf8Precedes($0.id, $1.id)
    }
    return named.prefix(entriesInFeed).map { reportEntry($0.report.number, $0.id, $0.report.published) }
  }

  private func id(ofReport first: Int) -> String {
    stableID("article", "\(corpus.articles[first].article.path)\n\(outlet(first))")
  }

  /// One article: its sentences that the digest cites, and the way to its story.
  private func reportEntry(_ number: Int, _ id: String, _ published: Timestamp) -> Feed.Entry {
    let article = corpus.articles[number].article
    var content = ""
    for sentence in index.cited[number].prefix(3) {
      let citation = Citation(article: number, sentence: sentence)
      content +=
        "<p\(direction(citation))><span\(proof(citation))>\(escapingHTML(text(citation)))</span></p>\n"
    }
    if let story = index.storyOfArticle[number].map({ archive.digests[$0] }) {
      let address = absolute("stories/\(story.story.slug)/index.html", settings: archive.settings)
      content += "<p><a href=\"\(escapingHTML(address))\">\(escapingHTML(story.headline.text))</a></p>"
    }
    return Feed.Entry(
      id: id, title: title(number),
      link: absolute("articles/\(article.slug)/index.html", settings: archive.settings), content: content,
      published: published, updated: published, authors: [outlet(number)],
      categories: article.section.map { [$0.value] } ?? [], language: article.language.value)
  }

  /// The article in which an original's text appeared first: an agency's own text may come to the site after those who print it, and
  /// is no news then.
  private func firstWithText(of original: Int) -> Int {
    let story = index.storyOfArticle[original].map { archive.digests[$0].story }
    let report = story?.reports.first { $0.original == original }
    let dated = (report?.articles ?? []).compactMap { article in
      corpus.articles[article].article.published.map { (seconds: $0.value.seconds, article: article) }
    }
    return dated.min { $0 < $1 }?.article ?? original
  }
}
