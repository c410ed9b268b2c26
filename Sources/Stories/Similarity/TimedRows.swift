/// Rows in order of time, undated ones first: so the newest of a list are dated ones and both kinds are met.
struct TimeOrder: Sendable {
  /// Days since 1970 by row; nil when unknown.
  let days: [Double?]
  /// The row at each place.
  let rows: [Int]
  /// Where the dated ones begin.
  let firstDated: Int

  /// O(n log n).
  init(_ days: [Double?]) {
    self.days = days
    rows = days.indices.sorted { a, b in
      switch (days[a], days[b]) {
      case (nil, nil): a < b
      case (nil, _): true
      case (_, nil): false
      case (let x?, let y?): x != y ? x < y : a < b
      }
    }
    firstDated = days.count { $0 == nil }
  }
}

/// Sparse vectors in order of time, for the comparison of many pairs.
///
/// What a row is compared with stands near it then, and the feature and the weight of an entry lie side by side: a product of two
/// rows waits for memory longer than it computes. 8 bytes an entry.
struct TimedRows: Sendable {
  struct Entry {
    var feature: Int32
    var weight: Float
  }

  /// The row at each place.
  let order: [Int]
  /// One more than the highest feature.
  let featureCount: Int
  private(set) var entries: [Entry] = []
  private var starts: [Int] = [0]
  /// By place: the first dated one within reach; itself for one without a date.
  private var firstInReach: [Int32] = []

  /// O(entries). `reach`: days between two rows that are still compared.
  init(_ vectors: SparseRows, in time: TimeOrder, reach: Double) {
    let (order, days, firstDated) = (time.rows, time.days, time.firstDated)
    self.order = order
    featureCount = vectors.featureCount
    entries.reserveCapacity(vectors.features.count)
    starts.reserveCapacity(order.count + 1)
    firstInReach.reserveCapacity(order.count)
    var first = firstDated
    for (place, row) in order.enumerated() {
      for i in vectors.range(of: row) {
        entries.append(Entry(feature: vectors.features[i], weight: vectors.weights[i]))
      }
      starts.append(entries.count)
      if let day = days[row] {
        while let theirs = days[order[first]], day - theirs > reach { first += 1 }
      }
      firstInReach.append(Int32(days[row] == nil ? place : first))
    }
  }

  var count: Int { order.count }

  /// Where the entries of the row at a place stand.
  @inline(__always)
  func range(at place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }

  /// The first dated place within reach of a place.
  @inline(__always)
  func firstInReach(of place: Int) -> Int32 { firstInReach[place] }
}
