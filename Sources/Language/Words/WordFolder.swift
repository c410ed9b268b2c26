internal import CICU
import Model

/// Brings a word into the form under which it is counted: lower case, composed, plain apostrophes.
///
/// Soft hyphens, joiners and direction marks are dropped, and so are Arabic vowel signs and the
/// stretching tatweel, which the same writer puts or leaves out. O(n); ASCII takes one step a byte.
struct WordFolder {
  private let table = ScalarTable.shared
  private let hasDotlessI: Bool
  private(set) var folded: [UInt8] = []
  /// What the word looks like, and nothing that depends on its place.
  private(set) var traits: Token.Traits = []

  init(language: LanguageTag) {
    hasDotlessI = LanguageData.hasDotlessI(language)
    folded.reserveCapacity(WordScanner.longest * 2)
  }

  /// Folds a word into `folded` and `traits`.
  mutating func fold(_ bytes: UTF8Bytes, _ range: Range<Int>) {
    folded.removeAll(keepingCapacity: true)
    var letters = 0
    var capitals = 0
    var hasDigit = false
    var startsUpper = false
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if byte < 0x80, !(hasDotlessI && byte == 0x49) {
        let isUpper = byte >= 0x41 && byte <= 0x5A
        folded.append(isUpper ? byte | 0x20 : byte)
        if isUpper {
          capitals += 1
          letters += 1
          if i == range.lowerBound { startsUpper = true }
        } else if byte >= 0x61 && byte <= 0x7A {
          letters += 1
        } else if byte >= 0x30 && byte <= 0x39 {
          hasDigit = true
        }
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
    if folded.count > 1, folded.last == 0x27 { folded.removeLast() }
    traits = []
    if startsUpper { traits.insert(.capitalised) }
    if hasDigit { traits.insert(.number) }
    if letters >= 2, capitals == letters { traits.insert(.allCapitals) }
  }

  private mutating func appendFolded(_ scalar: UInt32, _ kind: ScalarTraits) {
    switch scalar {
    case 0x2019, 0x02BC, 0xFF07: folded.append(0x27)
    case 0x49: append(0x131)
    case 0x130: folded.append(0x69)
    case 0x64B...0x652, 0x670, 0x640: break
    case 0x300...0x36F:
      let last = folded.withUnsafeBufferPointer { $0.isEmpty ? (0, 0) : $0.scalar(before: $0.count) }
      let composed = last.1 == 0 ? -1 : icu_compose(Int32(last.0), Int32(scalar))
      if composed >= 0 {
        folded.removeLast(last.1)
        append(UInt32(composed))
      } else {
        append(scalar)
      }
    case 0xFF10...0xFF19: folded.append(UInt8(scalar - 0xFF10 + 0x30))
    default: if !kind.contains(.format) { append(table.lower(scalar)) }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    guard let value = Unicode.Scalar(scalar) else { return }
    folded.append(contentsOf: UTF8.encode(value) ?? UTF8.encodedReplacementCharacter)
  }
}
