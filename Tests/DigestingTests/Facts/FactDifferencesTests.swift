import Model
import Testing

@testable import Digesting

/// Two sentences of two reports, the second a day after the first, and whether what they state differs.
struct DifferenceCase: Sendable, CustomTestStringConvertible {
  var language: String
  var first: String
  var second: String
  var isApart: Bool

  init(_ language: String, _ first: String, _ second: String, _ isApart: Bool) {
    self.language = language
    self.first = first
    self.second = second
    self.isApart = isApart
  }

  var testDescription: String { "\(language): \(first) / \(second)" }
}

private func differences(_ room: Newsroom) -> FactDifferences {
  let text = room.text()
  let reading = StoryReading(text, in: room.corpus)
  return FactDifferences(text, reading, StoryFigures(text, reading), in: room.corpus)
}

@Test(
  "counts, lengths of time, days and opposites keep alike sentences apart",
  arguments: [
    DifferenceCase(
      "en", "At least 150 people were killed in Orsa.", "At least 11,300 people were killed in Orsa.", true),
    DifferenceCase("en", "The toll in Orsa rose to 2,901.", "The toll in Orsa rose to 2,946.", true),
    DifferenceCase(
      "en", "More than 2,000 people were killed in Orsa.", "In Orsa 2,122 people were killed.", false),
    DifferenceCase("en", "About 3,000 people were killed.", "In all 2,946 people were killed.", false),
    DifferenceCase("en", "In Orsa 12 people were killed.", "In Orsa 12 people were missing.", true),
    DifferenceCase(
      "en", "The quake killed 12 people and left 4 missing.", "After the quake 4 people are missing.", false),
    DifferenceCase("ja", "行方不明者は4人となった。", "死者は4人となった。", true),
    DifferenceCase("en", "The mill offered 17.5 per cent.", "The mill offered almost 21 per cent.", true),
    DifferenceCase("en", "The walls are 80 miles long.", "The walls are 130 kilometres long.", false),
    DifferenceCase(
      "en", "The second set lasted 44 minutes.", "The match lasted three hours and 16 minutes.", true),
    DifferenceCase("en", "The warning was issued at noon.", "The warning was lifted at noon.", true),
    DifferenceCase("en", "The old bridge was opened again.", "The old bridge was closed for lorries.", true),
    DifferenceCase("en", "The bridge was closed and opened again.", "The bridge was closed at noon.", false),
    DifferenceCase("zh", "天文台发出暴雨警告信号。", "天文台解除暴雨警告信号。", true),
    DifferenceCase("de", "Die Sperre wurde verhängt.", "Die Sperre wurde aufgehoben.", true),
    // The second report is of Tuesday 12 September, the first of the day before.
    DifferenceCase("en", "The mayor of Orsa resigned.", "The mayor of Orsa resigned on Tuesday.", true),
    DifferenceCase("en", "The mayor of Orsa resigned.", "The mayor of Orsa resigned on Monday.", false),
    DifferenceCase("en", "The mayor resigned on Monday.", "The mayor resigned yesterday.", false),
  ])
func differ(test: DifferenceCase) {
  let room = Newsroom(
    language: test.language, [.init("A", day: 1, test.first), .init("B", day: 2, test.second)])
  #expect(differences(room).keepApart(0, 1) == test.isApart)
}

@Test("live text carries no fact of another report")
func live() {
  let sentence = "The old stone bridge over the Vell river collapsed in Orsa."
  let room = Newsroom([.init("A", sentence), .init("B", kind: .live, sentence)])
  #expect(differences(room).keepApart(0, 1))
}

@Test("two differing tolls are no fact of two reports, and neither is one report's own")
func tolls() {
  let filler = "The weather office expects more wind along the southern coast this week."
  let room = Newsroom([
    .init("A", filler + "\nThe Orsa fire service has spoken of 11,300 dead in the flood."),
    .init("B", filler + "\nThe Orsa fire service had spoken of at least 150 dead in the flood."),
  ])
  let text = room.text()
  let reading = StoryReading(text, in: room.corpus)
  let figures = StoryFigures(text, reading)
  let matching = FactMatching(
    text, in: room.corpus, differences: FactDifferences(text, reading, figures, in: room.corpus))
  let facts = KeyFactFinder(text: text, matching: matching, corpus: room.corpus, figures: figures).facts()
  #expect(!facts.contains { $0.text.contains("dead") })
  #expect(facts.contains { $0.text == filler && $0.statements.count == 2 })
}

@Test(
  "a fact is told by a sentence that leans on no other",
  arguments: [
    ("Eighteen hours later he was gone from the hall.", false),
    ("By Tuesday he had returned to the chamber.", false),
    ("Orsa's lost about 6 per cent in Velmar.", false),
    ("Ada Holm said that she would stay in office.", true),
    ("Holm hurt her arm in the fall from the bridge.", true),
  ])
func standing(sentence: String, stands: Bool) {
  let opening = "On the first day Holm walked to the old mill with Orsa's brass band."
  let room = Newsroom([.init("A", opening + " " + sentence), .init("B", opening)])
  let text = room.text()
  let index = text.lines.firstIndex { $0.position == 1 } ?? 0
  #expect(FactStanding(text, in: room.corpus).allows(index) == stands)
}
