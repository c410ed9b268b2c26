/// A 128-bit fingerprint of bytes that is the same on every machine and run.
///
/// Two lanes of XXH64 (Yann Collet's xxHash specification, version 0.1.1) with different seeds.
/// Not cryptographic: it tells changed content from unchanged, and never guards a secret. O(n).
package struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  package var high: UInt64
  package var low: UInt64

  /// The two halves of a hash that was kept.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(_ bytes: UnsafeRawBufferPointer) {
    high = xxHash64(bytes, seed: 0)
    low = xxHash64(bytes, seed: 0x9E37_79B9_7F4A_7C15)
  }

  package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { ContentHash($0) } }

  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { ContentHash(UnsafeRawBufferPointer($0)) }
  }

  /// A hash as `description` writes it; nil for anything else.
  package init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 32 else { return nil }
    (high, low) = (0, 0)
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      (high, low) = (high << 4 | low >> 60, low << 4 | UInt64(value))
    }
  }

  /// 32 lower-case hexadecimal digits.
  package var description: String {
    String(unsafeUninitializedCapacity: 32) { digits in
      for place in 0..<32 {
        let half = place < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (place & 15)) & 15)
        digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 32
    }
  }

  /// The first eight of them.
  package var shortDescription: String { String(description.prefix(8)) }

  package func hash(into hasher: inout Hasher) { hasher.combine(low) }
}

/// XXH64 of some bytes.
package func xxHash64(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
  let p1: UInt64 = 0x9E37_79B1_85EB_CA87
  let p2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  let p3: UInt64 = 0x1656_67B1_9E37_79F9
  let p4: UInt64 = 0x85EB_CA77_C2B2_AE63
  let p5: UInt64 = 0x27D4_EB2F_1656_67C5
  func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { (x << n) | (x >> (64 - n)) }
  func round(_ lane: UInt64, _ input: UInt64) -> UInt64 { rotate(lane &+ input &* p2, 31) &* p1 }
  func word(_ i: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
  }
  var i = 0
  var hash: UInt64
  if bytes.count >= 32 {
    var a = seed &+ p1 &+ p2
    var b = seed &+ p2
    var c = seed
    var d = seed &- p1
    while i + 32 <= bytes.count {
      a = round(a, word(i))
      b = round(b, word(i + 8))
      c = round(c, word(i + 16))
      d = round(d, word(i + 24))
      i += 32
    }
    hash = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
    for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* p1 &+ p4 }
  } else {
    hash = seed &+ p5
  }
  hash = hash &+ UInt64(bytes.count)
  while i + 8 <= bytes.count {
    hash = rotate(hash ^ round(0, word(i)), 27) &* p1 &+ p4
    i += 8
  }
  if i + 4 <= bytes.count {
    let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt32.self))
    hash = rotate(hash ^ (UInt64(half) &* p1), 23) &* p2 &+ p3
    i += 4
  }
  while i < bytes.count {
    hash = rotate(hash ^ (UInt64(bytes[i]) &* p5), 11) &* p1
    i += 1
  }
  hash = (hash ^ (hash >> 33)) &* p2
  hash = (hash ^ (hash >> 29)) &* p3
  return hash ^ (hash >> 32)
}
