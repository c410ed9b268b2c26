/// Groups the nodes of a sparse graph by average linkage.
///
/// The two groups with the highest mean similarity over all pairs of their nodes are joined, again and
/// again, until the highest is below the threshold; absent pairs count 0. A mean never rises by a join (average linkage is
/// reducible: Murtagh, "A survey of recent advances in hierarchical clustering algorithms", 1983), so a heap with out-of-date
/// entries is enough: an entry that was too high is put back with its present value. Ties go to the lower nodes.
/// For the same reason no group reaches beyond what links of at least the threshold hold together, so the many weak links between
/// such parts are left aside. O(m) in the number of links, and O(k log^2 k) in those that are left.
struct AverageLinkage {
  private var sets: DisjointSets
  private var sizes: [Int]
  private var neighbours: [[Int32]]
  /// Sum of similarities between two groups.
  private var sums: PairSums
  /// Sum of similarities inside each group.
  private var inside: [Double]
  private var heap = Heap()
  private let threshold: Threshold
  /// Whether the nodes of two groups are strangers; and, where that is asked, the nodes of each group.
  private let areStrangers: (([Int], [Int]) -> Bool)?
  private var nodes: [[Int]]
  /// Every join in the order in which it was made.
  private(set) var merges: [Merge] = []

  /// Two groups that became one, each named by one of its nodes.
  struct Merge: Sendable {
    var first: Int32
    var second: Int32
    /// Mean similarity over the pairs of their nodes, and what it had to reach.
    var mean: Double
    var needed: Double
  }

  init(
    _ graph: WeightedGraph, from threshold: Threshold, areStrangers: (([Int], [Int]) -> Bool)? = nil
  ) {
    self.threshold = threshold
    self.areStrangers = areStrangers
    nodes = areStrangers == nil ? [] : (0..<graph.nodeCount).map { [$0] }
    sets = DisjointSets(count: graph.nodeCount)
    sizes = [Int](repeating: 1, count: graph.nodeCount)
    inside = [Double](repeating: 0, count: graph.nodeCount)
    neighbours = [[Int32]](repeating: [], count: graph.nodeCount)
    var parts = DisjointSets(count: graph.nodeCount)
    for link in graph.links where link.weight >= threshold.similarity { parts.unite(link.first, link.second) }
    let links = graph.links.filter { parts.root($0.first) == parts.root($0.second) }
    sums = PairSums(capacity: links.count)
    for link in links {
      let (a, b) = (link.first, link.second)
      sums.add(link.weight, a, b)
      neighbours[a].append(Int32(b))
      neighbours[b].append(Int32(a))
      heap.push(
        Heap.Entry(
          mean: link.weight / Double(self.sizes[a] * self.sizes[b]), first: Int32(a), second: Int32(b)))
    }
  }

  /// What two groups need to be joined.
  struct Threshold {
    var similarity: Double
    /// Factor for two single nodes.
    var pairFactor = 1.0
    /// Least share of what the looser of both groups has inside.
    var ratio = 0.0
    /// The same for a single node and a group, of what the group has inside.
    var loneRatio = 0.0
    /// Factor on `similarity` beyond which nothing is asked of a single node.
    var loneFactor = 1.0
    /// What strangers need.
    var strangers = 0.0

    /// The mean that two groups have to reach, given the mean similarity inside each, nil for a single node.
    func needed(_ first: Double?, _ second: Double?) -> Double {
      switch (first, second) {
      case (nil, nil): similarity * pairFactor
      case (let a?, let b?): max(similarity, ratio * min(a, b))
      case (let inside?, nil), (nil, let inside?):
        max(similarity, min(similarity * loneFactor, loneRatio * inside))
      }
    }
  }

  /// Joins until no two groups reach the threshold, or only `stopAt` groups are left.
  mutating func join(stopAt: Int = 1) {
    var groups = sets.count
    while groups > stopAt, let top = heap.first, top.mean >= threshold.similarity {
      heap.removeFirst()
      let a = sets.root(Int(top.first))
      let b = sets.root(Int(top.second))
      guard a != b, let mean = mean(a, b) else { continue }
      if mean < top.mean {
        if mean >= threshold.similarity {
          heap.push(Heap.Entry(mean: mean, first: Int32(min(a, b)), second: Int32(max(a, b))))
        }
        continue
      }
      let needed = threshold.needed(meanInside(a), meanInside(b))
      guard mean >= needed else { continue }
      if mean < threshold.strangers, let areStrangers, areStrangers(nodes[a], nodes[b]) { continue }
      merges.append(Merge(first: Int32(a), second: Int32(b), mean: mean, needed: needed))
      merge(a, b)
      groups -= 1
    }
  }

