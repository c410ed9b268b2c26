import Model

/// Puts analysed articles together and numbers their terms.
///
/// Append in order of path: numbers count up from 0 in order of first appearance. O(terms) per article. Builders of parts of a corpus may
/// fill at once; `JointNumbering` joins what they make.
package struct CorpusBuilder: Sendable {
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
    article.renumber { numbers[Int($0.rawValue)] }
    articles.append(article)
  }

  package func build() -> Corpus { Corpus(articles: articles, terms: terms) }
}

extension AnalysedArticle {
  /// Gives each word another number. O(words).
  mutating func renumber(_ number: (TermID) -> TermID) {
    for i in tokens.indices { tokens[i].term = number(tokens[i].term) }
    for i in titleTokens.indices { titleTokens[i].term = number(titleTokens[i].term) }
  }
}
