/// Expressions that news reports use for one another: "killed" and "lost their lives", "walkout" and "strike".
///
/// They also join forms that a stemmer leaves apart: "broke" and "broken". Each line of `Sources/CData/Tables/synonyms/*.txt` is a
/// concept: expressions of one or more words that two reports of one event use for the same thing. An expression may
/// stand for several. The tables in the binary hold stems, so nothing is stemmed or built when one is opened:
/// ```
/// "BSSY"  u32 entries E  u32 openers O  u32 unused              little-endian
/// u32 x E   keys of expressions (`key(of:)`, `key(_:then:)`), ascending, one for each concept of an expression
/// u16 x E   the concept of each
/// u32 x O   keys of the first stems of expressions of several words, ascending
/// u8  x O   how many words these have: bit n for n
/// ```
package struct Synonyms: Sendable {
  /// Expressions of more words are not known.
  package static let mostWords = 7

  private let table: EmbeddedTable
  private let entries: Int
  private let openers: Int

  /// The languages that have a table, as primary subtags.
  package static let languages = [
    "ar", "de", "el", "en", "es", "fr", "he", "hi", "it", "ja", "nl", "pl", "pt", "ru", "sv", "tr", "zh",
  ]

  /// The table of a language; nil where it has none. O(log languages).
  package init?(of language: String) {
    guard let table = EmbeddedTable("synonyms/\(language)"), table.bytes.count >= 16 else { return nil }
    self.table = table
    entries = Int(table.bytes.number(at: 4))
    openers = Int(table.bytes.number(at: 8))
  }

  /// The key of a stem (FNV-1a, 32 bits), which is that of the expression of this one word. O(length).
  package static func key(of stem: UTF8Bytes) -> UInt32 { tableKey(stem) }

  /// The key of an expression, one word longer. O(1).
  package static func key(_ key: UInt32, then next: UInt32) -> UInt32 {
    (key.byteSwapped &* 0x9E37_79B1) ^ next
  }

  /// What an expression stands for, ascending; empty for one that is not known. O(log n).
  package func concepts(ofKey key: UInt32) -> [UInt16] {
    let bytes = table.bytes
    guard let found = bytes.position(of: key, from: 16, count: entries) else { return [] }
    func isSame(_ place: Int) -> Bool { bytes.number(at: 16 + 4 * place) == key }
    var first = found
    while first > 0, isSame(first - 1) { first -= 1 }
    var end = found + 1
    while end < entries, isSame(end) { end += 1 }
    return (first..<end).map { place in
      UInt16(
        littleEndian: bytes.loadUnaligned(fromByteOffset: 16 + 4 * entries + 2 * place, as: UInt16.self))
    }
  }

  /// How many words the expressions have that begin with a stem: bit n for n. O(log n).
  package func lengths(openedBy key: UInt32) -> UInt8 {
    let start = 16 + 6 * entries
    guard let place = table.bytes.position(of: key, from: start, count: openers) else { return 0 }
    return table.bytes[start + 4 * openers + place]
  }
}
