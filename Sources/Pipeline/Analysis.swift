import Language
import Model
import Workers

/// Analyses articles in parallel and joins them into one corpus.
///
/// Term ids follow the order of articles, whatever the number of jobs. O(bytes of text).
package func analysed(_ articles: [Article], jobs: Int) async -> Corpus {
  joined(parallelMap(articles, jobs: jobs, state: ArticleAnalyser.init) { $0.analyse($1) })
}

/// The same of what was read, where analyses of an earlier build are kept with the files and used again. O(bytes of new text + words).
func analysed(_ content: inout LoadedContent, jobs: Int) async -> Corpus {
  let (files, articles, fingerprints) = (content.files, content.articles, content.fingerprints)
  let analyses = parallelMap(Array(articles.indices), jobs: jobs, state: ArticleAnalyser.init) {
    analyser, number -> LocalAnalysis in
    if let known = files[articles[number].path], known.analysed == fingerprints[number],
      let analysis = known.analysis
    {
      return analysis
    }
    return analyser.analyse(articles[number])
  }
  for (number, article) in articles.enumerated() {
    content.files[article.path]?.removed = content.removed[number] ?? []
    content.files[article.path]?.analysed = fingerprints[number]
    content.files[article.path]?.analysis = analyses[number]
  }
  return joined(analyses)
}

private func joined(_ analyses: [LocalAnalysis]) -> Corpus {
  var analyses = analyses
  var builder = CorpusBuilder()
  // Each is given away, so that its words are not copied unless they are remembered.
  analyses.reverse()
  while let analysis = analyses.popLast() { builder.append(analysis) }
  return builder.build()
}
