import Language
import Model

/// Letters and digits alone, in lower case: equal for two ways to write one headline. O(n).
func comparisonKey(_ text: String) -> String { String(decoding: comparisonBytes(text), as: UTF8.self) }

/// The bytes of `comparisonKey`.
func comparisonBytes(_ text: String) -> [UInt8] {
  var text = text
  return text.withUTF8 { bytes in
    var key: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] < 0x80 {
        i = appendASCIIKey(of: bytes, from: i, to: &key)
        continue
      }
      let (value, length) = bytes.scalar(at: i)
      if isPlainLetter(value) {
        key.append(contentsOf: bytes[i..<(i + length)])
        i += length
        continue
      }
      i += length
      guard !(0x2000..<0x2070).contains(value), let scalar = Unicode.Scalar(value),
        isLetterOrDigit(scalar)
      else { continue }
      key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    return key
  }
}

/// Whether a scalar is a letter that is its own lower case, in alphabets whose letters stand in one row: small Cyrillic and Greek,
/// Hebrew, Arabic, kana, Chinese characters, Hangul. Others have to be looked up.
private func isPlainLetter(_ value: UInt32) -> Bool {
  switch value {
  case 0x3B1...0x3C9, 0x430...0x45F, 0x5D0...0x5EA, 0x620...0x64A, 0x3041...0x3096, 0x30A1...0x30FA,
    0x4E00...0x9FFF, 0xAC00...0xD7A3:
    true
  default: false
  }
}

/// Appends the key of a run of ASCII; where the run ends.
private func appendASCIIKey(of bytes: UTF8Bytes, from start: Int, to key: inout [UInt8]) -> Int {
  var end = start
  while end < bytes.count, bytes[end] < 0x80 { end += 1 }
  let run = [UInt8](unsafeUninitializedCapacity: end - start) { room, count in
    for i in start..<end {
      guard let letter = asciiKey(bytes[i]) else { continue }
      room[count] = letter
      count += 1
    }
  }
  if key.isEmpty { key = run } else { key += run }
  return end
}

/// Whether two texts have one comparison key. The keys are made only when the first letters agree.
func haveSameLetters(_ a: String, _ b: String) -> Bool {
  if let x = firstLetters(a), let y = firstLetters(b), x != y { return false }
  return comparisonBytes(a) == comparisonBytes(b)
}

/// The first eight bytes of a text's comparison key; nil when a letter beyond ASCII may be among them.
private func firstLetters(_ text: String) -> UInt64? {
  var letters: UInt64 = 0
  var count = 0
  for byte in text.utf8 {
    if byte >= 0x80 { return nil }
    guard let letter = asciiKey(byte) else { continue }
    letters = letters << 8 | UInt64(letter)
    count += 1
    if count == 8 { break }
  }
  return letters
}

@inline(__always)
private func asciiKey(_ byte: UInt8) -> UInt8? {
  let lower = byte | 0x20
  if lower >= 0x61, lower <= 0x7A { return lower }
  return byte >= 0x30 && byte <= 0x39 ? byte : nil
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .nonspacingMark, .spacingMark:
    true
  default: false
  }
}
