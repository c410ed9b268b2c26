/// The first place of a byte from a place on, eight bytes at a look. O(n).
func place(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let wanted = ones &* UInt64(byte)
  let raw = UnsafeRawBufferPointer(bytes)
  var i = start
  while i + 8 <= bytes.count {
    let difference = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)) ^ wanted
    // The lowest bit that is set stands in the first byte without a difference.
    let found = (difference &- ones) & ~difference & (ones &* 0x80)
    if found != 0 { return i + found.trailingZeroBitCount / 8 }
    i += 8
  }
  while i < bytes.count {
    if bytes[i] == byte { return i }
    i += 1
  }
  return nil
}

/// The first place of a word from a place on. O(n) as a rule.
func find(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let first = word.first else { return nil }
  var i = start
  while let found = place(of: first, in: bytes, from: i), found + word.count <= bytes.count {
    if word.indices.allSatisfy({ word[$0] == bytes[found + $0] }) { return found }
    i = found + 1
  }
  return nil
}
