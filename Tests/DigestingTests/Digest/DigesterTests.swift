import Model
import Testing

@testable import Digesting

private let room = Newsroom([
  .init(
    "A", title: "Stone bridge over Vell river collapses in Orsa",
    """
    The old stone bridge over the Vell river in Orsa collapsed on Monday evening.
    Mayor Ada Holm promised a temporary crossing for all cars within two weeks.
    """),
  .init(
    "B", title: "Bridge falls in Orsa",
    """
    The stone bridge over the Vell river in Orsa collapsed on Monday after days of rain.
    Fishermen pulled three drivers out of the cold water near the old mill.
    """),
])

private func digest(_ actions: [EditorOverride.Action]) -> StoryDigest {
  var story = room.story
  story.edits = actions
  var settings = SiteSettings()
  settings.summaryWords = 60
  return Digester(settings: settings).digest(story, in: room.corpus)
}

@Test("the editor's title, lead, drop, note, pin and weight are honoured")
func overrides() {
  let reference = "s1"
  let edited = digest([
    .title(reference, "Orsa loses its bridge"), .lead(reference, "Fishermen pulled"),
    .drop(reference, "Mayor Ada Holm"),
    .note(reference, "More tomorrow."), .pin(reference), .weight(reference, 5),
  ])
  #expect(edited.headline == Headline(text: "Orsa loses its bridge", article: nil))
  #expect(edited.summary.first?.text.hasPrefix("Fishermen pulled") == true)
  #expect(!edited.summary.contains { $0.text.hasPrefix("Mayor") })
  #expect(!edited.facts.contains { $0.text.hasPrefix("Mayor") })
  #expect(edited.note == "More tomorrow.")
  #expect(edited.isPinned && edited.weight == 5)
  #expect(edited.labels.contains(.edited))
}

@Test(
  "every line of the editor that changes something makes a story edited",
  arguments: [
    ([.title("s1", "Orsa loses its bridge")], true),
    ([.lead("s1", "Fishermen pulled")], true),
    ([.drop("s1", "Mayor Ada Holm")], true),
    ([.lead("s1", "No such sentence")], false),
    ([.drop("s1", "No such sentence")], false),
    ([.lead("s1", "No such sentence"), .drop("s1", "Fishermen pulled")], true),
    ([.note("s1", "Seen.")], true), ([.pin("s1")], true), ([.weight("s1", 3)], true), ([], false),
  ] as [([EditorOverride.Action], Bool)])
func editedLabel(actions: [EditorOverride.Action], isEdited: Bool) {
  #expect(digest(actions).labels.contains(.edited) == isEdited)
}

@Test("a sentence says which reports carry its fact, its own first, with their sentences")
func reportedBy() throws {
  let summary = digest([]).summary
  let collapse = try #require(summary.first { $0.text.contains("collapsed") })
  #expect(collapse.reportedBy.count == 2)
  #expect(room.story.reports[collapse.reportedBy[0]].articles.contains(collapse.citation.article))
  #expect(collapse.support.count == 1)
  for citation in collapse.support { #expect(room.line(citation).contains("collapsed")) }
}

@Test("a digest as of a moment knows only what was published before it")
func until() {
  let moment = Timestamp(seconds: Newsroom.start + 86_400 + 36_300)
  let early = Digester(settings: SiteSettings()).digest(room.story, in: room.corpus, until: moment)
  #expect(early.story.articles == [0])
  #expect(early.labels.contains(.singleSource))
  #expect(early.summary.allSatisfy { $0.citation.article == 0 })
}

@Test("when the original came later, the first copy stands for the report")
func standIn() throws {
  var story = Newsroom([.init("A", day: 1, "x"), .init("B", day: 2, "x"), .init("C", day: 3, "x")]).story
  let corpus = Newsroom([.init("A", day: 1, "x"), .init("B", day: 2, "x"), .init("C", day: 3, "x")]).corpus
  story.copies = [
    CopyLink(article: 0, original: 2, shared: 0.9), CopyLink(article: 1, original: 2, shared: 0.8),
  ]
  story.reports = [IndependentReport(original: 2, articles: [0, 1, 2])]
  let known = try #require(story.known(before: Timestamp(seconds: Newsroom.start + 3 * 86_400), in: corpus))
  #expect(known.reports == [IndependentReport(original: 0, articles: [0, 1])])
  #expect(known.copies.map(\.article) == [1])
  #expect(known.copies.first?.original == 0)
}

@Test(
  "labels say what a reader must know",
  arguments: [
    ([Newsroom.Piece("A", kind: .opinion, "x")], [StoryLabel.singleSource, .opinion]),
    ([Newsroom.Piece("A", kind: .live, "x"), Newsroom.Piece("B", "y")], [.live]),
    ([Newsroom.Piece("A", day: nil, "x")], [.singleSource, .undated]),
    ([Newsroom.Piece("A", "x"), Newsroom.Piece("B", "y")], []),
  ])
func labels(pieces: [Newsroom.Piece], expected: [StoryLabel]) {
  let room = Newsroom(pieces)
  #expect(Digester(settings: SiteSettings()).digest(room.story, in: room.corpus).labels == expected)
}
