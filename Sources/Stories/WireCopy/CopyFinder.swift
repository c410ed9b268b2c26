import Model
import Workers

/// Two texts of which one stands in the other for a good part.
struct TextOverlap: Sendable, Hashable {
  /// Positions among the texts that were compared.
  var first: Int
  var second: Int
  /// Shares of the first that stand in the second, and the other way.
  var firstInSecond: Double
  var secondInFirst: Double

  init(_ first: Int, _ second: Int, _ overlap: CopyMemory.Overlap) {
    (self.first, self.second) = (first, second)
    firstInSecond = Double(overlap.shared) / Double(max(1, overlap.first))
    secondInFirst = Double(overlap.shared) / Double(max(1, overlap.second))
  }

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
  let jobs: Int
  /// Candidates that are compared exactly, per text.
  static let comparisons = 6

  /// Per position: the position of the text that stands for it in statistics, itself for most.
  private(set) var leaders: [Int] = []
  /// Overlaps of leaders that make one a copy, in order of discovery.
  private(set) var overlaps: [TextOverlap] = []

  init(settings: StorySettings, jobs: Int = 1) {
    self.settings = settings
    self.jobs = jobs
  }

  /// Compares the articles; positions are places in `articles`. `credited` tells whether one of two articles names the
  /// agency that the other is by, which lowers the bar. What is found of texts is added to `found`.
  mutating func find(
    among articles: [Int], in corpus: Corpus, _ reader: ShingleReader, known: KnownTexts,
    found: inout FoundTexts, credited: (_ a: Int, _ b: Int) -> Bool
  ) {
    leaders = Array(articles.indices)
    overlaps = []
    let sizes = articles.map { corpus.articles[$0].words.wordCount }
    let order = articles.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
    let prints = parallelMap(articles, jobs: jobs) {
      known.print(of: $0) ?? TextPrint(of: corpus.articles[$0], reader)
    }
    if known.isRemembered { for (article, print) in zip(articles, prints) { found.prints[article] = print } }
    let twins = twins(prints, order: order, sizes: sizes) {
      haveSameTitle(corpus.articles[articles[$0]], corpus.articles[articles[$1]])
    }
    let shingles = shingles(of: articles, prints, twins, in: corpus, known: known, found: &found)
    var index = ShingleIndex(shingles: shingles.count)
    // Sets of those that will likely be compared, on all workers; of others when they are.
    var sets = parallelMap(Array(articles.indices), jobs: jobs) { position -> ShingleSet? in
      let isCompared = shingles.numbers[position].count * 8 > prints[position].sample.count
      return isCompared && known.print(of: articles[position]) == nil
        ? ShingleSet(reader.shingles(of: corpus.articles[articles[position]])) : nil
    }
    func shingleSet(_ position: Int) -> ShingleSet {
      if let set = sets[position] { return set }
      let set = ShingleSet(reader.shingles(of: corpus.articles[articles[position]]))
      sets[position] = set
      return set
    }
    func compare(_ first: Int, _ second: Int) -> CopyMemory.Overlap {
      let pair = known.pair(articles[first], articles[second])
      if let pair, let overlap = known.memory.overlaps[pair] {
        found.memory.overlaps[pair] = overlap
        return overlap
      }
      let (ours, theirs) = (shingleSet(first), shingleSet(second))
      let overlap = CopyMemory.Overlap(
        first: ours.hashes.count, second: theirs.hashes.count, shared: ours.shared(with: theirs))
      if let pair { found.memory.overlaps[pair] = overlap }
      return overlap
    }
    var counts = [Int32](repeating: 0, count: articles.count)
    for position in order where sizes[position] > 0 {
      if let other = twins[position] {
        leaders[position] = leaders[other]
        continue
      }
      if sizes[position] < CopyFinder.shortestText { continue }
      let print = prints[position]
      let candidates = index.candidates(shingles.numbers[position], counts: &counts) { other, count in
        let estimate = Double(count) / Double(max(1, print.counts.least(with: prints[other].counts)))
        return estimate >= 0.5 * settings.creditedContainment ? estimate : nil
      }
      for candidate in candidates.prefix(CopyFinder.comparisons) {
        let other = candidate.text
        let overlap = TextOverlap(position, other, compare(position, other))
        if overlap.agreement >= settings.sameTextContainment {
          leaders[position] = other
          break
        }
        let isCredited = credited(articles[position], articles[other])
        if overlap.containment >= (isCredited ? settings.creditedContainment : settings.copyContainment) {
          overlaps.append(overlap)
        }
      }
      if leaders[position] == position { index.add(position, shingles: shingles.numbers[position]) }
    }
  }

