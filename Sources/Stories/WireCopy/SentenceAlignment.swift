import Model

/// Finds for each sentence of one article whether another has it, edited or not.
///
/// Two sentences are one when the shorter has at least the threshold of its word triples in the other (overlap
/// coefficient). Sentences of one or two words must be equal. Building is O(n) in the words of the article.
struct SentenceMatcher: Sendable {
  private var triples = NumberTable(capacity: 256)
  /// Sentences that hold a triple, at most `sentenceLimit` each: the last of them by triple, and by entry the one before, -1 for none.
  private var heads: [Int32] = []
  private var lengths: [UInt8] = []
  private var holders: [(sentence: Int32, before: Int32)] = []
  private var tripleCounts: [Int]
  private let threshold: Double
  /// A phrase that stands in more sentences than this tells nothing of where a sentence came from.
  private static let sentenceLimit = 8

  init(_ article: AnalysedArticle, threshold: Double) {
    self.threshold = threshold
    tripleCounts = []
    tripleCounts.reserveCapacity(article.sentences.count)
    for (i, sentence) in article.sentences.enumerated() {
      let hashes = SentenceMatcher.triples(of: sentence, in: article)
      tripleCounts.append(hashes.count)
      for hash in hashes {
        let number = triples.intern(hash)
        if number == heads.count {
          heads.append(-1)
          lengths.append(0)
        }
        if lengths[number] == SentenceMatcher.sentenceLimit { continue }
        holders.append((Int32(i), heads[number]))
        heads[number] = Int32(holders.count - 1)
        lengths[number] += 1
      }
    }
  }

  /// Compares a copy with this article: the copy's sentences that this one does not have, and those of this one
  /// that the copy does not have, ascending. O(n) in the words of the copy.
  func differences(of copy: AnalysedArticle) -> (added: [Int], cut: [Int]) {
    var shared = [Int32](repeating: 0, count: tripleCounts.count)
    var isFound = tripleCounts.map { $0 == 0 }
    var added: [Int] = []
    for (i, sentence) in copy.sentences.enumerated() {
      let hashes = SentenceMatcher.triples(of: sentence, in: copy)
      if hashes.isEmpty { continue }
      var touched: [Int32] = []
      for hash in hashes {
        guard let number = triples.number(of: hash) else { continue }
        var entry = Int(heads[number])
        while entry >= 0 {
          let (holder, before) = holders[entry]
          if shared[Int(holder)] == 0 { touched.append(holder) }
          shared[Int(holder)] += 1
          entry = Int(before)
        }
      }
      var isHere = false
      for holder in touched.map(Int.init) {
        let shorter = min(hashes.count, tripleCounts[holder])
        if Double(shared[holder]) >= threshold * Double(shorter) {
          isHere = true
          isFound[holder] = true
        }
        shared[holder] = 0
      }
      if !isHere { added.append(i) }
    }
    return (added, isFound.indices.filter { !isFound[$0] })
  }

  /// Hashes of the different word triples of a sentence; one hash of all words when there are fewer.
  private static func triples(of sentence: Sentence, in article: AnalysedArticle) -> [UInt64] {
    let terms = article.tokens[sentence.tokens].map { UInt64(UInt32(bitPattern: $0.term.rawValue)) &+ 1 }
    if terms.isEmpty { return [] }
    var hashes: [UInt64] = []
    for i in 0...max(0, terms.count - 3) {
      var hash: UInt64 = UInt64(min(3, terms.count))
      for term in terms[i..<min(i + 3, terms.count)] {
        hash = (hash ^ term) &* 0xBF58_476D_1CE4_E5B9 ^ (hash >> 29)
      }
      hashes.append(hash)
    }
    hashes.sort()
    var unique: [UInt64] = []
    for hash in hashes where hash != unique.last { unique.append(hash) }
    return unique
  }
}
