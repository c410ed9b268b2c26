import Model
import Testing

@testable import Digesting

private let visit: [Newsroom.Piece] = [
  .init(
    "A", day: 1,
    """
    President Ada Holm will sign the treaty with the islands in the town of Orsa.
    Fishermen in the harbour of Orsa cheered when Holm stepped out of a small boat.
    """),
  .init(
    "B", day: 1,
    """
    The treaty with the islands will be signed in Orsa by President Ada Holm this week.
    Mr Brandt told the fishermen that the harbour would stay open during the visit.
    """),
  .init("C", day: 1, "Holm crossed the river Vell in a small boat on Monday morning with her guards."),
]

@Test("a name in short is known from the full name, and only where one is given")
func shortNames() {
  let room = Newsroom(visit)
  let text = room.text()
  let names = ShortNames(text, in: room.corpus)
  let word = { (index: Int) in room.corpus.terms.text(of: names.needed[index][0]) }
  #expect(names.needed.map(\.count) == [0, 1, 0, 0, 1])
  #expect(names.given.map(\.count) == [1, 0, 1, 0, 0])
  #expect(word(1) == "holm")
}

@Test(
  "what only looks like a short name is none",
  arguments: [
    "The White House replied. The House votes on Monday.",
    "The Ford Bronco is built here. Workers of Ford left the plant at noon.",
    "The flood hit Derna at night. The river is the Wadi Derna. In Derna two dams broke.",
    "Norland and the United Norland Party disagree. In Norland nothing moved.",
  ])
func noName(text: String) {
  let room = Newsroom([.init("A", text)])
  let story = room.text()
  let names = ShortNames(story, in: room.corpus)
  #expect(names.needed.allSatisfy { $0.isEmpty })
}

@Test("nobody is named in short before the full name, at any length", arguments: [15, 30, 45, 60, 90])
func naming(words: Int) {
  let room = Newsroom(visit)
  var isNamed = false
  for sentence in Summariser().summary(of: room.story, in: room.corpus, budget: .words(words)) {
    if sentence.text.contains("Ada Holm") { isNamed = true }
    #expect(isNamed || !sentence.text.contains("Holm"))
  }
}

@Test("a sentence that names its day stands at that day, not at its article's")
func ownDay() throws {
  let room = Newsroom([
    .init("A", day: 1, "The mill of Orsa was swept away by a flood that nobody had foreseen."),
    .init("B", day: 2, "Rescuers with dogs searched the ruins of the mill in Orsa for two workers."),
    .init(
      "C", day: 3,
      """
      Engineers in Orsa found cracks in the pillars of the bridge beside the mill.
      A storm from the sea had reached the coast near Orsa late on Sunday.
      """),
  ])
  let summary = Summariser().summary(of: room.story, in: room.corpus, budget: .words(200))
  let storm = try #require(summary.firstIndex { $0.text.hasPrefix("A storm") })
  #expect(storm == 1)
  #expect(summary.count == 4)
}

@Test("a summary runs from day to day, and within a day from the head of the reports down")
func order() {
  let room = Newsroom([
    .init(
      "A", day: 3,
      """
      The new bridge over the Vell was opened on Wednesday by two hundred children.
      The builders had poured the last concrete of the eastern pillar at night.
      """),
    .init("B", day: 1, "A storm tore the old bridge over the river Vell from its pillars on Monday."),
    .init(
      "C", day: 1,
      """
      The people of Orsa lost their only road to the hospital when a storm came.
      Ferries began to carry doctors and nurses across the water in the evening.
      """),
  ])
  let summary = Summariser().summary(of: room.story, in: room.corpus, budget: .words(200))
  #expect(summary.count >= 3)
  let places = summary.dropFirst().map { sentence -> [Int] in
    let day = room.corpus.articles[sentence.citation.article].article.published?.value.seconds ?? 0
    return [day / 86_400, sentence.citation.sentence]
  }
  let inOrder = places.sorted { $0.lexicographicallyPrecedes($1) }
  #expect(places == inOrder)
  #expect(summary.first?.citation.article != 0)
}
