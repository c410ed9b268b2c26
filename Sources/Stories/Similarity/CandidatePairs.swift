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
  /// `similarity` is given two rows and the product of their vectors.
  func links(
    among vectors: SparseRows, days: [Double?], similarity: @Sendable (Int, Int, SparseRows.Product) -> Double
  ) -> [WeightedGraph.Link] {
    let index = TermIndex(vectors, days: days, terms: settings.indexTerms, jobs: jobs)
    let settings = settings
    let features = vectors.featureCount
    return parallelMap(
      stretches(of: vectors.count, size: 64), jobs: jobs,
      state: { (meetings: Meetings(rows: vectors.count), scattered: ScatteredRow(features: features)) }
    ) { state, places -> [WeightedGraph.Link] in
      var links: [WeightedGraph.Link] = []
      for place in places {
        let row = index.order[place]
        state.scattered.lay(row, of: vectors)
        for other in state.meetings.rows(met: place, in: index, days: days, settings: settings) {
          let other = Int(other)
          let weight = similarity(row, other, state.scattered.product(with: other, of: vectors))
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
  /// By row, in bytes: they stay near the processor. Terms beyond 255 are not counted.
  private var counts: [UInt8]
  private var met: [Int32] = []

  init(rows: Int) { counts = [UInt8](repeating: 0, count: rows) }

  /// The earlier rows that share enough terms with the one at a place, in order of meeting.
  mutating func rows(
    met place: Int, in index: TermIndex, days: [Double?], settings: StorySettings
  ) -> [Int32] {
    let row = index.order[place]
    let entries = index.entries(at: place)
    met.removeAll(keepingCapacity: true)
    for entry in entries {
      // Those without a date come first in a list, and first in turn.
      let list = index.list(of: entry)
      let own = index.ownPlace(of: entry)
      let undated = min(own, index.firstDated(of: entry))
      meet(index.rows[max(list.lowerBound, undated - settings.postingLimit)..<undated])
      guard let day = days[row] else { continue }
      var first = max(undated, own - settings.postingLimit)
      // Times ascend: the first within the window, by halves.
      var end = own
      while first < end {
        let middle = (first + end) / 2
        if let theirs = days[Int(index.rows[middle])], day - theirs > settings.windowDays {
          first = middle + 1
        } else {
          end = middle
        }
      }
      meet(index.rows[first..<own])
    }
    let needed = UInt8(clamping: min(settings.sharedIndexTerms, max(1, entries.count)))
    var enough = 0
    for other in met {
      if counts[Int(other)] >= needed {
        met[enough] = other
        enough += 1
      }
      counts[Int(other)] = 0
    }
    met.removeLast(met.count - enough)
    return met
  }

  /// The newest first.
  @inline(__always)
  private mutating func meet(_ rows: ArraySlice<Int32>) {
    for other in rows.reversed() {
      let count = counts[Int(other)]
      if count == 0 { met.append(other) }
      if count < .max { counts[Int(other)] = count + 1 }
    }
  }
}
