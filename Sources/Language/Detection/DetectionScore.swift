/// The evidence of a text's words so far.
struct DetectionScore {
  private(set) var words = 0
  private(set) var triples = 0
  private let languages: [DetectionLanguage]
  private let candidates: [Int]
  private var letters = 0
  private var totals: [Int]
  /// Words that stand in each language's list.
  private var known: [Int]
  /// What the letters of all words cost in each language.
  private var letterTotals: [Int]
  /// Those of the word being read: of its letters, and of the word.
  private var letterCosts: [Int]
  private var costs: [Int]

  /// Of the languages of the table those of one script are weighed.
  init(_ languages: [DetectionLanguage], script: UInt8) {
    self.languages = languages
    candidates = languages.indices.filter { languages[$0].script == script }
    totals = languages.map(\.handicap)
    known = [Int](repeating: 0, count: languages.count)
    letterTotals = known
    letterCosts = known
    costs = known
  }

  /// One word speaks against a language by at most `cap`, so that no foreign name decides alone.
  static let cap = 80
  /// So many of a hundred words must stand in a language's list, or the text is not in it.
  static let leastKnown = 8
  /// A word that is not in a language's list costs so much more than its letters.
  private static let unlisted = 64

  mutating func beginWord() {
    triples = 0
    for i in candidates { letterCosts[i] = 0 }
  }

  mutating func addTriple() { triples += 1 }

  /// A triple that a language's list has: what it costs less than one that it has not.
  @inline(__always)
  mutating func triple(_ language: Int, cost: Int) { letterCosts[language] += cost - DetectionModel.unseen }

  mutating func endLetters() {
    for i in candidates {
      letterCosts[i] += triples * DetectionModel.unseen
      costs[i] = letterCosts[i] + DetectionScore.unlisted
    }
  }

  @inline(__always)
  mutating func listed(_ language: Int, cost: Int) {
    costs[language] = min(costs[language], cost)
    known[language] += 1
  }

  mutating func endWord() {
    words += 1
    letters += triples
    var least = Int.max
    for i in candidates { least = min(least, costs[i]) }
    for i in candidates {
      totals[i] += min(costs[i] - least, DetectionScore.cap)
      letterTotals[i] += letterCosts[i]
    }
  }

  /// Whether so many words have been read that more would not change the answer.
  var isSettled: Bool {
    guard words >= 20, words % 10 == 0, let best else { return false }
    // Words and letters of no language that is known: it will not be decided.
    if known[best] * 100 < words * 15, letterCost(best) >= (words < 40 ? 56 : 50) {
      return true
    }
    guard words >= 40 else { return false }
    let lead = words < 120 ? 1200 : 240
    return candidates.allSatisfy { $0 == best || totals[$0] - totals[best] > lead }
  }

  /// The cheapest language, when it leads every other by as much as it must and fits the text.
  var decision: Int? {
    guard words >= 2, letters >= 8, let best else { return nil }
    for other in candidates where other != best {
      let lead = languages[best].lead(over: languages[other], words: words)
      if totals[other] - totals[best] < lead { return nil }
    }
    return fits(best) ? best : nil
  }

  private var best: Int? { candidates.min { (totals[$0], $0) < (totals[$1], $1) } }

  /// Whether the text is of the language at all: enough of its words stand in the list, or some do and
  /// the letters follow each other as in the language.
  private func fits(_ language: Int) -> Bool {
    let percent = languages[language].isSparse ? 15 : 30
    return known[language] * 100 >= words * percent && letterCost(language) < 62
      || known[language] * 100 >= words * DetectionScore.leastKnown && letterCost(language) < 46
  }

  /// What a triple costs on average: 30 to 45 in the language of a running text, 55 and more in others.
  private func letterCost(_ language: Int) -> Int { letterTotals[language] / max(1, letters) }
}
