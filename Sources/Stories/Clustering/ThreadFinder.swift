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
      weight: space.weights.affairFunction(loneTermFactor: space.settings.threadLoneTermFactor))
    let parts = parallelMap(stretches(of: stories.count, size: 64), jobs: jobs) { range in
      var sums = SparseRows()
      for story in range { append(stories[story], of: vectors, to: &sums) }
      return sums
    }
    return VectorSpace.unitVectors(SparseRows(joining: parts), settings: space.settings, jobs: jobs) { _ in 1
    }
  }

  /// Adds the sum of some rows. Weights of one feature are summed in order of row.
  private func append(_ rows: [Int], of vectors: SparseRows, to sums: inout SparseRows) {
    if rows.count == 1 {
      for i in vectors.range(of: rows[0]) { sums.append(vectors.features[i], vectors.weights[i]) }
      return sums.endRow()
    }
    // Feature above, place below: one sort of integers keeps the order of rows.
    var entries: [UInt64] = []
    var weights: [Float] = []
    for row in rows {
      for i in vectors.range(of: row) {
        entries.append(UInt64(UInt32(bitPattern: vectors.features[i])) << 32 | UInt64(weights.count))
        weights.append(vectors.weights[i])
      }
    }
    sortKeys(&entries)
    var i = 0
    while i < entries.count {
      let feature = entries[i] >> 32
      var sum: Float = 0
      while i < entries.count, entries[i] >> 32 == feature {
        sum += weights[Int(entries[i] & 0xFFFF_FFFF)]
        i += 1
      }
      sums.append(Int32(feature), sum)
    }
    sums.endRow()
  }
}
