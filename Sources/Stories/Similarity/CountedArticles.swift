import Model

/// The counted terms of articles as an earlier build left them in memory, so that those of texts that have not changed are not counted again.
package struct CountedArticles: Sendable {
  private let terms: TermTable
  private let spaces: [VectorSpace]
  /// By fingerprint of an article its row in one of the spaces.
  private let rows: [ContentHash: (space: Int, row: Int)]

  /// `texts` are by article of the corpus that the findings are of fingerprints of all that is read of it. O(articles).
  package init(_ findings: StoryFindings, terms: TermTable, texts: [ContentHash]) {
    self.terms = terms
    spaces = findings.groupings.map(\.space)
    var rows: [ContentHash: (space: Int, row: Int)] = [:]
    rows.reserveCapacity(texts.count)
    for (number, space) in spaces.enumerated() {
      for (row, article) in space.articles.enumerated() { rows[texts[article]] = (number, row) }
    }
    self.rows = rows
  }

  /// The rows as features of a corpus; nil when its words are numbered in another way. O(terms).
  func view(_ order: FeatureOrder, of corpus: Corpus, texts: [ContentHash]) -> View? {
    guard !texts.isEmpty, let before = spaces.first?.order, corpus.terms.begins(with: terms) else {
      return nil
    }
    return View(
      spaces: spaces, rows: texts.map { rows[$0] },
      features: (0..<before.count).map { order.feature(of: before.term(of: Int32($0))) })
  }

  /// The rows of a corpus' articles that are known.
  struct View: Sendable {
    fileprivate let spaces: [VectorSpace]
    /// By article.
    fileprivate let rows: [(space: Int, row: Int)?]
    /// By feature as it was then; both orders are of the same hashes, so these rise.
    fileprivate let features: [Int32]

    /// Adds an article's row to others; false when it is not known. O(entries).
    func append(_ article: Int, to counted: inout SparseRows, names: inout SparseRows) -> Bool {
      guard let (space, row) = rows[article] else { return false }
      counted.append(row, of: spaces[space].counted, as: features)
      names.append(row, of: spaces[space].names, as: features)
      return true
    }
  }
}

extension TermTable {
  /// Whether its first terms are another's. O(bytes).
  fileprivate func begins(with other: TermTable) -> Bool {
    count >= other.count && ends[..<other.count].elementsEqual(other.ends)
      && bytes[..<other.bytes.count].elementsEqual(other.bytes)
  }
}
