import Language
import Model
import Stories
import Workers

/// Analyses articles in parallel and joins them into one corpus.
///
/// What term ids there are depends on the number of jobs; nothing that comes of them does. O(bytes of text).
package func analysed(_ articles: [Article], jobs: Int) -> Corpus {
  var parts = CorpusParts()
  parts.append(analysing: articles, jobs: jobs)
  return parts.joined(jobs: jobs).corpus
}

/// The same of what was read, where analyses of an earlier build are kept with the files and used again.
///
/// `terms` number the words of these, and of the corpus afterwards. O(bytes of new text + terms).
func analysed(_ content: inout LoadedContent, numberedBy terms: inout KnownTerms, jobs: Int) -> Corpus {
  let known = zip(content.fileOfArticle, content.fingerprints).map { file, fingerprint -> AnalysedArticle? in
    content.files[file].analysed == fingerprint ? content.files[file].words : nil
  }
  var parts = CorpusParts(numberedBy: terms.table)
  parts.append(analysing: known.indices.filter { known[$0] == nil }.map { content.articles[$0] }, jobs: jobs)
  parts.merge(known)
  var (corpus, stems) = parts.joined(jobs: jobs, known: terms.stems)
  let isWorn = terms.isWorn(corpus.terms.count)
  if isWorn {
    // Else texts that come and go leave more terms behind than there are.
    var numbering = PartNumbering(of: corpus.terms)
    for number in corpus.articles.indices {
      corpus.articles[number] = numbering.renumbered(corpus.articles[number])
    }
    corpus.terms = numbering.terms
    terms = KnownTerms(inUse: corpus.terms)
  } else {
    if terms.table.count == 0 { terms = KnownTerms(inUse: corpus.terms) }
    terms.table = corpus.terms
    terms.stems = stems
  }
  content.remember(corpus, isNumberedAnew: isWorn)
  return corpus
}

extension LoadedContent {
  /// Keeps the words of the corpus with the files that they are of, for the next build. O(articles).
  fileprivate mutating func remember(_ corpus: Corpus, isNumberedAnew: Bool) {
    if files.count > articles.count {
      // An article that is not in the corpus, such as one that is not due yet, has no words that its terms number.
      var isPresent = [Bool](repeating: false, count: files.count)
      for file in fileOfArticle { isPresent[file] = true }
      for file in files.indices where !isPresent[file] {
        files[file].words = nil
        files[file].counts = nil
        files[file].text = nil
        files[file].analysed = nil
      }
    }
    prints = [TextPrint?](repeating: nil, count: articles.count)
    counts = [TermCounts?](repeating: nil, count: articles.count)
    for (number, article) in corpus.articles.enumerated() {
      let file = fileOfArticle[number]
      files[file].remember(
        article, fingerprint: fingerprints[number], removed: removed[number] ?? [], anew: isNumberedAnew)
      prints[number] = files[file].print
      counts[number] = files[file].counts
    }
  }
}

extension RememberedArticle {
  /// Keeps its words as the corpus has them, and what came of those that it had only where they are the same.
  fileprivate mutating func remember(
    _ article: AnalysedArticle, fingerprint: ContentHash, removed: [Int], anew isNumberedAnew: Bool
  ) {
    if analysed == fingerprint, !isNumberedAnew { return }
    if analysed != fingerprint { print = nil }
    (counts, text) = (nil, nil)
    self.removed = removed
    analysed = fingerprint
    words = article
  }
}

/// Articles in order of path whose words different tables number, to be made one corpus.
private struct CorpusParts {
  private var articles: [AnalysedArticle] = []
  /// By article: which table numbers its words.
  private var tableOfArticle: [Int] = []
  private var tables: [TermTable]

  /// `terms` number the words of articles that are known.
  init(numberedBy terms: TermTable = TermTable()) { tables = terms.count == 0 ? [] : [terms] }

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
  mutating func merge(_ known: [AnalysedArticle?]) {
    if articles.count == known.count { return }
    let (fresh, tableOfFresh) = (articles, tableOfArticle)
    var next = 0
    articles = []
    articles.reserveCapacity(known.count)
    tableOfArticle = [Int](repeating: 0, count: known.count)
    for (number, words) in known.enumerated() {
      if let words {
        articles.append(words)
      } else {
        articles.append(fresh[next])
        tableOfArticle[number] = tableOfFresh[next]
        next += 1
      }
    }
  }

  /// The corpus, and the numbers of its terms where several tables were made one. `known` are the numbers of the first table's. O(words of the other tables).
  mutating func joined(jobs: Int, known: ByteTable? = nil) -> (corpus: Corpus, stems: ByteTable?) {
    if tables.count <= 1 { return (Corpus(articles: articles, terms: tables.first ?? TermTable()), known) }
    let numbering = JointNumbering(tables, known: known)
    let others = articles.indices.filter { tableOfArticle[$0] != 0 }
    let numbers = tableOfArticle
    let ranges = stretches(of: others.count, size: 64)
    let none = ArticleWords(ArticleWords.Lists())
    let shares = ranges.map { range in
      Handover(
        others[range].map { number in
          let article = articles[number]
          // The worker alone has them, so they go as it goes on.
          articles[number].words = none
          return article
        })
    }
    let numbered = parallelMap(Array(zip(ranges, shares)), jobs: jobs) { range, share in
      var articles = share.take() ?? []
      for (place, number) in zip(articles.indices, others[range]) {
        numbering.renumber(&articles[place], numberedBy: numbers[number])
      }
      return articles
    }
    for (number, article) in zip(others, numbered.joined()) { articles[number] = article }
    return (Corpus(articles: articles, terms: numbering.terms), numbering.stems)
  }
}
