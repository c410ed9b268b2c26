import Model

/// Which sentence of each other report states what a sentence states.
///
/// Two sentences are matched when each is the other's nearest in its report and they state one fact
/// (`SentenceAlignment`): nearest by cosine, or by score where that is far above the bound. A report without such a match
/// takes part through a third: a sentence matched with a match of the first, when the two come near the bound. So three
/// reports of one fact are found by their closest pairs.
struct FactMatching: Sendable {
  /// How far below the bound two sentences may be that a third joins, and how far above it those must be that are nearest
  /// by score only.
  static let reach = 0.3

  struct Match: Sendable, Hashable {
    var report: Int
    var line: Int
    var score: Double
  }

  private let text: StoryText
  let alignment: SentenceAlignment
  /// By line: those matched with it directly, by report.
  private let direct: [[Match]]

  /// O(pairs of lines that share two stems).
  init(_ text: StoryText, in corpus: Corpus) {
    self.text = text
    let alignment = SentenceAlignment(text, in: corpus)
    self.alignment = alignment
    var byCosine = [NearestLines](repeating: NearestLines(), count: text.lines.count)
    var byScore = byCosine
    var counts = [Int32](repeating: 0, count: text.lines.count)
    for line in text.lines.indices {
      for other in alignment.later(than: line, &counts) {
        let likeness = alignment.likeness(line, other)
        guard likeness.cosine > 0 else { continue }
        let (report, otherReport) = (text.lines[line].report, text.lines[other].report)
        let (cosine, score) = (likeness.cosine, likeness.score)
        byCosine[line].offer(.init(report: otherReport, line: other, value: cosine, score: score))
        byCosine[other].offer(.init(report: report, line: line, value: cosine, score: score))
        byScore[line].offer(.init(report: otherReport, line: other, value: score, score: score))
        byScore[other].offer(.init(report: report, line: line, value: score, score: score))
      }
    }
    func match(_ line: Int, _ report: Int, in nearest: [NearestLines], margin: Double) -> Match? {
      guard let found = nearest[line][report], nearest[found.line][text.lines[line].report]?.line == line,
        found.score >= alignment.bound(line, found.line) + margin
      else { return nil }
      return Match(report: report, line: found.line, score: found.score)
    }
    direct = text.lines.indices.map { line in
      byCosine[line].reports.compactMap { report in
        match(line, report, in: byCosine, margin: 0)
          ?? match(line, report, in: byScore, margin: FactMatching.reach)
      }
    }
  }

  /// Whether two lines are matched with each other, not through a third. O(matches).
  func matches(_ a: Int, _ b: Int) -> Bool { direct[a].contains { $0.line == b } }

  /// The matched line of each other report that has one, by report. O(matches squared).
  func partners(of index: Int) -> [Match] {
    var partners = direct[index]
    var reports = Set(partners.map(\.report) + [text.lines[index].report])
    for partner in direct[index] {
      for third in direct[partner.line] where !reports.contains(third.report) {
        let score = alignment.likeness(index, third.line).score
        guard score >= alignment.bound(index, third.line) - FactMatching.reach else { continue }
        reports.insert(third.report)
        partners.append(Match(report: third.report, line: third.line, score: score))
      }
    }
    return partners.sorted { $0.report < $1.report }
  }
}

/// Of each other report, the line that is most like one line.
private struct NearestLines {
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
