import Workers

/// Many sparse vectors one after another: features and weights in two flat arrays.
///
/// 8 bytes an entry; features ascend within a row.
struct SparseRows: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var features: [Int32] = []
  private(set) var weights: [Float] = []

  init() {}

  var count: Int { starts.count - 1 }

  /// One more than the highest feature. O(entries).
  var featureCount: Int { Int(features.max() ?? -1) + 1 }

  func range(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// Rows one after another. O(entries).
  init(joining parts: [SparseRows], jobs: Int) {
    starts.reserveCapacity(parts.reduce(1) { $0 + $1.count })
    var base = 0
    for part in parts {
      for end in part.starts.dropFirst() { starts.append(base + end) }
      base += part.features.count
    }
    let count = base
    // Most of the time goes to memory that is touched first here.
    (features, weights) = both(jobs: jobs) {
      joined(parts.lazy.map(\.features), count: count)
    } _: {
      joined(parts.lazy.map(\.weights), count: count)
    }
  }

  /// So many rows, each filled where it stands: `fill` is given its number and all the room that is left, and returns how many entries it
  /// has. Together they have `room` entries at most, counting those that a row has while it is filled.
  init(
    rows: Int, room: Int,
    fill: (_ row: Int, UnsafeMutableBufferPointer<Int32>, UnsafeMutableBufferPointer<Float>) -> Int
  ) {
    var starts = [0]
    starts.reserveCapacity(rows + 1)
    var weights: [Float] = []
    let features = [Int32](unsafeUninitializedCapacity: room) { features, featureCount in
      weights = [Float](unsafeUninitializedCapacity: room) { weights, weightCount in
        var end = 0
        for row in 0..<rows {
          end += fill(
            row, UnsafeMutableBufferPointer(rebasing: features[end...]),
            UnsafeMutableBufferPointer(rebasing: weights[end...]))
          starts.append(end)
        }
        (featureCount, weightCount) = (end, end)
      }
    }
    (self.starts, self.features, self.weights) = (starts, features, weights)
  }

  /// Makes room for so many rows and entries more.
  mutating func reserve(rows: Int, entries: Int) {
    starts.reserveCapacity(starts.count + rows)
    features.reserveCapacity(features.count + entries)
    weights.reserveCapacity(weights.count + entries)
  }

  /// Adds to the row being built; features must ascend.
  mutating func append(_ feature: Int32, _ weight: Float) {
    features.append(feature)
    weights.append(weight)
  }

  /// Adds a row of others, whose features are given by number; they must ascend.
  mutating func append(_ row: Int, of others: SparseRows, as numbers: [Int32]) {
    for i in others.range(of: row) { features.append(numbers[Int(others.features[i])]) }
    weights += others.weights[others.range(of: row)]
    endRow()
  }

  mutating func endRow() { starts.append(features.count) }

  /// The inner product of two rows.
  struct Product: Sendable {
    private(set) var sum = 0.0
    /// Sum of the squares of its parts.
    private(set) var squares = 0.0

    /// How many shared features the product rests on: (sum p)^2 / sum p^2 over its parts p.
    var effectiveFeatures: Double { effectiveFeatures(joining: 0) }

    /// The same where some parts are one: `extra` is what the squares grow by.
    func effectiveFeatures(joining extra: Double) -> Double {
      squares > 0 ? sum * sum / (squares + extra) : 0
    }

    @inline(__always)
    mutating func add(_ part: Double) {
      sum += part
      squares += part * part
    }
  }

  /// The inner product of two rows, its parts in order of feature. O(n + m); see `ScatteredRow` for one row and many others.
  func product(_ a: Int, _ b: Int) -> Product {
    var i = starts[a]
    var j = starts[b]
    let endA = starts[a + 1]
    let endB = starts[b + 1]
    var product = Product()
    features.withUnsafeBufferPointer { features in
      weights.withUnsafeBufferPointer { weights in
        while i < endA, j < endB {
          let x = features[i]
          let y = features[j]
          if x == y { product.add(Double(weights[i]) * Double(weights[j])) }
          if x <= y { i += 1 }
          if y <= x { j += 1 }
        }
      }
    }
    return product
  }

  /// What one feature adds to the product of two rows; nil when one of them lacks it. O(log n).
  func part(of feature: Int32, _ a: Int, _ b: Int) -> Double? {
    guard let x = place(of: feature, in: a), let y = place(of: feature, in: b) else { return nil }
    return Double(weights[x]) * Double(weights[y])
  }

  private func place(of feature: Int32, in row: Int) -> Int? {
    var range = range(of: row)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if features[middle] == feature { return middle }
      range = features[middle] < feature ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The features that two rows share and what each adds to their product, strongest first, at most so many.
  func sharedFeatures(_ a: Int, _ b: Int, limit: Int = .max) -> [FeaturePart] {
    var shared: [FeaturePart] = []
    var j = starts[b]
    for i in range(of: a) {
      while j < starts[b + 1], features[j] < features[i] { j += 1 }
      if j < starts[b + 1], features[j] == features[i] {
        shared.append(FeaturePart(feature: features[i], part: Double(weights[i]) * Double(weights[j])))
      }
    }
    return strongest(limit, of: shared)
  }

  /// The row's places in the flat arrays, heaviest first, at most so many.
  func heaviest(_ count: Int, of row: Int) -> [Int] {
    let start = starts[row]
    return heaviestPlaces(count, of: range(of: row).count) { weights[start + $0] }.map { start + $0 }
  }
}

private func joined<Element>(_ parts: some Sequence<[Element]>, count: Int) -> [Element] {
  var whole: [Element] = []
  whole.reserveCapacity(count)
  for part in parts { whole += part }
  return whole
}

/// A number that is the smaller the greater a positive weight is, and the earlier its place for equal ones.
@inline(__always)
func heavinessKey(_ weight: Float, at place: Int) -> UInt64 {
  // A positive number's bits ascend as it does: weight above, place below.
  UInt64(~weight.bitPattern) << 32 | UInt64(place)
}

/// The places of the greatest of some positive weights, greatest first, the earlier of two equals first.
func heaviestPlaces(_ limit: Int, of count: Int, weight: (Int) -> Float) -> [Int] {
  var keys = (0..<count).map { heavinessKey(weight($0), at: $0) }
  if limit > 0, limit < count {
    // None of those wanted is greater than the last of them.
    let last = keyInOrder(at: limit - 1, of: &keys)
    keys.removeAll { $0 > last }
  }
  sortKeys(&keys)
  return keys.prefix(limit).map { Int($0 & 0xFFFF_FFFF) }
}

/// A feature and what it adds to a product.
struct FeaturePart {
  var feature: Int32
  var part: Double

  @inline(__always)
  func precedes(_ other: FeaturePart) -> Bool {
    part != other.part ? part > other.part : feature < other.feature
  }
}

/// The strongest of some parts, strongest first, the lower feature of two equals first. O(n) for few of many, else O(n log n).
func strongest(_ limit: Int, of parts: [FeaturePart]) -> [FeaturePart] {
  guard limit > 0, limit < parts.count / 2 else {
    return Array(parts.sorted { $0.precedes($1) }.prefix(max(0, limit)))
  }
  var kept = parts[..<limit].sorted { $0.precedes($1) }
  for part in parts[limit...] where part.precedes(kept[limit - 1]) {
    var place = limit - 1
    while place > 0, part.precedes(kept[place - 1]) {
      kept[place] = kept[place - 1]
      place -= 1
    }
    kept[place] = part
  }
  return kept
}
