import Model

extension SelectionProblem {
  /// Sets up the choice among a story's candidates. O(words of the story).
  init(
    _ text: StoryText, in corpus: Corpus, candidates: [Int], budget: SummaryBudget, concepts: Concepts,
    matching: FactMatching, _ constants: SummaryWeights
  ) {
    // Weights are counted in average sentences, so that a bonus means the same in every story.
    let total = candidates.reduce(0.0) { sum, index in
      sum + text.pairs[text.lines[index].pairs].reduce(0) { $0 + concepts.weights[Int($1)] }
    }
    let average = max(1e-6, total / Double(max(1, candidates.count)))
    pairWeights = concepts.weights.map { $0 / average }
    let centrality = Centrality(text, candidates: candidates, concepts: concepts)
    let figures = LineFigures(text, lines: candidates, in: corpus)
    let hasNames = !["de", "lb"].contains(text.language.primary)
    items = candidates.map { index in
      let line = text.lines[index]
      return Item(
        line: index, cost: line.words,
        effort: exponential(constants.effort * logarithm(Double(max(line.words, 1)))),
        pairs: text.pairs[line.pairs], stems: text.stems[line.stems],
        names: hasNames ? text.stems[line.stems].filter(text.isName)[...] : [],
        opening: line.position == 0 ? constants.opening * (centrality.articles[line.order] ?? 1) : 0,
        centrality: constants.centrality * centrality.lines[index], figures: figures.values[index],
        isOpening: line.position == 0, seconds: line.seconds)
    }
    leastGain = constants.leastGain
    self.matching = matching
    redundancy = constants.redundancy
    redundancy.tighten(by: LeadAgreement(text).oneEvent)
    // A short story gets a short summary: at most two fifths of what its reports say, one sentence at least.
    switch budget {
    case .words(let words):
      let said = text.lines.reduce(0) { $0 + $1.words }
      self.budget = min(words, max(said * 2 / 5, 60, items.map(\.cost).min() ?? 0))
    case .sentences(let count):
      self.budget = min(count, max(1, text.lines.count * 2 / 5))
      for i in items.indices { items[i].cost = 1 }
    }
    setNames(ShortNames(text, in: corpus), DefiniteNouns(text, in: corpus))
    setCarriers()
  }

  /// Numbers the names that some item gives in full, and the nouns that some item opens with as known before. A name that no
  /// item gives cannot be asked for; a noun can.
  private mutating func setNames(_ short: ShortNames, _ definite: DefiniteNouns) {
    var numbers: [TermID: Int] = [:]
    for item in items {
      for name in short.given[item.line] where numbers[name] == nil { numbers[name] = numbers.count }
    }
    var nouns: [TermID: Int] = [:]
    for item in items {
      if let noun = definite.needed[item.line], nouns[noun] == nil {
        nouns[noun] = numbers.count + nouns.count
      }
    }
    names = numbers.count + nouns.count
    for i in items.indices {
      let line = items[i].line
      items[i].given =
        short.given[line].compactMap { numbers[$0] } + definite.given[line].compactMap { nouns[$0] }
      items[i].needed =
        short.needed[line].compactMap { numbers[$0] }
        + [definite.needed[line]].compactMap { $0.flatMap { nouns[$0] } }
    }
  }
}
