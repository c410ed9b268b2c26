import Model

/// Words that news reports use for one another, in sets: "killed" and "dead", "walkout" and "strike".
///
/// They also join forms that a stemmer leaves apart: "broke" and "broken". The sets are those of
/// `Sources/CData/Tables/synonyms`, one a line, each word in one set.
package final class Synonyms: Sendable {
  /// By the key of a stem: the number of its set.
  private let sets: [UInt32: Int32]

  /// The languages that have a table, as primary subtags.
  package static let languages = [
    "ar", "de", "el", "en", "es", "fr", "he", "hi", "it", "ja", "nl", "pl", "pt", "ru", "sv", "tr", "zh",
  ]

  /// The sets of a language, without words where it has none. O(words), each stemmed.
  package init(of language: String) {
    guard let table = EmbeddedTable("synonyms/\(language)"), let tag = LanguageTag(language) else {
      sets = [:]
      return
    }
    let stemmer = Stemmer(language: tag)
    var folder = WordFolder(language: tag)
    var sets: [UInt32: Int32] = [:]
    sets.reserveCapacity(table.bytes.count / 8)
    let bytes = table.bytes.bindMemory(to: UInt8.self)
    var number: Int32 = 0
    var start = 0
    for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") || bytes[end] == UInt8(ascii: " ") {
      if end > start {
        folder.fold(bytes, start..<end)
        let key = folder.withFolded { word in stemmer.withStem(of: word) { tableKey($0) } }
        if sets[key] == nil { sets[key] = number }
      }
      if bytes[end] == UInt8(ascii: "\n") { number += 1 }
      start = end + 1
    }
    self.sets = sets
  }

  /// The number of the set that holds a word with this stem; nil where none does. O(length).
  package func set(ofStem stem: some Sequence<UInt8>) -> Int32? { sets[tableKey(stem)] }
}
