import Model

/// Chooses a story's headline from those of its reports: the one that agrees best with the others and
/// with their first sentences, and is not stale: neither old (`Freshness`) nor with a number of dead that a later report
/// has raised.
struct HeadlineChooser: Sendable {
  /// Titles compared; of a larger story, the first reports' ones.
  static let titles = 60
  /// What a title keeps of its score when its number of dead or injured is out of date.
  static let outdated = 0.5
  /// Sentences of a report that are searched for a later number.
  static let tollSentences = 3

  let corpus: Corpus

  private struct Candidate {
    var article: Int
    var text: String
    var stems: [Int32]
    var words: Int
    var order: Int
  }

  /// The headline, credited to its article; without any title, the first whole sentence that will do: only then are
  /// the sentences read. O(titles x titles x words).
  func headline(of story: Story, sentences text: @autoclosure () -> StoryText) -> Headline {
    var candidates: [Candidate] = []
    var rivals: [[Int32]] = []
    // A reprint brings no title and makes no other one stale.
    let copies = Set(story.copies.map(\.article))
    for report in story.reports.prefix(HeadlineChooser.titles) {
      let own = report.articles.filter { $0 != report.original && !copies.contains($0) }
      for article in ([report.original] + own).prefix(3) {
        let analysed = corpus.articles[article]
        guard let title = analysed.article.title?.value else { continue }
        let shown = collapsingWhiteSpace(title)
        guard !shown.isEmpty, !candidates.contains(where: { $0.text == shown }) else { continue }
        let stems = stems(of: analysed.titleTokens[...])
        candidates.append(
          Candidate(
            article: article, text: shown, stems: stems, words: analysed.titleTokens.count,
            order: candidates.count))
        if article == report.original { rivals.append(stems) }
      }
    }
    if candidates.isEmpty { return fallback(story, text()) }
    if candidates.count == 1 {
      return Headline(text: candidates[0].text, article: candidates[0].article)
    }
    for report in story.reports.prefix(HeadlineChooser.titles) {
      let analysed = corpus.articles[report.original]
      if let first = analysed.sentences.first { rivals.append(stems(of: analysed.tokens[first.tokens])) }
    }
    let freshness = Freshness(
      story.articles.lazy.filter { !copies.contains($0) }.compactMap { seconds(of: $0) })
    let outdated = outdatedTitles(candidates, of: story)
    var best = (score: -1.0, candidate: candidates[0])
    for candidate in candidates {
      let agreement = rivals.reduce(0) { $0 + f1(candidate.stems, $1) } / Double(max(1, rivals.count))
      var score = agreement * fitness(candidate) * freshness.factor(seconds(of: candidate.article))
      if outdated.contains(candidate.order) { score *= HeadlineChooser.outdated }
      if score > best.score { best = (score, candidate) }
    }
    return Headline(text: best.candidate.text, article: best.candidate.article)
  }

  /// Titles whose number of dead or injured a later title or opening has raised, by `Candidate.order`.
  ///
  /// O(words) of the titles; of the openings too where a title has such a number.
  private func outdatedTitles(_ candidates: [Candidate], of story: Story) -> Set<Int> {
    guard let first = candidates.first else { return [] }
    let reader = TollReader(language: corpus.articles[first.article].article.language.value.primary)
    var told: [(order: Int, toll: Toll)] = []
    for candidate in candidates {
      guard let seconds = seconds(of: candidate.article) else { continue }
      told += reader.tolls(in: candidate.text, seconds: seconds).map { (candidate.order, $0) }
    }
    guard !told.isEmpty else { return [] }
    var all = told.map(\.toll)
    for report in story.reports.prefix(HeadlineChooser.titles) {
      guard let seconds = seconds(of: report.original) else { continue }
      let article = corpus.articles[report.original]
      for sentence in article.sentences.prefix(HeadlineChooser.tollSentences) {
        all += reader.tolls(in: article.text(of: sentence), seconds: seconds)
      }
    }
    return Set(told.filter { old in all.contains { $0.outdates(old.toll) } }.map(\.order))
  }

  private func seconds(of article: Int) -> Int? { corpus.articles[article].article.published?.value.seconds }

  private func stems(of tokens: ArraySlice<Token>) -> [Int32] {
    var stems = tokens.filter(\.isContent).map(\.term.rawValue)
    sortDistinct(&stems, from: 0)
    return stems
  }

  /// Harmonic mean of precision and recall of shared stems.
  private func f1(_ a: [Int32], _ b: [Int32]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return 2 * Double(sharedCount(a[...], b[...])) / Double(a.count + b.count)
  }

  /// 1 for a plain headline of 6 to 16 words; less for others, for opinion, live and teasing ones.
  private func fitness(_ candidate: Candidate) -> Double {
    var fitness = 1.0
    if candidate.words < 6 { fitness *= candidate.words < 3 ? 0.3 : 0.8 }
    if candidate.words > 16 { fitness *= 0.8 }
    switch corpus.articles[candidate.article].article.kind.value {
    case .opinion, .live: fitness *= 0.3
    case .analysis: fitness *= 0.6
    case .report, .release: break
    }
    let shape = LineShape(candidate.text[...])
    if shape.isQuestion || candidate.text.contains("?") { fitness *= 0.6 }
    if candidate.text.contains("!") { fitness *= 0.7 }
    if candidate.text.contains("|") || shape.hasAddress { fitness *= 0.7 }
    if shape.capitals * 2 > shape.letters { fitness *= 0.7 }
    let words = openingWords(candidate.text[...], count: 24)
    if words.contains(where: HeadlineChooser.teasers.contains) { fitness *= 0.6 }
    return fitness
  }

  /// Words of headlines that promise rather than tell, in the shipped languages.
  private static let teasers: Set<String> = [
    "live", "video", "watch", "opinion", "why", "how", "what", "explained", "explainer", "analysis", "photos",
    "pictures",
    "gallery", "podcast", "quiz", "editorial", "comment", "review", "warum", "wie", "meinung", "kommentar",
    "bilder",
    "pourquoi", "comment", "vidéo", "opinion", "direct", "por", "cómo", "opinión", "vídeo", "perché", "video",
    "waarom",
    "почему", "как", "видео", "мнение", "لماذا", "فيديو", "רדיו", "וידאו", "γιατί", "βίντεο", "proč", "क्यों",
    "वीडियो",
  ]

  private func fallback(_ story: Story, _ text: StoryText) -> Headline {
    let rules = CandidateRules(language: text.language)
    for level in Strictness.allCases {
      if let line = text.lines.first(where: { rules.allows($0, in: corpus, at: level) }) {
        return Headline(
          text: corpus.text(of: line.citation), article: line.citation.article,
          sentence: line.citation.sentence)
      }
    }
    let first = story.articles.first
    return Headline(text: first.map { corpus.articles[$0].article.path } ?? story.slug, article: first)
  }
}
