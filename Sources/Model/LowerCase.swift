/// The text in lower case, as `lowercased()` gives it, a run of ASCII at a time.
///
/// One curly apostrophe sends `lowercased()` through Unicode's tables for every letter of a text, ASCII too, which takes forty times
/// as long. O(n).
package func lowerCased(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var lower: [UInt8] = []
    lower.reserveCapacity(bytes.count + 8)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0x80 {
        lower.append(byte >= 65 && byte <= 90 ? byte | 32 : byte)
        i += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
      for place in (i + 1)..<min(i + length, bytes.count) { value = value << 6 | UInt32(bytes[place] & 0x3F) }
      if let changed = lowerCased(value) {
        lower.append(contentsOf: changed.utf8)
      } else {
        for place in i..<min(i + length, bytes.count) { lower.append(bytes[place]) }
      }
      i += length
    }
    return String(decoding: lower, as: UTF8.self)
  }
}

/// The lower-case form of a scalar beyond ASCII; nil when it may be itself.
private func lowerCased(_ value: UInt32) -> String? {
  switch value {
  // Small letters, scripts without case, punctuation.
  case 0x80...0xBF, 0xDF...0xFF, 0x430...0x45F, 0x590...0x109F, 0x2000...0x20FF, 0x2E80...0xA63F,
    0xAC00...0xFEFF:
    nil
  default: Unicode.Scalar(value)?.properties.lowercaseMapping
  }
}
