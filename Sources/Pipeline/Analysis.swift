import Language
import Model
import Stories
import Synchronization
import Workers

/// Analyses articles in parallel and joins them into one corpus.
///
/// Term ids follow the order of articles, whatever the number of jobs. O(bytes of text).
package func analysed(_ articles: [Article], jobs: Int) async -> Corpus {
  numbered(articles.count, jobs: jobs) { analyser, range, portion in
    for number in range { portion.append(analyser.analyse(articles[number])) }
  }
}

/// The same of what was read, where analyses of an earlier build are kept with the files and used again.
///
/// `terms` are those of the corpus that numbered them. O(bytes of new text + words).
func analysed(_ content: inout LoadedContent, numberedBy terms: TermTable, jobs: Int) async -> Corpus {
  let (files, articles, fingerprints) = (content.files, content.articles, content.fingerprints)
  let corpus = numbered(articles.count, jobs: jobs) { analyser, range, portion in
    var numbers = [Int32](repeating: -1, count: terms.count)
    for number in range {
      let known = files[articles[number].path]
      switch known?.analysed == fingerprints[number] ? known?.words : nil {
      case .local(let analysis): portion.append(analysis)
      case .numbered(let article): portion.append(article, of: terms, &numbers)
      case nil: portion.append(analyser.analyse(articles[number]))
      }
    }
  }
  // The words of the corpus are those of the memory, so that they are there once.
  content.prints = [TextPrint?](repeating: nil, count: articles.count)
  for (number, article) in articles.enumerated() {
    guard var file = content.files[article.path] else { continue }
    if file.analysed != fingerprints[number] { file.print = nil }
    content.prints[number] = file.print
    file.removed = content.removed[number] ?? []
    file.analysed = fingerprints[number]
    file.words = .numbered(corpus.articles[number])
    content.files[article.path] = file
  }
  return corpus
}

/// A corpus of so many articles. Stretches of them are filled at once, and their vocabularies are then joined in order. O(words).
private func numbered(
  _ count: Int, jobs: Int, fill: @Sendable (ArticleAnalyser, Range<Int>, inout CorpusBuilder) -> Void
) -> Corpus {
  // Each stretch numbers the common words anew, so there are few, but enough for uneven ones to keep all workers busy.
  let size = jobs == 1 ? count : max(64, count / (jobs * 4))
  let portions = parallelMap(
    stretches(of: count, size: max(1, size)), jobs: jobs, state: ArticleAnalyser.init
  ) { analyser, range in
    var portion = CorpusBuilder()
    fill(analyser, range, &portion)
    return Portion(portion)
  }
  var whole = CorpusBuilder()
  let numbers = portions.map { portion in portion.builder.withLock { whole.number(termsOf: $0) } }
  let articles = parallelMap(Array(zip(portions, numbers)), jobs: jobs) { portion, numbers in
    portion.builder.withLock { $0.takeArticles(numbered: numbers) }
  }
  return Corpus(articles: Array(articles.joined()), terms: whole.table)
}

/// Articles that one worker puts together and another numbers, where they are.
private final class Portion: Sendable {
  let builder: Mutex<CorpusBuilder>

  init(_ builder: CorpusBuilder) { self.builder = Mutex(builder) }
}
