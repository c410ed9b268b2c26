import Model

/// How much each feature tells: its inverse document frequency, steadied by a table of the language.
///
/// idf = ln((N + n0) / (df + n0 p)): the background table speaks for n0 documents, so that five articles
/// do not take "government" for a rare word, and p = 1 - (1 - f)^L is the share of texts of L words that hold a word
/// of frequency f. Without a table p comes from the corpus' own counts.
struct TermWeights: Sendable {
  /// By feature.
  private(set) var idf: [Float]
  private(set) var documentFrequency: [Int32]

  /// O(features + entries). `share` gives a stem's share of running words in its language, nil when unknown.
  init(
    rows: SparseRows, names: NameTable, terms: TermTable, meanWords: Double, settings: StorySettings,
    share: ((String) -> Double?)?
  ) {
    let base = terms.count
    documentFrequency = [Int32](repeating: 0, count: base + names.count)
    for feature in rows.features { documentFrequency[Int(feature)] += 1 }
    idf = [Float](repeating: 0, count: documentFrequency.count)
    let n = Double(rows.count)
    let n0 = settings.pseudoDocuments
    var presence = [Double](repeating: -1, count: base)
    func presenceOfTerm(_ term: Int) -> Double {
      if presence[term] >= 0 { return presence[term] }
      let value: Double
      if let share {
        let f = min(0.5, share(terms.text(of: TermID(Int32(term)))) ?? 0)
        value = 1 - exponential(meanWords * naturalLogarithm(1 - f))
      } else {
        let df = Double(documentFrequency[term])
        value = df < 2 ? 0 : df / (n + TermWeights.doubt) * 0.5
      }
      presence[term] = value
      return value
    }
    for feature in documentFrequency.indices where documentFrequency[feature] > 0 {
      var p: Double
      if feature < base {
        p = presenceOfTerm(feature)
      } else {
        let words = names.terms(of: feature - base)
        p = words.map { presenceOfTerm(Int($0)) }.min() ?? 0
        if words.count > 1 { p *= 0.3 }
      }
      idf[feature] = Float(max(0, naturalLogarithm((n + n0) / (Double(documentFrequency[feature]) + n0 * p))))
    }
  }

  /// Articles that a corpus without a table is thought short of before its own counts are believed.
  private static let doubt = 20.0
}
