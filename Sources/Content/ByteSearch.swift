extension UnsafeRawBufferPointer {
  /// The first byte from a place on that is below a limit, which is 128 at most. O(n), eight bytes at a time.
  ///
  /// A word holds such a byte when taking the limit from each of its bytes borrows into a top bit that was not set
  /// (Warren, Hacker's Delight, 6-1); what that finds is looked at byte by byte.
  ///
  /// - Parameter mask: what each byte is combined with first, by exclusive or.
  func firstByte(below limit: UInt8, from start: Int, mask: UInt8 = 0) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let limits = ones &* UInt64(limit)
    var i = start
    while i < count {
      while i + 8 <= count {
        let word = loadUnaligned(fromByteOffset: i, as: UInt64.self) ^ (ones &* UInt64(mask))
        guard (word &- limits) & ~word & (ones << 7) == 0 else { break }
        i += 8
      }
      for place in i..<Swift.min(i + 8, count) where self[place] ^ mask < limit { return place }
      i += 8
    }
    return nil
  }

  /// Whether a byte of that value is among them. O(n).
  func holds(_ byte: UInt8) -> Bool { firstByte(below: 1, from: 0, mask: byte) != nil }

  /// Whether the bytes are UTF-8 (RFC 3629). O(n), ASCII eight bytes at a time.
  var isUTF8: Bool {
    func isTail(_ place: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
      place < count && self[place] >= low && self[place] <= high
    }
    var i = 0
    while i < count {
      if i + 8 <= count, loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        i += 8
        continue
      }
      let byte = self[i]
      switch byte {
      case 0..<0x80: i += 1
      case 0xC2...0xDF:
        guard isTail(i + 1) else { return false }
        i += 2
      case 0xE0...0xEF:
        // Neither longer than need be, nor a half of a pair.
        guard isTail(i + 1, from: byte == 0xE0 ? 0xA0 : 0x80, to: byte == 0xED ? 0x9F : 0xBF), isTail(i + 2)
        else { return false }
        i += 3
      case 0xF0...0xF4:
        guard isTail(i + 1, from: byte == 0xF0 ? 0x90 : 0x80, to: byte == 0xF4 ? 0x8F : 0xBF),
          isTail(i + 2), isTail(i + 3)
        else { return false }
        i += 4
      default: return false
      }
    }
    return true
  }
}
