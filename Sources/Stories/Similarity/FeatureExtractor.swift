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
  /// Running words looked at, over all articles.
  private(set) var wordCount = 0

  init(settings: StorySettings) { self.settings = settings }

  /// The rows of some articles, and how many running words were looked at. O(words).
  static func features(
    of articles: [Int], in corpus: Corpus, settings: StorySettings, jobs: Int
  ) -> (rows: SparseRows, words: Int) {
    let parts = parallelMap(stretches(of: articles.count, size: 64), jobs: jobs) { range in
      var extractor = FeatureExtractor(settings: settings)
      for i in range { extractor.append(corpus.articles[articles[i]]) }
      return (rows: extractor.rows, words: extractor.wordCount)
    }
    return (SparseRows(joining: parts.map(\.rows)), parts.reduce(0) { $0 + $1.words })
  }

  /// Places where a term can stand, as the lowest bits of an entry.
  private enum Place: UInt64 { case body, lead, title }

  /// Adds a row for the article. O(n log n) in the words looked at.
  mutating func append(_ article: AnalysedArticle) {
    entries.removeAll(keepingCapacity: true)
    let end = min(settings.bodyWords, article.tokens.count)
    wordCount += end
    for i in 0..<end where article.tokens[i].isContent {
      add(article.tokens[i].term, i < settings.leadWords ? .lead : .body)
    }
    for token in article.titleTokens.prefix(settings.bodyWords) where token.isContent {
      add(token.term, .title)
    }
    entries.sort()
    var i = 0
    while i < entries.count {
      let feature = entries[i] >> 2
      var count = 0
      var isLead = false
      var isTitle = false
      while i < entries.count, entries[i] >> 2 == feature {
        let place = entries[i] & 3
        if place == Place.title.rawValue { isTitle = true } else { count += 1 }
        if place == Place.lead.rawValue { isLead = true }
        i += 1
      }
      var weight = count == 0 ? 0 : 1 + naturalLogarithm(Double(count))
      if isLead { weight += settings.leadWeight }
      if isTitle { weight += settings.titleWeight }
      rows.append(Int32(feature), Float(weight))
    }
    rows.endRow()
  }

  private mutating func add(_ term: TermID, _ place: Place) {
    entries.append(UInt64(UInt32(bitPattern: term.rawValue)) << 2 | place.rawValue)
  }
}
