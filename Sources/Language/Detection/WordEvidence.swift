import Model
import Workers

/// What words say on the language of a text, worked out once for each distinct word of a script.
///
/// The same words come back in article after article. O(1) for one that is known.
struct WordEvidence: Sendable {
  struct Cost: Sendable {
    /// What the word's letters cost in a language.
    var letters: Int16
    /// By how much the word costs more than in the language where it costs least, at most `DetectionScore.cap`.
    var word: UInt8
    /// Whether the word stands in the language's list.
    var isListed: Bool
  }

  /// So many words are kept; then the memory starts anew, so that a stream of unique words cannot eat memory.
  private static let limit = 65_536
  /// The cost of a letter triple that a language's list does not have.
  private static let unseen: Int32 = 100
  /// A word that is not in a language's list costs so much more than its letters.
  private static let unlisted: Int32 = 64

  /// By word, the costs in each language of the script.
  private(set) var costs: [Cost] = []
  /// By word, how many letter triples it has.
  private(set) var triples: [UInt8] = []
  private var words = ByteTable()
  /// The languages of the script, which stand together in the table.
  private var languages = 0..<0
  private var scratch: [Int32] = []

  /// The number of a word, whose costs are known then. `key` is the word's in the table.
  mutating func place(
    of word: UTF8Bytes, key: UInt32, in table: DetectionTable, _ languages: Range<Int>
  ) -> Int {
    if languages != self.languages || words.count >= WordEvidence.limit {
      self = WordEvidence()
      self.languages = languages
      scratch = [Int32](repeating: 0, count: table.languages.count)
    }
    let (place, isNew) = words.insert(word)
    if isNew { read(word, key: key, in: table) }
    return place
  }

  /// O(letters x languages).
  private mutating func read(_ word: UTF8Bytes, key: UInt32, in table: DetectionTable) {
    let bytes = table.bytes
    // What the letters save beside such as are not listed; then what the word costs.
    for language in languages { scratch[language] = 0 }
    let count = scratch.withUnsafeMutableBufferPointer { saved in
      LetterTriples.forEachKey(of: word) { key in
        table.triples.forEach(key: key, in: bytes) { language, cost in
          saved[language] += Int32(cost) - WordEvidence.unseen
        }
      }
    }
    let first = costs.count
    for language in languages {
      let letters = scratch[language] + Int32(count) * WordEvidence.unseen
      // At most 24 triples, each of which costs less than 256.
      costs.append(Cost(letters: Int16(letters), word: 0, isListed: false))
      scratch[language] = letters + WordEvidence.unlisted
    }
    table.words.forEach(key: key, in: bytes) { language, cost in
      guard languages.contains(language) else { return }
      scratch[language] = min(scratch[language], Int32(cost))
      costs[first + language - languages.lowerBound].isListed = true
    }
    let least = scratch[languages].min() ?? 0
    for (offset, language) in languages.enumerated() {
      costs[first + offset].word = UInt8(min(scratch[language] - least, Int32(DetectionScore.cap)))
    }
    triples.append(UInt8(count))
  }
}

/// What is known of words, handed to one text at a time: as many memories are kept as texts are read at once.
final class SharedWordEvidence: Sendable {
  private let idle = Guarded<[WordEvidence]>([])

  /// Lends a memory.
  func with<Result>(_ body: (inout WordEvidence) -> Result) -> Result {
    var memory = idle.withLock { $0.popLast() } ?? WordEvidence()
    let result = body(&memory)
    let used = memory
    idle.withLock { $0.append(used) }
    return result
  }
}
