import Model

/// Which sentences of other reports state the same fact.
///
/// Two sentences align when the content stems that they share carry enough of their weight: cosine of
/// weighted stems, or containment of the lighter sentence in the other. Wording need not be equal.
/// "Mr Kim boarded his train in Pyongyang on Sunday" aligns with "Kim left Pyongyang by train on Sunday".
struct SentenceAlignment: Sendable {
  /// From here on two sentences align.
  static let cosineBound = 0.5
  static let containmentBound = 0.65
  static let sharedStems = 3

  private let text: StoryText
  private let weights: [Double]
  /// Squared length of each line's vector.
  private let squares: [Double]
  /// Lines that hold each stem, ascending: a range of `postings` from `starts[stem]` to `starts[stem + 1]`.
  private let starts: [Int]
  private let postings: [Int32]
  /// Stems in more lines than this find no partners, they only weigh them.
  private let commonLines: Int

  /// O(words).
  init(_ text: StoryText, weights: StemWeights) {
    self.text = text
    self.weights = weights.weights
    squares = text.lines.map { line in
      text.stems[line.stems].reduce(0) { $0 + weights.weights[Int($1)] * weights.weights[Int($1)] }
    }
    var starts = [0]
    starts.reserveCapacity(weights.lines.count + 1)
    for count in weights.lines { starts.append(starts[starts.count - 1] + Int(count)) }
    var next = starts
    var postings = [Int32](repeating: 0, count: starts[starts.count - 1])
    for index in text.lines.indices {
      for stem in text.stems[text.lines[index].stems] {
        postings[next[Int(stem)]] = Int32(index)
        next[Int(stem)] += 1
      }
    }
    self.starts = starts
    self.postings = postings
    commonLines = max(60, text.lines.count / 8)
  }

  /// How well two lines align: 0 when they do not, else their cosine or containment, whichever is larger.
  func strength(_ a: Int, _ b: Int) -> Double {
    var shared = 0
    var product = 0.0
    let first = text.stems[text.lines[a].stems]
    let second = text.stems[text.lines[b].stems]
    var i = first.startIndex
    var j = second.startIndex
    while i < first.endIndex && j < second.endIndex {
      if first[i] == second[j] {
        shared += 1
        product += weights[Int(first[i])] * weights[Int(first[i])]
        i += 1
        j += 1
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    guard shared >= SentenceAlignment.sharedStems else { return 0 }
    let cosine = product / max(1e-9, (squares[a] * squares[b]).squareRoot())
    let containment = product / max(1e-9, min(squares[a], squares[b]))
    let fewer = min(first.count, second.count)
    if cosine >= SentenceAlignment.cosineBound { return max(cosine, containment) }
    return containment >= SentenceAlignment.containmentBound && shared >= 4 && fewer >= 5
      ? containment * 0.9 : 0
  }

  /// Whether a line of another report comes near to saying the same: too near to call it one report's own.
  func hasNeighbour(_ index: Int) -> Bool {
    let line = text.lines[index]
    var seen: Set<Int32> = []
    for stem in text.stems[line.stems] {
      let range = starts[Int(stem)]..<starts[Int(stem) + 1]
      guard range.count <= commonLines else { continue }
      for other in postings[range]
      where text.lines[Int(other)].report != line.report && seen.insert(other).inserted {
        let (first, second) = (text.stems[line.stems], text.stems[text.lines[Int(other)].stems])
        if Double(sharedCount(first, second)) >= 0.4 * Double(max(1, min(first.count, second.count))) {
          return true
        }
      }
    }
    return false
  }

  /// The best aligned line of each other report, by report. O(postings of the line's rarer stems).
  func partners(of index: Int) -> [(report: Int, line: Int, strength: Double)] {
    let line = text.lines[index]
    var candidates: [Int32: Int] = [:]
    for stem in text.stems[line.stems] {
      let range = starts[Int(stem)]..<starts[Int(stem) + 1]
      guard range.count <= commonLines else { continue }
      for other in postings[range] where text.lines[Int(other)].report != line.report {
        candidates[other, default: 0] += 1
      }
    }
    var best: [Int: (line: Int, strength: Double)] = [:]
    for other in candidates.keys.sorted() where (candidates[other] ?? 0) >= 2 || line.stems.count <= 5 {
      let strength = strength(index, Int(other))
      guard strength > 0 else { continue }
      let report = text.lines[Int(other)].report
      if strength > best[report]?.strength ?? 0 { best[report] = (Int(other), strength) }
    }
    return best.keys.sorted().compactMap { report in best[report].map { (report, $0.line, $0.strength) } }
  }
}
