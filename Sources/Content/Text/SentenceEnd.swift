import Language

/// Whether a text closes a sentence, closing quotation marks and brackets aside.
///
/// Looks at the last 16 bytes. `He said "no."` does, `Related stories` does not.
func endsSentence(_ bytes: UTF8Bytes) -> Bool {
  let limit = max(0, bytes.count - 16)
  var end = bytes.count
  while end > limit {
    var start = end - 1
    while start > limit, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard bytes[start] & 0xC0 != 0x80 else { return false }
    switch bytes.scalar(at: start).value {
    case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F: break  // " ' ) ] * _
    case 0x201D, 0x2019, 0xBB, 0x300D, 0x300F, 0xFF09, 0x203A: break  // ” ’ » 」 』 ） ›
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F: return true  // . ! ? … 。 ！ ？
    // Danda, Arabic, Armenian, Ethiopic and Burmese marks, and the half-width stop.
    case 0x964, 0x965, 0x61F, 0x6D4, 0x589, 0x1362, 0x104B, 0xFF61: return true
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: break
    default: return false
    }
    end = start
  }
  return false
}

func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.withUnsafeBufferPointer { endsSentence($0) } }

func endsSentence(_ text: some StringProtocol) -> Bool {
  if let ends = text.utf8.withContiguousStorageIfAvailable({ endsSentence($0) }) { return ends }
  return endsSentence(ArraySlice(Array(text.utf8.suffix(16))))
}
