import Model

/// Chooses the sentences that tell a story: whole sentences of its articles, each one cited.
///
/// The objective is the weight of the word pairs that the summary covers (what independent reports agree on weighs most,
/// see `Concepts`), plus what each sentence brings by opening its report and by its closeness to the story's centroid
/// (`Centrality`), under the budget and a bound on what two sentences may share (`RedundancyBound`); a person is named
/// in full before in short (`ShortNames`). Solved by greedy with exchanges. CONTRIBUTING.md has it in one place.
package struct Summariser: Sendable {
  let constants: SummaryWeights

  package init() { self.init(constants: .standard) }

  init(constants: SummaryWeights) { self.constants = constants }

  /// For pages that readers come back to: what happened comes first, and the newest day is told too.
  static let ofEditions: Summariser = {
    var constants = SummaryWeights.standard
    constants.isEdition = true
    return Summariser(constants: constants)
  }()

  /// The summary of a story, in reading order. `reportedBy` names each sentence's own report only;
  /// `Digester` adds the others.
  package func summary(of story: Story, in corpus: Corpus, budget: SummaryBudget) -> [SummarySentence] {
    let text = StoryText(story, in: corpus)
    return summary(
      of: text, in: corpus, budget: budget, matching: FactMatching(text, in: corpus)
    ).map { sentence in
      sentence.value(in: corpus, text: text)
    }
  }

  /// A chosen line and what chose it.
  struct Choice: Sendable {
    var line: Int
    var score: Double

    func value(in corpus: Corpus, text: StoryText) -> SummarySentence {
      let line = text.lines[self.line]
      return SummarySentence(
        citation: line.citation, text: corpus.text(of: line.citation), reportedBy: [line.report], score: score
      )
    }
  }

  func summary(
    of text: StoryText, in corpus: Corpus, budget: SummaryBudget, matching: FactMatching,
    lead: Int? = nil
  ) -> [Choice] {
    let (candidates, problem) = problem(
      of: text, in: corpus, budget: budget, concepts: Concepts(text, constants), matching: matching,
      lead: lead)
    guard let problem else { return [] }
    let required = lead.flatMap { lead in candidates.firstIndex(of: lead) }.map { [$0] } ?? []
    let empty = Selection(problem)
    let chosen = solve(problem, from: empty, required: required)
    var rising = empty
    var choices: [Choice] = []
    for index in chosen {
      choices.append(Choice(line: problem.items[index].line, score: rising.gain(of: index)))
      rising.add(index)
    }
    return ReadingOrder(text, problem: problem, chosen: chosen, empty: empty, in: corpus)
      .order(choices, lead: lead)
  }

  /// The items chosen, in the order of their choice.
  func solve(_ problem: SelectionProblem, from empty: Selection, required: [Int]) -> [Int] {
    func best(_ required: [Int]) -> [Int] {
      problem.solve(from: empty, required: required, starts: constants.starts, rounds: constants.rounds)
    }
    var required = required
    var chosen = best(required)
    guard constants.isEdition else { return chosen }
    if required.isEmpty, let lead = problem.lead(missingFrom: chosen, empty: empty) {
      required = [lead]
      chosen = best(required)
    }
    guard let news = problem.news(missingFrom: chosen, empty: empty) else { return chosen }
    return best(required + [news])
  }

  /// The choice that a story sets; nil when it has no sentence to choose.
  func problem(
    of text: StoryText, in corpus: Corpus, budget: SummaryBudget, concepts: Concepts,
    matching: FactMatching,
    lead: Int? = nil
  ) -> (candidates: [Int], problem: SelectionProblem?) {
    var candidates = CandidateRules(language: text.language).candidates(of: text, in: corpus)
    let tolls = OlderTolls(text, candidates: candidates, in: corpus)
    candidates.removeAll { tolls.lines.contains($0) }
    if let lead, !candidates.contains(lead) { candidates.append(lead) }
    candidates.sort()
    guard !candidates.isEmpty else { return ([], nil) }
    var problem = SelectionProblem(
      text, in: corpus, candidates: candidates, budget: budget, concepts: concepts, matching: matching,
      constants)
    for index in problem.items.indices where tolls.newer.contains(problem.items[index].line) {
      problem.items[index].opening += constants.newToll
    }
    return (candidates, problem)
  }
}
