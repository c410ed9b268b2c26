import Language
import Model

/// Keys of a text's longer words, for seeing whether two texts speak of one thing: of words of four letters and more their
/// first five, so that endings count little; where words are not spaced, each two Chinese characters or katakana in a row. O(n).
func contentKeys(_ text: String) -> Set<UInt64> {
  var keys = Set<UInt64>()
  var word: [UInt32] = []
  func close() {
    if word.count >= 4 { keys.insert(key(word.prefix(5))) }
    word.removeAll(keepingCapacity: true)
  }
  var previous: UInt32?
  for scalar in lowerCased(text).unicodeScalars {
    let isWide = isUnspaced(scalar.value)
    if isWide, let previous { keys.insert(key([previous, scalar.value])) }
    previous = isWide ? scalar.value : nil
    if !isWide, isLetterOrNumber(scalar) || !word.isEmpty && isMark(scalar) {
      word.append(scalar.value)
    } else {
      close()
    }
  }
  close()
  return keys
}

private func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9": true
  case "\0"..."\u{7F}": false
  default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

private func key(_ scalars: some Sequence<UInt32>) -> UInt64 {
  scalars.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

private func isUnspaced(_ value: UInt32) -> Bool {
  switch value {
  case 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
  default: false
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark: true
  default: false
  }
}
