import Workers

/// Finds the pairs of rows that are worth comparing, those that share some of their heaviest terms, and compares them.
///
/// An inverted index over the `indexTerms` heaviest terms of each row; a term leads to the `postingLimit` newest rows
/// within reach. Rows are taken in order of time and look back, so each pair is met once and rows can be
/// looked up in any order on any worker. O(n indexTerms postingLimit).
struct CandidatePairs {
  private let settings: StorySettings
  private let jobs: Int

  init(settings: StorySettings, jobs: Int) {
    self.settings = settings
    self.jobs = jobs
  }

  /// Links of at least `weakestLink`, by the later row's place in time, then the earlier's.
  ///
  /// `reach`: days between two rows that are still compared; a row whose day is nil is within everyone's.
  /// `similarity` is given two rows and the product of their vectors.
  func links(
    among vectors: SparseRows, days: [Double?], reach: Double,
    similarity: @Sendable (Int, Int, SparseRows.Product) -> Double
  ) -> [WeightedGraph.Link] {
    let settings = settings
    let time = TimeOrder(days)
    let (index, rows) = both(jobs: jobs) {
      TermIndex(vectors, in: time, terms: settings.indexTerms, jobs: jobs)
    } _: {
      TimedRows(vectors, in: time, reach: reach)
    }
    return parallelMap(
      stretches(of: rows.count, size: 64), jobs: jobs,
      state: { (meetings: Meetings(rows: rows.count), scattered: ScatteredRow(features: rows.featureCount)) }
    ) { state, places -> [WeightedGraph.Link] in
      var links: [WeightedGraph.Link] = []
      for place in places {
        let row = rows.order[place]
        state.meetings.find(at: place, of: rows, in: index, settings: settings)
        state.scattered.lay(place, of: rows)
        for earlier in state.meetings.places {
          let other = rows.order[Int(earlier)]
          let weight = similarity(row, other, state.scattered.product(with: Int(earlier), of: rows))
          if weight >= settings.weakestLink {
            links.append(WeightedGraph.Link(first: min(row, other), second: max(row, other), weight: weight))
          }
        }
      }
      return links
    }.flatMap { $0 }
  }
}
