import Language

/// The first letters of a block's words, up to four of ASCII: one cheap pass that rules repetition out for most blocks.
///
/// Words are cut as `BlockWords` cuts them. Equal words have equal beginnings, so a block can only look more repetitive
/// than it is.
struct WordBeginnings {
  private var keys: [UInt32] = []
  private var icons = 0

  /// O(n).
  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      keys.reserveCapacity(min(BlockWords.limit, bytes.count / 5 + 1))
      var pieces = 0
      var i = 0
      while i < bytes.count, pieces < BlockWords.limit {
        while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
        while i < bytes.count, bytes[i] > 0x20, BlockWords.isMark(bytes[i]) { i += 1 }
        if i < bytes.count, bytes[i] > 0x20 { append(bytes, at: i) }
        while i < bytes.count, bytes[i] > 0x20 { i += 1 }
        pieces += 1
      }
    }
  }

  private mutating func append(_ bytes: UTF8Bytes, at start: Int) {
    var key: UInt32 = 0
    var i = start
    while i < min(bytes.count, start + 4), bytes[i] < 0x80, !BlockWords.isMark(bytes[i]) {
      // Letters come into lower case; digits stay as they are.
      key = key << 8 | UInt32(bytes[i] | 0x20)
      i += 1
    }
    if key == WordBeginnings.icon || key == WordBeginnings.logo { icons += 1 }
    keys.append(key)
  }

  /// Whether three words name an icon or a logo.
  var mayNameIcons: Bool { icons >= 3 }

  /// Whether enough words stand there three times or more, as every word of a repeated trigram does.
  ///
  /// They are counted by a few bits of a hash.
  var mayRepeat: Bool {
    guard keys.count >= 30 else { return false }
    var bits: UInt32 = 8
    while 1 << bits < keys.count * 4 { bits += 1 }
    let shift = 32 - bits
    var counts = [UInt16](repeating: 0, count: 1 << bits)
    for key in keys { counts[place(of: key, shift)] += 1 }
    let repeated = keys.count { counts[place(of: $0, shift)] >= 3 }
    return repeated * 100 >= keys.count * 65
  }

  private func place(of key: UInt32, _ shift: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }

  private static let icon: UInt32 = 0x6963_6F6E
  private static let logo: UInt32 = 0x6C6F_676F
}
