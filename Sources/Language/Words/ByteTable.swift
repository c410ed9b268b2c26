/// Byte strings numbered from 0 in order of first appearance.
///
/// One arena of bytes, one array of ends, one open-addressing index: no object per entry.
/// Finding and adding are O(length).
struct ByteTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// Entry number + 1, or 0; the size is a power of two.
  private var slots = [Int32](repeating: 0, count: 1024)

  var count: Int { ends.count }

  /// The number of a byte string, and whether this call added it.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
    let hash = ByteTable.hash(word)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, matches(index, word) { return (index, false) }
      slot = (slot + 1) & mask
    }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = Int32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

  private func matches(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: index)
    guard range.count == word.count else { return false }
    return bytes.withUnsafeBufferPointer { arena in
      var i = 0
      while i < word.count, arena[range.lowerBound + i] == word[i] { i += 1 }
      return i == word.count
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index + 1)
    }
  }

  /// FNV-1a, 64 bits, folded: fixed, unlike `Hasher`, though no output depends on it.
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 29) ^ (hash >> 47))
  }
}
