import Model
import Testing

@testable import Digesting

@Test(
  "a sentence that opens with a noun its report has introduced before needs a sentence with that noun in front of it",
  arguments: [
    (
      "en", "The mayor of Orsa handed court papers to the council on Monday.", "The papers show large debts.",
      true
    ),
    (
      "en", "The mayor of Orsa handed court papers to the council on Monday.",
      "The papers of the bank burned.", false
    ),
    ("en", "The government of Orsa paid on Monday.", "The government denied it on Tuesday.", false),
    ("en", "The mayor of Orsa handed court papers to the council on Monday.", "The rain stopped.", false),
    ("en", "A plant in Orsa burned on Monday.", "The Ford plant was safe.", false),
    ("de", "Am Montag brannte in Orsa eine Fabrik.", "Die Fabrik stand leer.", true),
    ("de", "Am Montag brannte in Orsa eine Fabrik.", "Die Fabrik von Herrn Holm stand leer.", false),
    ("fr", "Une usine a brûlé lundi à Orsa.", "Les usine vides brûlaient.", true),
    ("es", "Una fábrica ardió el lunes en Orsa.", "La fábrica estaba vacía.", true),
    ("nl", "In Orsa brandde maandag een fabriek.", "De fabriek stond leeg.", true),
    ("sv", "I Orsa brann en fabrik i måndags.", "De fabrik stod tom.", false),
  ])
func definiteNoun(language: String, first: String, second: String, expected: Bool) {
  let room = Newsroom(language: language, [.init("A", first + "\n" + second)])
  let nouns = DefiniteNouns(room.text(), in: room.corpus)
  #expect(nouns.needed[0] == nil)
  #expect((nouns.needed[1] != nil) == expected)
}

@Test("a known noun at the head of a sentence never comes before the sentence that has it")
func definiteNounOrder() throws {
  let room = Newsroom([
    .init(
      "A",
      """
      Prosecutors in Orsa laid the accounts of Holm Shipping before the court on Monday evening.
      A locked cupboard in the cellar of the harbour office had held the accounts for years.
      The cupboard was opened by two customs officers after a tip from a former clerk.
      """)
  ])
  for words in [20, 40, 60] {
    let summary = Summariser().summary(of: room.story, in: room.corpus, budget: .words(words)).map(\.text)
    if let place = summary.firstIndex(where: { $0.hasPrefix("The cupboard") }) {
      #expect(summary[..<place].contains { $0.hasPrefix("A locked cupboard") })
    }
  }
}
