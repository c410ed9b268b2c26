/// The evidence of a text's words so far.
struct DetectionScore {
  private(set) var words = 0
  private var letters = 0
  private let languages: [DetectionLanguage]
  /// The languages of the script, which stand together in the table.
  private let candidates: Range<Int>
  private var totals: [Int32]
  /// Words that stand in each language's list.
  private var known: [Int32]
  /// What the letters of all words cost in each language.
  private var letterTotals: [Int32]

  /// Of the languages of the table those of one script are weighed.
  init(_ languages: [DetectionLanguage], script: UInt8) {
    self.languages = languages
    let first = languages.firstIndex { $0.script == script } ?? 0
    candidates = first..<(languages.lastIndex { $0.script == script } ?? first - 1) + 1
    totals = languages.map { Int32($0.handicap) }
    known = [Int32](repeating: 0, count: languages.count)
    letterTotals = known
  }

  /// One word speaks against a language by at most `cap`, so that no foreign name decides alone.
  static let cap = 80
  /// So many of a hundred words must stand in a language's list, or the text is not in it.
  static let leastKnown = 8
  /// Adds a word: its letters, and itself where it is listed. O(languages) for a word that the memory knows, else
  /// O(letters x languages).
  mutating func add(_ word: UTF8Bytes, key: UInt32, in table: DetectionTable, _ memory: inout WordEvidence) {
    let place = memory.place(of: word, key: key, in: table, candidates)
    let first = place * candidates.count
    memory.costs[first..<first + candidates.count].withUnsafeBufferPointer { costs in
      for (offset, cost) in costs.enumerated() {
        let language = candidates.lowerBound + offset
        totals[language] += Int32(cost.word)
        known[language] += cost.isListed ? 1 : 0
        letterTotals[language] += Int32(cost.letters)
      }
    }
    words += 1
    letters += Int(memory.triples[place])
  }

  /// Whether so many words have been read that more would not change the answer.
  var isSettled: Bool {
    guard words >= 20, words % 10 == 0, let best else { return false }
    // Words and letters of no language that is known: it will not be decided.
    if Int(known[best]) * 100 < words * 15, letterCost(best) >= (words < 40 ? 56 : 50) {
      return true
    }
    guard words >= 40 else { return false }
    let lead: Int32 = words < 120 ? 1200 : 240
    return candidates.allSatisfy { $0 == best || totals[$0] - totals[best] > lead }
  }

  /// The cheapest language, when it leads every other by as much as it must and fits the text.
  var decision: Int? {
    guard words >= 2, letters >= 8, let best else { return nil }
    for other in candidates where other != best {
      let lead = languages[best].lead(over: languages[other], words: words)
      if Int(totals[other] - totals[best]) < lead { return nil }
    }
    return fits(best) ? best : nil
  }

  private var best: Int? { candidates.min { (totals[$0], $0) < (totals[$1], $1) } }

  /// Whether the text is of the language at all: enough of its words stand in the list, or some do and
  /// the letters follow each other as in the language.
  private func fits(_ language: Int) -> Bool {
    let percent = languages[language].isSparse ? 15 : 30
    let known = Int(known[language])
    return known * 100 >= words * percent && letterCost(language) < 62
      || known * 100 >= words * DetectionScore.leastKnown && letterCost(language) < 46
  }

  /// What a triple costs on average: 30 to 45 in the language of a running text, 55 and more in others.
  private func letterCost(_ language: Int) -> Int { Int(letterTotals[language]) / max(1, letters) }
}
