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

  /// How far above the bound a sentence must be that is no match: its report tells more than one thing with another's words.
  static let besideMatch = 0.5

  struct Match: Sendable, Hashable {
    var report: Int
    var line: Int
    var score: Double
  }

  private let text: StoryText
  let alignment: SentenceAlignment
  /// By line: those matched with it directly, by report, whether or not they differ.
  private let alike: [[Match]]
  /// The same of lines that do not differ.
  private let direct: [[Match]]
  /// By line: of each report the line with the highest score.
  private let nearest: [NearestLines]
  private let differences: FactDifferences?

  /// Without `differences` two sentences that are alike state one fact whatever they count. O(pairs of lines that share two
  /// stems).
  init(_ text: StoryText, in corpus: Corpus, differences: FactDifferences? = nil) {
    self.text = text
    self.differences = differences
    let alignment = SentenceAlignment(text, in: corpus)
    self.alignment = alignment
    var pairs = NearestPairs(text)
    var counts = [Int32](repeating: 0, count: text.lines.count)
    for line in text.lines.indices {
      for other in alignment.later(than: line, &counts) {
        let likeness = alignment.likeness(line, other)
        if likeness.cosine > 0 { pairs.offer(line, other, likeness) }
      }
    }
    let alike = pairs.matches(alignment)
    self.alike = alike
    nearest = pairs.byScore
    guard let differences else {
      direct = alike
      return
    }
    direct = text.lines.indices.map { line in
      alike[line].filter {
        !differences.keepApart(line, $0.line, isThin: alignment.likeness(line, $0.line).isThin)
      }
    }
  }

  /// Whether two lines are matched with each other, not through a third, whether or not they differ. O(matches).
  func matches(_ a: Int, _ b: Int) -> Bool { alike[a].contains { $0.line == b } }

  /// The matched line of each other report that has one, by report. O(matches squared).
  func partners(of index: Int) -> [Match] {
    var partners = direct[index]
    var reports = Set(partners.map(\.report) + [text.lines[index].report])
    for partner in direct[index] {
      for third in direct[partner.line] where !reports.contains(third.report) {
        let likeness = alignment.likeness(index, third.line)
        guard likeness.score >= alignment.bound(index, third.line) - FactMatching.reach,
          !isKeptApart(index, third.line, likeness)
        else { continue }
        reports.insert(third.report)
        partners.append(Match(report: third.report, line: third.line, score: likeness.score))
      }
    }
    for report in nearest[index].reports where !reports.contains(report) {
      guard let found = nearest[index][report],
        found.score >= alignment.bound(index, found.line) + FactMatching.besideMatch,
        !isKeptApart(index, found.line, alignment.likeness(index, found.line))
      else { continue }
      partners.append(Match(report: report, line: found.line, score: found.score))
    }
    return partners.sorted { $0.report < $1.report }
  }

  private func isKeptApart(_ a: Int, _ b: Int, _ likeness: SentenceAlignment.Likeness) -> Bool {
    guard let differences else { return false }
    return differences.keepApart(a, b, isThin: likeness.isThin)
  }
}
