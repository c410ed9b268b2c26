/// For each line of a story the lines of each other report that are most likely its fact.
struct NearestPairs: Sendable {
  struct Pair: Sendable {
    var first: Int
    var second: Int
    var evidence: Double
  }

  private let text: StoryText
  /// By line.
  private var nearest: [NearestLines]
  /// Those that may be one fact.
  private(set) var pairs: [Pair] = []

  init(_ text: StoryText) {
    self.text = text
    nearest = [NearestLines](repeating: NearestLines(), count: text.lines.count)
  }

  /// Takes in how likely two lines of different reports state one fact. O(log reports).
  mutating func offer(_ a: Int, _ b: Int, _ evidence: Double) {
    nearest[a].offer(line: b, of: text.lines[b].report, evidence)
    nearest[b].offer(line: a, of: text.lines[a].report, evidence)
    if evidence >= FactMatching.leastEvidence { pairs.append(Pair(first: a, second: b, evidence: evidence)) }
  }

  /// The evidence of a pair, and by how much it is above the next best of either: what a report tells it tells in one
  /// sentence, most often. O(log reports).
  func score(_ pair: Pair) -> Double {
    let margin = min(
      pair.evidence - nearest[pair.first].best(of: text.lines[pair.second].report, but: pair.second),
      pair.evidence - nearest[pair.second].best(of: text.lines[pair.first].report, but: pair.first))
    let reach = FactMatching.reachOfMargin
    return pair.evidence + FactMatching.perMargin * max(-reach, min(reach, margin))
  }

  /// The most that speaks for any line of another report. O(reports).
  func most(of line: Int) -> Double { nearest[line].most }
}

/// Of each other report, the two lines that are most likely one line's fact.
struct NearestLines: Sendable {
  private struct Nearest {
    var report: Int
    var line: Int
    var best: Double
    var second: Double
  }

  /// By report.
  private var nearest: [Nearest] = []

  var most: Double { nearest.reduce(-.infinity) { max($0, $1.best) } }

  /// The evidence of the best line of a report, another one left out.
  func best(of report: Int, but line: Int) -> Double {
    let place = place(of: report)
    guard place < nearest.count, nearest[place].report == report else { return FactMatching.noEvidence }
    return nearest[place].line == line ? nearest[place].second : nearest[place].best
  }

  /// Keeps a line that is more likely than those known of its report.
  mutating func offer(line: Int, of report: Int, _ evidence: Double) {
    let place = place(of: report)
    if place == nearest.count || nearest[place].report != report {
      nearest.insert(
        Nearest(report: report, line: line, best: evidence, second: FactMatching.noEvidence), at: place)
    } else if nearest[place].best < evidence {
      nearest[place].second = nearest[place].best
      nearest[place].best = evidence
      nearest[place].line = line
    } else if nearest[place].second < evidence {
      nearest[place].second = evidence
    }
  }

  /// Where a report stands, or where it would. O(log reports).
  private func place(of report: Int) -> Int {
    var low = 0
    var high = nearest.count
    while low < high {
      let middle = (low + high) / 2
      if nearest[middle].report < report { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
