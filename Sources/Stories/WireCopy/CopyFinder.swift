import Model

/// Two texts of which one stands in the other for a good part.
struct TextOverlap: Sendable, Hashable {
  /// Positions among the texts that were compared.
  var first: Int
  var second: Int
  /// Shares of the first that stand in the second, and the other way.
  var firstInSecond: Double
  var secondInFirst: Double

  /// The larger of both ways.
  var containment: Double { max(firstInSecond, secondInFirst) }
  /// The smaller of both ways: 1 only for texts that say the same in the same words.
  var agreement: Double { min(firstInSecond, secondInFirst) }
}

/// What carries whose text, within one set of articles.
///
/// Texts are taken from the longest down; each is looked up among the leaders, the texts that carry
/// no other wholly. One that agrees with a leader both ways is the *same text* and counts once in every
/// statistic; one that only shares a part with it stays a leader of its own and the overlap is
/// recorded. As every text is compared to leaders alone, ten thousand equal texts cost what ten thousand
/// different ones cost. O(n) look-ups of at most `listLimit` texts a sampled shingle. Containment after Broder, "On
/// the resemblance and containment of documents", 1997.
struct CopyFinder: Sendable {
  let settings: StorySettings
  /// Candidates that are compared exactly, per text.
  static let comparisons = 6

  /// Per position: the position of the text that stands for it in statistics, itself for most.
  private(set) var leaders: [Int] = []
  /// Overlaps of leaders that make one a copy, in order of discovery.
  private(set) var overlaps: [TextOverlap] = []

  init(settings: StorySettings) { self.settings = settings }

  /// Compares the articles; positions are places in `articles`.
  ///
  /// With `foldPartial` a text that shares a part with another is folded under it as well, for articles that are
  /// known to tell one story.
  mutating func find(
    among articles: [Int], in corpus: Corpus, credited: (_ a: Int, _ b: Int) -> Bool, foldPartial: Bool
  ) {
    leaders = Array(articles.indices)
    overlaps = []
    let sizes = articles.map { corpus.articles[$0].tokens.count }
    let order = articles.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
    var index = ShingleIndex()
    var wholes = NumberTable(capacity: articles.count)
    var firstWithWhole: [Int] = []
    var known: [Int: ShingleSet] = [:]
    var sampleCounts = [SampleCounts](repeating: SampleCounts(), count: articles.count)
    var counts = [Int32](repeating: 0, count: articles.count)
    var touched: [Int32] = []
    for position in order where sizes[position] > 0 {
      let article = corpus.articles[articles[position]]
      let shingles = ShingleSet(of: article, size: settings.shingleWords)
      let whole = wholes.intern(shingles.wholeText)
      if whole < firstWithWhole.count {
        let other = firstWithWhole[whole]
        if sizes[position] >= CopyFinder.shortestText
          || haveSameTitle(article, corpus.articles[articles[other]])
        {
          leaders[position] = leaders[other]
          continue
        }
      } else {
        firstWithWhole.append(position)
      }
      if sizes[position] < CopyFinder.shortestText { continue }
      let sample = shingles.sample()
      sampleCounts[position] = SampleCounts(sample)
      index.count(sample, into: &counts, touched: &touched)
      var candidates: [(position: Int, estimate: Double)] = []
      for other in touched.map(Int.init) {
        let size = sampleCounts[position].least(with: sampleCounts[other])
        let estimate = Double(counts[other]) / Double(max(1, size))
        counts[other] = 0
        if estimate >= 0.5 * settings.creditedContainment { candidates.append((other, estimate)) }
      }
      touched.removeAll(keepingCapacity: true)
      candidates.sort { $0.estimate != $1.estimate ? $0.estimate > $1.estimate : $0.position < $1.position }
      for candidate in candidates.prefix(CopyFinder.comparisons) {
        let other = candidate.position
        let theirs =
          known[other]
          ?? ShingleSet(of: corpus.articles[articles[other]], size: settings.shingleWords)
        known[other] = theirs
        let shared = Double(shingles.shared(with: theirs))
        let overlap = TextOverlap(
          first: position, second: other, firstInSecond: shared / Double(max(1, shingles.hashes.count)),
          secondInFirst: shared / Double(max(1, theirs.hashes.count)))
        if overlap.agreement >= settings.sameTextContainment {
          leaders[position] = leaders[other]
          break
        }
        let threshold =
          credited(articles[position], articles[other])
          ? settings.creditedContainment : settings.copyContainment
        if overlap.containment >= threshold {
          if foldPartial {
            leaders[position] = leaders[other]
            index.add(position, hashes: sample)
            break
          }
          overlaps.append(overlap)
        }
      }
      if leaders[position] == position { index.add(position, hashes: sample) }
    }
  }

  /// Texts of fewer words are copies only when they are equal, headline included.
  private static let shortestText = 8
}

/// How many shingles of a text's sample remain at each level of sampling.
private struct SampleCounts: Sendable {
  private var atLevel: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
  private var level = 0

  init() {}

  init(_ sample: [UInt64]) {
    level = 3
    for hash in sample {
      let zeros = hash.trailingZeroBitCount
      atLevel.0 += 1
      if zeros >= 1 { atLevel.1 += 1 }
      if zeros >= 2 { atLevel.2 += 1 }
      if zeros >= 3 { atLevel.3 += 1 }
      level = min(level, zeros)
    }
  }

  private func count(_ level: Int) -> Int {
    Int(level == 0 ? atLevel.0 : level == 1 ? atLevel.1 : level == 2 ? atLevel.2 : atLevel.3)
  }

  /// Size of the smaller sample at the coarser of both levels.
  func least(with other: SampleCounts) -> Int {
    let level = max(level, other.level)
    return min(count(level), other.count(level))
  }
}

private func haveSameTitle(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Bool {
  a.titleTokens.map(\.term) == b.titleTokens.map(\.term)
}
