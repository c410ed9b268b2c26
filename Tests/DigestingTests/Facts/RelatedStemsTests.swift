import Language
import Model
import Testing

@testable import Digesting

@Test(
  "a word that the other sentence has a synonym or another form of speaks for one fact",
  arguments: [
    ("en", "The walkout shut the harbour of Orsa.", "A strike halted the ferries.", true),
    ("en", "The Dovani lines were hit at noon.", "Shells fell on Dovan.", true),
    ("en", "The walkout shut the harbour.", "Rain fell on the hills.", false),
    ("en", "Orsa stood in the dark at noon.", "A blackout halted the ferries.", true),
    ("en", "Orsa stood in the harbour at noon.", "A blackout halted the ferries.", false),
    ("en", "Orsa asked each voter.", "Every vote was held in the hall.", true),
  ])
func related(language: String, first: String, second: String, isShared: Bool) throws {
  let room = Newsroom(language: language, [.init("A", first), .init("B", second)])
  let text = room.text()
  let related = RelatedStems(
    text, StemTraits(text, in: room.corpus), [Bool](repeating: false, count: text.stems.count),
    in: room.corpus)
  #expect((related.shared(0, 1) > 0) == isShared)
  #expect(related.shared(0, 1) == related.shared(1, 0))
}

@Test("a word that both sentences have is not counted again as its own synonym")
func sameWord() {
  let room = Newsroom([.init("A", "The strike and the walkout."), .init("B", "A strike in Orsa.")])
  let text = room.text()
  let related = RelatedStems(
    text, StemTraits(text, in: room.corpus), [Bool](repeating: false, count: text.stems.count),
    in: room.corpus)
  #expect(related.shared(0, 1) == 0)
}

@Test("of three reports of one fact the third joins by the second, when it comes near the first")
func thirds() {
  let filler = "The weather office expects more wind along the southern coast this week."
  let room = Newsroom([
    .init("A", "Councillors approved the scheme for the harbour by 27 votes to 24.\n" + filler),
    .init("B", "The council of Port Aldine voted 27 to 24 to close the harbour to cars."),
    .init("C", "Councillors of Port Aldine approved closing the harbour by a narrow vote."),
  ])
  let text = room.text()
  let matching = FactMatching(text, in: room.corpus)
  #expect(matching.partners(of: 0).map(\.report) == [1, 2])
  #expect(matching.isAlone(1))
}
