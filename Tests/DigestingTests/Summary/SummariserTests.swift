import Model
import Testing

@testable import Digesting

private let bridge = Newsroom([
  .init(
    "Harbour Post", title: "Old stone bridge collapses into the Vell river",
    """
    The old stone bridge over the Vell river collapsed on Monday evening, cutting the town of Orsa in two.
    He was walking home when it fell, Peter Lind said.
    Engineers had warned the council in March that the bridge needed urgent repairs.
    But nobody was hurt.
    Mayor Ada Holm promised a temporary crossing for cars within two weeks.
    """),
  .init(
    "Valley News", title: "Bridge over Vell falls, Orsa cut in two",
    """
    The stone bridge over the Vell river in Orsa collapsed on Monday evening after days of heavy rain.
    Fishermen pulled three drivers out of the cold water, the police said.
    Engineers warned the council in March that the bridge needed urgent repairs, documents show.
    """),
  .init(
    "Daily Lantern", title: "Three saved as bridge falls",
    """
    Three drivers were pulled out of the cold water by fishermen after the bridge over the Vell collapsed.
    The council will vote on Thursday on a loan of 40 million crowns for a new bridge.
    """),
])

@Test("a summary stays within its budget of words", arguments: [12, 20, 40, 60, 120])
func budget(words: Int) {
  let summary = Summariser().summary(of: bridge.story, in: bridge.corpus, budget: .words(words))
  let total = summary.reduce(0) { $0 + $1.text.split(separator: " ").count }
  #expect(total <= words)
  if words >= 20 { #expect(!summary.isEmpty) }
}

@Test("a summary of sentences has no more than were asked for", arguments: [1, 2, 3])
func sentenceBudget(count: Int) {
  #expect(Summariser().summary(of: bridge.story, in: bridge.corpus, budget: .sentences(count)).count == count)
}

@Test("what independent reports agree on is told, once, and nothing that leans on an unseen sentence")
func agreement() {
  let summary = Summariser().summary(of: bridge.story, in: bridge.corpus, budget: .words(60))
  let texts = summary.map(\.text)
  #expect(texts.filter { $0.contains("collapsed on Monday") }.count == 1)
  #expect(texts.filter { $0.contains("drivers") }.count == 1)
  #expect(!texts.contains { $0.hasPrefix("He ") || $0.hasPrefix("But ") })
  #expect(texts.first?.contains("collapsed") == true)
}

@Test("a copy does not make a fact weigh more")
func copies() {
  let pieces: [Newsroom.Piece] = [
    .init("A", "The council of Orsa approved the new school budget on Tuesday night."),
    .init("B", "Heavy snow closed the mountain road above Orsa village on Tuesday night."),
    .init("C", copyOf: 1, "Heavy snow closed the mountain road above Orsa village on Tuesday night."),
    .init("D", copyOf: 1, "Heavy snow closed the mountain road above Orsa village on Tuesday night."),
  ]
  let room = Newsroom(pieces)
  let concepts = Concepts(room.text())
  #expect(concepts.reports.allSatisfy { $0 <= 2 })
}

@Test(
  "what an article adds to another's text may be cited where it is most of it, and makes no further report")
func copyWithOwnText() {
  let room = Newsroom([
    .init("A", "Heavy snow closed the mountain road above Orsa village on Tuesday night."),
    .init(
      "B", copyOf: 0,
      """
      Heavy snow closed the mountain road above Orsa village on Tuesday night.
      Mayor Ada Holm asked the army in Norland for two large snow ploughs.
      A baker in Orsa gave away all the bread that he had left that evening.
      """),
  ])
  var story = room.story
  story.copies[0].added = [1, 2]
  func cited(ownShare: Double) -> [String] {
    story.copies[0].ownShare = ownShare
    return StoryText(story, in: room.corpus).lines.map {
      "\($0.citation.article)/\($0.citation.sentence) \($0.report)"
    }
  }
  #expect(cited(ownShare: 0.3) == ["0/0 0", "1/1 0", "1/2 0"])
  #expect(cited(ownShare: 0.8) == ["0/0 0"])
}

@Test("every sentence is its article's own words, at its place")
func verbatim() {
  for sentence in Summariser().summary(of: bridge.story, in: bridge.corpus, budget: .words(100)) {
    #expect(bridge.line(sentence.citation) == sentence.text)
  }
}

@Test("opinion is never cited beside a report, and stands when there is nothing else")
func opinion() {
  let text = """
    The council of Orsa must finally rebuild the bridge that it neglected for years.
    Every citizen of Orsa deserves a safe crossing over the Vell river this winter.
    """
  let report = """
    The council of Orsa approved a temporary crossing over the Vell river on Tuesday.
    Workers begin to build the temporary crossing over the river on Friday morning.
    Mayor Ada Holm signed the contract with the builders in the town hall of Orsa.
    """
  let mixed = Newsroom([.init("A", kind: .opinion, text), .init("B", report)])
  let summary = Summariser().summary(of: mixed.story, in: mixed.corpus, budget: .words(60))
  #expect(!summary.isEmpty && summary.allSatisfy { $0.citation.article == 1 })
  let alone = Newsroom([.init("A", kind: .opinion, text)])
  #expect(!Summariser().summary(of: alone.story, in: alone.corpus, budget: .words(60)).isEmpty)
}

@Test("texts of one outlet count each on their own until three reports are independent")
func tellings() {
  let pieces: [Newsroom.Piece] = [
    .init("A", "x"), .init("A", "y"), .init("B", "z"), .init("C", copyOf: 0, "x"),
  ]
  var story = Newsroom(pieces).story
  story.reports = [
    IndependentReport(original: 0, articles: [0, 1, 3]), IndependentReport(original: 2, articles: [2]),
  ]
  #expect(Tellings(story).count == 3)
  #expect(Tellings(story).unit(of: 3, report: 0) == Tellings(story).unit(of: 0, report: 0))
  #expect(Tellings(story).unit(of: 1, report: 0) != Tellings(story).unit(of: 0, report: 0))
  story.reports = [0, 1, 2].map { IndependentReport(original: $0, articles: $0 == 0 ? [0, 3] : [$0]) }
  #expect(Tellings(story).count == 3)
  #expect(Tellings(story).unit(of: 1, report: 1) == 1)
}

@Test("an edition's summary opens with what happened, though another report tells it in passing")
func openingOfEditions() throws {
  let text = bridge.text()
  let (candidates, found) = Summariser.ofEditions.problem(
    of: text, in: bridge.corpus, budget: .words(60), concepts: Concepts(text),
    matching: FactMatching(text, in: bridge.corpus))
  let problem = try #require(found)
  let lead = try #require(problem.lead(missingFrom: [], empty: Selection(problem)))
  #expect(text.lines[candidates[lead]].position == 0)
  #expect(problem.lead(missingFrom: [lead], empty: Selection(problem)) == nil)
  let aside = try #require(candidates.firstIndex { text.lines[$0].position > 1 })
  #expect(problem.lead(missingFrom: [aside], empty: Selection(problem)) == lead)
}
