import Model
import Workers

/// The stories of one language, with the numbers that decided.
///
/// Rows are articles that stand for themselves and for the same text elsewhere.
struct StoryGrouping: Sendable {
  let space: VectorSpace
  /// For each row its articles: itself first, then those with the same text.
  let members: [[Int]]
  /// Links between rows: similarity with time counted.
  let graph: WeightedGraph
  /// The joins that were made, and by row the group that they led to, before any was cut.
  let merges: [AverageLinkage.Merge]
  let groupOfRow: [Int]
  let cuts: [StorySplitter.Cut]
  /// Rows of each story, in order of first row.
  let stories: [[Int]]
  /// Thread number by story.
  let threads: [Int]
  /// Groups of articles that carry one text, by story.
  let copies: [[[Int]]]

  init(
    _ articles: [Int], in corpus: Corpus, order: FeatureOrder, _ copyLinker: CopyLinker,
    found: inout FoundTexts, share: ((String) -> Double?)?, jobs: Int
  ) {
    let settings = copyLinker.settings
    let known = copyLinker.known
    var finder = CopyFinder(settings: settings, jobs: jobs)
    finder.find(
      among: articles, in: corpus, copyLinker.reader, known: known, found: &found,
      credited: copyLinker.evidence.isCredited)
    let leaders = articles.indices.filter { finder.leaders[$0] == $0 }
    var rowOf = [Int](repeating: 0, count: articles.count)
    for (row, leader) in leaders.enumerated() { rowOf[leader] = row }
    var members = leaders.map { [articles[$0]] }
    for position in articles.indices where finder.leaders[position] != position {
      members[rowOf[finder.leaders[position]]].append(articles[position])
    }
    let days = members.map { group in
      group.compactMap { corpus.articles[$0].article.published.map { Double($0.value.seconds) / 86_400 } }
        .min()
    }
    let space = VectorSpace(
      leaders.map { articles[$0] }, days: days, in: corpus, order: order, known: known, settings: settings,
      share: share, jobs: jobs)
    if known.isRemembered {
      let fresh = space.articles.indices.filter { known.counts(of: space.articles[$0]) == nil }
      for (row, counts) in zip(fresh, parallelMap(fresh, jobs: jobs) { space.counts(of: $0) }) {
        found.counts.append((space.articles[row], counts))
      }
    }
    let overlaps = finder.overlaps.map { (rowOf[$0.first], rowOf[$0.second], $0.containment) }
    let graph = StoryGrouping.graph(of: space, overlaps: overlaps, jobs: jobs)
    var linkage = AverageLinkage(graph, from: settings.joinThreshold) { space.areStrangers($0, $1) }
    linkage.join()
    let groupOfRow = linkage.groups()
    var groups: [[Int]] = []
    for (row, group) in groupOfRow.enumerated() {
      if group == groups.count { groups.append([]) }
      groups[group].append(row)
    }
    let splitter = StorySplitter(space: space)
    let copiesInGroup = finder.groups(amongEach: groups.map { $0.map { leaders[$0] } })
      .map { $0.map { $0.map { rowOf[$0] } } }
    let grouped = groups
    let split = parallelMap(Array(grouped.indices), jobs: jobs) {
      FeatureSlots(features: space.weights.idf.count)
    } _: { slots, group in
      splitter.parts(of: grouped[group], copies: copiesInGroup[group], &slots)
    }
    let stories = split.flatMap(\.parts).sorted { $0[0] < $1[0] }
    var storyOfRow = [Int](repeating: 0, count: members.count)
    for (story, rows) in stories.enumerated() { for row in rows { storyOfRow[row] = story } }
    var positions = [[Int]](repeating: [], count: stories.count)
    for position in articles.indices {
      positions[storyOfRow[rowOf[finder.leaders[position]]]].append(position)
    }
    copies = finder.groups(amongEach: positions).map { $0.map { $0.map { articles[$0] } } }
    self.space = space
    self.members = members
    self.graph = graph
    merges = linkage.merges
    self.groupOfRow = groupOfRow
    cuts = split.flatMap(\.cuts)
    self.stories = stories
    threads = ThreadFinder(space: space, jobs: jobs).threads(of: stories)
  }

  /// Links between the rows that are worth comparing; a text that stands in another is alike whatever the dates.
  private static func graph(
    of space: VectorSpace, overlaps: [(Int, Int, Double)], jobs: Int
  ) -> WeightedGraph {
    var alike: [UInt64: Double] = [:]
    for (a, b, containment) in overlaps { alike[key(a, b)] = max(alike[key(a, b)] ?? 0, 0.5 * containment) }
    let forced = alike
    var graph = WeightedGraph(nodeCount: space.articles.count)
    graph.links = CandidatePairs(settings: space.settings, jobs: jobs).links(
      among: space.vectors, days: space.days, reach: space.crowding.reach
    ) { a, b, product in
      let similarity = space.likeness(a, b, product: product).similarity
      return forced.isEmpty ? similarity : max(similarity, forced[key(a, b)] ?? 0)
    }
    // Those whose rows share too few of their heaviest terms are linked all the same.
    if !alike.isEmpty { for link in graph.links { alike[key(link.first, link.second)] = nil } }
    for (key, similarity) in alike.sorted(by: { $0.key < $1.key }) {
      graph.link(Int(key >> 32), Int(key & 0xFFFF_FFFF), similarity)
    }
    return graph
  }

  /// The mean similarity that two groups of rows would have needed to be one, given what each has inside.
  func needed(_ first: [Int], _ second: [Int], inside means: (Double?, Double?)) -> Double {
    let threshold = space.settings.joinThreshold
    let needed = threshold.needed(means.0, means.1)
    return needed < threshold.strangers && space.areStrangers(first, second) ? threshold.strangers : needed
  }

  private static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
}

extension StorySettings {
  /// What two groups of reports need to become one story.
  var joinThreshold: AverageLinkage.Threshold {
    AverageLinkage.Threshold(
      similarity: joinSimilarity, pairFactor: pairFactor, ratio: joinRatio, loneRatio: loneRatio,
      loneFactor: loneFactor, strangers: strangerSimilarity)
  }
}
