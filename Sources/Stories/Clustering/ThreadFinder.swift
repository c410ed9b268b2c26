/// Groups stories into affairs that go on over weeks: average linkage of the stories' centroids, without regard to time.
struct ThreadFinder {
  let space: VectorSpace

  /// Thread number of every story (its rows), counted from 0 in order. Near-linear, as for stories.
  func threads(of stories: [[Int]]) -> [Int] {
    let centroids = centroids(of: stories)
    var graph = WeightedGraph(nodeCount: stories.count)
    let undated = [Double?](repeating: nil, count: stories.count)
    var lookup = space.settings
    lookup.indexTerms = lookup.threadIndexTerms
    CandidatePairs(settings: lookup).visit(centroids, days: undated) { a, b in
      let (sum, squares) = centroids.product(a, b)
      let effective = squares > 0 ? sum * sum / squares : 0
      let similarity = sum * (effective / (effective + space.settings.threadBreadth))
      if similarity >= space.settings.weakestLink { graph.link(a, b, similarity) }
    }
    var linkage = AverageLinkage(graph)
    linkage.join(from: AverageLinkage.Threshold(similarity: space.settings.threadSimilarity))
    return linkage.groups()
  }

  private func centroids(of stories: [[Int]]) -> SparseRows {
    let vectors = VectorSpace.unitVectors(
      space.counted, settings: space.settings,
      weight: space.weights.function(loneTermFactor: space.settings.threadLoneTermFactor))
    var sums = SparseRows()
    var entries: [(feature: Int32, weight: Float)] = []
    for rows in stories {
      entries.removeAll(keepingCapacity: true)
      for row in rows {
        for i in vectors.range(of: row) {
          entries.append((vectors.features[i], vectors.weights[i]))
        }
      }
      // Weights of one feature are summed in order of row, whatever the sort does with equals.
      entries = entries.enumerated().sorted {
        ($0.element.feature, $0.offset) < ($1.element.feature, $1.offset)
      }.map(\.element)
      var i = 0
      while i < entries.count {
        let feature = entries[i].feature
        var sum: Float = 0
        while i < entries.count, entries[i].feature == feature {
          sum += entries[i].weight
          i += 1
        }
        sums.append(feature, sum)
      }
      sums.endRow()
    }
    return VectorSpace.unitVectors(sums, settings: space.settings) { _ in 1 }
  }
}
