/// The evidence of a text's words so far.
struct DetectionScore {
  private(set) var words = 0
  private(set) var triples = 0
  private let candidates: [Int]
  private var met = 0
  private var letters = 0
  /// The words met so far with how often: open addressing, key in the upper half, never more than half full.
  private var seen = [UInt64](repeating: 0, count: 2048)
  private var totals: [Int]
  /// Words that stand in each language's list.
  private var known: [Int]
  /// What the letters of all words cost in each language.
  private var letterTotals: [Int]
  /// Those of the word being read: of its letters, and of the word.
  private var letterCosts: [Int]
  private var costs: [Int]

  init(handicaps: [Int], candidates: [Int]) {
    totals = handicaps
    self.candidates = candidates
    known = [Int](repeating: 0, count: handicaps.count)
    letterTotals = known
    letterCosts = known
    costs = known
  }

  /// One word speaks against a language by at most `cap`, so that no foreign name decides alone.
  private static let cap = 80
  /// A word that is not in a language's list costs so much more than its letters.
  private static let unlisted = 64

  /// Whether a word is new, or has been met less than three times.
  mutating func counts(_ key: UInt32) -> Bool {
    var slot = Int(key) & 2047
    while seen[slot] != 0, UInt32(truncatingIfNeeded: seen[slot] >> 32) != key { slot = (slot + 1) & 2047 }
    if seen[slot] == 0 {
      guard met < 1024 else { return true }
      met += 1
      seen[slot] = UInt64(key) << 32
    }
    seen[slot] += 1
    return UInt32(truncatingIfNeeded: seen[slot]) <= 3
  }

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
    guard words >= 40, words % 10 == 0 else { return words >= 600 }
    var best = Int.max
    var second = Int.max
    var mostKnown = 0
    for i in candidates {
      mostKnown = max(mostKnown, known[i])
      if totals[i] < best { (best, second) = (totals[i], best) } else { second = min(second, totals[i]) }
    }
    // Words of no language that is known: it will not be decided (`fits`).
    if words >= 80, mostKnown * 100 < words * 4 { return true }
    return second == Int.max || second - best > (words < 120 ? 1200 : 240)
  }

  /// The cheapest language, when it leads every other by as much as `lead` asks.
  func decision(lead: (_ best: Int, _ other: Int, _ words: Int) -> Int) -> Int? {
    guard words >= 2, letters >= 8,
      let best = candidates.min(by: { (totals[$0], $0) < (totals[$1], $1) })
    else { return nil }
    for other in candidates where other != best {
      if totals[other] - totals[best] < lead(best, other, words) { return nil }
    }
    return best
  }

  /// Whether the text is of the language at all: enough of its words stand in the list, or some do and
  /// the letters follow each other as in the language.
  ///
  /// The letters of a running text cost 30 to 45 each in its own language, 55 and more in others.
  func fits(_ language: Int, percent: Int) -> Bool {
    let cost = letterTotals[language] / max(1, letters)
    return known[language] * 100 >= words * percent && cost < 62
      || known[language] * 100 >= words * 8 && cost < 46
  }
}
