import Model

/// Gives the words of articles that several tables numbered the numbers that one corpus gives them: they count up from 0 in order of
/// first appearance, titles before texts, whatever tables the articles came from.
///
/// ```swift
/// var joint = JointNumbering([known.terms, fresh.terms])
/// for (article, table) in inOrderOfPath { joint.meet(article, numberedBy: table) }
/// joint.renumber(&article, numberedBy: table)   // each, on any worker
/// let corpus = Corpus(articles: articles, terms: joint.terms)
/// ```
package struct JointNumbering: Sendable {
  /// By table and term: its number among all stems of all tables.
  private let links: [[Int32]]
  /// By that number the term's own; -1 while no article had it.
  private var numbers: [Int32]
  private let stems: ByteTable
  /// The numbers among all stems in order of first appearance.
  private var met: [Int32] = []

  /// O(terms of all tables).
  package init(_ tables: [TermTable]) {
    var stems = ByteTable()
    links = tables.map { table in
      (0..<table.count).map { term in
        table.withBytes(of: TermID(Int32(term))) { Int32(stems.insert($0).index) }
      }
    }
    self.stems = stems
    numbers = [Int32](repeating: -1, count: stems.count)
  }

  /// Numbers what appears in the article first. Articles come in order of path. O(words).
  package mutating func meet(_ article: AnalysedArticle, numberedBy table: Int) {
    meet(article.titleTokens, links[table])
    meet(article.tokens, links[table])
  }

  private mutating func meet(_ words: [Token], _ links: [Int32]) {
    for word in words {
      let stem = links[Int(word.term.rawValue)]
      if numbers[Int(stem)] < 0 {
        numbers[Int(stem)] = Int32(met.count)
        met.append(stem)
      }
    }
  }

  /// The terms of all articles that were met. O(bytes).
  package var terms: TermTable {
    var terms = TermTable()
    for stem in met { _ = stems.withBytes(of: Int(stem)) { terms.append($0) } }
    return terms
  }

  /// Gives the article's words the numbers that they have now. One whose words have them already stays as it is, and shared. O(words).
  package func renumber(_ article: inout AnalysedArticle, numberedBy table: Int) {
    let links = links[table]
    func number(_ term: TermID) -> TermID { TermID(numbers[Int(links[Int(term.rawValue)])]) }
    func isSame(_ word: Token) -> Bool { number(word.term) == word.term }
    if article.titleTokens.allSatisfy(isSame), article.tokens.allSatisfy(isSame) { return }
    article.renumber(number)
  }
}
