import Language
import Model
import Workers

/// Analyses articles in parallel and joins them into one corpus.
///
/// Term ids follow the order of articles, whatever the number of jobs. O(bytes of text).
package func analysed(_ articles: [Article], jobs: Int) async -> Corpus {
  var analyses = parallelMap(articles, jobs: jobs, state: ArticleAnalyser.init) { $0.analyse($1) }
  var builder = CorpusBuilder()
  // Each is given away, so that its words are not copied.
  analyses.reverse()
  while let analysis = analyses.popLast() { builder.append(analysis) }
  return builder.build()
}
