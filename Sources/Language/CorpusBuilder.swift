import Model

/// Puts analysed articles together and numbers their terms.
///
/// Append in order of path: numbers count up from 0 in order of first appearance. O(terms) per article. Builders of articles that follow
/// each other may fill at once, and are joined then: `number` gives a whole corpus's numbers to the terms of the next of them.
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
    article.renumber(numbers)
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

  /// Takes in the terms of the articles that come next, and gives the number of each. O(terms).
  package mutating func number(termsOf next: CorpusBuilder) -> [TermID] {
    (0..<next.terms.count).map { term in
      next.terms.withBytes(of: TermID(Int32(term))) { stem in
        let (number, isNew) = index.insert(stem)
        return isNew ? terms.append(stem) : TermID(Int32(number))
      }
    }
  }

  /// Gives its terms the numbers that they have in a whole corpus, and gives its articles away. O(words).
  package mutating func takeArticles(numbered numbers: [TermID]) -> [AnalysedArticle] {
    var taken: [AnalysedArticle] = []
    swap(&taken, &articles)
    if zip(numbers, 0...).allSatisfy({ $0.rawValue == Int32($1) }) { return taken }
    for number in taken.indices { taken[number].renumber(numbers) }
    return taken
  }

  /// The terms of all articles whose terms were numbered.
  package var table: TermTable { terms }

  package func build() -> Corpus { Corpus(articles: articles, terms: terms) }
}

extension AnalysedArticle {
  /// Gives each word the number at the place of the one it has. O(words).
  fileprivate mutating func renumber(_ numbers: [TermID]) {
    for i in tokens.indices { tokens[i].term = numbers[Int(tokens[i].term.rawValue)] }
    for i in titleTokens.indices { titleTokens[i].term = numbers[Int(titleTokens[i].term.rawValue)] }
  }
}
