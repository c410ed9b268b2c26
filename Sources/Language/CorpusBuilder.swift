import Model

/// Puts analysed articles together and numbers their terms.
///
/// Append in order of path: numbers count up from 0 in order of first appearance. O(terms) per article.
package struct CorpusBuilder {
  private var articles: [AnalysedArticle] = []
  private var terms = TermTable()
  private var index = ByteTable()

  package init() {}

  package mutating func append(_ analysis: consuming LocalAnalysis) {
    var numbers: [TermID] = []
    numbers.reserveCapacity(analysis.stemEnds.count)
    analysis.stemBytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in analysis.stemEnds {
        let stem = UnsafeBufferPointer(rebasing: bytes[start..<Int(end)])
        let (number, isNew) = index.insert(stem)
        numbers.append(isNew ? terms.append(stem) : TermID(Int32(number)))
        start = Int(end)
      }
    }
    var article = AnalysedArticle(
      article: analysis.article, sentences: analysis.sentences, tokens: analysis.tokens,
      titleTokens: analysis.titleTokens)
    // Only one reference is left, so that the words are numbered where they are.
    analysis.tokens = []
    analysis.titleTokens = []
    for i in article.tokens.indices { article.tokens[i].term = numbers[Int(article.tokens[i].term.rawValue)] }
    for i in article.titleTokens.indices {
      article.titleTokens[i].term = numbers[Int(article.titleTokens[i].term.rawValue)]
    }
    articles.append(article)
  }

  package func build() -> Corpus { Corpus(articles: articles, terms: terms) }
}
