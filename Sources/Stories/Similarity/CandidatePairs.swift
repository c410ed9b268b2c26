import Workers

/// Finds the pairs of rows that are worth comparing, those that share some of their heaviest terms, and compares them.
///
/// An inverted index over the `indexTerms` heaviest terms of each row; a term leads to the `postingLimit` newest rows
/// inside the window. Rows are taken in order of time and look back, so each pair is met once and rows can be
/// looked up in any order on any worker. O(n indexTerms postingLimit).
struct CandidatePairs {
  private let settings: StorySettings
  private let jobs: Int

  init(settings: StorySettings, jobs: Int) {
    self.settings = settings
    self.jobs = jobs
  }

  /// Links of at least `weakestLink`, by the later row's place in time. `days` nil: no date, in every window.
  func links(
    among vectors: SparseRows, days: [Double?], similarity: @Sendable (Int, Int) -> Double
  ) -> [WeightedGraph.Link] {
    let index = TermIndex(vectors, days: days, terms: settings.indexTerms, jobs: jobs)
    let settings = settings
    return parallelMap(
      stretches(of: vectors.count, size: 64), jobs: jobs, state: { Meetings(rows: vectors.count) }
    ) { meetings, places -> [WeightedGraph.Link] in
      var links: [WeightedGraph.Link] = []
      for place in places {
        let row = index.order[place]
        meetings.find(at: place, in: index, days: days, settings: settings) { other in
          let weight = similarity(row, other)
          if weight >= settings.weakestLink {
            links.append(WeightedGraph.Link(first: min(row, other), second: max(row, other), weight: weight))
          }
        }
      }
      return links
    }.flatMap { $0 }
  }
}

/// How often each earlier row was met while one row's terms were looked up; a worker's own.
private struct Meetings {
  private var counts: [Int32]
  private var met: [Int32] = []

  init(rows: Int) { counts = [Int32](repeating: 0, count: rows) }

  /// Calls `body` with each earlier row that shares enough terms, in order of meeting.
  mutating func find(
    at place: Int, in index: TermIndex, days: [Double?], settings: StorySettings, _ body: (Int) -> Void
  ) {
    let row = index.order[place]
    let entries = index.entries(at: place)
    for entry in entries {
      // Those without a date come first in a list, and first in turn.
      let list = index.list(of: entry)
      let own = index.ownPlace(of: entry)
      let undated = min(own, index.firstDated(of: entry))
      for k in stride(
        from: undated - 1, through: max(list.lowerBound, undated - settings.postingLimit), by: -1)
      { meet(index.rows[k]) }
      guard let day = days[row] else { continue }
      var k = own - 1
      let last = max(undated, own - settings.postingLimit)
      while k >= last {
        let other = index.rows[k]
        if let theirs = days[Int(other)], day - theirs > settings.windowDays { break }
        meet(other)
        k -= 1
      }
    }
    let needed = Int32(min(settings.sharedIndexTerms, max(1, entries.count)))
    for other in met {
      if counts[Int(other)] >= needed { body(Int(other)) }
      counts[Int(other)] = 0
    }
    met.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func meet(_ other: Int32) {
    if counts[Int(other)] == 0 { met.append(other) }
    counts[Int(other)] += 1
  }
}
