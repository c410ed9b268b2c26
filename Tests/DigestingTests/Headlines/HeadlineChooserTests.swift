import Model
import Testing

@testable import Digesting

private func headline(_ pieces: [Newsroom.Piece]) -> Headline {
  let room = Newsroom(pieces)
  return HeadlineChooser(corpus: room.corpus).headline(of: room.story, sentences: room.text())
}

private let lead = "The old stone bridge over the Vell river in Orsa collapsed on Monday."

@Test("the headline that agrees best with the reports is chosen and credited")
func bestAgreement() {
  let chosen = headline([
    .init("A", title: "Town in shock after night of horror", lead),
    .init("B", title: "Old stone bridge over Vell river collapses in Orsa", lead + " Nobody was hurt."),
    .init("C", title: "Orsa: stone bridge collapsed", "In Orsa the stone bridge over the Vell fell."),
  ])
  #expect(chosen.article == 1)
}

@Test("a headline whose number of dead a later report has raised stands back")
func outdatedToll() {
  let chosen = headline([
    .init(
      "A", day: 1, title: "Stone bridge over Vell river collapses in Orsa, 12 dead",
      lead + " It killed 12 people."),
    .init(
      "B", day: 2, title: "Death toll of Orsa bridge rises to 19",
      "The stone bridge in Orsa killed 19 people."),
  ])
  #expect(chosen.article == 1)
}

@Test(
  "live, teasing and shouting headlines stand back",
  arguments: [
    "LIVE: stone bridge over Vell river collapses in Orsa",
    "Why the stone bridge over the Vell river in Orsa collapsed",
    "Did the stone bridge over Vell river in Orsa collapse?",
    "Stone bridge over Vell river collapses in Orsa!",
    "STONE BRIDGE OVER VELL RIVER COLLAPSES IN ORSA",
  ])
func teasers(title: String) {
  let chosen = headline([
    .init("A", title: title, lead), .init("B", title: "Stone bridge over Vell river collapses in Orsa", lead),
  ])
  #expect(chosen.article == 1)
}

@Test("without a title the first good sentence is the headline, whole and cited")
func fallback() {
  let chosen = headline([.init("A", "He was there. " + lead)])
  #expect(chosen == Headline(text: lead, article: 0, sentence: 1))
}
