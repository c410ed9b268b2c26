/// Chooses among the languages of one script.
///
/// First by frequent words alone, which settles a text of some length; else by a naive Bayes
/// classifier: each word costs -ln of its share in a language; a word that a language's list does
/// not have costs what its letter triples say, plus a charge.
struct DetectionModel: Sendable {
  private let table: DetectionTable

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
    for i in 0..<sample.count {
      sample.withWord(i) { add($0, key: sample.keys[i], to: &score) }
      if score.isSettled { break }
    }
    return score.decision.map { table.languages[$0].tag }
  }

  private func add(_ word: UTF8Bytes, key: UInt32, to score: inout DetectionScore) {
    score.beginWord()
    addTriples(of: word, to: &score)
    score.endLetters()
    table.words.forEach(key: key, in: table.bytes) { language, cost in score.listed(language, cost: cost) }
    score.endWord()
  }

  /// What the letters of a word say: the sum over its triples, word borders included.
  private func addTriples(of word: UTF8Bytes, to score: inout DetectionScore) {
    let bytes = table.bytes
    // Before the first letter and after the last stands a border, `_`.
    var (first, second) = (-1, 0)
    while first < word.count, score.triples < 24 {
      let third = next(second, in: word)
      let key = tripleKey(first, to: next(third, in: word), of: word)
      score.addTriple()
      table.triples.forEach(key: key, in: bytes) { language, cost in score.triple(language, cost: cost) }
      (first, second) = (second, third)
      if third >= word.count { break }
    }
  }

  /// Where the letter after that at `i` begins.
  private func next(_ i: Int, in word: UTF8Bytes) -> Int {
    guard i < word.count else { return word.count + 1 }
    var k = i + 1
    while k < word.count, word[k] & 0xC0 == 0x80 { k += 1 }
    return k
  }

  /// The key of the letters from `first` on; a place before or after the word stands for its border.
  private func tripleKey(_ first: Int, to end: Int, of word: UTF8Bytes) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for i in (first..<end) {
      let byte = i < 0 || i >= word.count ? 0x5F : word[i]
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return hash
  }

  /// The cost of a triple that a language's list does not have.
  static let unseen = 100
}
