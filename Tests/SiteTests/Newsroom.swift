import Foundation
import Model
import Pipeline
import Site
import Testing

/// A small archive made by hand: articles from lines of text, stories from lists of articles.
///
/// Each line is a paragraph, each `|` inside it ends a sentence.
struct Newsroom {
  var settings = SiteSettings()
  var articles: [AnalysedArticle] = []
  var digests: [StoryDigest] = []
  var editions: [Edition] = []
  var redirects: [Archive.Redirect] = []
  var threadRedirects: [Archive.Redirect] = []
  var explanations: [Int: StoryExplanation] = [:]

  @discardableResult
  mutating func article(
    _ path: String, title: String, source: String?, published: String?, language: String = "en",
    section: String? = nil, topics: [String] = [], link: String? = nil, kind: Article.Kind = .report,
    _ paragraphs: [String]
  ) throws -> Int {
    let file = paragraphs.joined(separator: "\n\n")
    var article = Article(
      path: path, format: .text, contentHash: ContentHash(file),
      language: Field(try #require(LanguageTag(language)), from: .detected),
      slug: slugify(path.prefix { $0 != "." }))
    article.title = Field(title, from: .assumed)
    article.source = source.map { Field($0, from: .folder) }
    article.published = try published.map {
      Field(try #require(Timestamp(iso: $0, zone: .utc)), from: .detected)
    }
    article.section = section.map { Field($0, from: .folder) }
    article.topics = topics
    article.link = link.map { Field($0, from: .assumed) }
    article.kind = Field(kind, from: .assumed)
    var sentences: [Sentence] = []
    var offset = 0
    for (block, paragraph) in paragraphs.enumerated() {
      let text = paragraph.replacingOccurrences(of: "|", with: " ")
      article.blocks.append(
        Block(kind: .paragraph, text: text, origin: OriginMap(sliceFrom: offset, line: block * 2 + 1)))
      var start = 0
      for part in paragraph.split(separator: "|") {
        let range = start..<(start + part.utf8.count)
        sentences.append(
          Sentence(
            block: block, range: range, span: (offset + range.lowerBound)..<(offset + range.upperBound),
            tokens: 0..<0))
        start = range.upperBound + 1
      }
      offset += text.utf8.count + 2
    }
    articles.append(AnalysedArticle(article: article, sentences: sentences, tokens: [], titleTokens: []))
    return articles.count - 1
  }

  /// A story of these articles, its summary the first sentence of each report.
  @discardableResult
  mutating func story(
    _ slug: String, _ members: [Int], copies: [CopyLink] = [], thread: String? = nil,
    edit: (inout StoryDigest) -> Void = { _ in }
  ) -> Int {
    var story = Story(
      id: "id-\(slug)", slug: slug, thread: thread ?? slug,
      language: articles[members[0]].article.language.value,
      articles: members)
    story.copies = copies
    let copied = Dictionary(uniqueKeysWithValues: copies.map { ($0.article, $0.original) })
    for member in members where copied[member] == nil {
      story.reports.append(
        IndependentReport(original: member, articles: members.filter { $0 == member || copied[$0] == member })
      )
    }
    var digest = StoryDigest(
      story: story,
      headline: Headline(text: articles[members[0]].article.title?.value ?? "", article: members[0]))
    let times = members.compactMap { articles[$0].article.published?.value }
    digest.firstPublished = times.min()
    digest.lastPublished = times.max()
    digest.summary = story.reports.enumerated().map { place, report in
      let article = articles[report.original]
      return SummarySentence(
        citation: Citation(article: report.original, sentence: 0),
        text: article.text(of: article.sentences[0]),
        reportedBy: [place])
    }
    edit(&digest)
    digests.append(digest)
    return digests.count - 1
  }

  /// Two articles of a story as alike as said, by one word.
  mutating func explain(_ story: Int, _ first: Int, _ second: Int, similarity: Double, word: String) {
    let link = SimilarityLink(
      first: first, second: second, cosine: 0.5, breadth: 0.9, timeFactor: 1, similarity: similarity,
      parts: [.init(stem: word, word: word, part: 0.25)])
    explanations[story] = StoryExplanation(
      story: story, threshold: 0.115, compared: 2,
      terms: [SharedTerm(stem: word, word: word, isName: false, weight: 0.25, reports: 2)],
      joins: [
        ArticleJoin(
          article: first, way: .similarity(mean: similarity, needed: 0.15), link: link, others: 1)
      ], pairs: [link], meanInside: similarity,
      neighbours: digests.indices.filter { $0 != story }.prefix(1).map {
        NearStory(
          story: $0, similarity: 0.031, needed: 0.115, strongest: link, reason: .belowThreshold)
      })
  }

  /// The edition of a day with these stories, those of one report apart.
  mutating func edition(_ day: String, _ stories: [Int]) throws {
    let date = try #require(CivilDate(iso: day))
    var edition = Edition(
      date: date,
      window: settings.timeZone.start(of: date)..<settings.timeZone.start(of: date.advanced(byDays: 1)))
    for story in stories {
      let digest = digests[story]
      let entry = EditionEntry(
        digest: digest, newArticles: digest.story.articles.count, newReports: digest.story.reports.count)
      if digest.lastPublished == nil {
        edition.undated.append(entry)
      } else if digest.story.reports.count > 1 {
        edition.stories.append(entry)
      } else {
        edition.singles.append(entry)
      }
      edition.counts.articles += digest.story.articles.count
      edition.counts.independentReports += digest.story.reports.count
      edition.counts.stories += 1
    }
    edition.asOf = stories.compactMap { digests[$0].lastPublished }.max()
    editions.append(edition)
  }

  var archive: Archive {
    var archive = Archive(
      settings: settings, sources: SourceCatalogue(), corpus: Corpus(articles: articles, terms: TermTable()),
      digests: digests, editions: editions, redirects: redirects, threadRedirects: threadRedirects)
    archive.explanations = StoryExplanations(explanations.values)
    return archive
  }

  /// Every file of the site, by path.
  func site(own: [SourceFile] = []) throws -> [String: String] {
    let (theme, diagnostics) = loadTheme(own: own, settings: settings)
    #expect(diagnostics.filter { $0.severity > .note }.map(\.rendered) == [])
    let plan = SitePlan(archive, theme: try #require(theme))
    var files: [String: String] = [:]
    for file in plan.files + plan.search.compactMap(\.file) {
      files[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    for page in plan.pages { files[page.path] = String(decoding: plan.render(page).bytes, as: UTF8.self) }
    return files
  }
}

/// The repository's folder.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// The built-in theme with a site's own files over it.
func loadTheme(own: [SourceFile] = [], settings: SiteSettings = SiteSettings()) -> (
  theme: Theme?, diagnostics: [Diagnostic]
) {
  Theme.load(builtIn: themeFiles(), own: own) { used in
    interfaceStrings(builtIn: themeFiles(), own: own, settings: settings, used: used)
  }
}
