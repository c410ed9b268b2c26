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
    for word in analysis.tokens.indices {
      analysis.tokens[word].term = numbers[Int(analysis.tokens[word].term.rawValue)]
    }
    for word in analysis.titleTokens.indices {
      analysis.titleTokens[word].term = numbers[Int(analysis.titleTokens[word].term.rawValue)]
    }
    articles.append(
      AnalysedArticle(
        article: analysis.article, sentences: analysis.sentences, tokens: analysis.tokens,
        titleTokens: analysis.titleTokens))
  }

  package func build() -> Corpus { Corpus(articles: articles, terms: terms) }
}

extension AnalysedArticle {
  /// Gives each word another number. O(words).
  mutating func renumber(_ number: (TermID) -> TermID) {
    var lists = words.lists
    for i in lists.tokens.indices { lists.tokens[i].term = number(lists.tokens[i].term) }
    for i in lists.titleTokens.indices { lists.titleTokens[i].term = number(lists.titleTokens[i].term) }
    words = ArticleWords(lists)
  }
}
