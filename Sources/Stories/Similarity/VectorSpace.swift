import Model

/// The articles of one language as unit vectors, with all that is needed to say why two are alike.
struct VectorSpace: Sendable {
  /// Index in the corpus by row.
  let articles: [Int]
  /// Days since 1970 by row; nil when unknown.
  let days: [Double?]
  /// Counted features before weighting.
  let counted: SparseRows
  let weights: TermWeights
  let names: NameTable
  /// Unit vectors of the heaviest terms.
  let vectors: SparseRows
  let years: NamedYears
  let settings: StorySettings

  /// O(words of the articles).
  init(
    _ articles: [Int], days: [Double?], in corpus: Corpus, settings: StorySettings,
    share: ((String) -> Double?)?
  ) {
    self.articles = articles
    self.days = days
    self.settings = settings
    var extractor = FeatureExtractor(settings: settings, terms: corpus.terms.count)
    for article in articles { extractor.append(corpus.articles[article]) }
    counted = extractor.rows
    names = extractor.names
    years = NamedYears(articles, days: days, in: corpus, settings: settings)
    weights = TermWeights(
      rows: counted, names: names, terms: corpus.terms,
      meanWords: Double(extractor.wordCount) / Double(max(1, articles.count)), settings: settings,
      share: share)
    vectors = VectorSpace.unitVectors(counted, settings: settings) { [weights] feature in
      let idf = weights.idf[Int(feature)]
      return weights.documentFrequency[Int(feature)] == 1 ? idf * Float(settings.loneTermFactor) : idf
    }
  }

  /// The rows weighted, cut to the heaviest terms and scaled to length 1.
  static func unitVectors(_ counted: SparseRows, settings: StorySettings, weight: (Int32) -> Float)
    -> SparseRows
  {
    var result = SparseRows()
    result.reserve(rows: counted.count, entries: counted.count * settings.vectorTerms)
    var entries: [(feature: Int32, weight: Float)] = []
    for row in 0..<counted.count {
      entries.removeAll(keepingCapacity: true)
      for i in counted.range(of: row) {
        let value = counted.weights[i] * weight(counted.features[i])
        if value > 0 { entries.append((counted.features[i], value)) }
      }
      if entries.count > settings.vectorTerms {
        entries.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.feature < $1.feature }
        entries.removeSubrange(settings.vectorTerms...)
        entries.sort { $0.feature < $1.feature }
      }
      var square = 0.0
      for entry in entries { square += Double(entry.weight) * Double(entry.weight) }
      let length = Float(square.squareRoot())
      for entry in entries { result.append(entry.feature, entry.weight / length) }
      result.endRow()
    }
    return result
  }

  /// What time leaves of a similarity: a bell over the days between, or a fixed factor when a date is unknown, less
  /// when the years that are named do not fit.
  func decay(_ a: Int, _ b: Int) -> Double {
    guard let x = days[a], let y = days[b] else { return settings.undatedFactor * years.factor(a, b) }
    let apart = x - y
    return exponential(-apart * apart / (2 * settings.decayDays * settings.decayDays))
  }

  func cosine(_ a: Int, _ b: Int) -> Double { vectors.product(a, b) }

  func similarity(_ a: Int, _ b: Int) -> Double { cosine(a, b) * decay(a, b) }

  /// A feature as a person reads it.
  func text(of feature: Int32, in terms: TermTable) -> String {
    let base = Int32(terms.count)
    if feature < base { return terms.text(of: TermID(feature)) }
    return names.terms(of: Int(feature - base)).map { terms.text(of: TermID($0)) }.joined(separator: " ")
  }
}
