import Model

/// Makes what one page shows: knows where the page stands, and reads the index.
struct Composer: Sendable {
  let index: SiteIndex
  let place: Place
  /// Path of the page below the root, not encoded: `stories/flood/index.html`.
  let path: String
  /// The day of the edition that the page belongs to.
  var today: CivilDate?

  var archive: Archive { index.archive }
  var corpus: Corpus { index.archive.corpus }
  var wording: Wording { index.wording }

  /// `isAnywhere`: the page is served under any address. `isAway`: it is read away from the site.
  init(index: SiteIndex, path: String, isAnywhere: Bool = false, isAway: Bool = false) {
    self.index = index
    self.path = path
    today = index.newest?.date
    let baseURL = index.archive.settings.baseURL
    if isAnywhere {
      place = Place(anywhereBelow: baseURL)
    } else {
      place = isAway && !baseURL.isEmpty ? Place(awayFrom: baseURL) : Place(path: path)
    }
  }

  // MARK: Links

  func storyLink(_ slug: String) -> String { place.href("stories/\(percentEncoded(slug))/index.html") }

  func articleLink(_ article: Int) -> String {
    place.href("articles/\(percentEncoded(corpus.articles[article].article.slug))/index.html")
  }

  /// Link to the sentence on the article's page; to the page alone when that page may not show it.
  func sentenceLink(_ citation: Citation) -> String { articleLink(citation.article) + anchor(citation) }

  /// The same as an absolute address.
  func absoluteLink(to citation: Citation) -> String {
    let slug = corpus.articles[citation.article].article.slug
    return absolute("articles/\(slug)/index.html", settings: archive.settings) + anchor(citation)
  }

  private func anchor(_ citation: Citation) -> String {
    let isShown =
      corpus.articles[citation.article].article.republish == .full
      || index.cited[citation.article].contains(citation.sentence)
    return isShown ? "#s\(citation.sentence + 1)" : ""
  }

  func link(in directory: Directory, to name: String?) -> Link? {
    guard let name else { return nil }
    guard let entry = directory[name] else { return nil }
    return Link(text: entry.name, href: place.href(directory.link(to: entry)))
  }

  // MARK: Articles and sentences

  func outlet(_ article: Int) -> String {
    corpus.articles[article].article.source?.value ?? wording[.sourceNotStated]
  }

  func outletLink(_ article: Int) -> Link? {
    link(in: index.sources, to: corpus.articles[article].article.source?.value)
  }

  func time(_ moment: Timestamp?) -> TimeView? {
    moment.map { moment in
      let shown = index.parts.moment(moment) {
        let date = wording.date(of: moment)
        return ComposedParts.Moment(
          date: date, words: wording.moment(moment), clock: wording.clock(moment),
          dayOfYear: wording.dayOfYear(date), iso: moment.shown(in: wording.zone).iso8601)
      }
      let isToday = shown.date == today && moment.precision != .day
      return TimeView(words: shown.words, short: isToday ? shown.clock : shown.dayOfYear, iso: shown.iso)
    }
  }

  func published(_ article: Int) -> TimeView? { time(corpus.articles[article].article.published?.value) }

  func title(_ article: Int) -> String { titleOfArticle(article, in: corpus) }

  /// The attributes `lang` and `dir`, with a space in front, where a text is not in the page's language.
  func lang(_ language: LanguageTag) -> String {
    guard language != index.language, language != .undetermined else { return "" }
    let direction =
      language.isRightToLeft == index.language.isRightToLeft
      ? "" : " dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\""
    return " lang=\"\(escapedLanguage(language))\"\(direction)"
  }

  func lang(ofArticle article: Int) -> String { lang(corpus.articles[article].article.language.value) }

