import Language
import Model
import Workers

/// Analyses articles in parallel and joins them into one corpus.
///
/// Term ids follow the order of articles, whatever the number of jobs. O(bytes of text).
package func analysed(_ articles: [Article], jobs: Int) async -> Corpus {
  joined(parallelMap(articles, jobs: jobs, state: ArticleAnalyser.init) { $0.analyse($1) })
}

/// The same of what was read, where analyses of an earlier build are kept with the files and used again.
///
/// `terms` are those of the corpus that numbered them. O(bytes of new text + words).
func analysed(_ content: inout LoadedContent, numberedBy terms: TermTable, jobs: Int) async -> Corpus {
  let (files, articles, fingerprints) = (content.files, content.articles, content.fingerprints)
  var words = parallelMap(Array(articles.indices), jobs: jobs, state: ArticleAnalyser.init) {
    analyser, number -> RememberedWords in
    if let known = files[articles[number].path], known.analysed == fingerprints[number],
      let words = known.words
    {
      return words
    }
    return .local(analyser.analyse(articles[number]))
  }
  var builder = CorpusBuilder()
  var numbers = [Int32](repeating: -1, count: terms.count)
  words.reverse()
  while let next = words.popLast() {
    switch next {
    case .local(let analysis): builder.append(analysis)
    case .numbered(let article): builder.append(article, of: terms, &numbers)
    }
  }
  let corpus = builder.build()
  // The words of the corpus are those of the memory, so that they are there once.
  for path in files.keys { content.files[path]?.words = nil }
  for (number, article) in articles.enumerated() {
    content.files[article.path]?.removed = content.removed[number] ?? []
    content.files[article.path]?.analysed = fingerprints[number]
    content.files[article.path]?.words = .numbered(corpus.articles[number])
  }
  return corpus
}

private func joined(_ analyses: [LocalAnalysis]) -> Corpus {
  var analyses = analyses
  var builder = CorpusBuilder()
  // Each is given away, so that its words are not copied unless they are remembered.
  analyses.reverse()
  while let analysis = analyses.popLast() { builder.append(analysis) }
  return builder.build()
}
