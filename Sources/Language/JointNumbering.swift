import Model

/// Gives the words of articles that several tables numbered the numbers that one corpus gives them: those of the first table stay, and
/// what other tables have besides is numbered on from there, in their order.
///
/// ```swift
/// let joint = JointNumbering([known.terms, fresh.terms])
/// joint.renumber(&article, numberedBy: table)   // each, on any worker
/// let corpus = Corpus(articles: articles, terms: joint.terms)
/// ```
/// Terms that no article has any more keep their numbers. Nothing that is published depends on the numbers.
package struct JointNumbering: Sendable {
  private let first: TermTable
  /// By table and term: its number among all; none for the first table, whose terms have theirs.
  private let links: [[Int32]]
  /// The numbers of all terms.
  package let stems: ByteTable

  /// O(terms of all tables), or with `known`, the numbers of the first table's terms alone, of all others.
  package init(_ tables: [TermTable], known: ByteTable? = nil) {
    first = tables.first ?? TermTable()
    var stems = known ?? ByteTable()
    func numbers(_ table: TermTable) -> [Int32] {
      (0..<table.count).map { term in
        table.withBytes(of: TermID(Int32(term))) { Int32(stems.insert($0).index) }
      }
    }
    if known == nil { _ = numbers(first) }
    links = [[]] + tables.dropFirst().map(numbers)
    self.stems = stems
  }

  /// The terms of all tables. O(bytes).
  package var terms: TermTable {
    var terms = first
    for number in first.count..<stems.count { _ = stems.withBytes(of: number) { terms.append($0) } }
    return terms
  }

  /// Gives the article's words the numbers that they have now. O(words); O(1) for those of the first table, which stay as they are, and
  /// shared.
  package func renumber(_ article: inout AnalysedArticle, numberedBy table: Int) {
    if table == 0 { return }
    let links = links[table]
    article.renumber { TermID(links[Int($0.rawValue)]) }
  }
}
