/// How far the reports of a story open with the same news.
///
/// Reports of one event do: their first sentences share a third of their content stems and more, and a summary
/// needs one of them. Reports of an affair that goes on for weeks each open with another day's news, and a summary
/// needs many. On wikinews and MultiLing 2011 the mean overlap is .2 to .8 for events and up to .18 for affairs.
struct LeadAgreement: Sendable {
  /// Reports compared.
  static let compared = 24

  /// Up to here an affair; one event from `width` further on.
  static let affair = 0.3
  static let width = 0.1

  /// Mean overlap coefficient of the content stems of two reports' first sentences. 0 for a single report.
  let mean: Double

  /// 0 for an affair, 1 for one event.
  var oneEvent: Double { min(1, max(0, (mean - LeadAgreement.affair) / LeadAgreement.width)) }

  /// O(words of the leads x reports).
  init(_ text: StoryText) {
    var leads: [ArraySlice<Int32>] = []
    var seen: Set<Int> = []
    for line in text.lines
    where line.position == 0 && line.stems.count >= 4 && leads.count < LeadAgreement.compared {
      if seen.insert(line.unit).inserted { leads.append(text.stems[line.stems]) }
    }
    var sum = 0.0
    var pairs = 0
    for i in leads.indices {
      for j in leads.indices where j > i {
        sum += Double(sharedCount(leads[i], leads[j])) / Double(min(leads[i].count, leads[j].count))
        pairs += 1
      }
    }
    mean = pairs == 0 ? 0 : sum / Double(pairs)
  }
}

extension RedundancyBound {
  /// For reports of one event: first sentences that share two fifths of their stems tell the same news, sentences that
  /// are alike one fact, and so do those that differ in the names of who did it.
  mutating func tighten(by oneEvent: Double) {
    openingStems = stems - 0.25 * oneEvent
    stems -= 0.1 * oneEvent
    stemsBesideNames -= 0.25 * oneEvent
    factMargin *= 1 - 0.75 * oneEvent
  }
}
