import Model

extension Digester {
  /// What a reader must know before reading a story, in the order of `StoryLabel`.
  func labels(of story: Story, edited: Bool, since: Timestamp?, in corpus: Corpus) -> [StoryLabel] {
    let articles = story.articles.map { corpus.articles[$0].article }
    var labels: Set<StoryLabel> = []
    if story.reports.count <= 1 { labels.insert(.singleSource) }
    if articles.allSatisfy({ $0.kind.value == .opinion }) { labels.insert(.opinion) }
    if articles.contains(where: { $0.kind.value == .live }) { labels.insert(.live) }
    if articles.allSatisfy({ $0.published == nil }) { labels.insert(.undated) }
    if articles.contains(where: isUpdated) || isContinued(articles, since: since) { labels.insert(.updated) }
    if edited { labels.insert(.edited) }
    return StoryLabel.allCases.filter(labels.contains)
  }

  private func isUpdated(_ article: Article) -> Bool {
    guard let updated = article.updated?.value else { return false }
    return article.published.map { updated > $0.value } ?? false
  }

  /// Known before, and told further since.
  private func isContinued(_ articles: [Article], since: Timestamp?) -> Bool {
    guard let since else { return false }
    let dates = articles.compactMap { $0.published?.value }
    return dates.contains { $0 < since } && dates.contains { $0 >= since }
  }

  /// Whole minutes for the summary and the facts at 230 words a minute.
  func readingMinutes(_ digest: StoryDigest) -> Int {
    let texts = digest.summary.map(\.text) + digest.facts.map(\.text)
    let words = texts.reduce(0) { sum, text in
      let shape = LineShape(text[...])
      // A script without spaces: two letters a word.
      return sum + max(shape.words, shape.words * 12 < shape.letters ? shape.letters / 2 : 0)
    }
    return max(1, (words + 229) / 230)
  }
}
