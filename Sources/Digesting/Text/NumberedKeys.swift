/// Numbers keys in order of first appearance: 0, 1, 2, ...
///
/// A table of open addressing, several times faster than a `Dictionary`, whose hash is made to withstand chosen keys.
/// Here keys are terms, which no article chooses. O(1).
struct NumberedKeys: Sendable {
  private(set) var keys: [UInt64] = []
  /// Numbers by slot; -1 where it is free. A power of two, at most half of it taken.
  private var slots = [Int32](repeating: -1, count: 1024)
  private var shift: UInt64 = 64 - 10

  /// The number of a key, a new one when it was not met before.
  mutating func number(of key: UInt64) -> Int32 {
    if 2 * keys.count >= slots.count { grow() }
    let slot = slot(of: key)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(keys.count)
    slots[slot] = number
    keys.append(key)
    return number
  }

  /// The number of a key that was met.
  func known(_ key: UInt64) -> Int32? {
    let number = slots[slot(of: key)]
    return number >= 0 ? number : nil
  }

  /// Where a key stands, or where it would.
  private func slot(of key: UInt64) -> Int {
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    shift -= 1
    for number in keys.indices { slots[slot(of: keys[number])] = Int32(number) }
  }
}
