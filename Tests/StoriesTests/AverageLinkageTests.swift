import Testing

@testable import Stories

@Suite("Average linkage")
struct AverageLinkageTests {
  private func groups(
    _ nodes: Int, _ links: [(Int, Int, Double)], _ threshold: AverageLinkage.Threshold, stopAt: Int = 1
  ) -> [Int] {
    var graph = WeightedGraph(nodeCount: nodes)
    for (a, b, weight) in links { graph.link(a, b, weight) }
    var linkage = AverageLinkage(graph, from: threshold)
    linkage.join(stopAt: stopAt)
    return linkage.groups()
  }

  @Test("nodes without links stay alone")
  func alone() { #expect(groups(3, [], .init(similarity: 0.1)) == [0, 1, 2]) }

  @Test("a chain does not become one group, since absent pairs count nothing")
  func chain() {
    let links = [(0, 1, 0.5), (1, 2, 0.4), (2, 3, 0.5)]
    #expect(groups(4, links, .init(similarity: 0.2)) == [0, 0, 1, 1])
    #expect(groups(4, links, .init(similarity: 0.1)) == [0, 0, 0, 0])
  }

  @Test("the order of links changes nothing")
  func order() {
    let links = [(0, 1, 0.5), (2, 1, 0.5), (3, 2, 0.5), (4, 0, 0.3), (3, 1, 0.2), (4, 3, 0.5)]
    let first = groups(5, links, .init(similarity: 0.22))
    #expect(groups(5, links.reversed().map { ($0.1, $0.0, $0.2) }, .init(similarity: 0.22)) == first)
  }

  @Test("two single nodes need more when a pair factor is set")
  func pairFactor() {
    #expect(groups(2, [(0, 1, 0.22)], .init(similarity: 0.2)) == [0, 0])
    #expect(groups(2, [(0, 1, 0.22)], .init(similarity: 0.2, pairFactor: 1.25)) == [0, 1])
  }

  @Test("groups that are much closer inside than to each other stay apart")
  func ratio() {
    let pairs = [(0, 1, 0.9), (2, 3, 0.9)] + [(0, 2), (0, 3), (1, 2), (1, 3)].map { ($0.0, $0.1, 0.3) }
    #expect(groups(4, pairs, .init(similarity: 0.2, ratio: 0.3)) == [0, 0, 0, 0])
    #expect(groups(4, pairs, .init(similarity: 0.2, ratio: 0.5)) == [0, 0, 1, 1])
  }

  @Test("joining can stop at a number of groups")
  func stopAt() {
    #expect(
      groups(4, [(0, 1, 0.9), (2, 3, 0.8), (1, 2, 0.7)], .init(similarity: 0), stopAt: 2) == [0, 0, 1, 1])
  }

  @Test("it agrees with joining the best pair of a full table, on random graphs", arguments: 1...8)
  func againstTable(seed: UInt64) {
    var random = SplitMix(seed)
    let n = 24
    var links: [(Int, Int, Double)] = []
    for a in 0..<n { for b in 0..<a where random.unit() < 0.4 { links.append((a, b, random.unit())) } }
    #expect(groups(n, links, .init(similarity: 0.25)) == tableGroups(n, links, 0.25))
  }

  /// The textbook algorithm: O(n^3).
  private func tableGroups(_ n: Int, _ links: [(Int, Int, Double)], _ threshold: Double) -> [Int] {
    var weight = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for (a, b, w) in links { (weight[a][b], weight[b][a]) = (w, w) }
    var members = (0..<n).map { [$0] }
    while true {
      var best = (mean: -1.0, a: 0, b: 0)
      for a in members.indices {
        for b in 0..<a {
          let sum = members[a].reduce(0) { total, x in total + members[b].reduce(0) { $0 + weight[x][$1] } }
          let mean = sum / Double(members[a].count * members[b].count)
          if mean > best.mean { best = (mean, a, b) }
        }
      }
      if best.mean < threshold { break }
      members[best.b] += members.remove(at: best.a)
    }
    var group = [Int](repeating: 0, count: n)
    for (i, rows) in members.sorted(by: { ($0.min() ?? 0) < ($1.min() ?? 0) }).enumerated() {
      for row in rows { group[row] = i }
    }
    return group
  }
}

/// Repeatable random numbers (SplitMix64).
struct SplitMix {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  mutating func below(_ n: Int) -> Int { Int(next() % UInt64(n)) }
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
