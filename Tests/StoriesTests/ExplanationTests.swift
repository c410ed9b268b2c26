import Model
import Testing

@testable import Stories

@Suite("Why these?")
struct ExplanationTests {
  private let desk = corpus(Newsroom.twoQuakes + Newsroom.ferry)

  private func explainer(_ drafts: Corpus) -> (StoryPartition, StoryExplainer) {
    let findings = StoryFinder().findings(in: drafts)
    return (
      findings.partition, StoryExplainer(findings, corpus: drafts, partition: findings.partition)
    )
  }

  @Test("every article shows its terms and its links with their parts")
  func articles() throws {
    let (partition, explainer) = explainer(desk)
    let number = try #require(partition.stories.firstIndex { $0.articles.count == 6 })
    for index in partition.stories[number].articles {
      let article = explainer.explanation(ofArticle: index)
      #expect(article.story == number)
      #expect(article.terms.count == 12)
      #expect(
        article.meanInside ?? 0 > StorySettings().joinSimilarity)
      let link = try #require(article.links.first)
      #expect(link.first == index)
      #expect(abs(link.similarity - link.cosine * link.breadth * link.timeFactor) < 1e-12)
      #expect(link.parts.reduce(0) { $0 + $1.part } <= link.cosine + 1e-9)
    }
  }

  @Test("all pairs are shown, strongest first, and the strongest joined the first two reports")
  func sameNumbers() throws {
    let (partition, explainer) = explainer(desk)
    let number = try #require(partition.stories.firstIndex { $0.articles.count == 6 })
    let explanation = explainer.explanation(of: number)
    let strongest = try #require(explanation.pairs.first)
    #expect(explanation.pairs.count == 15)
    let pair = explanation.joins.filter { [strongest.first, strongest.second].contains($0.article) }
    #expect(pair.allSatisfy { $0.others == 1 && $0.link?.similarity == strongest.similarity })
    #expect(explanation.pairs.map(\.similarity) == explanation.pairs.map(\.similarity).sorted(by: >))
  }

  @Test("every article was joined at a mean that reached what was needed, by a link to one it joined")
  func joins() throws {
    let (partition, explainer) = explainer(desk)
    for (number, story) in partition.stories.enumerated() {
      let explanation = explainer.explanation(of: number)
      #expect(explanation.joins.map(\.article) == story.articles)
      for join in explanation.joins {
        guard case .similarity(let mean, let needed) = join.way else {
          #expect(join.way == .alone && story.articles.count == 1)
          continue
        }
        #expect(mean >= needed)
        let link = try #require(join.link)
        #expect(link.first == join.article && story.articles.contains(link.second))
        #expect(link.similarity >= mean)
      }
    }
  }

  @Test("a pair of lone reports was joined at their own similarity, against the threshold for a pair")
  func pairOfReports() throws {
    let threshold = StorySettings().joinThreshold
    let two = corpus(Array(Newsroom.twoQuakes.prefix(2)))
    let (partition, explainer) = explainer(two)
    try #require(partition.stories.count == 1)
    let explanation = explainer.explanation(of: 0)
    let similarity = try #require(explanation.pairs.first?.similarity)
    #expect(explanation.meanInside == similarity)
    for join in explanation.joins {
      #expect(
        join.way == .similarity(mean: similarity, needed: threshold.similarity * threshold.pairFactor))
      #expect(join.others == 1)
    }
  }

  @Test("shared terms come with their part in the mean cosine, and with a word that stands in an article")
  func sharedTerms() throws {
    let (partition, explainer) = explainer(desk)
    let number = try #require(partition.stories.firstIndex { $0.articles.count == 6 })
    let explanation = explainer.explanation(of: number)
    #expect(explanation.terms.count == 12)
    #expect(explanation.terms.map(\.weight) == explanation.terms.map(\.weight).sorted(by: >))
    let pairs = Double(explanation.compared * (explanation.compared - 1) / 2)
    let meanCosine = explanation.pairs.reduce(0) { $0 + $1.cosine } / pairs
    #expect(explanation.terms.reduce(0) { $0 + $1.weight } <= meanCosine + 1e-6)
    let texts = partition.stories[number].articles.map { index in
      let article = desk.articles[index]
      return (article.article.title?.value ?? "") + article.sentences.map { article.text(of: $0) }.joined()
    }.joined()
    for term in explanation.terms { #expect(texts.contains(term.word), "\(term)") }
  }

  @Test("the nearest other story is named with the reason why it is another")
  func neighbours() throws {
    let (partition, explainer) = explainer(desk)
    let number = try #require(partition.stories.firstIndex { $0.articles.count == 3 })
    let nearest = try #require(explainer.explanation(of: number).neighbours.first)
    #expect(partition.stories[nearest.story].articles.count == 3)
    #expect(nearest.similarity < nearest.needed)
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
    #expect(explainer.explanation(ofArticle: 1).join?.way == .sameText(as: 0))
    #expect(explainer.explanation(ofArticle: 1).links.map(\.second) == [2])
  }

  @Test("stories that an editor parted say so, with the place of the line")
  func edited() throws {
    let findings = StoryFinder().findings(in: desk)
    let line = EditorOverride(
      action: .split(["a.txt"]), location: SourceLocation(path: "Content/editor.yaml", line: 1))
    let parted = EditorsHand(overrides: [line]).apply(
      to: findings.partition, corpus: desk, ledger: Ledger()
    ).partition
    let number = try #require(parted.stories.firstIndex { $0.articles == [0] })
    let explainer = StoryExplainer(findings, corpus: desk, partition: parted, overrides: [line])
    let nearest = try #require(explainer.explanation(of: number).neighbours.first)
    #expect(nearest.reason == .editor)
    #expect(nearest.line == line)
  }

  @Test("doubtful joins carry the mean that decided and what it would have had to reach")
  func doubtful() {
    let (partition, explainer) = explainer(desk)
    let doubtful = explainer.doubtful()
    #expect(doubtful.count == partition.doubtful.count)
    for join in doubtful {
      #expect(join.similarity < join.needed)
      let near = explainer.explanation(of: join.first).neighbours.first { $0.story == join.second }
      #expect(near?.similarity == join.similarity && near?.needed == join.needed)
      #expect(near?.isDoubtful == true)
    }
  }
}
