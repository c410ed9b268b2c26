import Model

/// The order of stories in an edition: pinned, heavier, of more independent reports, newer.
///
/// Ties go by the path of the first article, so the order never depends on chance.
struct EntryRanking: Sendable {
  let corpus: Corpus

  /// O(n log n). What the order goes by is looked up once for each story.
  func sort(_ entries: inout [EditionEntry]) {
    if entries.count < 2 { return }
    let ranks = entries.map { Rank(of: $0.digest, in: corpus) }
    let order = entries.indices.sorted { ranks[$0].precedes(ranks[$1]) }
    entries = order.map { entries[$0] }
  }

  private struct Rank {
    var isPinned: Bool
    var weight: Int
    var reports: Int
    var newest: Int
    var path: String

    init(of digest: StoryDigest, in corpus: Corpus) {
      isPinned = digest.isPinned
      weight = digest.weight
      reports = digest.story.reports.count
      newest = digest.story.newestReport(in: corpus)?.seconds ?? Int.min
      path = digest.story.articles.first.map { corpus.articles[$0].article.path } ?? digest.story.slug
    }

    func precedes(_ other: Rank) -> Bool {
      if isPinned != other.isPinned { return isPinned }
      if weight != other.weight { return weight > other.weight }
      if reports != other.reports { return reports > other.reports }
      if newest != other.newest { return newest > other.newest }
      return utf8Precedes(path, other.path)
    }
  }
}

extension Story {
  /// When the newest of its independent reports appeared, each at the time of its first article: a reprint makes nothing newer.
  package func newestReport(in corpus: Corpus) -> Timestamp? {
    var newest: Timestamp?
    for report in reports {
      var first: Timestamp?
      for article in report.articles {
        guard let time = corpus.articles[article].article.published?.value else { continue }
        // Of two at one moment, which may be told in different zones, the one that comes first stands.
        if first.map({ time < $0 }) ?? true { first = time }
      }
      if let first, newest.map({ $0 < first }) ?? true { newest = first }
    }
    return newest
  }
}
