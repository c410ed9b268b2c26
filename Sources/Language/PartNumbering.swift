import Model

/// Numbers the words of some articles of a corpus among themselves, from 0 in order of first appearance.
package struct PartNumbering {
  private let corpus: TermTable
  /// By term of the corpus; -1 while no article had it.
  private var numbers: [Int32]
  /// The terms of the articles so far.
  package private(set) var terms = TermTable()

  package init(of corpus: TermTable) {
    self.corpus = corpus
    numbers = [Int32](repeating: -1, count: corpus.count)
  }

  /// The article with these numbers. O(words).
  package mutating func renumbered(_ article: AnalysedArticle) -> AnalysedArticle {
    for word in article.titleTokens { meet(word.term) }
    for word in article.tokens { meet(word.term) }
    var article = article
    article.renumber { TermID(numbers[Int($0.rawValue)]) }
    return article
  }

  private mutating func meet(_ term: TermID) {
    if numbers[Int(term.rawValue)] < 0 {
      numbers[Int(term.rawValue)] = corpus.withBytes(of: term) { terms.append($0) }.rawValue
    }
  }
}
