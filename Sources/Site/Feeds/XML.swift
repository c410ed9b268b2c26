/// Text made safe for an XML element or a quoted attribute.
///
/// Besides `& < > " '`, the control characters that XML 1.0 cannot hold are left out. What stands between is taken over
/// in one piece, and the same string handed back when there is nothing to change. O(n).
func escapingXML(_ text: String) -> String {
  let utf8 = text.utf8
  guard utf8.contains(where: mayChange) else { return text }
  var text = text
  let bytes = text.withUTF8 { bytes in
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var start = 0
    for (place, byte) in bytes.enumerated() where mayChange(byte) {
      guard let (shown, length) = replacement(at: place, of: bytes) else { continue }
      result += bytes[start..<place]
      shown.withUTF8Buffer { result += $0 }
      start = place + length
    }
    result += bytes[start...]
    return result
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Whether a scalar that begins with this byte may be one that is changed; U+FFFE and U+FFFF begin with EF.
private func mayChange(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0xEF: true
  default: false
  }
}

/// What stands for the scalar at a place, and its bytes; nil when it stands for itself.
private func replacement(at place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (StaticString, Int)? {
  switch bytes[place] {
  case UInt8(ascii: "&"): return ("&amp;", 1)
  case UInt8(ascii: "<"): return ("&lt;", 1)
  case UInt8(ascii: ">"): return ("&gt;", 1)
  case UInt8(ascii: "\""): return ("&quot;", 1)
  case UInt8(ascii: "'"): return ("&#39;", 1)
  case 0..<0x20: return ("", 1)
  default:
    guard place + 2 < bytes.count, bytes[place + 1] == 0xBF, bytes[place + 2] >= 0xBE else { return nil }
    return ("", 3)
  }
}