  /// Tags hold letters, digits and hyphens only, so nothing needs escaping; this keeps it so.
  private func escapedLanguage(_ language: LanguageTag) -> String {
    String(
      language.description.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0 == "-" || ("0"..."9").contains($0)
      })
  }

  /// Whether a citation names a sentence that is there.
  func isValid(_ citation: Citation) -> Bool {
    corpus.articles.indices.contains(citation.article)
      && (0..<corpus.articles[citation.article].words.sentenceCount).contains(citation.sentence)
  }

  func text(_ citation: Citation) -> String {
    isValid(citation) ? corpus.text(of: citation) : ""
  }

  func carrier(_ citation: Citation, text: String? = nil) -> CarrierView {
    CarrierView(
      outlet: outlet(citation.article), text: text ?? self.text(citation),
      lang: lang(ofArticle: citation.article), proof: proof(citation),
      href: sentenceLink(citation), time: published(citation.article))
  }

  /// A sentence of a summary with its proof.
  func sentence(_ sentence: SummarySentence, number: Int, of digest: StoryDigest) -> SentenceView {
    let story = digest.story
    let citation = sentence.citation
    let independent = sentence.reportedBy.count
    let name = outlet(citation.article)
    let before = Citation(article: citation.article, sentence: citation.sentence - 1)
    let after = Citation(article: citation.article, sentence: citation.sentence + 1)
    var carriers: [CarrierView] = []
    for report in sentence.reportedBy where story.reports.indices.contains(report) {
      let articles = story.reports[report].articles
      guard !articles.contains(citation.article),
        let support = sentence.support.first(where: { articles.contains($0.article) && isValid($0) })
      else { continue }
      carriers.append(carrier(support))
    }
    return SentenceView(
      id: "p\(number)", text: sentence.text, lang: lang(ofArticle: citation.article), proof: proof(citation),
      isNew: sentence.isNew && isContinued(digest),
      mark: mark(sentence),
      outlet: outletLink(citation.article) ?? Link(text: name, href: articleLink(citation.article)),
      time: published(citation.article),
      before: text(before), beforeProof: proof(before), after: text(after), afterProof: proof(after),
      articleTitle: title(citation.article), article: sentenceLink(citation),
      original: corpus.articles[citation.article].article.link.flatMap {
        textFragmentLink($0.value, to: sentence.text)
      },
      reported: wording.carried(by: independent, outlet: name), carriers: carriers)
  }

  /// `Harbour Post, 3 reports`: who says it, and how many reports carry it.
  func mark(_ sentence: SummarySentence) -> String {
    let name = outlet(sentence.citation.article)
    let reports = sentence.reportedBy.count
    return reports > 1
      ? wording.count(reports, .markReports, ("outlet", wording.isolated(name))) : name
  }

  /// Whether an earlier edition told the story: in one that is new as a whole no sentence is marked.
  func isContinued(_ digest: StoryDigest) -> Bool {
    guard let first = digest.firstPublished, let edition = archive.editions.last(where: { $0.date == today })
    else { return digest.summary.contains { !$0.isNew } }
    return first < edition.window.lowerBound
  }

  // MARK: Rows

  func labels(_ digest: StoryDigest) -> [LabelView] {
    StoryLabel.allCases.filter { digest.labels.contains($0) }.map {
      LabelView(name: $0.rawValue, text: wording.label($0))
    }
  }

  func labels(ofArticle article: Int) -> [LabelView] {
    let article = corpus.articles[article].article
    var labels: [LabelView] = []
    if let kind = wording.kind(article.kind.value) {
      labels.append(LabelView(name: article.kind.value.rawValue, text: kind))
    }
    if article.published == nil { labels.append(LabelView(name: "undated", text: wording.label(.undated))) }
    return labels
  }

  /// A story in a list, with so many sentences of its summary.
  func row(_ digest: StoryDigest, sentences: Int, new: Int = 0, section: String? = nil) -> StoryRow {
    let story = digest.story
    var outlets: [String] = []
    for report in story.reports where !outlets.contains(outlet(report.original)) {
      outlets.append(outlet(report.original))
    }
    let shown = digest.opening(sentences).filter { isValid($0.citation) }
    return StoryRow(
      headline: digest.headline.text, lang: headlineLang(digest), href: storyLink(story.slug),
      sentences: shown.enumerated().map { self.sentence($1, number: $0 + 1, of: digest) },
      counts: wording.reports(articles: story.articles.count, independent: story.reports.count, new: new),
      outlets: wording.list(outlets.map(wording.isolated)), time: time(digest.lastPublished),
      labels: labels(digest),
      section: link(in: index.sections, to: section), note: digest.note,
      keys: keys(section: section, source: outlets.count == 1 ? outlets[0] : nil))
  }

  func keys(section: String?, source: String?) -> String { index.keys(section: section, source: source) }

  func headlineLang(_ digest: StoryDigest) -> String {
    digest.headline.article.map { lang(ofArticle: $0) } ?? lang(digest.story.language)
  }

  /// An article in a list.
  func row(_ article: Int, copies: [ArticleRow] = [], withStory: Bool = false) -> ArticleRow {
    let link = index.copyOfArticle[article]
    let story = withStory ? index.storyOfArticle[article].map { archive.digests[$0] } : nil
    return ArticleRow(
      title: title(article), lang: lang(ofArticle: article), href: articleLink(article),
      outlet: outletLink(article), time: published(article), labels: labels(ofArticle: article),
      share: link.map { wording.share($0.ownShare) } ?? "",
      changes: link.map { wording.changes(added: $0.added.count, cut: $0.cut.count) } ?? "",
      original: link.map {
        Link(text: outlet($0.original), href: articleLink($0.original), note: title($0.original))
      },
      address: corpus.articles[article].article.link.flatMap { externalLink($0.value) }.map(readableAddress)
        ?? "",
      story: story.map {
        Link(text: $0.headline.text, href: storyLink($0.story.slug), lang: headlineLang($0))
      }, copies: copies,
      keys: keys(
        section: corpus.articles[article].article.section?.value,
        source: corpus.articles[article].article.source?.value))
  }

  /// `41 articles, 23 independent reports, 14 stories`.
  func counts(_ counts: Edition.Counts) -> String { wording.counts(counts) }
}

/// The headline of an article, or its first words when it has none.
func titleOfArticle(_ index: Int, in corpus: Corpus) -> String {
  if let title = corpus.articles[index].article.title?.value, !title.isEmpty {
    return collapsingWhiteSpace(title)
  }
  guard corpus.articles[index].words.sentenceCount > 0 else { return corpus.articles[index].article.path }
  let words = corpus.text(of: Citation(article: index, sentence: 0)).split(separator: " ")
  return words.count > 12 ? words.prefix(12).joined(separator: " ") + " …" : words.joined(separator: " ")
}
