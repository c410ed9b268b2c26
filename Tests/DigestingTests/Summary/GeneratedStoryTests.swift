import Model
import Testing

@testable import Digesting

private let stories = (1...100).map { GeneratedStory(seed: UInt64($0)) }

/// The budgets that each story is summed up in.
private let budgets: [SummaryBudget] = [
  .words(15), .words(40), .words(120), .sentences(1), .sentences(3), .sentences(8),
]

@Test("no trap of a hundred generated stories gets into a summary, whatever its length", arguments: stories)
func generated(story generated: GeneratedStory) throws {
  let (corpus, story) = generated.room()
  let text = StoryText(story, in: corpus)
  for budget in budgets {
    let summary = Summariser().summary(of: story, in: corpus, budget: budget)
    switch budget {
    case .words(let limit):
      #expect(summary.reduce(0) { $0 + $1.text.split(separator: " ").count } <= limit)
      if limit >= 40 { #expect(!summary.isEmpty) }
    case .sentences(let limit): #expect((1...limit).contains(summary.count))
    }
    for sentence in summary {
      let article = corpus.articles[sentence.citation.article]
      #expect(article.text(of: article.sentences[sentence.citation.sentence]) == sentence.text)
      #expect(generated.traps[sentence.text] == nil, "\(sentence.text)")
      #expect(!generated.opinion.contains(sentence.text) && !sentence.text.contains("|"))
      let openers = OpenerWords.of("en").dangling(sentence.text[...], isUnsegmented: false)
      #expect(openers == nil, "\(sentence.text)")
    }
    let lines = summary.compactMap { sentence in text.lines.firstIndex { $0.citation == sentence.citation } }
    #expect(lines.count == summary.count)
    let problem = SelectionProblem(
      text, in: corpus, candidates: lines, budget: budget, concepts: Concepts(text),
      matching: FactMatching(text, in: corpus), .standard)
    for i in lines.indices {
      for j in lines.indices where j > i { #expect(!problem.conflict(i, j)) }
    }
    #expect(!tellsTwice(summary, in: generated), "\(summary.map(\.text))")
  }
}

/// Whether two sentences tell one fact in different words.
private func tellsTwice(_ summary: [SummarySentence], in story: GeneratedStory) -> Bool {
  let facts = summary.compactMap { story.facts[$0.text] }
  return Set(facts).count < facts.count
}

@Test("the generated stories hold traps of every kind, and facts in several wordings")
func coverage() {
  let kinds = Set(stories.flatMap { $0.traps.values })
  #expect(kinds.count == GeneratedStory.Trap.allCases.count)
  let reworded = stories.filter { story in
    let facts = Array(story.facts.values)
    return Set(facts).count < facts.count
  }
  #expect(reworded.count > 60)
}

@Test("the same stories give the same summaries")
func repeatable() {
  for story in stories.prefix(5) {
    let again = GeneratedStory(seed: story.seed)
    let (first, second) = (story.room(), again.room())
    let budget = SummaryBudget.words(120)
    #expect(
      Summariser().summary(of: first.story, in: first.corpus, budget: budget).map(\.text)
        == Summariser().summary(of: second.story, in: second.corpus, budget: budget).map(\.text))
  }
}
