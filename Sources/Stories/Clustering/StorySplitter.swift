/// Cuts a story that holds two events of one kind: two quakes, two trials, two matches.
///
/// Inside a story the words of its subject stand everywhere and say nothing; counting document frequencies
/// inside it leaves what tells its articles apart. The story is cut in two by average linkage on those weights, and the
/// cut stands when similarity across it is under `splitRatio` of that inside. Both parts are examined
/// again. O(n^2) in the reports of one story, which are at most `splitLimit`.
struct StorySplitter {
  let space: VectorSpace
  var settings: StorySettings { space.settings }

  /// The parts of a group of rows, each in order; the group itself when it holds.
  func parts(of group: [Int]) -> [[Int]] {
    var finished: [[Int]] = []
    var open = [group]
    while let rows = open.popLast() {
      if let (a, b) = cut(rows) {
        open.append(b)
        open.append(a)
      } else {
        finished.append(rows)
      }
    }
    return finished
  }

  private func cut(_ rows: [Int]) -> ([Int], [Int])? {
    guard rows.count >= settings.splitSize, rows.count <= settings.splitLimit else { return nil }
    let similarities = insideSimilarities(rows)
    var graph = WeightedGraph(nodeCount: rows.count)
    graph.links.reserveCapacity(similarities.count)
    var place = 0
    for i in rows.indices {
      for j in 0..<i {
        graph.link(i, j, similarities[place])
        place += 1
      }
    }
    var linkage = AverageLinkage(graph)
    linkage.join(from: AverageLinkage.Threshold(similarity: 0), stopAt: 2)
    let groups = linkage.groups()
    let sides = [groups.count { $0 == 0 }, groups.count { $0 != 0 }]
    guard min(sides[0], sides[1]) >= 2 else { return nil }
    var across = (sum: 0.0, count: 0)
    var inside = (sum: 0.0, count: 0)
    for link in graph.links {
      if groups[link.first] == groups[link.second] {
        inside = (inside.sum + link.weight, inside.count + 1)
      } else {
        across = (across.sum + link.weight, across.count + 1)
      }
    }
    guard inside.count > 0, across.count > 0 else { return nil }
    let ratio = (across.sum / Double(across.count)) / max(1e-9, inside.sum / Double(inside.count))
    guard ratio < settings.splitRatio else { return nil }
    return (
      rows.indices.filter { groups[$0] == 0 }.map { rows[$0] },
      rows.indices.filter { groups[$0] != 0 }.map { rows[$0] }
    )
  }

  /// Similarities with frequencies counted inside the group: of each row with those before it.
  private func insideSimilarities(_ rows: [Int]) -> [Double] {
    var frequency: [Int32: Int] = [:]
    for row in rows {
      for i in space.counted.range(of: row) { frequency[space.counted.features[i], default: 0] += 1 }
    }
    var counted = SparseRows()
    for row in rows {
      for i in space.counted.range(of: row) {
        let feature = space.counted.features[i]
        if space.weights.idf[Int(feature)] > 0 { counted.append(feature, space.counted.weights[i]) }
      }
      counted.endRow()
    }
    let n = Double(rows.count)
    let vectors = VectorSpace.unitVectors(counted, settings: settings) { feature in
      let df = frequency[feature] ?? 0
      return df < 2 ? 0 : Float(naturalLogarithm(n / Double(df)))
    }
    var similarities: [Double] = []
    similarities.reserveCapacity(rows.count * (rows.count - 1) / 2)
    for i in rows.indices {
      for j in 0..<i { similarities.append(vectors.product(i, j) * space.decay(rows[i], rows[j])) }
    }
    return similarities
  }
}
