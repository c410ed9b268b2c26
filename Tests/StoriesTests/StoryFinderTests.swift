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
}
