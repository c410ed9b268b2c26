import Model
import Testing

@testable import Digesting

@Test("facts of several reports come with each one's own sentence, and what one alone has is told")
func facts() throws {
  let room = Newsroom([
    .init(
      "A",
      """
      The old stone bridge over the Vell river collapsed on Monday evening in Orsa.
      Fishermen pulled three drivers out of the cold water near the mill.
      """),
    .init(
      "B",
      """
      The stone bridge over the Vell river in Orsa collapsed late on Monday evening.
      Mayor Ada Holm closed both schools of the town until further notice.
      """),
    .init("C", "Three drivers were pulled out of the cold water by fishermen near the old mill."),
  ])
  let text = room.text()
  let matching = FactMatching(text, in: room.corpus)
  let facts = KeyFactFinder(
    text: text, matching: matching, corpus: room.corpus
  ).facts()
  let bridge = try #require(facts.first { $0.text.contains("collapsed") })
  #expect(Set(bridge.statements.keys) == [0, 1])
  let rescue = try #require(facts.first { $0.text.contains("drivers") })
  #expect(Set(rescue.statements.keys) == [0, 2])
  let school = try #require(facts.first { $0.text.contains("schools") })
  #expect(Set(school.statements.keys) == [1])
  #expect(facts.count == 3)
  for fact in facts {
    #expect(room.line(fact.citation) == fact.text)
    for (report, citation) in fact.statements {
      #expect(room.story.reports[report].articles.contains(citation.article))
    }
  }
}

@Test(
  "who spoke makes no two sentences one fact, in scripts without capitals too",
  arguments: [
    ("ar", "وقالت رئيسة البلدية سلمى حداد إن الجسر مغلق.", "وأعلنت رئيسة البلدية سلمى حداد توزيع الخبز."),
    ("ja", "田中一郎市長は「橋の再建を急ぐ」と述べた。", "田中一郎市長は「住民に感謝したい」と語った。"),
  ])
func attribution(language: String, first: String, second: String) {
  let room = Newsroom(language: language, [.init("A", first), .init("B", second)])
  let text = room.text()
  #expect(text.lines.count == 2)
  #expect(!SentenceAlignment(text, in: room.corpus).sameFact(0, 1))
}

@Test(
  "sentences align by what they say, not by how",
  arguments: [
    (
      "Mr Kim boarded his private train in the capital Pyongyang on Sunday.",
      "On Sunday Kim boarded the private train in Pyongyang, the capital.", true
    ),
    (
      "The council of Orsa voted for a new bridge over the Vell.",
      "The council of Orsa voted against a new tax on boats.", false
    ),
    ("Rain fell on the hills.", "Rain fell on the coast.", false),
    (
      "Harbour master Ida Lund said that 14 boats had left Orsa.",
      "Harbour master Ida Lund told the Post that half of the quay was lost.", false
    ),
    (
      "Mayor Ida Lund visited the wet cellars with a priest.",
      "Mayor Ida Lund thanked the neighbours for their bread.", false
    ),
    (
      "The number of people who died in the flood at Orsa has risen to 27.",
      "Twenty-seven people died in the flood at Orsa.", true
    ),
  ])
func alignment(first: String, second: String, expected: Bool) {
  let filler = "The weather office expects more wind along the southern coast this week."
  let room = Newsroom([.init("A", first + "\n" + filler), .init("B", second), .init("C", filler)])
  let text = room.text()
  let alignment = SentenceAlignment(text, in: room.corpus)
  let a = text.lines.firstIndex { $0.citation == Citation(article: 0, sentence: 0) } ?? 0
  let b = text.lines.firstIndex { $0.citation == Citation(article: 1, sentence: 0) } ?? 0
  #expect(alignment.sameFact(a, b) == expected)
}

@Test("a sentence that states two facts stands in the rows of both")
func twoFacts() throws {
  let room = Newsroom([
    .init(
      "A",
      """
      A trawler sank off Orsa and four anglers drowned.
      The council meets next week to speak of lamps for the quay and of a new crane.
      Marines of the northern fleet arrested the skipper, Ole Brand, at the quay.
      """),
    .init(
      "B",
      "Four anglers drowned when a trawler sank, and marines of the northern fleet arrested skipper Ole Brand."
    ),
  ])
  let text = room.text()
  let matching = FactMatching(text, in: room.corpus)
  let facts = KeyFactFinder(text: text, matching: matching, corpus: room.corpus).facts()
  let rows = facts.filter { $0.statements.count == 2 }
  #expect(Set(rows.compactMap { $0.statements[0]?.sentence }) == [0, 2])
  #expect(rows.compactMap { $0.statements[1]?.sentence } == [0, 0])
}
