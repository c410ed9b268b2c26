/// How close each sentence is to what the whole story says, and each article to what all of them share.
struct Centrality: Sendable {
  /// By line: the square of the cosine-like product of its stems with the story's centroid, 1 for the mean candidate.
  let lines: [Double]
  /// By place of the article in the story: the root of its pairs' weight a word, 1 for the mean article.
  let articles: [Int: Double]

  /// With df lines that hold a stem out of S, its place in the centroid is df ln(1 + S / df) from two lines on, and a
  /// sentence of n stems has the sum of theirs divided by the root of n (Radev et al., "Centroid-based summarization
  /// of multiple documents", 2004). Squared, so that only the closest sentences gain much. O(words of the story).
  init(_ text: StoryText, candidates: [Int], concepts: Concepts) {
    let stems = StemWeights(text)
    let centroid = zip(stems.weights, stems.lines).map { $1 > 1 ? Double($1) * $0 : 0 }
    var scores = [Double](repeating: 0, count: text.lines.count)
    var sum = 0.0
    for index in candidates {
      let own = text.stems[text.lines[index].stems]
      let product = own.reduce(0) { $0 + centroid[Int($1)] }
      scores[index] = own.isEmpty ? 0 : product * product / Double(own.count)
      sum += scores[index]
    }
    let mean = max(1e-9, sum / Double(max(1, candidates.count)))
    lines = scores.map { $0 / mean }

    var weights: [Int: Double] = [:]
    var words: [Int: Int] = [:]
    for line in text.lines {
      weights[line.order, default: 0] += text.pairs[line.pairs].reduce(0) { $0 + concepts.weights[Int($1)] }
      words[line.order, default: 0] += line.words
    }
    let densities = weights.keys.sorted().map { order in
      (order: order, density: (weights[order] ?? 0) / Double(max(1, words[order] ?? 0)))
    }
    let average = max(1e-9, densities.reduce(0) { $0 + $1.density } / Double(max(1, densities.count)))
    articles = Dictionary(
      densities.map { ($0.order, ($0.density / average).squareRoot()) },
      uniquingKeysWith: { first, _ in first })
  }
}
