import Model

/// The terms of a corpus as features of rows: in the order of hashes of their letters, which no number that a term has in one corpus or
/// another alters.
///
/// Sums over the features of a row, and which of two equals comes first, are the same to the bit for the same texts, however their words
/// are numbered.
struct FeatureOrder: Sendable {
  /// By term.
  let features: [Int32]
  /// By feature.
  private let terms: [Int32]

  /// Boxes by the highest bits of the hashes, about as many as terms, each sorted by itself. O(terms) for hashes that are well mixed.
  init(_ table: TermTable, _ hashes: TermHashes) {
    let bits = Int.bitWidth - max(1, table.count).leadingZeroBitCount
    var starts = [Int32](repeating: 0, count: (1 << bits) + 1)
    func box(_ term: Int) -> Int { Int(hashes[TermID(Int32(term))] >> UInt64(64 - bits)) }
    for term in 0..<table.count { starts[box(term) + 1] += 1 }
    for box in 0..<(1 << bits) { starts[box + 1] += starts[box] }
    var terms = [Int32](repeating: 0, count: table.count)
    var ends = starts
    for term in 0..<table.count {
      let box = box(term)
      var place = Int(ends[box])
      ends[box] += 1
      while place > starts[box], FeatureOrder.precedes(Int32(term), terms[place - 1], table, hashes) {
        terms[place] = terms[place - 1]
        place -= 1
      }
      terms[place] = Int32(term)
    }
    var features = terms
    for (feature, term) in terms.enumerated() { features[Int(term)] = Int32(feature) }
    self.terms = terms
    self.features = features
  }

  var count: Int { terms.count }

  func feature(of term: TermID) -> Int32 { features[Int(term.rawValue)] }

  func term(of feature: Int32) -> TermID { TermID(terms[Int(feature)]) }

  private static func precedes(_ a: Int32, _ b: Int32, _ table: TermTable, _ hashes: TermHashes) -> Bool {
    let (first, second) = (hashes[TermID(a)], hashes[TermID(b)])
    if first != second { return first < second }
    return table.withBytes(of: TermID(a)) { first in
      table.withBytes(of: TermID(b)) { first.lexicographicallyPrecedes($0) }
    }
  }
}
