import Model
import Workers

/// Turns articles into counted terms: the stems of body and headline.
///
/// A stem weighs 1 + ln tf in the first `bodyWords` words, with an extra for the lead and for the headline. Names as terms of their
/// own were tried and left out: they count a country's name twice, and found no story that its stems do not.
struct FeatureExtractor {
  private let settings: StorySettings
  private let order: FeatureOrder
  /// By feature what was met of it in the article at hand.
  private var tallies: [Tally]
  /// The features of the article at hand.
  private var met: [UInt64] = []
  private(set) var rows = SparseRows()
  /// By row the stems that are names by their capitals: written with one inside sentences more often than without. Weights are 1.
  private(set) var names = SparseRows()
  /// Pairs of stems that stand side by side with capitals, each once a row: the first above, the second below.
  private(set) var compounds: [UInt64] = []
  /// Running words looked at, over all articles.
  private(set) var wordCount = 0

  private let gathersCompounds: Bool

  init(settings: StorySettings, gathersCompounds: Bool, order: FeatureOrder) {
    self.settings = settings
    self.gathersCompounds = gathersCompounds
    self.order = order
    tallies = [Tally](repeating: Tally(), count: order.count)
  }

  /// The rows of some articles, and how many running words were looked at. O(words); O(entries) of those that are known.
  static func features(
    of articles: [Int], in corpus: Corpus, order: FeatureOrder, known: KnownTexts,
    settings: StorySettings, jobs: Int
  ) -> (rows: SparseRows, names: SparseRows, compounds: [UInt64], words: Int) {
    // Only few articles have words that count together: see `TermWeights.compounds`.
    let gathersCompounds = articles.count < TermWeights.manyArticles
    let parts = parallelMap(stretches(of: articles.count, size: 64), jobs: jobs) {
      FeatureExtractor(settings: settings, gathersCompounds: gathersCompounds, order: order)
    } _: { extractor, range in
      for article in articles[range] {
        if !gathersCompounds, let counts = known.counts(of: article) {
          extractor.append(counts, words: corpus.articles[article].words.wordCount)
        } else {
          extractor.append(corpus.articles[article])
        }
      }
      return extractor.takeRows()
    }
    return (
      SparseRows(joining: parts.map(\.rows), jobs: jobs), SparseRows(joining: parts.map(\.names), jobs: jobs),
      parts.flatMap(\.compounds), parts.reduce(0) { $0 + $1.words }
    )
  }

  /// How often a term stands in an article, where, and how it is written: the opening of a sentence says nothing, and headlines of some
  /// papers capitalise all.
  private struct Tally {
    /// No more than `StorySettings.bodyWords`.
    var count: Int32 = 0
    /// How much oftener with a capital than without.
    var capitals: Int16 = 0
    var isLead = false
    var isTitle = false
    var isMet: Bool { count > 0 || isTitle }
  }

  /// What there is so far, for another to join; the next row is the first again.
  private mutating func takeRows() -> (rows: SparseRows, names: SparseRows, compounds: [UInt64], words: Int) {
    defer { (rows, names, compounds, wordCount) = (SparseRows(), SparseRows(), [], 0) }
    return (rows: rows, names: names, compounds: compounds, words: wordCount)
  }

  /// Adds the row of an article whose terms are counted. O(entries).
  private mutating func append(_ counts: TermCounts, words: Int) {
    rows.append(counts, in: order, names: &names)
    wordCount += min(settings.bodyWords, words)
  }

  /// Adds a row for the article. O(n) in the words looked at.
  mutating func append(_ article: AnalysedArticle) {
    met.removeAll(keepingCapacity: true)
    let tokens = article.tokens
    let end = min(settings.bodyWords, tokens.count)
    wordCount += end
    count(tokens[..<min(settings.leadWords, end)], isLead: true)
    count(tokens[min(settings.leadWords, end)..<end], isLead: false)
    for token in article.titleTokens.prefix(settings.bodyWords) where token.isContent {
      let feature = Int(order.feature(of: token.term))
      if !tallies[feature].isMet { met.append(UInt64(feature)) }
      tallies[feature].isTitle = true
    }
    if gathersCompounds { appendCompounds(tokens[..<end]) }
    sortKeys(&met)
    for feature in met {
      let tally = tallies[Int(feature)]
      tallies[Int(feature)] = Tally()
      var weight = FeatureExtractor.weight(ofCount: Int(tally.count))
      if tally.isLead { weight += settings.leadWeight }
      if tally.isTitle { weight += settings.titleWeight }
      rows.append(Int32(feature), Float(weight))
      if tally.capitals > 0 { names.append(Int32(feature), 1) }
    }
    rows.endRow()
    names.endRow()
  }

  /// Notes "South Korea" and "Ada Holm", at the head of a sentence too.
  private mutating func appendCompounds(_ tokens: ArraySlice<Token>) {
    let start = compounds.count
    var last: Token?
    for token in tokens {
      defer { last = token }
      guard let last, token.traits.contains(.capitalised), last.traits.contains(.capitalised),
        token.traits.isDisjoint(with: [.opener, .afterPunctuation, .number]), last.isContent, token.isContent,
        last.term != token.term
      else { continue }
      let (first, second) = (order.feature(of: last.term), order.feature(of: token.term))
      compounds.append(UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second)))
    }
    sortDistinct(&compounds, from: start)
  }

  private mutating func count(_ tokens: ArraySlice<Token>, isLead: Bool) {
    let unmarked = Token.Traits.number.rawValue | Token.Traits.opener.rawValue
    let capitalised = Token.Traits.capitalised.rawValue
    for token in tokens where token.isContent {
      let feature = Int(order.feature(of: token.term))
      let traits = token.traits.rawValue
      var tally = tallies[feature]
      if !tally.isMet { met.append(UInt64(feature)) }
      tally.count += 1
      if isLead { tally.isLead = true }
      if traits & unmarked == 0 { tally.capitals += traits & capitalised == 0 ? -1 : 1 }
      tallies[feature] = tally
    }
  }

  /// 1 + ln n, and 0 for none.
  private static func weight(ofCount count: Int) -> Double {
    if count < weights.count { return weights[count] }
    return 1 + naturalLogarithm(Double(count))
  }

  private static let weights = [0] + (1..<64).map { 1 + naturalLogarithm(Double($0)) }
}