  /// Nil for a single node.
  private func meanInside(_ group: Int) -> Double? {
    sizes[group] < 2 ? nil : inside[group] / (Double(sizes[group]) * Double(sizes[group] - 1) / 2)
  }

  /// Group number of every node, counted from 0 in order of first node.
  mutating func groups() -> [Int] {
    var number = [Int](repeating: -1, count: sets.count)
    var next = 0
    return (0..<sets.count).map { node in
      let r = sets.root(node)
      if number[r] < 0 {
        number[r] = next
        next += 1
      }
      return number[r]
    }
  }

  private func mean(_ a: Int, _ b: Int) -> Double? {
    guard let sum = sums.sum(a, b) else { return nil }
    return sum / (Double(sizes[a]) * Double(sizes[b]))
  }

  private mutating func merge(_ a: Int, _ b: Int) {
    let (large, small) = neighbours[a].count >= neighbours[b].count ? (a, b) : (b, a)
    inside[large] += inside[small] + (sums.remove(a, b) ?? 0)
    sets.attach(small, to: large)
    sizes[large] += sizes[small]
    if areStrangers != nil {
      nodes[large] += nodes[small]
      nodes[small] = []
    }
    for n in neighbours[small] {
      let other = sets.root(Int(n))
      if other == large { continue }
      guard let sum = sums.remove(small, other) else { continue }
      if sums.add(sum, large, other) { neighbours[large].append(Int32(other)) }
    }
    neighbours[small] = []
  }
}

/// Sums by pair of groups.
///
/// A removed pair keeps its place in the table, marked by NaN. O(1) expected per look-up.
private struct PairSums {
  private var numbers: NumberTable
  private var sums: [Double] = []

  init(capacity: Int) {
    numbers = NumberTable(capacity: capacity)
    sums.reserveCapacity(capacity)
  }

  func sum(_ a: Int, _ b: Int) -> Double? {
    guard let number = numbers.number(of: PairSums.key(a, b)), !sums[number].isNaN else { return nil }
    return sums[number]
  }

  /// Adds to a pair's sum; whether the pair had none before.
  @discardableResult
  mutating func add(_ value: Double, _ a: Int, _ b: Int) -> Bool {
    let number = numbers.intern(PairSums.key(a, b))
    if number == sums.count {
      sums.append(value)
      return true
    }
    let isNew = sums[number].isNaN
    sums[number] = isNew ? value : sums[number] + value
    return isNew
  }

  mutating func remove(_ a: Int, _ b: Int) -> Double? {
    guard let number = numbers.number(of: PairSums.key(a, b)), !sums[number].isNaN else { return nil }
    defer { sums[number] = .nan }
    return sums[number]
  }

  private static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
}

/// A binary heap of pairs, the highest mean first, then the lower nodes.
private struct Heap {
  struct Entry {
    var mean: Double
    var first: Int32
    var second: Int32

    func precedes(_ other: Entry) -> Bool {
      if mean != other.mean { return mean > other.mean }
      return first != other.first ? first < other.first : second < other.second
    }
  }

  private var entries: [Entry] = []
  var first: Entry? { entries.first }

  mutating func push(_ entry: Entry) {
    var i = entries.count
    entries.append(entry)
    while i > 0, entry.precedes(entries[(i - 1) / 2]) {
      entries[i] = entries[(i - 1) / 2]
      i = (i - 1) / 2
    }
    entries[i] = entry
  }

  mutating func removeFirst() {
    guard let last = entries.popLast(), !entries.isEmpty else { return }
    var i = 0
    while true {
      var child = 2 * i + 1
      if child >= entries.count { break }
      if child + 1 < entries.count, entries[child + 1].precedes(entries[child]) { child += 1 }
      if !entries[child].precedes(last) { break }
      entries[i] = entries[child]
      i = child
    }
    entries[i] = last
  }
}
