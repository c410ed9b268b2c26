import Model
import Testing

@testable import Stories

@Suite("Why these?")
struct ExplanationTests {
  private let desk = corpus(Newsroom.twoQuakes + Newsroom.ferry)

  private func explainer(_ drafts: Corpus) -> (StoryPartition, StoryExplainer) {
    let partition = StoryFinder().stories(in: drafts)
    return (partition, StoryExplainer(corpus: drafts, partition: partition))
  }

  @Test("every article shows its terms and its links with their parts")
  func articles() throws {
    let (partition, explainer) = explainer(desk)
    let number = try #require(partition.stories.firstIndex { $0.articles.count == 6 })
    let explanation = explainer.explanation(of: number)
    #expect(explanation.articles.map(\.article) == partition.stories[number].articles)
    #expect(explanation.threshold == StorySettings().joinSimilarity)
    for article in explanation.articles {
      #expect(article.terms.count == 10)
      #expect(article.meanInside ?? 0 > explanation.threshold)
      let link = try #require(article.links.first)
      #expect(link.first == article.article)
      #expect(abs(link.similarity - link.cosine * link.breadth * link.timeFactor) < 1e-12)
      #expect(link.parts.reduce(0) { $0 + $1.part } <= link.cosine + 1e-9)
    }
  }

  @Test("the strongest link is the first that joined the story")
  func sameNumbers() throws {
    let (partition, explainer) = explainer(desk)
    let number = try #require(partition.stories.firstIndex { $0.articles.count == 6 })
    let strongest = explainer.explanation(of: number).articles.flatMap(\.links).map(\.similarity).max()
    #expect(strongest == partition.stories[number].joins.first?.similarity)
  }

  @Test("the nearest other story is named with the reason why it is another")
  func neighbours() throws {
    let (partition, explainer) = explainer(desk)
    let number = try #require(partition.stories.firstIndex { $0.articles.count == 3 })
    let nearest = try #require(explainer.explanation(of: number).neighbours.first)
    #expect(partition.stories[nearest.story].articles.count == 3)
    #expect(nearest.similarity < StorySettings().joinSimilarity)
    #expect(nearest.reason == .belowThreshold || nearest.reason == .average)
  }

  @Test("a text that is the same elsewhere says in whose place it is compared")
  func sameText() throws {
    let copies = corpus([
      Draft("a.txt", WireCopyTests.wire), Draft("b.txt", WireCopyTests.wire),
      Draft("c.txt", day: 0.5, WireCopyTests.own),
    ])
    let (_, explainer) = explainer(copies)
    #expect(explainer.explanation(ofArticle: 0).comparedAs == nil)
    #expect(explainer.explanation(ofArticle: 1).comparedAs == 0)
    #expect(explainer.explanation(ofArticle: 1).links.map(\.second) == [2])
  }

  @Test("stories that an editor parted say so")
  func edited() throws {
    let found = StoryFinder().stories(in: desk)
    let line = EditorOverride(
      action: .split(["a.txt"]), location: SourceLocation(path: "Content/editor.yaml", line: 1))
    let parted = EditorsHand(overrides: [line]).apply(to: found, corpus: desk, ledger: Ledger()).partition
    let number = try #require(parted.stories.firstIndex { $0.articles == [0] })
    let nearest = try #require(
      StoryExplainer(corpus: desk, partition: parted).explanation(of: number).neighbours.first)
    #expect(nearest.reason == .editor)
  }
}
