/// Byte strings numbered from 0 in order of first appearance.
///
/// One arena of bytes, one array of ends, one open-addressing index: no object per entry.
/// Finding and adding are O(length).
package struct ByteTable: Sendable {
  package private(set) var bytes: [UInt8] = []
  package private(set) var ends: [UInt32] = []

  private struct Slot {
    var key = Key()
    /// Entry number + 1, or 0.
    var entry: UInt32 = 0
  }

  /// A word of up to 15 bytes itself, with its length in the highest byte; of a longer one its hash.
  private struct Key: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  /// One look tells a short word, which most are, without a look at the arena. The size is a power of two.
  private var slots = [Slot](repeating: Slot(), count: 1024)

  package init() {}

  package var count: Int { ends.count }

  /// The number of a byte string, and whether this call added it.
  package mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
    let key = ByteTable.key(word)
    let (slot, found) = position(of: word, key: key)
    if found >= 0 { return (found, false) }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    slots[slot] = Slot(key: key, entry: UInt32(ends.count))
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  /// The number of a byte string that is there.
  package func index(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = position(of: word, key: ByteTable.key(word)).found
    return found < 0 ? nil : found
  }

  package func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  package func withBytes<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(of: index)])) }
  }

  /// The slot of a string and its number, or the free slot for it and -1.
  private func position(of word: UnsafeBufferPointer<UInt8>, key: Key) -> (slot: Int, found: Int) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = ByteTable.home(of: key, among: slots.count)
      while slots[slot].entry != 0 {
        if slots[slot].key == key {
          let index = Int(slots[slot].entry) - 1
          if word.count <= ByteTable.longestKey || holds(word, at: index) { return (slot, index) }
        }
        slot = (slot + 1) & mask
      }
      return (slot, -1)
    }
  }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    withBytes(of: index) { $0.elementsEqual(word) }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry.entry != 0 {
      var slot = ByteTable.home(of: entry.key, among: slots.count)
      while slots[slot].entry != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// Longest word that is its own key.
  private static let longestKey = 15

  @inline(__always)
  private static func home(of key: Key, among slots: Int) -> Int {
    // The highest bits of the product: they depend on every byte.
    let mixed = (key.low ^ key.high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> UInt64(slots.leadingZeroBitCount + 1))
  }

  /// Of longer words FNV-1a: fixed, unlike `Hasher`, though no output depends on it.
  @inline(__always)
  private static func key(_ word: UnsafeBufferPointer<UInt8>) -> Key {
    if word.count <= longestKey {
      var key = Key()
      for byte in word.prefix(8) { key.low = key.low << 8 | UInt64(byte) }
      for byte in word.dropFirst(8) { key.high = key.high << 8 | UInt64(byte) }
      key.high |= UInt64(word.count) << 56
      return key
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Key(low: hash ^ (hash >> 29), high: 0xFF << 56)
  }
}
