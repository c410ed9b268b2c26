import Model
import Workers

/// Turns articles into counted terms: the stems of body and headline.
///
/// A stem weighs 1 + ln tf in the first `bodyWords` words, with an extra for the lead and for the headline. Names as terms of their
/// own were tried and left out: they count a country's name twice, and found no story that its stems do not.
struct FeatureExtractor {
  private let settings: StorySettings
  private var entries: [UInt64] = []
  private(set) var rows = SparseRows()
  /// By row the stems that are names by their capitals: written with one inside sentences more often than without. Weights are 1.
  private(set) var names = SparseRows()
  /// Pairs of stems that stand side by side with capitals, each once a row: the first above, the second below.
  private(set) var compounds: [UInt64] = []
  /// Running words looked at, over all articles.
  private(set) var wordCount = 0

  private let gathersCompounds: Bool

  init(settings: StorySettings, gathersCompounds: Bool) {
    self.settings = settings
    self.gathersCompounds = gathersCompounds
  }

  /// The rows of some articles, and how many running words were looked at. O(words).
  static func features(
    of articles: [Int], in corpus: Corpus, settings: StorySettings, jobs: Int
  ) -> (rows: SparseRows, names: SparseRows, compounds: [UInt64], words: Int) {
    let parts = parallelMap(stretches(of: articles.count, size: 64), jobs: jobs) { range in
      // Only few articles have words that count together: see `TermWeights.compounds`.
      var extractor = FeatureExtractor(
        settings: settings, gathersCompounds: articles.count < TermWeights.manyArticles)
      for i in range { extractor.append(corpus.articles[articles[i]]) }
      return (
        rows: extractor.rows, names: extractor.names, compounds: extractor.compounds,
        words: extractor.wordCount
      )
    }
    return (
      SparseRows(joining: parts.map(\.rows)), SparseRows(joining: parts.map(\.names)),
      parts.flatMap(\.compounds), parts.reduce(0) { $0 + $1.words }
    )
  }

  /// Places where a term can stand, as the lowest bits of an entry.
  private enum Place: UInt64 { case body, lead, title }
  /// Above these, how it is written: the opening of a sentence says nothing, and headlines of some papers capitalise all.
  private enum Writing: UInt64 { case unknown, plain, capitalised }

  /// Adds a row for the article. O(n log n) in the words looked at.
  mutating func append(_ article: AnalysedArticle) {
    entries.removeAll(keepingCapacity: true)
    let end = min(settings.bodyWords, article.tokens.count)
    wordCount += end
    for i in 0..<end where article.tokens[i].isContent {
      let traits = article.tokens[i].traits
      let writing: Writing =
        traits.contains(.number) || traits.contains(.opener)
        ? .unknown : traits.contains(.capitalised) ? .capitalised : .plain
      add(article.tokens[i].term, i < settings.leadWords ? .lead : .body, writing)
    }
    for token in article.titleTokens.prefix(settings.bodyWords) where token.isContent {
      add(token.term, .title)
    }
    if gathersCompounds { appendCompounds(article.tokens[..<end]) }
    sortKeys(&entries)
    var i = 0
    while i < entries.count {
      let feature = entries[i] >> 4
      var capitals = 0
      var count = 0
      var isLead = false
      var isTitle = false
      while i < entries.count, entries[i] >> 4 == feature {
        let place = entries[i] & 3
        let writing = entries[i] >> 2 & 3
        if writing == Writing.capitalised.rawValue { capitals += 1 }
        if writing == Writing.plain.rawValue { capitals -= 1 }
        if place == Place.title.rawValue { isTitle = true } else { count += 1 }
        if place == Place.lead.rawValue { isLead = true }
        i += 1
      }
      var weight = count == 0 ? 0 : 1 + naturalLogarithm(Double(count))
      if isLead { weight += settings.leadWeight }
      if isTitle { weight += settings.titleWeight }
      rows.append(Int32(feature), Float(weight))
      if capitals > 0 { names.append(Int32(feature), 1) }
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
      compounds.append(
        UInt64(UInt32(bitPattern: last.term.rawValue)) << 32 | UInt64(UInt32(bitPattern: token.term.rawValue))
      )
    }
    sortDistinct(&compounds, from: start)
  }

  private mutating func add(_ term: TermID, _ place: Place, _ writing: Writing = .unknown) {
    entries.append(
      UInt64(UInt32(bitPattern: term.rawValue)) << 4 | writing.rawValue << 2 | place.rawValue)
  }
}
