/// Where a page holds scripts of JSON-LD, between their tags. O(n).
func linkedDataRanges(in page: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  page.withUnsafeBufferPointer { page in
    var i = 0
    while let start = place(of: "<script", in: page, from: i) {
      guard let tagEnd = place(of: ">", in: page, from: start),
        let end = place(of: "</script", in: page, from: tagEnd)
      else { return }
      let tag = UnsafeBufferPointer(rebasing: page[start..<tagEnd])
      if place(of: "ld+json", in: tag, from: 0) != nil { found.append((tagEnd + 1)..<end) }
      i = end
    }
  }
  return found
}

/// Where words stand, which are given in small letters.
private func place(of words: StaticString, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  let count = words.utf8CodeUnitCount
  var i = start
  while i + count <= page.count {
    let isHere = (0..<count).allSatisfy { n in
      let byte = page[i + n]
      return (byte >= 65 && byte <= 90 ? byte | 32 : byte) == words.utf8Start[n]
    }
    if isHere { return i }
    i += 1
  }
  return nil
}

/// An escape of JSON (RFC 8259, section 7): the text it stands for, and its bytes in the file.
struct ScriptEscape {
  private(set) var text: [UInt8]
  private(set) var width: Int

  /// Reads the escape at a backslash; nil when there is none.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count > 1 else { return nil }
    let mark = bytes[bytes.startIndex + 1]
    (text, width) = ([mark], 2)
    switch mark {
    case UInt8(ascii: "n"): text = [10]
    case UInt8(ascii: "r"): text = [13]
    case UInt8(ascii: "t"): text = [9]
    case UInt8(ascii: "b"): text = [8]
    case UInt8(ascii: "f"): text = [12]
    case UInt8(ascii: "u"):
      guard let unit = ScriptEscape.unit(bytes) else { return nil }
      width = 6
      var units = [unit]
      if unit & 0xFC00 == 0xD800, let low = ScriptEscape.unit(bytes.dropFirst(6)), low & 0xFC00 == 0xDC00 {
        units.append(low)
        width = 12
      }
      text = Array(String(decoding: units, as: UTF16.self).utf8)
    default: break
    }
  }

  private static func unit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    guard bytes.count >= 6, bytes.starts(with: [92, 117]) else { return nil }
    return UInt16(String(decoding: bytes.dropFirst(2).prefix(4), as: UTF8.self), radix: 16)
  }
}

/// The text of a part of a script, its escapes undone.
func unescapedScript(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  var i = bytes.startIndex
  while i < bytes.endIndex {
    if bytes[i] == UInt8(ascii: "\\"), let escape = ScriptEscape(bytes[i...]) {
      text += escape.text
      i += escape.width
    } else {
      text.append(bytes[i])
      i += 1
    }
  }
  return text
}
