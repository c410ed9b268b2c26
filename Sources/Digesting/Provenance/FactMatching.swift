import Model

/// Which sentence of each other report states what a sentence states.
///
/// Two sentences are matched when each is the other's nearest in its report and they state one fact
/// (`SentenceAlignment`). A report without such a match takes part through a third: a sentence matched with a match of
/// the first, when the two come near the bound. So three reports of one fact are found by their closest pairs.
struct FactMatching: Sendable {
  /// How far below the bound two sentences may be that a third joins.
  static let reach = 0.3

  struct Match: Sendable, Hashable {
    var report: Int
    var line: Int
    var score: Double
  }

  private let text: StoryText
  private let alignment: SentenceAlignment
  /// By line: those matched with it directly, by report.
  private let direct: [[Match]]

  /// O(pairs of lines that share two stems).
  init(_ text: StoryText, _ alignment: SentenceAlignment) {
    self.text = text
    self.alignment = alignment
    struct Nearest {
      var line: Int
      var likeness: SentenceAlignment.Likeness
    }
    var nearest = [[Int: Nearest]](repeating: [:], count: text.lines.count)
    func offer(_ other: Int, to line: Int, _ likeness: SentenceAlignment.Likeness) {
      let report = text.lines[other].report
      if let known = nearest[line][report], known.likeness.cosine >= likeness.cosine { return }
      nearest[line][report] = Nearest(line: other, likeness: likeness)
    }
    for line in text.lines.indices {
      for other in alignment.later(than: line) {
        let likeness = alignment.likeness(line, other)
        guard likeness.cosine > 0 else { continue }
        offer(other, to: line, likeness)
        offer(line, to: other, likeness)
      }
    }
    direct = text.lines.indices.map { line in
      nearest[line].keys.sorted().compactMap { report in
        guard let match = nearest[line][report],
          nearest[match.line][text.lines[line].report]?.line == line,
          match.likeness.score >= alignment.bound(line, match.line)
        else { return nil }
        return Match(report: report, line: match.line, score: match.likeness.score)
      }
    }
  }

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
