internal import CICU
import Model

/// Brings a word into the form under which it is counted: lower case, composed, plain apostrophes.
///
/// Soft hyphens, joiners and direction marks are dropped, and so are Arabic vowel signs and the
/// stretching tatweel, which the same writer puts or leaves out. O(n); ASCII takes one step a byte.
struct WordFolder {
  /// Longer words are cut: see `WordScanner.longest`.
  private static let capacity = 4096

  private let table = ScalarTable()
  private let hasDotlessI: Bool
  private var buffer = [UInt8](repeating: 0, count: WordFolder.capacity)
  private var count = 0
  /// What the word looks like, as bits of `Token.Traits`; nothing that depends on its place.
  private(set) var bits: UInt16 = 0

  init(language: LanguageTag) { hasDotlessI = LanguageData.hasDotlessI(language) }

  var folded: [UInt8] { Array(buffer[..<count]) }
  var isNumber: Bool { bits & TraitBits.number != 0 }

  /// Mutating, though it changes nothing: otherwise the folder is copied for each word, and all workers count the references to
  /// one shared table at once, which took a seventh of the time of a large corpus.
  mutating func withFolded<Result>(_ body: (UTF8Bytes) -> Result) -> Result {
    let end = count
    return buffer.withUnsafeMutableBufferPointer { body(UTF8Bytes(rebasing: $0[..<end])) }
  }

  /// Folds a word, to be read through `withFolded` and `bits`.
  mutating func fold(_ bytes: UTF8Bytes, _ range: Range<Int>) {
    count = 0
    let end = min(range.upperBound, range.lowerBound + WordFolder.capacity / 4)
    var letters = 0
    var capitals = 0
    var hasDigit = false
    var startsUpper = false
    var i = range.lowerBound
    while i < end {
      let byte = bytes[i]
      if byte < 0x80, !(hasDotlessI && byte == 0x49) {
        let lower = byte | 0x20
        if lower >= 0x61 && lower <= 0x7A {
          letters += 1
          if lower != byte {
            capitals += 1
            if i == range.lowerBound { startsUpper = true }
          }
          buffer[count] = lower
        } else {
          if byte >= 0x30 && byte <= 0x39 { hasDigit = true }
          buffer[count] = byte
        }
        count += 1
        i += 1
        continue
      }
      let (scalar, length) = bytes.scalar(at: i)
      let kind = table[scalar]
      if kind.contains(.upper) {
        capitals += 1
        if i == range.lowerBound { startsUpper = true }
      }
      if !kind.isDisjoint(with: .alphabetic) { letters += 1 }
      if kind.contains(.numeric) { hasDigit = true }
      appendFolded(scalar, kind)
      i += length
    }
    if count > 1, buffer[count - 1] == 0x27 { count -= 1 }
    bits = startsUpper ? TraitBits.capitalised : 0
    if hasDigit { bits |= TraitBits.number }
    if letters >= 2, capitals == letters { bits |= TraitBits.allCapitals }
  }

  private mutating func appendFolded(_ scalar: UInt32, _ kind: ScalarTraits) {
    switch scalar {
    case 0x2019, 0x02BC, 0xFF07: append(0x27)
    case 0x49: append(0x131)
    case 0x130: append(0x69)
    case 0x64B...0x652, 0x670, 0x640: break
    case 0x300...0x36F: compose(scalar)
    case 0xFF10...0xFF19: append(scalar - 0xFF10 + 0x30)
    default: if !kind.contains(.format) { append(table.lower(scalar)) }
    }
  }

  /// Joins an accent to the letter before it, so that both ways to write `é` are one word.
  private mutating func compose(_ accent: UInt32) {
    guard count > 0 else { return append(accent) }
    let (last, length) = withFolded { $0.scalar(before: $0.count) }
    let composed = icu_compose(last, accent)
    guard composed >= 0 else { return append(accent) }
    count -= length
    append(UInt32(composed))
  }

  private mutating func append(_ scalar: UInt32) {
    guard let value = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(value) ?? UTF8.encodedReplacementCharacter {
      buffer[count] = byte
      count += 1
    }
  }
}
