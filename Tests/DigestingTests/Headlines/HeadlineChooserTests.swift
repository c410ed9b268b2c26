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

@Test(
  "a headline whose number of dead a later report has raised stands back",
  arguments: [
    "Stone bridge over Vell river collapses in Orsa, 12 dead",
    "Dozens dead as stone bridge over Vell river collapses in Orsa",
  ])
func outdatedToll(title: String) {
  let chosen = headline([
    .init(
      "A", day: 1, title: title,
      lead + " It killed 12 people."),
    .init(
      "B", day: 2, title: "Death toll of Orsa bridge rises to \(title.contains("12") ? 19 : 219)",
      "The stone bridge in Orsa killed \(title.contains("12") ? 19 : 219) people."),
  ])
  #expect(chosen.article == 1)
}

@Test(
  "a later number outdates a round count that it leaves behind",
  arguments: [
    ("en", "Dozens dead as bridge falls", "The bridge killed 56 people.", false),
    ("en", "Dozens of people killed as bridge falls", "The bridge killed 156 people.", true),
    ("en", "Hundreds dead in quake", "The quake killed 2,862 people.", true),
    ("en", "250 dead in quake", "The quake killed thousands of people.", true),
    ("en", "2,500 dead in quake", "The quake killed thousands of people.", false),
    ("de", "Dutzende Tote nach Brand", "Bei dem Brand starben 156 Menschen.", true),
    ("fr", "Des dizaines de morts dans un incendie", "L'incendie a fait 156 morts.", true),
    ("it", "Decine di morti in un incendio", "L'incendio ha causato 156 morti.", true),
  ])
func roundCounts(language: String, old: String, new: String, isOutdated: Bool) {
  let reader = TollReader(language: language)
  let (first, second) = (reader.tolls(in: old, seconds: 0), reader.tolls(in: new, seconds: 86_400))
  #expect(!first.isEmpty && !second.isEmpty)
  #expect(first.contains { old in second.contains { $0.outdates(old) } } == isOutdated)
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
