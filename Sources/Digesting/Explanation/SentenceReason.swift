import Model

/// Why a sentence stands in a summary, in the numbers that decided.
package struct SentenceReason: Sendable, Hashable {
  /// Two neighbouring words that the sentence brought into the summary.
  package struct Pair: Sendable, Hashable {
    /// Their stems: `bridg collaps`.
    package var stems: String
    /// Independent reports that carry it.
    package var reports: Int
    /// What it is worth, in average sentences.
    package var weight: Double
  }

  package var citation: Citation
  /// What the sentence added when it was chosen, in average sentences: the weights of all pairs that it brought,
  /// `opening` and `centrality`.
  package var gain: Double
  /// What opening its report added.
  package var opening: Double
  /// What its closeness to the story's centroid added.
  package var centrality: Double
  package var words: Int
  /// The heaviest pairs that it brought.
  package var pairs: [Pair]
}

extension Summariser {
  /// The reasons of a summary's sentences, in the order in which they were chosen.
  ///
  /// `explain` prints them. Costs what `summary` costs.
  package func reasons(of story: Story, in corpus: Corpus, budget: SummaryBudget) -> [SentenceReason] {
    reasons(of: StoryText(story, in: corpus), in: corpus, budget: budget)
  }

  func reasons(
    of text: StoryText, in corpus: Corpus, budget: SummaryBudget, lead: Int? = nil
  ) -> [SentenceReason] {
    let concepts = Concepts(text, constants)
    let (candidates, problem) = problem(
      of: text, in: corpus, budget: budget, concepts: concepts,
      matching: FactMatching(text, in: corpus), lead: lead)
    guard let problem else { return [] }
    let required = lead.flatMap { candidates.firstIndex(of: $0) }.map { [$0] } ?? []
    let empty = Selection(problem)
    var rising = empty
    return solve(problem, from: empty, required: required).map { index in
      let item = problem.items[index]
      let fresh = item.pairs.filter { !rising.covers($0) }
      let heaviest = fresh.sorted { a, b in
        let (first, second) = (problem.pairWeights[Int(a)], problem.pairWeights[Int(b)])
        return first != second ? first > second : a < b
      }
      let reason = SentenceReason(
        citation: text.lines[item.line].citation, gain: rising.gain(of: index), opening: item.opening,
        centrality: item.centrality, words: text.lines[item.line].words,
        pairs: heaviest.prefix(8).map { pair in
          let (first, second) = text.terms(ofPair: pair)
          return SentenceReason.Pair(
            stems: corpus.terms.text(of: first) + " " + corpus.terms.text(of: second),
            reports: Int(concepts.reports[Int(pair)]), weight: problem.pairWeights[Int(pair)])
        })
      rising.add(index)
      return reason
    }
  }
}

extension Digester {
  /// Why the sentences of a story's published summary were chosen, the editor's lines obeyed, in the order in which they
  /// were chosen.
  package func reasons(of story: Story, in corpus: Corpus) -> [SentenceReason] {
    let wishes = EditorialWishes(story)
    let text = StoryText(story, in: corpus, dropping: wishes.dropped(in: story, corpus: corpus))
    return Summariser.ofEditions.reasons(
      of: text, in: corpus, budget: .words(settings.summaryWords),
      lead: wishes.leadLine(in: text, corpus: corpus))
  }
}
