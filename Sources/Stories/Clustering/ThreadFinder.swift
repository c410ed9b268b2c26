import Workers

/// Groups stories into affairs that go on over weeks: average linkage of the stories' centroids, without regard to time.
struct ThreadFinder: Sendable {
  let space: VectorSpace
  let jobs: Int

  /// Thread number of every story (its rows), counted from 0 in order. Near-linear, as for stories.
  func threads(of stories: [[Int]]) -> [Int] {
    let centroids = centroids(of: stories)
    var graph = WeightedGraph(nodeCount: stories.count)
    let undated = [Double?](repeating: nil, count: stories.count)
    var lookup = space.settings
    lookup.indexTerms = lookup.threadIndexTerms
    let breadth = space.settings.threadBreadth
    graph.links = CandidatePairs(settings: lookup, jobs: jobs).links(
      among: centroids, days: undated, reach: 0
    ) { _, _, product in
      let effective = product.effectiveFeatures
      return product.sum * (effective / (effective + breadth))
    }
    let threshold = AverageLinkage.Threshold(
      similarity: space.settings.threadSimilarity, strangers: space.settings.threadStrangerSimilarity)
    // Two trials are no affair unless they name somebody, or some place, that is the same.
    var linkage = AverageLinkage(graph, from: threshold) { first, second in
      space.areStrangers(first.lazy.flatMap { stories[$0] }, second.lazy.flatMap { stories[$0] })
    }
    linkage.join()
    return linkage.groups()
  }

  private func centroids(of stories: [[Int]]) -> SparseRows {
    let vectors = VectorSpace.unitVectors(
      space.counted, settings: space.settings, jobs: jobs,
      weights: space.weights.affairWeights(loneTermFactor: space.settings.threadLoneTermFactor))
    let parts = parallelMap(stretches(of: stories.count, size: 64), jobs: jobs) {
      FeatureSlots(features: space.weights.idf.count)
    } _: { slots, range in
      var sums = SparseRows()
      for story in range { append(stories[story], of: vectors, to: &sums, &slots) }
      return sums
    }
    return VectorSpace.unitVectors(
      SparseRows(joining: parts, jobs: jobs), settings: space.settings, jobs: jobs)
  }

  /// Adds the sum of some rows. Weights of one feature are summed in order of row.
  private func append(
    _ rows: [Int], of vectors: SparseRows, to sums: inout SparseRows, _ slots: inout FeatureSlots
  ) {
    if rows.count == 1 {
      for i in vectors.range(of: rows[0]) { sums.append(vectors.features[i], vectors.weights[i]) }
      return sums.endRow()
    }
    var weights: [Float] = []
    for row in rows {
      for i in vectors.range(of: row) {
        let slot = slots.slot(of: vectors.features[i])
        if slot == weights.count { weights.append(0) }
        weights[slot] += vectors.weights[i]
      }
    }
    var features = slots.features.map { UInt64($0) }
    sortKeys(&features)
    for feature in features { sums.append(Int32(feature), weights[slots[Int32(feature)]]) }
    sums.endRow()
    slots.clear()
  }
}
