import Model
import Testing

@testable import Digesting

private func entries(of room: Newsroom, _ settings: NameSettings = NameSettings()) -> [NameEntry] {
  let text = room.text()
  let book = NameBook(text, StoryReading(text, in: room.corpus), in: room.corpus, settings: settings)
  return NameFinder(book: book, text: text, settings: settings).names()
}

@Test("names are found once, short forms joined to the long one")
func names() throws {
  let room = Newsroom([
    .init("A", "Mayor Ada Holm visited the town of Orsa on Monday. People said Holm had promised a bridge."),
    .init("B", "The mayor of Orsa, Ada Holm, spoke to the people. Later Mr Berg met Holm in Orsa."),
  ])
  let found = entries(of: room)
  let holm = try #require(found.first { $0.name == "Ada Holm" })
  #expect(holm.aliases == ["Holm"])
  #expect(holm.reports == 2)
  #expect(found.contains { $0.name == "Orsa" && $0.reports == 2 })
  #expect(!found.contains { ["Monday", "People", "Later", "Mayor"].contains($0.name) })
  for entry in found {
    for mention in entry.mentions {
      #expect(room.line(mention).contains(entry.name) || !entry.aliases.isEmpty)
    }
  }
}

@Test("a short form that two people share joins neither")
func ambiguous() {
  let room = Newsroom([
    .init("A", "In the town hall Ada Holm met Jon Holm. A day later Holm resigned."),
    .init("B", "In the town hall Ada Holm met Jon Holm. A day later Holm resigned, they said."),
  ])
  #expect(entries(of: room).flatMap(\.aliases).isEmpty)
}

@Test("a possessive ends a name")
func possessive() {
  let room = Newsroom([
    .init("A", "The people of Orsa's Harbour Company met in the hall."),
    .init("B", "They met Orsa's Harbour Company again."),
  ])
  #expect(entries(of: room).map(\.name).sorted() == ["Harbour Company", "Orsa"])
}

@Test("common words with a capital, days and adjectives are no names")
func common() {
  let room = Newsroom([
    .init(
      "A", "In Orsa the Police met on Tuesday. A Russian ship reached New Lund. The police of New Lund came."),
    .init("B", "At noon the Police of Orsa met on Tuesday. One Russian ship left New Lund. The police came."),
  ])
  #expect(entries(of: room).map(\.name).sorted() == ["New Lund", "Orsa"])
}

@Test("a title is no part of a name, unless the name would be lost")
func titles() {
  let room = Newsroom([
    .init("A", "In Orsa President Ada Holm met General Motors. The Prime Minister was away."),
    .init("B", "At noon Chinese President Ada Holm met General Motors again. A Prime Minister was away."),
  ])
  #expect(entries(of: room).map(\.name).sorted() == ["Ada Holm", "General Motors"])
}

@Test("an acronym joins the name whose bracket explains it, or whose initials it spells")
func acronyms() throws {
  let room = Newsroom([
    .init(
      "A", "In Orsa the Rail and Tram Union (RTU) met the World Health Organization. The RTU was pleased."),
    .init("B", "At noon the RTU left Orsa. They said the WHO and the World Health Organization were late."),
  ])
  let found = entries(of: room)
  #expect(found.first { $0.name == "Rail and Tram Union" }?.aliases == ["RTU"])
  #expect(found.first { $0.name == "World Health Organization" }?.aliases == ["WHO"])
}

@Test("a place is no short form of what is named after it")
func places() {
  let room = Newsroom([
    .init(
      "A",
      "The valley of Wadi Derna flooded. In Derna and near Derna people left. The Star of Talu sailed to Talu."
    ),
    .init(
      "B", "The flood in Wadi Derna came. In Derna they met. At noon the Star of Talu came back to Talu."),
  ])
  #expect(entries(of: room).flatMap(\.aliases).isEmpty)
}

@Test("what is named often in all reports is no short form of what one names once")
func rareLongForm() {
  let room = Newsroom([
    .init("A", "At noon ships left Orsa. The people of Orsa saw Sunny Orsa by the sea. They met Orsa again."),
    .init("B", "At noon ships left Orsa. The people of Orsa came."),
  ])
  #expect(entries(of: room).flatMap(\.aliases).isEmpty)
}

@Test("the editor joins names and leaves out what is none")
func wishes() {
  let room = Newsroom([
    .init("A", "In Orsa they met Ada Holm and Jon Holm. They saw that Holm resigned. Then Read More came."),
    .init("B", "In Orsa they met Ada Holm and Jon Holm. They said that Holm resigned. Then Read More came."),
  ])
  var settings = NameSettings()
  settings.aliases = [.init(name: "Ada Holm", short: ["Holm"])]
  settings.exclude = ["read more"]
  let found = entries(of: room, settings)
  #expect(found.first { $0.name == "Ada Holm" }?.aliases == ["Holm"])
  #expect(!found.contains { $0.name == "Read More" || $0.name == "Holm" })
}

@Test(
  "what stands before a name at the head of a sentence is no part of it",
  arguments: [
    ("en", "Dad-of-three Dennis Rudd saw it.", "Dennis Rudd"),
    ("en", "Seventeen-year-old Tanvi Jadon swam.", "Tanvi Jadon"),
    ("en", "Builders of Rudd & Sons Timber came.", "Rudd & Sons Timber"),
    ("es", "El acto reunió a Ana Ruiz y Luis Vega en Orsa.", "Luis Vega"),
    ("es", "La casa de Ortega y Gasset fue vendida.", "Ortega y Gasset"),
  ])
func heads(language: String, text: String, name: String) {
  let words = plainWords(text).words
  #expect(NameRunReader(language: language).runs(in: words, of: text).map(\.text).contains(name))
}

@Test("an opening word before a full name that the story knows is no part of it")
func openings() {
  let room = Newsroom(
    language: "sv",
    [
      .init("A", "Enligt Tove Asklund var bron stängd."),
      .init("B", "Ingenjören Tove Asklund såg bron. Då grät Tove Asklund."),
    ])
  #expect(entries(of: room).map(\.name).contains("Tove Asklund"))
  #expect(!entries(of: room).map(\.name).contains("Enligt Tove Asklund"))
}
