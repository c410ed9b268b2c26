import Model

extension SelectionProblem {
  /// Sets up the choice among a story's candidates.
  init(_ text: StoryText, candidates: [Int], budget: SummaryBudget, concepts: Concepts) {
    let stemWeights = StemWeights(text)
    var centroid = [Double](repeating: 0, count: text.terms.count)
    for line in text.lines {
      for stem in text.stems[line.stems] { centroid[Int(stem)] += stemWeights.weights[Int(stem)] }
    }
    centroidLength = centroid.reduce(0) { $0 + $1 * $1 }.squareRoot()
    items = candidates.map { index in
      let line = text.lines[index]
      let stems = text.stems[line.stems]
      var norm = 0.0
      var central = 0.0
      for stem in stems {
        let weight = stemWeights.weights[Int(stem)]
        norm += weight * weight
        central += weight * centroid[Int(stem)]
      }
      return Item(
        line: index, cost: line.words, effort: power06(line.words), pairs: text.pairs[line.pairs],
        stems: stems,
        bonus: 0, norm: norm, central: central)
    }
    // A short story gets a short summary: at most two fifths of what its reports say, one sentence at least.
    let shortest = items.map(\.cost).min() ?? 0
    let distinct = text.lines.reduce(0) { $0 + $1.words }
    switch budget {
    case .words(let words):
      self.budget = min(words, max(distinct * 2 / 5, max(60, shortest)))
      centrality = words <= 200 ? 0.5 : 0
    case .sentences(let count):
      self.budget = min(count, max(1, text.lines.count * 2 / 5))
      for i in items.indices { items[i].cost = 1 }
      centrality = 0.5
    }
    pairWeights = concepts.weights
    self.stemWeights = stemWeights.weights
    coverageScale = max(1, concepts.weights.reduce(0, +))
  }
}

/// words^0.6, from logarithm and exponential.
private func power06(_ words: Int) -> Double { exponential(0.6 * logarithm(Double(max(words, 1)))) }
