import Model

/// What the ledger knows a file's bytes by: the first 32 bits of their fingerprint, written as eight hexadecimal digits.
struct FileMark: Sendable, Hashable, CustomStringConvertible {
  private let bits: UInt32

  init(_ hash: ContentHash) { bits = UInt32(truncatingIfNeeded: hash.high >> 32) }

  /// Nil for anything but eight lower-case digits.
  init?(_ text: String) {
    guard text.utf8.count == 8 else { return nil }
    var bits: UInt32 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): bits = bits << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): bits = bits << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self.bits = bits
  }

  var description: String {
    String(unsafeUninitializedCapacity: 8) { digits in
      for place in 0..<8 {
        let digit = UInt8(truncatingIfNeeded: bits >> UInt32(28 - 4 * place) & 15)
        digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 8
    }
  }
}
