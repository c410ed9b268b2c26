/// For each line of a story the nearest line of each other report, by cosine and by score.
struct NearestPairs: Sendable {
  private let text: StoryText
  private(set) var byCosine: [NearestLines]
  private(set) var byScore: [NearestLines]

  init(_ text: StoryText) {
    self.text = text
    byCosine = [NearestLines](repeating: NearestLines(), count: text.lines.count)
    byScore = byCosine
  }

  /// Takes in how alike two lines of different reports are. O(log reports).
  mutating func offer(_ a: Int, _ b: Int, _ likeness: SentenceAlignment.Likeness) {
    let (first, second) = (text.lines[a].report, text.lines[b].report)
    let (cosine, score) = (likeness.cosine, likeness.score)
    byCosine[a].offer(.init(report: second, line: b, value: cosine, score: score))
    byCosine[b].offer(.init(report: first, line: a, value: cosine, score: score))
    byScore[a].offer(.init(report: second, line: b, value: score, score: score))
    byScore[b].offer(.init(report: first, line: a, value: score, score: score))
  }

  /// By line: the lines that are nearest to it and it to them, and that state one fact. O(lines x reports).
  func matches(_ alignment: SentenceAlignment) -> [[FactMatching.Match]] {
    text.lines.indices.map { line in
      byCosine[line].reports.compactMap { report in
        match(line, report, in: byCosine, alignment, margin: 0)
          ?? match(line, report, in: byScore, alignment, margin: FactMatching.reach)
      }
    }
  }

  private func match(
    _ line: Int, _ report: Int, in nearest: [NearestLines], _ alignment: SentenceAlignment, margin: Double
  ) -> FactMatching.Match? {
    guard let found = nearest[line][report], nearest[found.line][text.lines[line].report]?.line == line,
      found.score >= alignment.bound(line, found.line) + margin
    else { return nil }
    return FactMatching.Match(report: report, line: found.line, score: found.score)
  }
}

/// Of each other report, the line that is most like one line.
struct NearestLines {
  struct Nearest {
    var report: Int
    var line: Int
    var value: Double
    var score: Double
  }

  /// By report.
  private var nearest: [Nearest] = []

  var reports: [Int] { nearest.map(\.report) }

  subscript(report: Int) -> Nearest? {
    let place = place(of: report)
    return place < nearest.count && nearest[place].report == report ? nearest[place] : nil
  }

  /// Keeps a line that is more like it than the one known of its report.
  mutating func offer(_ line: Nearest) {
    let place = place(of: line.report)
    if place == nearest.count || nearest[place].report != line.report {
      nearest.insert(line, at: place)
    } else if nearest[place].value < line.value {
      nearest[place] = line
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
