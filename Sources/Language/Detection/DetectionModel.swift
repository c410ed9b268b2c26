/// Chooses among the languages of one script.
///
/// First by frequent words alone, which settles a text of some length; else by a naive Bayes
/// classifier: each word costs -ln of its share in a language; a word that a language's list does
/// not have costs what its letter triples say, plus a charge.
struct DetectionModel: Sendable {
  private let table: DetectionTable
  private let memory = SharedWordEvidence()

  init?() {
    guard let table = DetectionTable() else { return nil }
    self.table = table
  }

  /// Whether the table has words of a language.
  func knows(_ tag: String) -> Bool { table.languages.contains { $0.tag == tag } }

  /// The most likely language of a script, or nil when two are too close or none fits.
  ///
  /// Reads no further than it must. O(1) after some hundred words.
  func best(in text: UTF8Bytes, script: UInt8) -> String? {
    var sample = WordSample(table)
    var frequent = FrequentWords(table.languages)
    var folder = WordFolder(language: .undetermined)
    while sample.readOn(in: text, &folder) {
      while frequent.words < sample.count { frequent.add(sample.keys[frequent.words], table) }
      if let found = frequent.winner { return table.languages[found].tag }
      if frequent.isHopeless { return nil }
    }
    var score = DetectionScore(table.languages, script: script)
    memory.with { memory in
      sample.forEachWord { word, key in
        score.add(word, key: key, in: table, &memory)
        return !score.isSettled
      }
    }
    return score.decision.map { table.languages[$0].tag }
  }
}
