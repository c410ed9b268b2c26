/// The table of frequent words and letter triples (`Tables/detection.bin`), read in place.
///
/// A naive Bayes classifier: each word costs -ln of its share in a language; a word that a
/// language's list does not have costs what its letter triples say, plus a charge. Costs are whole
/// numbers, in sixteenths of a nat, so every machine decides alike.
struct DetectionModel: Sendable {
  private let table: EmbeddedTable
  private let languages: [(tag: String, script: UInt8, isSparse: Bool, handicap: Int)]
  private let words: Postings
  private let triples: Postings

  init?() {
    guard let table = EmbeddedTable("detection"), table.bytes.count > 24 else { return nil }
    let bytes = table.bytes
    self.table = table
    let count = Int(bytes.number(at: 4))
    languages = (0..<count).map { i in
      let record = bytes[24 + 8 * i..<32 + 8 * i]
      let script = record[record.endIndex - 1]
      let tag = String(decoding: record.prefix(7).prefix { $0 != 0 }, as: UTF8.self)
      let isSparse = script & 0x80 != 0
      return (tag, script & 0x7F, isSparse, DetectionModel.handicap(tag, isSparse: isSparse))
    }
    words = Postings(start: 24 + 8 * count, keys: Int(bytes.number(at: 8)))
    let next = words.dataStart + Int(bytes.number(at: 12))
    triples = Postings(start: next, keys: Int(bytes.number(at: 16)))
  }

  /// What stands against a language from the outset: the likelier of two is that of which there is more.
  ///
  /// Where nothing tells Croatian from Serbian in Latin letters or from Bosnian it is called Croatian.
  private static func handicap(_ tag: String, isSparse: Bool) -> Int {
    switch tag {
    case "sr": 10
    case "bs": 80
    default: isSparse ? 24 : 0
    }
  }

  /// The most likely language of a script, or nil when two are too close or none fits.
  ///
  /// Reads no further than it must: after 40 words whatever leads clearly has won.
  func best(in text: UTF8Bytes, script: UInt8) -> String? {
    let candidates = languages.indices.filter { languages[$0].script == script }
    var score = DetectionScore(handicaps: languages.map(\.handicap), candidates: candidates)
    var folder = WordFolder(language: .undetermined)
    let bytes = table.bytes
    WordScanner().forEachWord(in: text, 0..<text.count) { range in
      guard !score.isSettled else { return }
      folder.fold(text, range)
      guard !folder.isNumber else { return }
      folder.withFolded { word in
        forEachPart(of: word, bytes) { part in
          let key = tableKey(part)
          // A word that is repeated without end is a list, not a text.
          guard score.counts(key) else { return }
          add(part, key: key, to: &score, bytes)
        }
      }
    }
    guard let found = score.decision(lead: lead) else { return nil }
    return score.fits(found, percent: languages[found].isSparse ? 15 : 30) ? languages[found].tag : nil
  }

  /// By how much one language must lead another: 2 nats, e^2 to 1, and more for a handful of words.
  ///
  /// Norwegian and Danish, or Croatian, Serbian and Bosnian, differ in few words, so less must do.
  private func lead(_ best: Int, _ other: Int, words: Int) -> Int {
    let pair = [languages[best].tag, languages[other].tag]
    if pair.allSatisfy(["hr", "sr", "bs"].contains) { return 4 }
    if pair.allSatisfy(["no", "da"].contains) { return 16 }
    return 32 + max(0, 8 - words) * 8
  }

  /// The word, or what stands around its apostrophe when only those are known: `l` and `homme`.
  private func forEachPart(of word: UTF8Bytes, _ bytes: UnsafeRawBufferPointer, _ body: (UTF8Bytes) -> Void) {
    guard word.contains(0x27), bytes.position(of: tableKey(word), from: words.start, count: words.keys) == nil
    else { return body(word) }
    for part in word.split(separator: 0x27) { body(UTF8Bytes(rebasing: part)) }
  }

  private func add(
    _ word: UTF8Bytes, key: UInt32, to score: inout DetectionScore, _ bytes: UnsafeRawBufferPointer
  ) {
    score.beginWord()
    addTriples(of: word, to: &score, bytes)
    score.endLetters()
    words.forEach(key: key, in: bytes) { language, cost in score.listed(language, cost: cost) }
    score.endWord()
  }

  /// What the letters of a word say: the sum over its triples, word borders included.
  private func addTriples(
    of word: UTF8Bytes, to score: inout DetectionScore, _ bytes: UnsafeRawBufferPointer
  ) {
    // Before the first letter and after the last stands a border, `_`.
    var (first, second) = (-1, 0)
    while first < word.count, score.triples < 24 {
      let third = next(second, in: word)
      let key = tripleKey(first, to: next(third, in: word), of: word)
      score.addTriple()
      triples.forEach(key: key, in: bytes) { language, cost in score.triple(language, cost: cost) }
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

/// Keys in ascending order with a list of (language, cost) for each.
private struct Postings: Sendable {
  let start: Int
  let keys: Int

  var dataStart: Int { start + 8 * keys }

  @inline(__always)
  func forEach(key: UInt32, in bytes: UnsafeRawBufferPointer, _ body: (Int, Int) -> Void) {
    guard let position = bytes.position(of: key, from: start, count: keys) else { return }
    let ends = start + 4 * keys
    let first = position == 0 ? 0 : Int(bytes.number(at: ends + 4 * (position - 1)))
    for i in first..<Int(bytes.number(at: ends + 4 * position)) {
      body(Int(bytes[dataStart + 2 * i]), Int(bytes[dataStart + 2 * i + 1]))
    }
  }
}
