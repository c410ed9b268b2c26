/// The evidence of a text's words so far.
struct DetectionScore {
  private(set) var words = 0
  private var letters = 0
  private var seen: [UInt32: Int] = [:]
  private var totals: [Int]
  /// Words that stand in each language's list.
  private var known: [Int]

  init(count: Int) {
    totals = [Int](repeating: 0, count: count)
    known = totals
  }

  /// One word speaks against a language by at most `cap`, so that no foreign name decides alone.
  private static let cap = 80

  /// Whether a word is new, or has been met less than three times.
  mutating func counts(_ word: [UInt8]) -> Bool {
    seen[tableKey(word), default: 0] += 1
    return seen[tableKey(word), default: 0] <= 3
  }

  mutating func add(_ costs: [Int], known mask: UInt64, candidates: [Int], letters count: Int) {
    words += 1
    letters += count
    var least = Int.max
    for i in candidates { least = min(least, costs[i]) }
    for i in candidates {
      totals[i] += min(costs[i] - least, DetectionScore.cap)
      if mask & (1 << UInt64(i)) != 0 { known[i] += 1 }
    }
  }

  /// The cheapest language, when it leads every other by as much as `lead` asks.
  func decision(candidates: [Int], lead: (_ best: Int, _ other: Int, _ words: Int) -> Int) -> Int? {
    guard words >= 2, letters >= 8,
      let best = candidates.min(by: { (totals[$0], $0) < (totals[$1], $1) })
    else { return nil }
    for other in candidates where other != best {
      if totals[other] - totals[best] < lead(best, other, words) { return nil }
    }
    return best
  }

  /// Whether enough of the words stand in the language's list for it to be that language.
  func isKnown(_ language: Int, percent: Int) -> Bool { known[language] * 100 >= words * percent }
}
