/// One row laid out by feature, to be multiplied with many others: a worker's own.
///
/// Two sparse rows are merged at a step for each feature of both, and the processor guesses wrong at most of them. Against
/// a row that is laid out once, each feature of the other is one look-up that nearly always finds nothing.
struct ScatteredRow {
  private var weights: [Float]
  private var row = -1

  /// O(`features`), the number of features that rows can have.
  init(features: Int) { weights = [Float](repeating: 0, count: features) }

  /// Lays out a row instead of the one before. O(n) in both.
  mutating func lay(_ row: Int, of rows: SparseRows) {
    if self.row >= 0 { for i in rows.range(of: self.row) { weights[Int(rows.features[i])] = 0 } }
    for i in rows.range(of: row) { weights[Int(rows.features[i])] = rows.weights[i] }
    self.row = row
  }

  /// The same, to the bit, as the product of the laid-out row and another of the same rows: parts in order of feature.
  /// O(n) in the other row.
  func product(with other: Int, of rows: SparseRows) -> SparseRows.Product {
    let range = rows.range(of: other)
    return weights.withUnsafeBufferPointer { own in
      rows.features.withUnsafeBufferPointer { features in
        rows.weights.withUnsafeBufferPointer { weights in
          var product = SparseRows.Product()
          for i in range {
            let weight = own[Int(features[i])]
            if weight != 0 { product.add(Double(weight) * Double(weights[i])) }
          }
          return product
        }
      }
    }
  }
}
