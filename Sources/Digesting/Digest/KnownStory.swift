import Model

extension Story {
  /// The story as it stood at a moment: only articles published before it, and undated ones.
  ///
  /// A report whose original came later is represented by the earliest copy known. Nil when nothing was
  /// known. O(articles log articles).
  func known(before moment: Timestamp?, in corpus: Corpus) -> Story? {
    guard let moment else { return articles.isEmpty ? nil : self }
    let kept = articles.filter { index in
      guard let published = corpus.articles[index].article.published?.value else { return true }
      return published < moment
    }
    if kept.count == articles.count { return self }
    guard !kept.isEmpty else { return nil }
    let known = Set(kept)
    var story = self
    story.articles = kept
    let places = Dictionary(kept.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    var standIns: [Int: Int] = [:]
    story.reports = reports.compactMap { report in
      let members = report.articles.filter(known.contains)
      guard let first = members.min(by: { (places[$0] ?? 0) < (places[$1] ?? 0) }) else { return nil }
      if known.contains(report.original) {
        return IndependentReport(original: report.original, articles: members)
      }
      standIns[report.original] = first
      return IndependentReport(original: first, articles: members)
    }
    story.reports.sort { a, b in
      (a.articles.compactMap { places[$0] }.min() ?? 0) < (b.articles.compactMap { places[$0] }.min() ?? 0)
    }
    story.copies = copies.compactMap { link in
      guard known.contains(link.article) else { return nil }
      if known.contains(link.original) { return link }
      guard let standIn = standIns[link.original], standIn != link.article else { return nil }
      return CopyLink(article: link.article, original: standIn, shared: link.shared, ownShare: link.ownShare)
    }
    return story
  }
}
