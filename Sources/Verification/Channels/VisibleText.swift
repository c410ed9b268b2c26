/// What a reader sees of a piece of HTML: tags left out, `br` as a space, character references read, white space collapsed.
func visibleText(_ markup: ArraySlice<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(markup.count)
  var i = markup.startIndex
  while i < markup.endIndex {
    let byte = markup[i]
    if byte == UInt8(ascii: "<") {
      let end = markup[i...].firstIndex(of: UInt8(ascii: ">")) ?? markup.endIndex - 1
      let name = markup[i...end].dropFirst().prefix(while: isNameByte)
      if name.elementsEqual("br".utf8) { text.append(32) }
      i = end + 1
    } else if byte == UInt8(ascii: "&"), let reference = CharacterReference(in: markup, at: i) {
      text += reference.text
      i += reference.width
    } else {
      text.append(byte)
      i += 1
    }
  }
  return collapsed(text)
}

/// The bytes with every run of white space made one space, and none at the ends.
///
/// White space is Unicode's White_Space property, and U+FEFF: the only change that published words may show.
func collapsed(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var i = 0
  bytes.withUnsafeBufferPointer { bytes in
    while i < bytes.count {
      let length = spaceLength(bytes, i)
      if length == 0 {
        result.append(bytes[i])
        i += 1
      } else {
        if let last = result.last, last != 32 { result.append(32) }
        i += length
      }
    }
  }
  if result.last == 32 { result.removeLast() }
  return result
}

/// Bytes of the white space that begins here: 0 when none does.
func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
  let byte = bytes[i]
  if byte == 32 || (9...13).contains(byte) { return 1 }
  if byte < 0xC2 || byte > 0xEF { return 0 }
  if byte == 0xC2 {  // U+0085, U+00A0
    return i + 1 < bytes.count && (bytes[i + 1] == 0x85 || bytes[i + 1] == 0xA0) ? 2 : 0
  }
  guard i + 2 < bytes.count, byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else { return 0 }
  switch (byte, bytes[i + 1], bytes[i + 2]) {
  // U+1680; U+2000 to U+202F; U+205F, U+3000, U+FEFF.
  case (0xE1, 0x9A, 0x80),
    (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
    (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
    return 3
  default: return 0
  }
}
