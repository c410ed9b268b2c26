/// The text with every run of white space made one space and none at the ends.
///
/// White space is Unicode's White_Space property, and U+FEFF. This is the only
/// change that a published sentence may show against its file. O(n) over the UTF-8 bytes.
package func collapsingWhiteSpace(_ text: some StringProtocol) -> String {
  var text = String(text)
  let collapsed: String? = text.withUTF8 { bytes in
    isCollapsed(bytes) ? nil : collapsedCopy(bytes)
  }
  return collapsed ?? text
}

/// Whether there is nothing to change: single spaces only, none at the ends.
private func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard bytes.last != 0x20 else { return false }
  var afterSpace = true
  var i = 0
  while i < bytes.count {
    let byte = bytes[i]
    if byte > 0x20 && byte < 0x7F {
      afterSpace = false
    } else if byte == 0x20 {
      if afterSpace { return false }
      afterSpace = true
    } else {
      if whiteSpaceLength(bytes, i) > 0 { return false }
      afterSpace = false
    }
    i += 1
  }
  return true
}

private func collapsedCopy(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(unsafeUninitializedCapacity: bytes.count) { target in
    var count = 0
    var pending = false
    var i = 0
    while i < bytes.count {
      let length = whiteSpaceLength(bytes, i)
      if length > 0 {
        pending = count > 0
        i += length
        continue
      }
      if pending {
        target[count] = 0x20
        count += 1
        pending = false
      }
      target[count] = bytes[i]
      count += 1
      i += 1
    }
    return count
  }
}

/// Bytes of the white space scalar that begins here; 0 when none does. Bytes inside a longer scalar never match.
private func whiteSpaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
  switch bytes[i] {
  case 0x20, 0x09...0x0D: return 1
  case 0xC2:  // U+0085, U+00A0
    return i + 1 < bytes.count && (bytes[i + 1] == 0x85 || bytes[i + 1] == 0xA0) ? 2 : 0
  case 0xE1...0xE3, 0xEF:
    guard i + 2 < bytes.count else { return 0 }
    let scalar =
      (UInt32(bytes[i] & 0x0F) << 12) | (UInt32(bytes[i + 1] & 0x3F) << 6) | UInt32(bytes[i + 2] & 0x3F)
    switch scalar {
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return 3
    default: return 0
    }
  default: return 0
  }
}
