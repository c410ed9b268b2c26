/// One row laid out by feature, to be multiplied with many others: a worker's own.
///
/// Two sparse rows are merged at a step for each feature of both, and the processor guesses wrong at most of them. Against
/// a row that is laid out once, each feature of the other is one look-up; those that find something are noted first, without a
/// guess, and multiplied then.
struct ScatteredRow {
  private var weights: [Float]
  /// Entries of the other row whose feature both have.
  private var shared: [Int32] = []
  private var place = -1

  /// O(`features`), the number of features that rows can have.
  init(features: Int) { weights = [Float](repeating: 0, count: features) }

  /// Lays out a row instead of the one before. O(n) in both.
  mutating func lay(_ place: Int, of rows: TimedRows) {
    if self.place >= 0 { for i in rows.range(at: self.place) { weights[Int(rows.entries[i].feature)] = 0 } }
    for i in rows.range(at: place) { weights[Int(rows.entries[i].feature)] = rows.entries[i].weight }
    self.place = place
  }

  /// The same, to the bit, as the product of the laid-out row and another of the same rows: parts in order of feature.
  /// O(n) in the other row.
  mutating func product(with other: Int, of rows: TimedRows) -> SparseRows.Product {
    let range = rows.range(at: other)
    if shared.count < range.count { shared = [Int32](repeating: 0, count: range.count) }
    return weights.withUnsafeBufferPointer { own in
      shared.withUnsafeMutableBufferPointer { shared in
        rows.entries.withUnsafeBufferPointer { entries in
          let entries = UnsafeBufferPointer(rebasing: entries[range])
          var count = 0
          for i in entries.indices {
            shared[count] = Int32(truncatingIfNeeded: i)
            count &+= own[Int(entries[i].feature)] != 0 ? 1 : 0
          }
          var product = SparseRows.Product()
          for i in shared[..<count] {
            let entry = entries[Int(i)]
            product.add(Double(own[Int(entry.feature)]) * Double(entry.weight))
          }
          return product
        }
      }
    }
  }
}
