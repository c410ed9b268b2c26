import Model
import Testing

@testable import Digesting

private func editions(_ room: Newsroom, days: Int = 1, upTo: CivilDate? = nil) -> [Edition] {
  var settings = SiteSettings()
  settings.windowDays = days
  let planner = EditionPlanner(settings: settings, digester: Digester(settings: settings))
  return planner.editions(of: StoryPartition(stories: [room.story]), in: room.corpus, upTo: upTo)
}

private let first = "The old stone bridge over the Vell river in Orsa collapsed on Monday evening."
private let second = "Mayor Ada Holm promised a temporary crossing for all cars within two weeks."

@Test("an edition for each day with a dated article, and a story in it only with new text of its own")
func days() {
  let room = Newsroom([
    .init("A", day: 1, first), .init("B", day: 1, second), .init("C", day: 2, copyOf: 0, first),
    .init("D", day: 4, "Workers found an old cellar below the fallen bridge in Orsa on Thursday."),
  ])
  let found = editions(room)
  #expect(found.map { "\($0.date)" } == ["2023-09-11", "2023-09-12", "2023-09-14"])
  #expect(found.map(\.stories.count) == [1, 0, 1])
  #expect(found.map(\.unchanged.count) == [0, 1, 0])
  #expect(found.map(\.counts.articles) == [2, 1, 1])
  #expect(found.map(\.counts.independentReports) == [2, 0, 1])
  #expect(found[0].stories[0].digest.story.articles == [0, 1])
  #expect(found[2].stories[0].digest.story.articles.count == 4)
  #expect(found[2].stories[0].newReports == 1)
}

@Test("sentences that the edition before did not know are new")
func new() throws {
  let room = Newsroom([
    .init("A", day: 1, first),
    .init("B", day: 2, "Workers found an old cellar below the fallen bridge on Tuesday morning."),
  ])
  let last = try #require(editions(room).last?.stories.first)
  let marks = last.digest.summary.map { ($0.citation.article, $0.isNew) }
  #expect(marks.contains { $0 == (1, true) })
  #expect(!marks.contains { $0 == (0, true) })
  #expect(last.digest.labels.contains(.updated))
}

@Test("a story of one independent report stands among the singles, whatever copies it has")
func singles() {
  let room = Newsroom([.init("A", day: 1, first), .init("B", day: 1, copyOf: 0, first)])
  #expect(editions(room).first?.singles.count == 1)
  #expect(editions(room).first?.stories.isEmpty == true)
}

@Test("an undated story stands in the newest edition, and is never given a date")
func undatedStory() {
  let dated = Newsroom([.init("A", day: 1, first), .init("B", day: 3, second)])
  var stories = [dated.story]
  var corpus = dated.corpus
  corpus.articles.append(Newsroom([.init("C", day: nil, second)]).corpus.articles[0])
  corpus.articles[2].article.path = "c/2.txt"
  var lone = Story(id: "s2", slug: "s2", thread: "t2", language: .english, articles: [2])
  lone.reports = [IndependentReport(original: 2, articles: [2])]
  stories.append(lone)
  let settings = SiteSettings()
  let planner = EditionPlanner(settings: settings, digester: Digester(settings: settings))
  let found = planner.editions(of: StoryPartition(stories: stories), in: corpus)
  #expect(found.map(\.undated.count) == [0, 1])
  #expect(found.last?.undated.first?.digest.firstPublished == nil)
  #expect(found.last?.undated.first?.digest.labels.contains(.undated) == true)
}

@Test("windows of a week run from Monday to Sunday, whatever articles come")
func weeks() {
  let room = Newsroom([
    .init("A", day: 1, first), .init("B", day: 7, second), .init("C", day: 8, second + " " + first),
  ])
  #expect(editions(room, days: 7).map { "\($0.date)" } == ["2023-09-17", "2023-09-24"])
}

@Test("no edition begins after the day asked for")
func upTo() {
  let room = Newsroom([.init("A", day: 1, first), .init("B", day: 3, second)])
  #expect(editions(room, upTo: CivilDate(year: 2023, month: 9, day: 12)).count == 1)
}

@Test("as of is the newest article's time")
func asOf() {
  let room = Newsroom([.init("A", day: 1, first), .init("B", day: 1, second)])
  #expect(editions(room).first?.asOf?.rfc3339 == "2023-09-11T10:10:00Z")
}
