import Model

/// How much each term, as a feature, tells: its inverse document frequency, steadied by a table of the language.
///
/// idf = ln((N + n0) / (df + n0 p)): the background table speaks for n0 documents, so that five articles
/// do not take "government" for a rare word, and p = 1 - (1 - f)^L is the share of texts of L words that hold a word
/// of frequency f. Without a table p comes from the corpus' own counts.
///
/// N, df and L are taken in steps (`inSteps`), so that an article more or less leaves nearly all weights as they are, to the bit, and with
/// them what was worked out from them.
struct TermWeights: Sendable {
  /// By feature.
  private(set) var idf: [Float]
  private(set) var documentFrequency: [Int32]
  /// Pairs of words that hardly ever stand apart: "South Korea", "Ada Holm".
  private(set) var compounds: [(first: Int32, second: Int32)]
  /// How little the articles themselves say which of their words tell nothing: 1 for none, 0 from `manyArticles` on.
  let doubt: Double
  /// By feature, whether it is a name by its capitals in half of the articles that have it or more; empty where capitals tell no names, or the
  /// articles are many.
  let isName: [Bool]

  /// O(terms + entries). `share` gives a stem's share of running words in its language, nil when unknown.
  init(
    rows: SparseRows, names: SparseRows, compounds: [UInt64], terms: TermTable, order: FeatureOrder,
    meanWords: Double,
    settings: StorySettings, share: ((String) -> Double?)?
  ) {
    documentFrequency = [Int32](repeating: 0, count: terms.count)
    for feature in rows.features { documentFrequency[Int(feature)] += 1 }
    doubt = max(0, 1 - Double(rows.count) / Double(TermWeights.manyArticles))
    self.compounds = TermWeights.pairs(in: compounds, documentFrequency)
    isName = doubt == 0 ? [] : TermWeights.names(names, among: rows, documentFrequency, settings: settings)
    idf = [Float](repeating: 0, count: terms.count)
    let n = Double(TermWeights.inSteps(rows.count))
    let words = Double(TermWeights.inSteps(Int(meanWords.rounded())))
    let few = settings.fewness(of: TermWeights.inSteps(rows.count))
    let n0 = settings.pseudoDocuments * (1 - few) + settings.pseudoDocumentsOfFew * few
    for feature in documentFrequency.indices where documentFrequency[feature] > 0 {
      let df = Double(TermWeights.inSteps(Int(documentFrequency[feature])))
      let presence: Double
      if let share {
        let f = min(0.5, share(terms.text(of: order.term(of: Int32(feature)))) ?? 0)
        presence = 1 - exponential(words * naturalLogarithm(1 - f))
      } else {
        presence = df < 2 ? 0 : df / (n + TermWeights.missingArticles) * 0.5
      }
      idf[feature] = Float(max(0, naturalLogarithm((n + n0) / (df + n0 * presence))))
    }
  }

  /// A count to the nearest step of a 32nd to a 64th of it; all up to 63 are themselves.
  static func inSteps(_ count: Int) -> Int {
    let step = 1 << max(0, Int.bitWidth - count.leadingZeroBitCount - 6)
    return (count + step / 2) / step * step
  }

  /// By feature its weight in a report: idf^1.5, less for those of one document alone. O(terms).
  ///
  /// A rare word is more than in proportion a sign of one event: the mean average precision of pairs over seven labelled
  /// sets (long, short, without stems) is 0.807 with idf, 0.815 with idf^1.5 and 0.819 with its square, which begins to lose
  /// where frequencies are not known well.
  func weights(loneTermFactor: Double) -> [Float] {
    weights(loneTermFactor: loneTermFactor) { $0 * $0.squareRoot() }
  }

  /// By feature its weight where affairs are looked for: plain idf. Affairs share their subject and not the details, and without
  /// a table of the language idf^1.5 finds fewer of them (0.84 for 0.94).
  func affairWeights(loneTermFactor: Double) -> [Float] { weights(loneTermFactor: loneTermFactor) { $0 } }

  private func weights(loneTermFactor: Double, of weight: (Float) -> Float) -> [Float] {
    let loneFactor = Float(loneTermFactor)
    return idf.indices.map { weight(idf[$0]) * (documentFrequency[$0] == 1 ? loneFactor : 1) }
  }

  /// By feature whether it is a name; empty where more of the terms are capitalised than names could be. O(terms + entries).
  private static func names(
    _ names: SparseRows, among rows: SparseRows, _ documentFrequency: [Int32], settings: StorySettings
  ) -> [Bool] {
    guard Double(names.features.count) < settings.capitalShare * Double(rows.features.count) else {
      return []
    }
    var capitalised = [Int32](repeating: 0, count: documentFrequency.count)
    for feature in names.features { capitalised[Int(feature)] += 1 }
    return capitalised.indices.map { capitalised[$0] > 0 && 2 * capitalised[$0] >= documentFrequency[$0] }
  }

  /// The compounds among all pairs that stand side by side with capitals. O(compounds log compounds).
  private static func pairs(
    in compounds: [UInt64], _ documentFrequency: [Int32]
  ) -> [(first: Int32, second: Int32)] {
    let sorted = compounds.sorted()
    var pairs: [(first: Int32, second: Int32)] = []
    var i = 0
    while i < sorted.count {
      let start = i
      while i < sorted.count, sorted[i] == sorted[start] { i += 1 }
      let (first, second) = (Int(sorted[start] >> 32), Int(sorted[start] & 0xFFFF_FFFF))
      let most = max(documentFrequency[first], documentFrequency[second])
      if i - start >= 2, Double(i - start) >= compoundShare * Double(most) {
        pairs.append((Int32(first), Int32(second)))
      }
    }
    return pairs
  }

  /// From so many articles on, their own counts say which words tell nothing.
  static let manyArticles = 100

  /// Share of the articles with the more frequent of two words that have both side by side.
  private static let compoundShare = 0.8

  /// Articles that a corpus without a table is thought short of before its own counts are believed.
  private static let missingArticles = 20.0
}
