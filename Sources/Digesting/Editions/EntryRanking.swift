import Model

/// The order of stories in an edition: pinned, heavier, of more independent reports, newer.
///
/// Ties go by the path of the first article, so the order never depends on chance.
struct EntryRanking: Sendable {
  let corpus: Corpus

  func sort(_ entries: inout [EditionEntry]) { entries.sort(by: precedes) }

  func precedes(_ a: EditionEntry, _ b: EditionEntry) -> Bool {
    let (first, second) = (a.digest, b.digest)
    if first.isPinned != second.isPinned { return first.isPinned }
    if first.weight != second.weight { return first.weight > second.weight }
    if first.story.reports.count != second.story.reports.count {
      return first.story.reports.count > second.story.reports.count
    }
    let (firstTime, secondTime) = (
      first.story.newestReport(in: corpus)?.seconds ?? Int.min,
      second.story.newestReport(in: corpus)?.seconds ?? Int.min
    )
    if firstTime != secondTime { return firstTime > secondTime }
    return utf8Precedes(path(first), path(second))
  }

  private func path(_ digest: StoryDigest) -> String {
    digest.story.articles.first.map { corpus.articles[$0].article.path } ?? digest.story.slug
  }
}

extension Story {
  /// When the newest of its independent reports appeared, each at the time of its first article: a reprint makes nothing newer.
  package func newestReport(in corpus: Corpus) -> Timestamp? {
    reports.compactMap { report in
      report.articles.compactMap { corpus.articles[$0].article.published?.value }.min()
    }.max()
  }
}
