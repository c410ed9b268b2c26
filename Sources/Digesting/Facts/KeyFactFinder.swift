import Model

/// Finds who reported what: facts that several independent reports state, and what only one has.
struct KeyFactFinder: Sendable {
  /// Facts of two or more reports that are shown.
  static let shared = 10
  /// Facts that only one report has, a report.
  static let ownPerReport = 1
  static let own = 8
  /// Facts that one sentence is shown to state, at most: "four died, and eleven were hurt".
  static let rowsOfLine = 2
  /// Sentences after this place in their article open no fact.
  static let positions = 25
  let text: StoryText
  let matching: FactMatching
  let corpus: Corpus
  var figures: StoryFigures?

  /// Facts of most reports first, then those of one report in order of the reports. O(lines x partners).
  func facts() -> [KeyFact] {
    guard text.reportCount >= 2 else { return [] }
    let standing = FactStanding(text, in: corpus)
    let eligible = text.lines.indices.filter {
      text.lines[$0].position < KeyFactFinder.positions && standing.allows($0)
    }
    var partners: [Int: [FactMatching.Match]] = [:]
    for index in eligible { partners[index] = matching.partners(of: index) }
    let ranked = eligible.sorted { a, b in
      let first = partners[a] ?? []
      let second = partners[b] ?? []
      if first.count != second.count { return first.count > second.count }
      let firstStrength = first.reduce(0) { $0 + $1.score }
      let secondStrength = second.reduce(0) { $0 + $1.score }
      if firstStrength != secondStrength { return firstStrength > secondStrength }
      return a < b
    }
    var facts: [KeyFact] = []
    var heads: [Int] = []
    var rows: [Set<Int>] = []
    var rowsOfLine: [Int: Int] = [:]
    for index in ranked {
      guard facts.count < KeyFactFinder.shared, let group = partners[index], !group.isEmpty else { break }
      guard rowsOfLine[index] == nil, !heads.contains(where: { saysTheSame($0, index) }) else { continue }
      var members = [index]
      for line in group.map(\.line) where rowsOfLine[line, default: 0] < KeyFactFinder.rowsOfLine {
        if !members.contains(where: { matching.areApart($0, line) }) { members.append(line) }
      }
      guard members.count >= 2, !rows.contains(where: { $0.intersection(members).count >= 2 }) else {
        continue
      }
      for member in members { rowsOfLine[member, default: 0] += 1 }
      rows.append(Set(members))
      heads.append(index)
      let statements = members.map { (text.lines[$0].report, text.lines[$0].citation) }
      facts.append(fact(index, Dictionary(statements, uniquingKeysWith: { first, _ in first })))
    }
    return facts + ownFacts(eligible, partners: partners, heads: heads)
  }

  /// What stands in one report alone: its first sentence that no other report states.
  private func ownFacts(
    _ eligible: [Int], partners: [Int: [FactMatching.Match]], heads: [Int]
  ) -> [KeyFact] {
    var counts: [Int: Int] = [:]
    var result: [KeyFact] = []
    let novelty = Novelty(text, matching.alignment.traits, figures, in: corpus)
    for index in eligible.sorted(by: { (text.lines[$0].position, $0) < (text.lines[$1].position, $1) }) {
      guard result.count < KeyFactFinder.own else { break }
      let report = text.lines[index].report
      guard partners[index]?.isEmpty == true, counts[report, default: 0] < KeyFactFinder.ownPerReport,
        !heads.contains(where: { saysTheSame($0, index) }), matching.isAlone(index),
        novelty.isOwn(index)
      else { continue }
      counts[report, default: 0] += 1
      result.append(fact(index, [report: text.lines[index].citation]))
    }
    return result.enumerated().sorted { a, b in
      let first = a.element.statements.keys.min() ?? 0
      let second = b.element.statements.keys.min() ?? 0
      return first != second ? first < second : a.offset < b.offset
    }.map(\.element)
  }

  private func saysTheSame(_ a: Int, _ b: Int) -> Bool {
    if matching.alignment.sameFact(a, b) { return true }
    let first = text.stems[text.lines[a].stems]
    let second = text.stems[text.lines[b].stems]
    return Double(sharedCount(first, second)) >= 0.6 * Double(max(1, min(first.count, second.count)))
  }

  private func fact(_ index: Int, _ statements: [Int: Citation]) -> KeyFact {
    let citation = text.lines[index].citation
    return KeyFact(citation: citation, text: corpus.text(of: citation), statements: statements)
  }
}
