/// Finds the pairs of rows that are worth comparing: those that share some of their heaviest terms.
///
/// An inverted index over the `indexTerms` heaviest terms of each row; a term leads to the `postingLimit` newest rows
/// inside the window. Rows are taken in order of time, so each pair is met once. O(n indexTerms postingLimit).
struct CandidatePairs {
  private let settings: StorySettings

  init(settings: StorySettings) { self.settings = settings }

  /// Calls `body` with each pair, the earlier row second. `days` nil: no date, in every window.
  func visit(_ vectors: SparseRows, days: [Double?], _ body: (Int, Int) -> Void) {
    // Undated rows come first, so that the newest of a list are dated ones and both kinds are met.
    let order = (0..<vectors.count).sorted { a, b in
      switch (days[a], days[b]) {
      case (nil, nil): a < b
      case (nil, _): true
      case (_, nil): false
      case (let x?, let y?): x != y ? x < y : a < b
      }
    }
    var dated = PostingLists()
    var undated = PostingLists()
    var counts = [Int32](repeating: 0, count: vectors.count)
    var touched: [Int] = []
    let limit = settings.postingLimit
    for row in order {
      let features = vectors.heaviest(settings.indexTerms, of: row).map { vectors.features[$0] }
      for feature in features {
        var seen = 0
        undated.visit(feature) { other in
          if counts[other] == 0 { touched.append(other) }
          counts[other] += 1
          seen += 1
          return seen < limit
        }
        guard let day = days[row] else { continue }
        seen = 0
        dated.visit(feature) { other in
          if let theirs = days[other], day - theirs > settings.windowDays { return false }
          if counts[other] == 0 { touched.append(other) }
          counts[other] += 1
          seen += 1
          return seen < limit
        }
      }
      let needed = Int32(min(settings.sharedIndexTerms, max(1, features.count)))
      for other in touched {
        if counts[other] >= needed { body(row, other) }
        counts[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
      for feature in features {
        if days[row] == nil { undated.add(row, to: feature) } else { dated.add(row, to: feature) }
      }
    }
  }
}

/// Lists of rows by feature, newest first, in flat arrays.
private struct PostingLists {
  private var lists = NumberTable(capacity: 1024)
  private var heads: [Int32] = []
  private var rows: [Int32] = []
  private var following: [Int32] = []

  mutating func add(_ row: Int, to feature: Int32) {
    let list = lists.intern(UInt64(UInt32(bitPattern: feature)))
    if list == heads.count { heads.append(-1) }
    rows.append(Int32(row))
    following.append(heads[list])
    heads[list] = Int32(rows.count - 1)
  }

  /// Visits the list from its newest row until `body` returns false.
  func visit(_ feature: Int32, _ body: (Int) -> Bool) {
    guard let list = lists.number(of: UInt64(UInt32(bitPattern: feature))) else { return }
    var node = heads[list]
    while node >= 0 {
      if !body(Int(rows[Int(node)])) { return }
      node = following[Int(node)]
    }
  }
}
