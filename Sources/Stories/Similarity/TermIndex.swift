import Workers

/// An inverted index over the heaviest terms of rows, in flat arrays: for each term its rows in order of time.
struct TermIndex: Sendable {
  /// Rows in order of time, undated ones first: so the newest of a list are dated ones and both kinds are met.
  let order: [Int]
  /// The lists one after another.
  private(set) var rows: [Int32] = []
  /// Where each list begins in `rows`, and where its first dated row stands.
  private var starts: [Int32] = []
  private var dated: [Int32] = []
  /// By place in `order`: where its entries begin; an entry is a list and the row's own place in it.
  private var entryStarts: [Int32] = [0]
  private var lists: [Int32] = []
  private var ownPlaces: [Int32] = []

  /// O(entries). `terms` heaviest terms of each row are taken.
  init(_ vectors: SparseRows, days: [Double?], terms: Int, jobs: Int) {
    let order = (0..<vectors.count).sorted { a, b in
      switch (days[a], days[b]) {
      case (nil, nil): a < b
      case (nil, _): true
      case (_, nil): false
      case (let x?, let y?): x != y ? x < y : a < b
      }
    }
    self.order = order
    let features = parallelMap(stretches(of: order.count, size: 64), jobs: jobs) { places in
      places.map { place in vectors.heaviest(terms, of: order[place]).map { vectors.features[$0] } }
    }.flatMap { $0 }
    var listOf = [Int32](repeating: -1, count: vectors.featureCount)
    var lengths: [Int32] = []
    for row in features {
      for feature in row {
        if listOf[Int(feature)] < 0 {
          listOf[Int(feature)] = Int32(lengths.count)
          lengths.append(0)
        }
        let list = listOf[Int(feature)]
        lists.append(list)
        lengths[Int(list)] += 1
      }
      entryStarts.append(Int32(lists.count))
    }
    starts = [0]
    starts.reserveCapacity(lengths.count + 1)
    for length in lengths { starts.append(starts[starts.count - 1] + length) }
    var next = starts
    dated = Array(starts.dropFirst())
    rows = [Int32](repeating: 0, count: lists.count)
    ownPlaces = rows
    for (place, row) in order.enumerated() {
      for entry in Int(entryStarts[place])..<Int(entryStarts[place + 1]) {
        let list = Int(lists[entry])
        rows[Int(next[list])] = Int32(row)
        ownPlaces[entry] = next[list]
        if days[row] != nil { dated[list] = min(dated[list], next[list]) }
        next[list] += 1
      }
    }
  }

  /// The entries of the row at a place in `order`, the heaviest term first.
  func entries(at place: Int) -> Range<Int> { Int(entryStarts[place])..<Int(entryStarts[place + 1]) }

  /// The list of an entry's term, as a range of `rows`.
  @inline(__always)
  func list(of entry: Int) -> Range<Int> {
    let list = Int(lists[entry])
    return Int(starts[list])..<Int(starts[list + 1])
  }

  /// Where the first dated row of an entry's list stands; its end when there is none.
  @inline(__always)
  func firstDated(of entry: Int) -> Int { Int(dated[Int(lists[entry])]) }

  /// Where the entry's own row stands in its list.
  @inline(__always)
  func ownPlace(of entry: Int) -> Int { Int(ownPlaces[entry]) }
}
