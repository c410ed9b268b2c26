import Language
import Model
import Stories
import Workers

/// Analyses articles in parallel and joins them into one corpus.
///
/// Term ids follow the order of articles, whatever the number of jobs. O(bytes of text).
package func analysed(_ articles: [Article], jobs: Int) async -> Corpus {
  var parts = CorpusParts()
  parts.append(analysing: articles, jobs: jobs)
  return parts.joined(jobs: jobs)
}

/// The same of what was read, where analyses of an earlier build are kept with the files and used again.
///
/// `tables` are those that number the words of these. O(bytes of new text + words).
func analysed(_ content: inout LoadedContent, numberedBy tables: [TermTable], jobs: Int) async -> Corpus {
  let known = content.articles.enumerated().map { number, article -> NumberedWords? in
    let file = content.files[article.path]
    return file?.analysed == content.fingerprints[number] ? file?.words : nil
  }
  var parts = CorpusParts(tables: tables)
  parts.append(analysing: known.indices.filter { known[$0] == nil }.map { content.articles[$0] }, jobs: jobs)
  parts.merge(known)
  let corpus = parts.joined(jobs: jobs)
  content.remember(corpus)
  return corpus
}

extension LoadedContent {
  /// Keeps the words of the corpus with the files that they are of, for the next build. O(articles).
  fileprivate mutating func remember(_ corpus: Corpus) {
    if files.count > articles.count {
      // An article that is not in the corpus, such as one that is not due yet, has no words that its terms number.
      let present = Set(articles.map(\.path))
      for path in files.keys where !present.contains(path) {
        files[path]?.words = nil
        files[path]?.analysed = nil
      }
    }
    prints = [TextPrint?](repeating: nil, count: articles.count)
    for (number, article) in corpus.articles.enumerated() {
      guard let place = files.index(forKey: article.article.path) else { continue }
      prints[number] = files.values[place].remember(
        article, fingerprint: fingerprints[number], removed: removed[number] ?? [])
    }
  }
}

extension RememberedArticle {
  /// Keeps its words as the corpus has them, and gives the print of its text where they are the same as before.
  fileprivate mutating func remember(
    _ article: AnalysedArticle, fingerprint: ContentHash, removed: [Int]
  ) -> TextPrint? {
    if analysed != fingerprint { print = nil }
    self.removed = removed
    analysed = fingerprint
    words = NumberedWords(article: article, table: 0)
    return print
  }
}

/// Articles in order of path whose words different tables number, to be made one corpus.
private struct CorpusParts {
  private var articles: [AnalysedArticle] = []
  /// By article: which table numbers its words.
  private var tableOfArticle: [Int] = []
  private var tables: [TermTable]
  private var hasKnown = false

  init(tables: [TermTable] = []) { self.tables = tables }

  /// Adds articles that nothing is known of. Stretches of them are filled at once, each with a table of its own. O(bytes of text).
  mutating func append(analysing fresh: [Article], jobs: Int) {
    // Each stretch numbers the common words anew, so there are few, but enough for uneven ones to keep all workers busy.
    let size = jobs == 1 ? fresh.count : max(64, fresh.count / (jobs * 4))
    let portions = parallelMap(
      stretches(of: fresh.count, size: max(1, size)), jobs: jobs, state: ArticleAnalyser.init
    ) { analyser, range in
      var portion = CorpusBuilder()
      for number in range { portion.append(analyser.analyse(fresh[number])) }
      return portion.build()
    }
    for portion in portions {
      articles += portion.articles
      tableOfArticle += Array(repeating: tables.count, count: portion.articles.count)
      tables.append(portion.terms)
    }
  }

  /// Puts articles that are known at their places; where there is none, the next of those that are there so far. O(articles).
  mutating func merge(_ known: [NumberedWords?]) {
    if articles.count == known.count { return }
    hasKnown = true
    let (fresh, tableOfFresh) = (articles, tableOfArticle)
    var next = 0
    articles = known.map { words in
      if let words { return words.article }
      defer { next += 1 }
      return fresh[next]
    }
    next = 0
    tableOfArticle = known.map { words in
      if let words { return words.table }
      defer { next += 1 }
      return tableOfFresh[next]
    }
  }

  /// The corpus. Words that nobody else has are numbered where they are. O(words).
  mutating func joined(jobs: Int) -> Corpus {
    // The numbers of one portion are those of the corpus already.
    if tables.count == 1, !hasKnown { return Corpus(articles: articles, terms: tables[0]) }
    var joint = JointNumbering(tables)
    for (number, article) in articles.enumerated() {
      joint.meet(article, numberedBy: tableOfArticle[number])
    }
    let (numbering, tables) = (joint, tableOfArticle)
    let ranges = stretches(of: articles.count, size: 64)
    let shares = ranges.map { Share(Array(articles[$0])) }
    articles = []
    let numbered = parallelMap(Array(zip(ranges, shares)), jobs: jobs) { range, share in
      var articles = share.take()
      for (place, number) in range.enumerated() {
        numbering.renumber(&articles[place], numberedBy: tables[number])
      }
      return articles
    }
    return Corpus(articles: Array(numbered.joined()), terms: joint.terms)
  }
}

/// Some articles that one worker takes to itself.
private final class Share: Sendable {
  private let articles: Guarded<[AnalysedArticle]>

  init(_ articles: [AnalysedArticle]) { self.articles = Guarded(articles) }

  func take() -> [AnalysedArticle] {
    articles.withLock { articles in
      var taken: [AnalysedArticle] = []
      swap(&taken, &articles)
      return taken
    }
  }
}
