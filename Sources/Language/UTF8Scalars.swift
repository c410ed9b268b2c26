/// Valid UTF-8, as it lies in a `String`.
package typealias UTF8Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at a byte, and the number of its bytes. Never reads past the end:
  /// a scalar that is cut off counts as U+FFFD of one byte.
  @inline(__always)
  package func scalar(at i: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[i])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 {
      guard i + 1 < count else { return (0xFFFD, 1) }
      return ((first & 0x1F) << 6 | UInt32(self[i + 1]) & 0x3F, 2)
    }
    if first < 0xF0 {
      guard i + 2 < count else { return (0xFFFD, 1) }
      return ((first & 0x0F) << 12 | (UInt32(self[i + 1]) & 0x3F) << 6 | UInt32(self[i + 2]) & 0x3F, 3)
    }
    guard i + 3 < count else { return (0xFFFD, 1) }
    let high = (first & 0x07) << 18 | (UInt32(self[i + 1]) & 0x3F) << 12
    return (high | (UInt32(self[i + 2]) & 0x3F) << 6 | UInt32(self[i + 3]) & 0x3F, 4)
  }

  /// The scalar that ends before a byte, which is not 0.
  @inline(__always)
  func scalar(before i: Int) -> (value: UInt32, length: Int) {
    var start = i - 1
    while start > 0, i - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, i - start)
  }

  /// Whether the bytes stand at a position.
  func has(_ bytes: StaticString, at i: Int) -> Bool {
    guard i + bytes.utf8CodeUnitCount <= count else { return false }
    for k in 0..<bytes.utf8CodeUnitCount where self[i + k] != bytes.utf8Start[k] { return false }
    return true
  }
}
