import Model

/// Word pairs of a story and what each is worth: what independent reports agree on weighs most.
///
/// With g the number of independent reports that carry a pair (`Tellings`), its weight is g from a threshold on,
/// 0.15 for one report and g / 2 between (Gillick and Favre, "A Scalable Global Model for Summarization", 2009),
/// times the mean over those reports of how early it first stands in them.
struct Concepts: Sendable {
  /// By pair number.
  private(set) var weights: [Double]
  /// How many independent reports carry each pair.
  private(set) var reports: [Int32]

  /// O(pairs in the story).
  init(_ text: StoryText, _ constants: SummaryWeights = .standard) {
    reports = [Int32](repeating: 0, count: text.pairCount)
    var lastReport = [Int32](repeating: -1, count: text.pairCount)
    var earliness = [Double](repeating: 0, count: text.pairCount)
    let early = (0..<StoryText.sentencesPerArticle).map { position in
      1 + constants.earliness * exponential(-Double(position) / constants.earlinessReach)
    }
    let byReport = text.lines.indices.map { (text.lines[$0].unit, text.lines[$0].position, $0) }.sorted(by: <)
    for (_, _, index) in byReport {
      let line = text.lines[index]
      for pair in text.pairs[line.pairs] {
        if lastReport[Int(pair)] != Int32(line.unit) {
          lastReport[Int(pair)] = Int32(line.unit)
          reports[Int(pair)] += 1
          earliness[Int(pair)] += early[min(line.position, early.count - 1)]
        }
      }
    }
    let threshold = text.unitCount <= 2 ? 1 : text.unitCount <= 7 ? 2 : constants.agreement
    weights = [Double](repeating: 0, count: text.pairCount)
    for pair in weights.indices where reports[pair] > 0 {
      let g = Double(reports[pair])
      let weight = g >= Double(threshold) ? g : g <= 1 ? constants.alone : constants.shared * g
      weights[pair] = weight * earliness[pair] / g
    }
  }
}
