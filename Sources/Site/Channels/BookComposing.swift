import Model
import Templating

extension Composer {
  /// The edition as a book, EPUB 3: a title page, a chapter for each story of two or more reports, and one for all others.
  ///
  /// The same edition gives the same bytes: its date is that of its newest article. O(its sentences).
  func book(_ edition: Edition, with templates: TemplateSet, style: [UInt8]) -> [UInt8] {
    let chapters = bookPages(edition).map { page in
      let file = "\(page.name).xhtml"
      return BookChapter(
        file: file, title: page.model.title, lang: page.lang,
        bytes: withoutControls(templates.render(page.model, with: page.template)))
    }
    let package = BookPackage(
      id: stableID("book", "\(archive.settings.lastingName)\n\(edition.date)"),
      title: titleOfChannel(edition), publisher: archive.settings.title, language: index.language,
      languages: languages(edition), date: "\(edition.date)",
      modified: Timestamp(seconds: edition.asOf?.seconds ?? 0).rfc3339,
      source: isAbsolute ? editionLink(edition).href : nil, contents: wording[.contents],
      accessibility: wording[.bookAccessibility], chapters: chapters)
    var archive = ZipArchive()
    archive.add("mimetype", Array("application/epub+zip".utf8))
    archive.add("META-INF/container.xml", Array(package.container.utf8))
    archive.add("EPUB/package.opf", Array(package.document.utf8))
    archive.add("EPUB/contents.xhtml", Array(package.navigation.utf8))
    archive.add("EPUB/style.css", style)
    for chapter in chapters { archive.add("EPUB/\(chapter.file)", chapter.bytes) }
    return archive.file
  }

  /// Whether links lead to the site from anywhere: it has a base URL.
  private var isAbsolute: Bool { !archive.settings.baseURL.isEmpty }

  private func bookPages(_ edition: Edition) -> [(
    name: String, template: String, lang: String, model: BookPage
  )] {
    var front = bookPage(titleOfChannel(edition))
    let frame = frame("book", title: front.title, edition: edition)
    front.siteDescription = archive.settings.description
    front.day = wording.opening(wording.weekdayAndDay(of: edition))
    front.asOf = [frame.asOf, frame.period].filter { !$0.isEmpty }.joined(separator: wording[.separator])
    front.counts = wording.counts(edition.counts)
    front.online = isAbsolute ? editionLink(edition) : nil
    front.unchanged = edition.unchanged.map { row($0, sentences: 0) }
    front.undated = edition.undated.map { row($0, sentences: 0) }
    var pages = [(name: "front", template: "epub-front", lang: "", model: front)]
    for (number, entry) in edition.stories.enumerated() {
      var page = bookPage(entry.digest.headline.text)
      page.stories = [bookStory(entry.digest)]
      pages.append(("story-\(number + 1)", "epub-chapter", headlineLang(entry.digest), page))
    }
    if !edition.singles.isEmpty {
      var page = bookPage(wording[.oneReport])
      page.isChapter = false
      page.stories = edition.singles.map { bookStory($0.digest, inFull: false) }
      pages.append(("singles", "epub-chapter", "", page))
    }
    return pages
  }

  private func bookPage(_ title: String) -> BookPage {
    BookPage(
      title: title, lang: index.language.description, direction: index.language.isRightToLeft ? "rtl" : "ltr",
      siteTitle: archive.settings.title, isLinked: isAbsolute)
  }

  private func bookStory(_ digest: StoryDigest, inFull: Bool = true) -> BookStory {
    let story = digest.story
    let summary = (inFull ? digest.summary : digest.opening(archive.settings.frontSentences))
      .filter { isValid($0.citation) }
    var view = BookStory(
      headline: digest.headline.text, lang: headlineLang(digest), href: storyLink(story.slug),
      counts: wording.reports(articles: story.articles.count, independent: story.reports.count),
      labels: labels(digest), first: time(digest.firstPublished),
      last: digest.lastPublished == digest.firstPublished ? nil : time(digest.lastPublished),
      note: digest.note,
      summary: summary.enumerated().map {
        sentence($1, number: $0 + 1, of: digest)
      })
    guard inFull else { return view }
    view.figures = figures(digest)
    view.quotes = quotes(digest)
    view.timeline = timeline(digest)
    view.reports = story.reports.map { row($0.original) }
    return view
  }

  /// The languages of its stories, the site's first.
  private func languages(_ edition: Edition) -> [LanguageTag] {
    let others = Set((edition.stories + edition.singles).map(\.digest.story.language))
    return [index.language]
      + others.filter { $0 != index.language && $0 != .undetermined }.sorted {
        utf8Precedes($0.description, $1.description)
      }
  }
}

/// A chapter's file, made.
struct BookChapter: Sendable {
  var file: String
  var title: String
  /// Attributes `lang` and `dir` of the title.
  var lang: String
  var bytes: [UInt8]
}

/// The bytes without what XML 1.0 cannot hold: control characters but tab and line ends, U+FFFE and U+FFFF. O(n).
private func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
  func isControl(_ byte: UInt8) -> Bool { byte < 32 && byte != 9 && byte != 10 && byte != 13 }
  guard bytes.contains(where: { isControl($0) || $0 == 0xEF }) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var i = 0
  while i < bytes.count {
    if bytes[i] == 0xEF, i + 2 < bytes.count, bytes[i + 1] == 0xBF, bytes[i + 2] >= 0xBE {
      i += 3
    } else {
      if !isControl(bytes[i]) { result.append(bytes[i]) }
      i += 1
    }
  }
  return result
}