  /// The shingles that texts share; where nearly all texts are those of an earlier build, only the others are looked for anew.
  private func shingles(
    of articles: [Int], _ prints: [TextPrint], _ twins: [Int?], in corpus: Corpus, known: KnownTexts,
    found: inout FoundTexts
  ) -> SharedShingles {
    let samples = prints.indices.map { twins[$0] == nil ? prints[$0].sample : [] }
    guard known.isRemembered, let first = articles.first else { return SharedShingles(samples, jobs: jobs) }
    let language = ContentHash(corpus.articles[first].article.language.value.primary).low
    let keys = articles.map { known.fingerprints[$0].low ^ language }
    let fresh = keys.indices.filter { twins[$0] == nil && !known.memory.sampled.contains(keys[$0]) }
    let added = known.memory.added + fresh.count
    for position in keys.indices where twins[position] == nil { found.memory.sampled.insert(keys[position]) }
    let shingles: SharedShingles
    if articles.count >= CopyFinder.fewTexts, added * 8 <= articles.count {
      shingles = SharedShingles(samples, known: known.memory.shared, fresh: fresh, jobs: jobs)
      found.memory.added = max(found.memory.added, added)
    } else {
      shingles = SharedShingles(samples, jobs: jobs)
    }
    found.memory.shared = merged(found.memory.shared, shingles.hashes)
    return shingles
  }

  /// Of so many texts all shingles are soon counted.
  private static let fewTexts = 512

  /// By position: an earlier one in `order` with the very same words; very short texts must have the same headline too. O(n).
  private func twins(
    _ prints: [TextPrint], order: [Int], sizes: [Int], haveSameTitle: (Int, Int) -> Bool
  ) -> [Int?] {
    var twins = [Int?](repeating: nil, count: prints.count)
    var wholes = NumberTable(capacity: prints.count)
    var firstWithWhole: [Int] = []
    for position in order where sizes[position] > 0 {
      let whole = wholes.intern(prints[position].wholeText)
      if whole == firstWithWhole.count {
        firstWithWhole.append(position)
      } else if sizes[position] >= CopyFinder.shortestText || haveSameTitle(position, firstWithWhole[whole]) {
        twins[position] = firstWithWhole[whole]
      }
    }
    return twins
  }

  /// For each set of positions those that carry one text, directly or through others; only groups of two and more.
  /// The sets have no position in common. O(n).
  func groups(amongEach sets: [[Int]]) -> [[[Int]]] {
    var setOf = [Int](repeating: -1, count: leaders.count)
    for (number, positions) in sets.enumerated() { for position in positions { setOf[position] = number } }
    var texts = DisjointSets(count: leaders.count)
    for position in leaders.indices where setOf[position] == setOf[leaders[position]] {
      texts.unite(position, leaders[position])
    }
    for overlap in overlaps where setOf[overlap.first] == setOf[overlap.second] {
      texts.unite(overlap.first, overlap.second)
    }
    return sets.map { positions in
      var members: [Int: [Int]] = [:]
      for position in positions { members[texts.root(position), default: []].append(position) }
      return members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }
  }

  /// Texts of fewer words are copies only when they are equal, headline included.
  static let shortestText = 8
}

private func haveSameTitle(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Bool {
  a.titleTokens.map(\.term) == b.titleTokens.map(\.term)
}
