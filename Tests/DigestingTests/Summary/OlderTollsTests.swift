import Testing

@testable import Digesting

@Test(
  "a number of dead that a later report has raised is old news",
  arguments: [
    (
      "At least 200 people were killed when the dam above Orsa burst.",
      "The death toll of the flood in Orsa rose to 1,130 on Tuesday.", true
    ),
    (
      "Eleven people were killed when the mill above Orsa burned down.",
      "The fire at the mill has killed fourteen people, the mayor of Orsa said.", true
    ),
    // No more than before, or another thing.
    (
      "At least 200 people were killed when the dam above Orsa burst.",
      "Rescuers said that 201 people were killed by the flood in Orsa.", false
    ),
    (
      "At least 200 people were killed when the dam above Orsa burst.",
      "The flood in Orsa left 1,130 people missing, the mayor said on Tuesday.", false
    ),
    (
      "Three people were killed at the mill below the dam of Orsa.",
      "The death toll of the flood in Orsa rose to 1,130 on Tuesday.", false
    ),
  ])
func olderTolls(first: String, second: String, expected: Bool) {
  let room = Newsroom([.init("A", day: 1, first), .init("B", day: 2, second)])
  let text = room.text()
  #expect(OlderTolls(text, candidates: [0, 1], in: room.corpus).lines == (expected ? [0] : []))
  let undated = Newsroom([.init("A", day: nil, first), .init("B", day: nil, second)])
  #expect(OlderTolls(undated.text(), candidates: [0, 1], in: undated.corpus).lines.isEmpty)
}

@Test("two accounts of one hour may give different numbers of dead")
func tollsOfOneHour() {
  let room = Newsroom([
    .init("A", day: 1, "At least 200 people were killed when the dam above Orsa burst."),
    .init("B", day: 1, "The flood in Orsa has killed at least 310 people, the mayor said."),
  ])
  #expect(OlderTolls(room.text(), candidates: [0, 1], in: room.corpus).lines.isEmpty)
}
