/// The table of frequent words and letter triples (`Tables/detection.bin`), read in place.
///
/// A naive Bayes classifier: each word costs -ln of its share in a language; a word that a
/// language's list does not have costs what its letter triples say, plus a charge. Costs are whole
/// numbers, in sixteenths of a nat, so every machine decides alike.
struct DetectionModel: Sendable {
  private let table: EmbeddedTable
  private let languages: [(tag: String, script: UInt8, isSparse: Bool)]
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
      return (tag, script & 0x7F, script & 0x80 != 0)
    }
    words = Postings(start: 24 + 8 * count, keys: Int(bytes.number(at: 8)))
    let next = words.dataStart + Int(bytes.number(at: 12))
    triples = Postings(start: next, keys: Int(bytes.number(at: 16)))
  }

  /// The most likely language of a script, or nil when two are too close or none fits.
  func best(in text: UTF8Bytes, script: UInt8) -> String? {
    let candidates = languages.indices.filter { languages[$0].script == script }
    var score = DetectionScore(count: languages.count)
    var folder = WordFolder(language: .undetermined)
    let bytes = table.bytes
    WordScanner().forEachWord(in: text, 0..<text.count) { range in
      folder.fold(text, range)
      guard !folder.isNumber, score.words < 600 else { return }
      for part in parts(of: folder.folded, bytes) {
        // A word that is repeated without end is a list, not a text.
        guard score.counts(part) else { continue }
        let costs = cost(of: part, in: bytes, candidates: candidates)
        score.add(costs.costs, known: costs.known, candidates: candidates, letters: part.count)
      }
    }
    guard let found = score.decision(candidates: candidates, lead: lead) else { return nil }
    return score.isKnown(found, percent: languages[found].isSparse ? 15 : 30) ? languages[found].tag : nil
  }

  /// By how much one language must lead another: 2 nats, e^2 to 1, and more for a handful of words.
  ///
  /// Croatian, Serbian and Bosnian differ in few words, so less must do between them; where nothing
  /// tells Croatian from Bosnian it is called Croatian.
  private func lead(_ best: Int, _ other: Int, words: Int) -> Int {
    let sisters = ["hr", "sr", "bs"]
    guard sisters.contains(languages[best].tag), sisters.contains(languages[other].tag) else {
      return 32 + max(0, 8 - words) * 8
    }
    return languages[best].tag == "hr" && languages[other].tag == "bs" ? 0 : 8
  }

  /// The word, or what stands around its apostrophe when only those are known: `l` and `homme`.
  private func parts(of word: [UInt8], _ bytes: UnsafeRawBufferPointer) -> [[UInt8]] {
    guard word.contains(0x27), bytes.position(of: tableKey(word), from: words.start, count: words.keys) == nil
    else { return [word] }
    return word.split(separator: 0x27).map(Array.init)
  }

  private func cost(
    of word: [UInt8], in bytes: UnsafeRawBufferPointer, candidates: [Int]
  ) -> (costs: [Int], known: UInt64) {
    var costs = tripleCosts(of: word, in: bytes)
    for i in costs.indices { costs[i] += 64 }
    var known: UInt64 = 0
    words.forEach(key: tableKey(word), in: bytes) { language, cost in
      costs[language] = min(costs[language], cost)
      known |= 1 << UInt64(language)
    }
    return (costs, known)
  }

  /// What the letters of a word say: the sum over its triples, word borders included.
  private func tripleCosts(of word: [UInt8], in bytes: UnsafeRawBufferPointer) -> [Int] {
    var costs = [Int](repeating: 0, count: languages.count)
    var framed: [UInt8] = []
    framed.reserveCapacity(word.count + 2)
    framed.append(0x5F)
    framed.append(contentsOf: word)
    framed.append(0x5F)
    // Where the last three letters begin, the earliest first.
    var starts = (-1, -1, 0)
    var count = 0
    for i in 1...framed.count where i == framed.count || framed[i] & 0xC0 != 0x80 {
      if starts.0 >= 0, count < 24 {
        count += 1
        triples.forEach(key: tableKey(framed[starts.0..<i]), in: bytes) { language, cost in
          costs[language] += cost - DetectionModel.unseen
        }
      }
      starts = (starts.1, starts.2, i)
    }
    for k in costs.indices { costs[k] += count * DetectionModel.unseen }
    return costs
  }

  /// The cost of a triple that a language's list does not have.
  private static let unseen = 100
}

/// Keys in ascending order with a list of (language, cost) for each.
private struct Postings: Sendable {
  let start: Int
  let keys: Int

  var dataStart: Int { start + 8 * keys }

  func forEach(key: UInt32, in bytes: UnsafeRawBufferPointer, _ body: (Int, Int) -> Void) {
    guard let position = bytes.position(of: key, from: start, count: keys) else { return }
    let ends = start + 4 * keys
    let first = position == 0 ? 0 : Int(bytes.number(at: ends + 4 * (position - 1)))
    for i in first..<Int(bytes.number(at: ends + 4 * position)) {
      body(Int(bytes[dataStart + 2 * i]), Int(bytes[dataStart + 2 * i + 1]))
    }
  }
}
