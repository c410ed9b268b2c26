/// Numbers from 0 for the features of a few rows, in the order in which they are met: a worker's own.
///
/// What is counted by feature stands in small arrays then, and each feature costs one look-up. 4 bytes for each feature that there is.
struct FeatureSlots {
  private var slots: [Int32]
  /// The features that have a number, in order of it.
  private(set) var features: [Int32] = []

  /// `features`: one more than the highest.
  init(features: Int) { slots = [Int32](repeating: -1, count: features) }

  /// O(1).
  @inline(__always)
  mutating func slot(of feature: Int32) -> Int {
    let slot = slots[Int(feature)]
    if slot >= 0 { return Int(slot) }
    slots[Int(feature)] = Int32(features.count)
    features.append(feature)
    return features.count - 1
  }

  /// The number of a feature that has one.
  @inline(__always)
  subscript(feature: Int32) -> Int { Int(slots[Int(feature)]) }

  /// Takes all numbers back. O(features that have one).
  mutating func clear() {
    for feature in features { slots[Int(feature)] = -1 }
    features.removeAll(keepingCapacity: true)
  }
}
