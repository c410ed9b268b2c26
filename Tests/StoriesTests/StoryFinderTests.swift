import Model
import Testing

@testable import Stories

@Suite("Finding stories")
struct StoryFinderTests {
  @Test("no articles give no stories")
  func empty() {
    let partition = StoryFinder().stories(in: corpus([]))
    #expect(partition.stories.isEmpty)
    #expect(partition.doubtful.isEmpty)
  }

  @Test("every article stands in exactly one story, and articles without a word stand alone")
  func everyArticleOnce() {
    let desk = corpus([
      Draft("a.txt", "The harbour bridge at Elmsworth was closed by flood water."), Draft("b.txt", ""),
      Draft("c.txt", ""),
      Draft("d.txt", "Flood water closed the harbour bridge at Elmsworth."),
    ])
    let partition = StoryFinder().stories(in: desk)
    #expect(partition.stories.flatMap(\.articles).sorted() == [0, 1, 2, 3])
    #expect(pathsOfStories(partition, desk).isSuperset(of: [["b.txt"], ["c.txt"]]))
  }

  @Test("stories do not cross languages")
  func languages() {
    let text = "Tren Helsinki Oulu Rovaniemi Kemi Tampere Turku Lahti Kuopio Vaasa."
    let desk = corpus([Draft("a.txt", language: "fi", text), Draft("b.txt", language: "sv", text)])
    #expect(StoryFinder().stories(in: desk).stories.count == 2)
  }

  @Test("the same articles give the same ids whatever order they were written in")
  func ids() {
    let drafts = Newsroom.ferry
    let first = StoryFinder().stories(in: corpus(drafts)).stories.map(\.id)
    let second = StoryFinder().stories(in: corpus(drafts.reversed())).stories.map(\.id)
    #expect(first == second)
    #expect(Set(first).count == first.count)
  }

  @Test("six short reports of one event in different words are one story: a few shared words cut nothing")
  func shortReports() {
    let drafts = [
      Draft(
        "r0", title: "Bridge collapses in Talmo", source: "P0", day: 1.4,
        """
        A road bridge collapsed into the Talmo river on Saturday, sending at least nine cars into the water and killing four people, police said. \
        Divers were searching for six missing people. \
        The bridge, built in 1967, was due for repair next year.
        """),
      Draft(
        "r1", title: "Four dead as bridge falls into river", source: "P1", day: 1.45,
        """
        Four people died and six were missing after a bridge over the river Talmo gave way during Saturday's market traffic. \
        Witnesses heard a crack before the middle span dropped. \
        Transport minister Erik Vaan went to the site.
        """),
      Draft(
        "r2", title: "Talmo bridge collapse: divers search for missing", source: "P2", day: 2.5,
        """
        Rescue divers worked through the night below the fallen Talmo bridge, looking for six people whose cars plunged into the river. \
        Four bodies have been recovered, the police chief, Anna Brandt, said. \
        The current made the search dangerous.
        """),
      Draft(
        "r3", title: "Minister promises inquiry after Talmo bridge disaster", source: "P3", day: 2.55,
        """
        Transport minister Erik Vaan promised an independent inquiry into the collapse of the Talmo bridge that killed four. \
        He said inspectors had flagged corrosion in 2021. \
        Opposition parties called for him to resign.
        """),
      Draft(
        "r4", title: "Talmo mourns its dead", source: "P4", day: 2.6,
        """
        Hundreds lit candles in Talmo on Sunday for the victims of the bridge collapse. \
        Among the dead was a teacher, Lise Holm, 34. \
        Six people have still not been found in the river, police said.
        """),
      Draft(
        "r5", title: "Inspectors warned of rust on Talmo bridge", source: "P5", day: 2.65,
        """
        Engineers warned in 2021 that the Talmo road bridge was corroding, documents show. \
        The span fell into the river on Saturday, killing four people. \
        The road agency had put off repairs until next year.
        """),
    ]
    #expect(StoryFinder().stories(in: corpus(drafts)).stories.map(\.articles.count) == [6])
  }
}
