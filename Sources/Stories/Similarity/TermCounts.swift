import Model

/// The counted terms of an article: the row that a vector space has of it.
///
/// They come of the words of the article alone, so an article that has not changed has those of an earlier build as long as its terms
/// keep their numbers.
package struct TermCounts: Sendable {
  /// In the order of features. The term is in the lower half; above it are the bits of the weight, whose sign says whether it is a name.
  package let entries: [UInt64]

  package init(entries: [UInt64]) { self.entries = entries }

  /// Whether its terms are among so many. O(n).
  package func isSound(terms: Int) -> Bool { entries.allSatisfy { $0 & TermCounts.termBits < terms } }

  fileprivate static let termBits: UInt64 = 0xFFFF_FFFF
  fileprivate static let nameBit: UInt32 = 1 << 31
}

extension VectorSpace {
  /// The counted terms of a row. O(entries).
  func counts(of row: Int) -> TermCounts {
    var entries: [UInt64] = []
    let range = counted.range(of: row)
    entries.reserveCapacity(range.count)
    let named = names.range(of: row)
    var name = named.lowerBound
    for i in range {
      let feature = counted.features[i]
      var bits = counted.weights[i].bitPattern
      if name < named.upperBound, names.features[name] == feature {
        bits |= TermCounts.nameBit
        name += 1
      }
      entries.append(UInt64(bits) << 32 | UInt64(UInt32(bitPattern: order.term(of: feature).rawValue)))
    }
    return TermCounts(entries: entries)
  }
}

extension SparseRows {
  /// Adds the row of an article whose terms are counted, and to `names` which of them are names. O(entries).
  mutating func append(_ counts: TermCounts, in order: FeatureOrder, names: inout SparseRows) {
    for entry in counts.entries {
      let feature = order.features[Int(entry & TermCounts.termBits)]
      let bits = UInt32(entry >> 32)
      append(feature, Float(bitPattern: bits & ~TermCounts.nameBit))
      if bits & TermCounts.nameBit != 0 { names.append(feature, 1) }
    }
    endRow()
    names.endRow()
  }
}
