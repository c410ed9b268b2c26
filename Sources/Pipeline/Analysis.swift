import Language
import Model

/// Analyses articles in parallel and joins them into one corpus.
///
/// Term ids follow the order of articles, whatever the number of jobs. O(bytes of text).
package func analysed(_ articles: [Article], jobs: Int) async -> Corpus {
  let analyses = await parallelMap(articles, jobs: jobs, state: ArticleAnalyser.init) { $0.analyse($1) }
  var builder = CorpusBuilder()
  for analysis in analyses { builder.append(analysis) }
  return builder.build()
}
