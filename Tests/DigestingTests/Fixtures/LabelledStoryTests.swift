import Foundation
import Testing

@testable import Digesting

/// What is published of labelled stories, held against the labels, kind by kind.
///
/// `BROADSHEET_FIXTURES=Stories swift test --filter labelled` prints each thing wrong or missed there as well.
@Test(
  "what is published of the labelled stories is right, at the levels that a reader can trust",
  arguments: [
    // In "Fresh" each report has its own words for what the others tell, `corroded pipes` and `rusting pipework`: stems do
    // not tell that these are one.
    ("Stories", 0.85), ("Further", 0.85), ("Held", 0.85), ("Fresh", 0.6), ("Late", 0.78), ("Press", 0.53),
    ("Blind", 0.52),
  ])
func labelled(folder: String, facts: Double) throws {
  let stories = try LabelledStory.all(in: folder)
  var total: [FixtureScore.Kind: Tally] = [:]
  for story in stories {
    let score = FixtureScore(story)
    for kind in FixtureScore.Kind.allCases { total[kind, default: Tally()] += score.tallies[kind] ?? Tally() }
    if ProcessInfo.processInfo.environment["BROADSHEET_FIXTURES"] == folder {
      for note in score.notes { print(note) }
    }
  }
  print("\(folder): \(stories.count) stories")
  for kind in FixtureScore.Kind.allCases {
    let tally = total[kind] ?? Tally()
    func share(_ value: Double) -> String { String(format: "%.3f", value) }
    print(
      "  \(kind.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0))",
      "precision \(share(tally.precision)) (\(tally.right) right, \(tally.wrong) wrong)",
      "recall \(share(tally.recall)) (\(tally.found) of \(tally.labelled)) F1 \(share(tally.f1))")
  }
  func tally(_ kind: FixtureScore.Kind) -> Tally { total[kind] ?? Tally() }
  #expect(tally(.speakers).precision >= 0.95)
  #expect(tally(.figures).precision >= 0.9)
  #expect(tally(.dates).precision >= 0.95)
  #expect(tally(.facts).f1 >= facts)
  #expect(tally(.aliases).precision >= 0.95)
}

@Test(
  "what readers are told that another report carries is not told again in its words",
  arguments: ["Stories", "Further", "Held", "Fresh", "Late", "Press"])
func carriers(folder: String) throws {
  for story in try LabelledStory.all(in: folder) {
    let summary = FixtureScore(story).digest.summary
    for first in summary {
      for second in summary where second.support.contains(first.citation) {
        #expect(!first.support.contains(second.citation), "\(first.text) \(second.text)")
      }
    }
  }
}
