/// Byte strings numbered from 0 in order of first appearance.
///
/// One arena of bytes, one array of ends, one open-addressing index: no object per entry.
/// Finding and adding are O(length).
struct ByteTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []
  /// Hash in the upper half, entry number + 1 in the lower, or 0: one look tells most strangers
  /// apart. The size is a power of two.
  private var slots = [UInt64](repeating: 0, count: 1024)

  var count: Int { ends.count }

  /// The number of a byte string, and whether this call added it.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
    let hash = ByteTable.hash(word)
    let (slot, found) = position(of: word, hash: hash)
    if found >= 0 { return (found, false) }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

  func withBytes<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(of: index)])) }
  }

  /// The slot of a string and its number, or the free slot for it and -1.
  private func position(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> (slot: Int, found: Int) {
    slots.withUnsafeBufferPointer { slots in
      ends.withUnsafeBufferPointer { ends in
        bytes.withUnsafeBufferPointer { arena in
          let mask = slots.count - 1
          var slot = Int(hash) & mask
          while slots[slot] != 0 {
            if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
              let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
              let start = index == 0 ? 0 : Int(ends[index - 1])
              if Int(ends[index]) - start == word.count {
                var i = 0
                while i < word.count, arena[start + i] == word[i] { i += 1 }
                if i == word.count { return (slot, index) }
              }
            }
            slot = (slot + 1) & mask
          }
          return (slot, -1)
        }
      }
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
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
