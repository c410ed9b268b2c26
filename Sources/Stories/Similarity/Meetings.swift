/// How often each earlier row is met while one row's terms are looked up; a worker's own.
///
/// A few bits a row, so that the counts of 100,000 rows stay near the processor: two count 0, 1, 2, and 3 or more, one says whether it
/// was met over a term that is not common.
struct Meetings {
  /// The rows that were met often enough, by place, ascending.
  private(set) var places: [Int32] = []
  private var low: [UInt64]
  private var high: [UInt64]
  private var telling: [UInt64]

  init(rows: Int) {
    low = [UInt64](repeating: 0, count: rows / 64 + 1)
    high = low
    telling = low
  }

  /// Finds the earlier rows that share two of its heaviest terms with the row at a place, three where all of these are
  /// common; all of its terms if it has fewer. O(terms times `postingLimit`, and a 64th of the rows in reach).
  mutating func find(at place: Int, of rows: TimedRows, in index: TermIndex, settings: StorySettings) {
    let entries = index.entries(at: place)
    let first = rows.firstInReach(of: place)
    let knowsCommon = settings.commonTerm < .max
    var lowest = Int32(place)
    for entry in entries {
      let undated = index.undated(before: entry, limit: settings.postingLimit)
      let dated = index.dated(before: entry, from: first, limit: settings.postingLimit)
      if let earliest = index.places[undated].first ?? index.places[dated].first {
        lowest = min(lowest, earliest)
      }
      count(index.places[undated])
      count(index.places[dated])
      if knowsCommon, index.length(of: entry) <= settings.commonTerm {
        mark(index.places[undated])
        mark(index.places[dated])
      }
    }
    collect(from: Int(lowest), to: place, terms: entries.count, knowsCommon: knowsCommon)
  }

  private mutating func count(_ places: ArraySlice<Int32>) {
    low.withUnsafeMutableBufferPointer { low in
      high.withUnsafeMutableBufferPointer { high in
        for place in places {
          let word = Int(place) / 64
          let own = bit(of: place)
          let carry = low[word] & own
          // 0, 1, 2, 3 and 3 again.
          low[word] = (low[word] ^ own) | (high[word] & own)
          high[word] |= carry
        }
      }
    }
  }

  private mutating func mark(_ places: ArraySlice<Int32>) {
    for place in places { telling[Int(place) / 64] |= bit(of: place) }
  }

  /// Takes the places out and sets the counts back.
  private mutating func collect(from first: Int, to last: Int, terms: Int, knowsCommon: Bool) {
    places.removeAll(keepingCapacity: true)
    for word in (first / 64)...(last / 64) {
      var bits = terms < 2 ? low[word] | high[word] : high[word]
      if terms > 2, knowsCommon { bits &= low[word] | telling[word] }
      low[word] = 0
      high[word] = 0
      telling[word] = 0
      while bits != 0 {
        places.append(Int32(word * 64 + bits.trailingZeroBitCount))
        bits &= bits - 1
      }
    }
  }
}

@inline(__always)
private func bit(of place: Int32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: place) }
