/// Expressions that news reports use for one another: "killed" and "lost their lives", "walkout" and "strike".
///
/// They also join forms that a stemmer leaves apart: "broke" and "broken". Each line of `Sources/CData/Tables/synonyms/*.txt` is a
/// concept: expressions of one or more words that two reports of one event use for the same thing. An expression may
/// stand for several. The tables in the binary hold stems, so nothing is stemmed when one is opened:
/// ```
/// "BSSY"  u32 entries E  u32 unused  u32 unused              little-endian
/// u32 x E   keys of expressions (`key(of:)`, `key(_:then:)`), ascending, one for each concept of an expression
/// u16 x E   the concept of each; 65535 for a stem that only opens expressions
/// u8  x E   how many words the expressions have that it opens: bit n for n
/// ```
package struct Synonyms: Sendable {
  /// Expressions of more words are not known.
  package static let mostWords = 7

  private let table: EmbeddedTable
  private let entries: Int
  /// By the first bits of a key, whether one with these stands in the table: most words and nearly all sequences of words are passed
  /// over in one look.
  private let beginnings: [UInt64]
  private static let beginningBits: UInt32 = 17

  /// The languages that have a table, as primary subtags.
  package static let languages = [
    "ar", "de", "el", "en", "es", "fr", "he", "hi", "it", "ja", "nl", "pl", "pt", "ru", "sv", "tr", "zh",
  ]

  /// The table of a language; nil where it has none. O(entries).
  package init?(of language: String) {
    guard let table = EmbeddedTable("synonyms/\(language)"), table.bytes.count >= 16 else { return nil }
    self.table = table
    entries = Int(table.bytes.number(at: 4))
    var beginnings = [UInt64](repeating: 0, count: 1 << Int(Synonyms.beginningBits - 6))
    for place in 0..<entries {
      let (word, bit) = Synonyms.beginning(of: table.bytes.number(at: 16 + 4 * place))
      beginnings[word] |= bit
    }
    self.beginnings = beginnings
  }

  private static func beginning(of key: UInt32) -> (word: Int, bit: UInt64) {
    let number = key >> (32 - beginningBits)
    return (Int(number >> 6), 1 << UInt64(number & 63))
  }

  /// The key of a stem (FNV-1a, 32 bits), which is that of the expression of this one word. O(length).
  package static func key(of stem: UTF8Bytes) -> UInt32 { tableKey(stem) }

  /// The key of an expression, one word longer. O(1).
  package static func key(_ key: UInt32, then next: UInt32) -> UInt32 {
    (key.byteSwapped &* 0x9E37_79B1) ^ next
  }

  /// What an expression stands for, and what it may open.
  package struct Entry: Sendable {
    /// Ascending.
    package var concepts: [UInt16] = []
    /// How many words the expressions have that begin with it: bit n for n.
    package var lengths: UInt8 = 0

    package init(lengths: UInt8 = 0) { self.lengths = lengths }
  }

  /// Empty for an expression that is not known. O(log n).
  package func entry(ofKey key: UInt32) -> Entry {
    let (word, bit) = Synonyms.beginning(of: key)
    guard beginnings[word] & bit != 0 else { return Entry() }
    let bytes = table.bytes
    guard let found = bytes.position(of: key, from: 16, count: entries) else { return Entry() }
    func isSame(_ place: Int) -> Bool { bytes.number(at: 16 + 4 * place) == key }
    var place = found
    while place > 0, isSame(place - 1) { place -= 1 }
    var entry = Entry(lengths: bytes[16 + 6 * entries + place])
    while place < entries, isSame(place) {
      let concept = UInt16(
        littleEndian: bytes.loadUnaligned(fromByteOffset: 16 + 4 * entries + 2 * place, as: UInt16.self))
      if concept != Synonyms.none { entry.concepts.append(concept) }
      place += 1
    }
    return entry
  }

  /// In place of a concept.
  package static let none = UInt16.max
}
