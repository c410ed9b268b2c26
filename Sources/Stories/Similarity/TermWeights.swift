import Model

/// How much each term tells: its inverse document frequency, steadied by a table of the language.
///
/// idf = ln((N + n0) / (df + n0 p)): the background table speaks for n0 documents, so that five articles
/// do not take "government" for a rare word, and p = 1 - (1 - f)^L is the share of texts of L words that hold a word
/// of frequency f. Without a table p comes from the corpus' own counts.
struct TermWeights: Sendable {
  /// By term.
  private(set) var idf: [Float]
  private(set) var documentFrequency: [Int32]
  /// By term: 1, or less for a word that hardly ever stands without another.
  private var parts: [Float]

  /// O(terms + entries). `share` gives a stem's share of running words in its language, nil when unknown.
  init(
    rows: SparseRows, terms: TermTable, compounds: [UInt64], meanWords: Double, settings: StorySettings,
    share: ((String) -> Double?)?
  ) {
    documentFrequency = [Int32](repeating: 0, count: terms.count)
    for feature in rows.features { documentFrequency[Int(feature)] += 1 }
    parts = TermWeights.parts(of: compounds, documentFrequency, rows: rows.count)
    idf = [Float](repeating: 0, count: terms.count)
    let n = Double(rows.count)
    let n0 = settings.pseudoDocuments
    for term in documentFrequency.indices where documentFrequency[term] > 0 {
      let df = Double(documentFrequency[term])
      let presence: Double
      if let share {
        let f = min(0.5, share(terms.text(of: TermID(Int32(term)))) ?? 0)
        presence = 1 - exponential(meanWords * naturalLogarithm(1 - f))
      } else {
        presence = df < 2 ? 0 : df / (n + TermWeights.doubt) * 0.5
      }
      idf[term] = Float(max(0, naturalLogarithm((n + n0) / (df + n0 * presence))))
    }
  }

  /// The weight of a term in a report: idf^1.5, less for those of one document alone.
  ///
  /// A rare word is more than in proportion a sign of one event: the mean average precision of pairs over seven labelled
  /// sets (long, short, without stems) is 0.807 with idf, 0.815 with idf^1.5 and 0.819 with its square, which begins to lose
  /// where frequencies are not known well.
  func function(loneTermFactor: Double) -> @Sendable (Int32) -> Float {
    { feature in
      let weight = idf[Int(feature)]
      return weight * weight.squareRoot() * loneFactor(feature, loneTermFactor) * parts[Int(feature)]
    }
  }

  /// The weight of a term where affairs are looked for: plain idf. Affairs share their subject and not the details, and without
  /// a table of the language idf^1.5 finds fewer of them (0.84 for 0.94).
  func affairFunction(loneTermFactor: Double) -> @Sendable (Int32) -> Float {
    { feature in idf[Int(feature)] * loneFactor(feature, loneTermFactor) * parts[Int(feature)] }
  }

  /// Words that are one name, "South Korea", weigh together what one would: each by 1 over the root of how many they are.
  /// Otherwise reports of one country whose name has two words look alike by it. O(compounds log compounds).
  ///
  /// In a large corpus their own counts say so, so this fades: it is nothing from a hundred articles on.
  private static func parts(of compounds: [UInt64], _ documentFrequency: [Int32], rows: Int) -> [Float] {
    let doubt = 1 - Float(rows) / 100
    guard doubt > 0 else { return [Float](repeating: 1, count: documentFrequency.count) }
    var groups = DisjointSets(count: documentFrequency.count)
    let sorted = compounds.sorted()
    var i = 0
    while i < sorted.count {
      let start = i
      while i < sorted.count, sorted[i] == sorted[start] { i += 1 }
      let (first, second) = (Int(sorted[start] >> 32), Int(sorted[start] & 0xFFFF_FFFF))
      let most = max(documentFrequency[first], documentFrequency[second])
      if i - start >= 2, Double(i - start) >= compoundShare * Double(most) { groups.unite(first, second) }
    }
    var sizes = [Int: Int]()
    for term in documentFrequency.indices where groups.root(term) != term {
      sizes[groups.root(term), default: 1] += 1
    }
    guard !sizes.isEmpty else { return [Float](repeating: 1, count: documentFrequency.count) }
    return documentFrequency.indices.map { term in
      1 - doubt * (1 - 1 / Float(sizes[groups.root(term)] ?? 1).squareRoot())
    }
  }

  /// Share of the articles with the more frequent of two words that have both side by side.
  private static let compoundShare = 0.8

  private func loneFactor(_ feature: Int32, _ factor: Double) -> Float {
    documentFrequency[Int(feature)] == 1 ? Float(factor) : 1
  }

  /// Articles that a corpus without a table is thought short of before its own counts are believed.
  private static let doubt = 20.0
}
