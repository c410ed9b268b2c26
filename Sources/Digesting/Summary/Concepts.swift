import Model

/// Word pairs of a story and what each is worth: what independent reports agree on weighs most.
///
/// With g the number of independent reports that carry a pair, its weight is g from `threshold` on,
/// 0.5 for one report and g / 2 between; doubled when it stands in the first sentence of a report.
/// Gillick and Favre, "A Scalable Global Model for Summarization" (2009).
struct Concepts: Sendable {
  /// By pair number.
  private(set) var weights: [Double]
  /// How many independent reports carry each pair.
  private(set) var reports: [Int32]

  /// O(pairs in the story).
  init(_ text: StoryText) {
    reports = [Int32](repeating: 0, count: text.pairCount)
    var lastReport = [Int32](repeating: -1, count: text.pairCount)
    var isLead = [Bool](repeating: false, count: text.pairCount)
    let byReport = text.lines.indices.sorted { (text.lines[$0].report, $0) < (text.lines[$1].report, $1) }
    for index in byReport {
      let line = text.lines[index]
      for pair in text.pairs[line.pairs] {
        if lastReport[Int(pair)] != Int32(line.report) {
          lastReport[Int(pair)] = Int32(line.report)
          reports[Int(pair)] += 1
        }
        if line.isLeadOfReport { isLead[Int(pair)] = true }
      }
    }
    let threshold = Concepts.threshold(reports: text.reportCount)
    weights = [Double](repeating: 0, count: text.pairCount)
    for pair in weights.indices {
      let g = Double(reports[pair])
      let weight = g >= Double(threshold) ? g : g <= 1 ? 0.5 : 0.5 * g
      weights[pair] = isLead[pair] ? 2 * weight : weight
    }
  }

  /// Reports from which on a pair counts in full.
  static func threshold(reports: Int) -> Int { reports <= 2 ? 1 : reports <= 7 ? 2 : 3 }
}
