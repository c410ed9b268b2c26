import Workers

/// An inverted index over the heaviest terms of rows, in flat arrays: for each term the places of its rows in order of time.
struct TermIndex: Sendable {
  /// The lists one after another.
  private(set) var places: [Int32] = []
  /// Where each list begins in `places`, and where its first dated row stands.
  private var starts: [Int32] = []
  private var dated: [Int32] = []
  /// By place: where its entries begin; an entry is a list and the place's own position in it.
  private var entryStarts: [Int32] = [0]
  private var lists: [Int32] = []
  private var ownPositions: [Int32] = []

  /// O(entries). `terms` heaviest terms of each row are taken.
  init(_ vectors: SparseRows, in time: TimeOrder, terms: Int, jobs: Int) {
    let portions = parallelMap(stretches(of: time.rows.count, size: 64), jobs: jobs) { places in
      var features: [Int32] = []
      var counts: [Int32] = []
      for place in places {
        let heaviest = vectors.heaviest(terms, of: time.rows[place])
        for entry in heaviest { features.append(vectors.features[entry]) }
        counts.append(Int32(heaviest.count))
      }
      return (features: features, counts: counts)
    }
    var listOf = [Int32](
      repeating: -1, count: Int(portions.lazy.compactMap { $0.features.max() }.max() ?? -1) + 1)
    var lengths: [Int32] = []
    lists.reserveCapacity(portions.reduce(0) { $0 + $1.features.count })
    entryStarts.reserveCapacity(time.rows.count + 1)
    for (features, counts) in portions {
      for feature in features {
        if listOf[Int(feature)] < 0 {
          listOf[Int(feature)] = Int32(lengths.count)
          lengths.append(0)
        }
        let list = listOf[Int(feature)]
        lists.append(list)
        lengths[Int(list)] += 1
      }
      for count in counts { entryStarts.append(entryStarts[entryStarts.count - 1] + count) }
    }
    starts = [0]
    starts.reserveCapacity(lengths.count + 1)
    for length in lengths { starts.append(starts[starts.count - 1] + length) }
    var next = starts
    dated = Array(starts.dropFirst())
    places = [Int32](repeating: 0, count: lists.count)
    ownPositions = places
    for place in time.rows.indices {
      for entry in entries(at: place) {
        let list = Int(lists[entry])
        places[Int(next[list])] = Int32(place)
        ownPositions[entry] = next[list]
        if place >= time.firstDated { dated[list] = min(dated[list], next[list]) }
        next[list] += 1
      }
    }
  }

  /// The entries of the row at a place, the heaviest term first.
  func entries(at place: Int) -> Range<Int> { Int(entryStarts[place])..<Int(entryStarts[place + 1]) }

  /// How many rows an entry's term leads to.
  @inline(__always)
  func length(of entry: Int) -> Int {
    let list = Int(lists[entry])
    return Int(starts[list + 1] - starts[list])
  }

  /// The places before an entry's own in its list that have no date: the last `limit` of them.
  @inline(__always)
  func undated(before entry: Int, limit: Int) -> Range<Int> {
    let list = Int(lists[entry])
    let end = Int(min(ownPositions[entry], dated[list]))
    return max(Int(starts[list]), end - limit)..<end
  }

  /// The dated ones before an entry's own, from `first` on in time: the last `limit` of them. O(log limit).
  @inline(__always)
  func dated(before entry: Int, from first: Int32, limit: Int) -> Range<Int> {
    let own = Int(ownPositions[entry])
    var start = min(own, max(Int(dated[Int(lists[entry])]), own - limit))
    var end = own
    if start < end, places[start] >= first { return start..<own }
    while start < end {
      let middle = (start + end) / 2
      if places[middle] < first { start = middle + 1 } else { end = middle }
    }
    return start..<own
  }
}
