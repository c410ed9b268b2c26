import Language

/// Hands the UTF-8 of a sentence to a reader that walks over bytes. O(1) for text that is in memory as UTF-8.
func withBytes<Result>(of text: Substring, _ read: (UTF8Bytes) -> Result) -> Result {
  if let result = text.utf8.withContiguousStorageIfAvailable(read) { return result }
  return Array(text.utf8).withUnsafeBufferPointer(read)
}

extension UInt8 {
  /// A letter of the alphabet from a to z, small or capital.
  var isPlainLetter: Bool { (self | 32) &- 97 < 26 }
  var isPlainDigit: Bool { self &- 48 < 10 }
}

extension UTF8Bytes {
  /// The scalar that begins at a byte, and the number of its bytes.
  func unicodeScalar(at i: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let (value, length) = scalar(at: i)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// A part of them as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}
