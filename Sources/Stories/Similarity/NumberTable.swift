/// A table from 64-bit keys to small numbers counted up from 0 in order of first appearance.
///
/// Open addressing with linear probing, at most half full. Keys are mixed with a fixed multiplier instead of
/// `Hasher`, whose seed changes with every process. O(1) expected per look-up.
struct NumberTable: Sendable {
  private var keys: [UInt64]
  /// Number of the key in that place, or -1.
  private var numbers: [Int32]
  private var shift: UInt64
  private(set) var count = 0

  init(capacity: Int = 16) {
    var bits: UInt64 = 4
    while (1 << bits) < capacity * 2 { bits += 1 }
    keys = [UInt64](repeating: 0, count: 1 << Int(bits))
    numbers = [Int32](repeating: -1, count: 1 << Int(bits))
    shift = 64 - bits
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var i = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    let mask = keys.count - 1
    while numbers[i] >= 0, keys[i] != key { i = (i + 1) & mask }
    return i
  }

  /// The number of a key that is in the table.
  func number(of key: UInt64) -> Int? {
    let number = numbers[place(of: key)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a key, which is added if it is new.
  mutating func intern(_ key: UInt64) -> Int {
    let i = place(of: key)
    if numbers[i] >= 0 { return Int(numbers[i]) }
    keys[i] = key
    numbers[i] = Int32(count)
    count += 1
    if count * 2 > keys.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    var larger = NumberTable(capacity: keys.count)
    for i in keys.indices where numbers[i] >= 0 {
      let j = larger.place(of: keys[i])
      larger.keys[j] = keys[i]
      larger.numbers[j] = numbers[i]
    }
    larger.count = count
    self = larger
  }
}
