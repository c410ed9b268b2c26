import Model
import Templating

/// What every feed format is written from.
struct Feed: Sendable {
  struct Entry: Sendable {
    /// Never changes: not with the address of the site, the headline or later articles.
    var id: String
    var title: String
    var link: String
    /// HTML.
    var content: String
    var published: Timestamp
    /// Time of the newest independent report: a day of pure reprints changes nothing.
    var updated: Timestamp
    var authors: [String]
    var categories: [String]
    var language: LanguageTag
  }

  var id: String
  var title: String
  var subtitle: String
  /// The page that the feed belongs to.
  var link: String
  /// The feed itself.
  var address: String
  var entries: [Entry]
  var language: LanguageTag

  /// From the newest entry, never the clock.
  var updated: Timestamp { entries.map(\.updated).max() ?? Timestamp(seconds: 0) }
}

/// A feed id made from what never changes: a UUID of version 8 (RFC 9562), from 128 bits of hash.
func stableID(_ kind: String, _ key: String) -> String {
  var digits = Array(ContentHash("\(kind)\n\(key)").description)
  digits[12] = "8"
  digits[16] = "a"
  let parts = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
  return "urn:uuid:" + parts.map { String($0) }.joined(separator: "-")
}

extension Composer {
  /// The site's feed: stories with something new, newest edition first, each once, in the order of
  /// the front pages. Undated stories are left out, since an entry needs a time.
  func siteFeed(file: String = "feed.xml") -> Feed {
    var seen = Set<String>()
    var entries: [Feed.Entry] = []
    editions: for edition in archive.editions.reversed() {
      for entry in edition.stories + edition.singles where seen.insert(entry.digest.story.id).inserted {
        if let entry = feedEntry(entry.digest) { entries.append(entry) }
        if entries.count >= 60 { break editions }
      }
    }
    let settings = archive.settings
    return Feed(
      id: stableID("site", settings.title), title: settings.title, subtitle: settings.description,
      link: absolute("index.html", settings: settings), address: absolute(file, settings: settings),
      entries: entries, language: index.language)
  }

  private func feedEntry(_ digest: StoryDigest) -> Feed.Entry? {
    let story = digest.story
    let times = story.reports.compactMap { corpus.articles[$0.original].article.published?.value }
    guard let published = digest.firstPublished, let updated = times.max() else { return nil }
    var content = ""
    for sentence in digest.summary where isValid(sentence.citation) {
      let link = absolute(
        "articles/\(corpus.articles[sentence.citation.article].article.slug)/index.html",
        settings: archive.settings)
      let outlet = outlet(sentence.citation.article)
      let mark = sentence.reportedBy.count > 1 ? "\(outlet), \(sentence.reportedBy.count) reports" : outlet
      let address = escapingHTML("\(link)#s\(sentence.citation.sentence + 1)")
      content +=
        "<p><span\(proof(sentence.citation))>\(escapingHTML(sentence.text))</span> (<a href=\"\(address)\">\(escapingHTML(mark))</a>)</p>\n"
    }
    content +=
      "<p>\(escapingHTML(wording.reports(articles: story.articles.count, independent: story.reports.count)))</p>"
    let section = story.articles.first.flatMap { index.storyOfArticle[$0] }.flatMap {
      index.sectionOfStory[$0]
    }
    return Feed.Entry(
      id: stableID("story", story.id), title: digest.headline.text,
      link: absolute("stories/\(story.slug)/index.html", settings: archive.settings), content: content,
      published: published, updated: max(published, updated), authors: [archive.settings.title],
      categories: section.map { [$0] } ?? [], language: story.language)
  }

  /// A story's own feed: an entry for each independent report, newest first.
  func storyFeed(_ number: Int) -> Feed {
    let digest = archive.digests[number]
    let story = digest.story
    let settings = archive.settings
    var entries: [Feed.Entry] = []
    for report in story.reports {
      let article = corpus.articles[report.original].article
      guard let published = article.published?.value else { continue }
      let name = outlet(report.original)
      let copies = report.articles.count - 1
      entries.append(
        Feed.Entry(
          id: stableID("article", "\(story.id)\n\(article.path)"),
          title: "\(name): \(title(report.original))",
          link: absolute("articles/\(article.slug)/index.html", settings: settings),
          content:
            "<p>\(escapingHTML(copies == 0 ? "A report of \(name)." : "A report of \(name), carried by \(wording.count(copies, "other article"))."))</p>",
          published: published, updated: published, authors: [name],
          categories: article.section.map { [$0.value] } ?? [], language: article.language.value))
    }
    entries.sort { $0.published != $1.published ? $0.published > $1.published : utf8Precedes($0.id, $1.id) }
    return Feed(
      id: stableID("story feed", story.id), title: digest.headline.text,
      subtitle: wording.reports(articles: story.articles.count, independent: story.reports.count),
      link: absolute("stories/\(story.slug)/index.html", settings: settings),
      address: absolute("stories/\(story.slug)/feed.xml", settings: settings), entries: entries,
      language: story.language)
  }
}
