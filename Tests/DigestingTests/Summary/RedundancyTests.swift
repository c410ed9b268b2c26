import Testing

@testable import Digesting

@Test(
  "counts are read from digits; years, decimals and small numbers are none",
  arguments: [
    ("12,700", 12_700), ("12.700", 12_700), ("13000", 13_000), ("1,234,567", 1_234_567), ("450", 450),
    ("99", nil),
    ("2023", nil), ("2,023", 2_023), ("3.5", nil), ("1,5", nil), ("12,70", nil), ("7:45", nil),
    ("1234,567", nil),
  ] as [(String, Double?)])
func count(word: String, expected: Double?) {
  #expect(LineFigures.count(word.utf8) == expected)
}

@Test(
  "two sentences with one count, rounded or not, tell one thing when they share words besides",
  arguments: [
    (
      "About 12700 members of the builders' union stopped work at three plants on Friday.",
      "Nearly 13000 workers of the builders walked out at three large plants.", true
    ),
    (
      "About 12700 members of the builders' union stopped work at three plants on Friday.",
      "The harbour of Orsa handled 12700 containers in a single day last autumn.", false
    ),
    (
      "About 12700 members of the builders' union stopped work at three plants on Friday.",
      "Some 20000 builders had voted for another chair before the summer.", false
    ),
  ])
func figures(first: String, second: String, expected: Bool) {
  let room = Newsroom([.init("A", first), .init("B", second)])
  let text = room.text()
  let budget = SummaryBudget.words(100)
  let reading = StoryReading(text, in: room.corpus)
  let differences = FactDifferences(text, reading, StoryFigures(text, reading), in: room.corpus)
  let problem = SelectionProblem(
    text, in: room.corpus, candidates: [0, 1], budget: budget, concepts: Concepts(text),
    matching: FactMatching(text, in: room.corpus, differences: differences), .standard)
  #expect(problem.conflict(0, 1) == expected)
  #expect(problem.conflict(1, 0) == expected)
}

@Test(
  "who does a thing may be named in other ways: the same thing is told",
  arguments: [
    (
      "The council of Orsa declared a state of emergency on Wednesday after more than 600 people had landed.",
      "Mayor Filip Mannin declared an emergency on Wednesday.", true
    ),
    (
      "The council of Orsa declared a state of emergency on Wednesday after more than 600 people had landed.",
      "Mayor Filip Mannin thanked the islanders on Wednesday.", false
    ),
  ])
func actors(first: String, second: String, expected: Bool) {
  let opening = "Orsa's council declared a state of emergency when more than 600 people landed on Wednesday."
  let room = Newsroom([.init("A", first), .init("B", opening + " " + second)])
  let text = room.text()
  let problem = SelectionProblem(
    text, in: room.corpus, candidates: Array(text.lines.indices), budget: .words(100),
    concepts: Concepts(text),
    matching: FactMatching(text, in: room.corpus), .standard)
  #expect(problem.conflict(0, text.lines.count - 1) == expected)
}

extension SelectionProblem {
  /// Whether two items say one thing, looked at by themselves.
  func conflict(_ a: Int, _ b: Int) -> Bool {
    let stems = sharedCount(items[a].stems, items[b].stems)
    let pairs = sharedCount(items[a].pairs, items[b].pairs)
    return conflict(a, b, sharing: SharedWords(stems: stems, pairs: pairs))
  }
}

@Test("what is worked out for many sentences at once holds of each two")
func rows() {
  for seed in 1...20 as ClosedRange<UInt64> {
    let (corpus, story) = GeneratedStory(seed: seed).room()
    let text = StoryText(story, in: corpus)
    let problem = SelectionProblem(
      text, in: corpus, candidates: Array(text.lines.indices), budget: .words(120), concepts: Concepts(text),
      matching: FactMatching(text, in: corpus), .standard)
    let conflicts = Conflicts(problem)
    for i in problem.items.indices {
      let row = conflicts.row(of: i).map(Int.init)
      #expect(row == problem.items.indices.filter { $0 == i || problem.conflict(i, $0) })
      #expect(row == problem.items.indices.filter { $0 == i || problem.conflict($0, i) })
    }
    var selection = Selection(problem)
    for index in selection.admitted.prefix(3) + [0] {
      for item in problem.items.indices {
        #expect(selection.settledGain(of: item) == selection.gain(of: item))
      }
      if selection.chosen.contains(index) { selection.remove(index) } else { selection.add(index) }
      #expect(selection.admitted == problem.items.indices.filter { selection.admits($0) })
    }
  }
}
