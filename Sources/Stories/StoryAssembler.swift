import Model

/// Makes a `Story` of a set of articles: their order, the copies among them, the independent reports.
struct StoryAssembler: Sendable {
  let corpus: Corpus
  let linker: CopyLinker
  let voices: VoiceCatalogue

  init(
    corpus: Corpus, sources: SourceCatalogue, settings: StorySettings, evidence: AgencyEvidence,
    known: KnownTexts = KnownTexts()
  ) {
    self.corpus = corpus
    voices = VoiceCatalogue(corpus, sources: sources)
    linker = CopyLinker(
      settings: settings, evidence: evidence, voices: voices,
      reader: ShingleReader(corpus.terms, settings: settings), known: known)
  }

  /// A story with a provisional id, which depends on the path of its first article alone.
  ///
  /// `copies` are the groups that carry one text, where they are known.
  func story(of articles: [Int], language: LanguageTag, copies: [[Int]]? = nil) -> Story {
    let ordered = articles.sorted { articlePrecedes($0, $1, in: corpus) }
    let path = ordered.first.map { corpus.articles[$0].article.path } ?? ""
    let hash = ContentHash(path).description.prefix(10)
    var story = Story(id: "s\(hash)", slug: "", thread: "t\(hash)", language: language, articles: ordered)
    complete(&story, copies: copies)
    return story
  }

  /// Finds copies and reports anew. O(n) in the words of the articles.
  private func complete(_ story: inout Story, copies: [[Int]]?) {
    if story.articles.count > 1 {
      for group in copies ?? linker.groups(among: story.articles, in: corpus) {
        story.copies += linker.links(in: group, of: corpus)
      }
    }
    var place: [Int: Int] = [:]
    for (i, article) in story.articles.enumerated() { place[article] = i }
    story.copies.sort { (place[$0.article] ?? 0) < (place[$1.article] ?? 0) }
    story.reports = voices.reports(of: story.articles, copies: story.copies)
  }
}
