import Model

/// Which sentence of each other report states what a sentence states.
///
/// Of each other report it is the sentence for which most speaks (`SentenceAlignment`), if that is enough: the evidence of
/// the two themselves, and by how much it is above that of the next best of either report. A report without such a sentence
/// takes part through a third: one that states what a match of the first states, when the two come near. So three
/// reports of one fact are found by their closest pairs.
struct FactMatching: Sendable {
  /// What a step of evidence above the next best adds, and how many steps count.
  static let perMargin = 0.65
  static let reachOfMargin = 1.5
  /// From here on two sentences state one fact, in log-odds.
  static let bound = -0.1
  /// How far below the bound two sentences may be that a third joins.
  static let reach = 1.5
  /// Pairs with less are one fact in no company.
  static let leastEvidence = bound - perMargin * reachOfMargin
  /// What a sentence is held against that has no other like it.
  static let noEvidence = -4.0
  /// From here on a sentence of another report comes too near to call this one a report's own.
  static let own = -3.3

  struct Match: Sendable, Hashable {
    var report: Int
    var line: Int
    var score: Double
  }

  private let text: StoryText
  let alignment: SentenceAlignment
  /// By line: those matched with it directly, by report.
  private let direct: [[Match]]
  /// By line: the most that speaks for a line of another report.
  private let most: [Double]
  private let differences: FactDifferences?

  /// Without `differences` two sentences that are alike state one fact whatever they count. O(pairs of lines that share what
  /// tells).
  init(_ text: StoryText, in corpus: Corpus, differences: FactDifferences? = nil) {
    self.text = text
    self.differences = differences
    let alignment = SentenceAlignment(text, in: corpus)
    self.alignment = alignment
    var nearest = NearestPairs(text)
    var sums = [Double](repeating: 0, count: text.lines.count)
    for line in text.lines.indices {
      for other in alignment.later(than: line, &sums) {
        let evidence = alignment.evidence(line, other)
        if evidence > FactMatching.noEvidence { nearest.offer(line, other, evidence) }
      }
    }
    most = text.lines.indices.map { nearest.most(of: $0) }
    var direct = [[Match]](repeating: [], count: text.lines.count)
    func keep(_ other: Int, _ score: Double, of line: Int) {
      let match = Match(report: text.lines[other].report, line: other, score: score)
      let place = direct[line].firstIndex { $0.report >= match.report } ?? direct[line].count
      if place < direct[line].count, direct[line][place].report == match.report {
        if direct[line][place].score < score { direct[line][place] = match }
      } else {
        direct[line].insert(match, at: place)
      }
    }
    for pair in nearest.pairs {
      let score = nearest.score(pair)
      guard score >= FactMatching.bound, differences?.keepApart(pair.first, pair.second) != true else {
        continue
      }
      keep(pair.second, score, of: pair.first)
      keep(pair.first, score, of: pair.second)
    }
    self.direct = direct
  }

  /// Whether two lines count, date or oppose what the other does, however alike they are. O(words).
  func areApart(_ a: Int, _ b: Int) -> Bool { differences?.keepApart(a, b) == true }

  /// Whether no line of another report comes near to saying what a line says. O(1).
  func isAlone(_ index: Int) -> Bool { most[index] < FactMatching.own }

  /// The matched line of each other report that has one, by report. O(matches squared).
  func partners(of index: Int) -> [Match] {
    var partners = direct[index]
    var reports = Set(partners.map(\.report) + [text.lines[index].report])
    for partner in direct[index] {
      for third in direct[partner.line] where !reports.contains(third.report) {
        let evidence = alignment.evidence(index, third.line)
        guard evidence >= FactMatching.bound - FactMatching.reach,
          differences?.keepApart(index, third.line) != true
        else { continue }
        reports.insert(third.report)
        partners.append(Match(report: third.report, line: third.line, score: evidence))
      }
    }
    return partners.sorted { $0.report < $1.report }
  }
}
