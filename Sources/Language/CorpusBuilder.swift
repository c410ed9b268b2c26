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

  /// The same of an article whose words another corpus has numbered; what they are called does not change.
  ///
  /// `numbers` has the new number of each term of that corpus, -1 while it has none. O(words).
  package mutating func append(
    _ article: AnalysedArticle, of corpus: TermTable, _ numbers: inout [Int32]
  ) {
    var isSame = true
    for words in [article.titleTokens, article.tokens] {
      for word in words {
        let term = Int(word.term.rawValue)
        if numbers[term] < 0 {
          numbers[term] = corpus.withBytes(of: word.term) { stem in
            let (number, isNew) = index.insert(stem)
            return isNew ? terms.append(stem).rawValue : Int32(number)
          }
        }
        isSame = isSame && numbers[term] == word.term.rawValue
      }
    }
    var article = article
    if !isSame {
      for i in article.tokens.indices {
        article.tokens[i].term = TermID(numbers[Int(article.tokens[i].term.rawValue)])
      }
      for i in article.titleTokens.indices {
        article.titleTokens[i].term = TermID(numbers[Int(article.titleTokens[i].term.rawValue)])
      }
    }
    articles.append(article)
  }

  package func build() -> Corpus { Corpus(articles: articles, terms: terms) }
}
