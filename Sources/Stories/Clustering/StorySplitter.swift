/// Cuts a story that holds two events of one kind: two quakes, two trials, two matches.
///
/// Inside a story the words of its subject stand everywhere and say nothing; counting document frequencies
/// inside it leaves what tells its articles apart. The story is cut in two by average linkage on those weights, and the
/// cut stands when similarity across it is under `splitRatio` of that inside the looser part: a few near-copies are close to
/// each other without being another event. Both parts are examined again. O(n^2) in the reports of one story, which are at most `splitLimit`.
struct StorySplitter: Sendable {
  let space: VectorSpace
  var settings: StorySettings { space.settings }

  /// A cut that stands.
  struct Cut: Sendable {
    /// The rows of both sides that were judged.
    var sides: ([Int], [Int])
    /// Similarity across, by frequencies inside the story, and what it would have had to reach.
    var across: Double
    var needed: Double
  }

  /// The parts of a group of rows, each in order, and the cuts between them; the group itself when it holds. Rows of one of `copies` carry one text: they
  /// are judged by the first of them and stay together.
  ///
  /// `slots` are the worker's own.
  func parts(of group: [Int], copies: [[Int]], _ slots: inout FeatureSlots) -> (parts: [[Int]], cuts: [Cut]) {
    var followers: [Int: [Int]] = [:]
    for rows in copies { followers[rows[0]] = Array(rows.dropFirst()) }
    let following = Set(followers.values.joined())
    var finished: [[Int]] = []
    var cuts: [Cut] = []
    var open = [group.filter { !following.contains($0) }]
    while let rows = open.popLast() {
      if let cut = cut(rows, &slots) {
        open.append(cut.sides.1)
        open.append(cut.sides.0)
        cuts.append(cut)
      } else {
        finished.append(rows.flatMap { [$0] + (followers[$0] ?? []) }.sorted())
      }
    }
    return (finished, cuts)
  }

  private func cut(_ rows: [Int], _ slots: inout FeatureSlots) -> Cut? {
    guard rows.count >= settings.splitSize, rows.count <= settings.splitLimit else { return nil }
    let similarities = insideSimilarities(rows, &slots)
    var graph = WeightedGraph(nodeCount: rows.count)
    graph.links.reserveCapacity(similarities.count)
    var place = 0
    for i in rows.indices {
      for j in 0..<i {
        graph.link(i, j, similarities[place])
        place += 1
      }
    }
    var linkage = AverageLinkage(graph, from: AverageLinkage.Threshold(similarity: 0))
    linkage.join(stopAt: 2)
    let groups = linkage.groups()
    let sides = [groups.count { $0 == 0 }, groups.count { $0 != 0 }]
    guard min(sides[0], sides[1]) >= 2 else { return nil }
    var across = 0.0
    var inside = [0.0, 0.0]
    for link in graph.links {
      let (a, b) = (min(1, groups[link.first]), min(1, groups[link.second]))
      if a == b { inside[a] += link.weight } else { across += link.weight }
    }
    let means = (0...1).map { inside[$0] / (Double(sides[$0] * (sides[$0] - 1)) / 2) }
    let between = across / Double(sides[0] * sides[1])
    let needed = settings.splitRatio * min(means[0], means[1])
    guard between < needed else { return nil }
    let parts = (0...1).map { side in rows.indices.filter { min(1, groups[$0]) == side }.map { rows[$0] } }
    let apart = similarity(between: parts[0], and: parts[1])
    guard apart < settings.splitCeiling else { return nil }
    // A few short texts share few words: the cut is chance when by the whole corpus' words neither part is closer in itself.
    return apart < min(similarity(inside: parts[0]), similarity(inside: parts[1]))
      ? Cut(sides: (parts[0], parts[1]), across: between, needed: needed) : nil
  }

  /// Mean similarity of the pairs of some rows, at least two, by the frequencies of the whole corpus.
  private func similarity(inside rows: [Int]) -> Double {
    var sum = 0.0
    for i in rows.indices { for j in 0..<i { sum += space.similarity(rows[i], rows[j]) } }
    return sum / (Double(rows.count * (rows.count - 1)) / 2)
  }

  /// Mean similarity of two sets of rows, by the frequencies of the whole corpus.
  private func similarity(between a: [Int], and b: [Int]) -> Double {
    var sum = 0.0
    for x in a { for y in b { sum += space.similarity(x, y) } }
    return sum / Double(a.count * b.count)
  }

  /// Similarities with frequencies counted inside the group: of each row with those before it.
  private func insideSimilarities(_ rows: [Int], _ slots: inout FeatureSlots) -> [Double] {
    let counted = space.counted
    var frequencies: [Int] = []
    for row in rows {
      for i in counted.range(of: row) {
        let slot = slots.slot(of: counted.features[i])
        if slot == frequencies.count { frequencies.append(0) }
        frequencies[slot] += 1
      }
    }
    let n = Double(rows.count)
    let weights = (0...rows.count).map { $0 < 2 ? 0 : Float(naturalLogarithm(n / Double($0))) }
    var weighted = SparseRows()
    for row in rows {
      for i in counted.range(of: row) {
        let feature = counted.features[i]
        let weight = weights[frequencies[slots[feature]]]
        if weight > 0, space.weights.idf[Int(feature)] > 0 {
          weighted.append(feature, counted.weights[i] * weight)
        }
      }
      weighted.endRow()
    }
    slots.clear()
    let vectors = VectorSpace.unitVectors(weighted, settings: settings)
    var similarities: [Double] = []
    similarities.reserveCapacity(rows.count * (rows.count - 1) / 2)
    for i in rows.indices {
      for j in 0..<i { similarities.append(vectors.product(i, j).sum * space.decay(rows[i], rows[j])) }
    }
    return similarities
  }
}
