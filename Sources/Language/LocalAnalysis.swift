import Model

/// One article's sentences and words, its terms numbered within the article.
///
/// Analyses are made in any order on any worker; `CorpusBuilder` then gives the terms their numbers
/// in order of path, so the numbers never depend on the workers.
package struct LocalAnalysis: Sendable {
  package var article: Article
  package var sentences: [Sentence]
  /// Terms are indices of this article's own vocabulary.
  package var tokens: [Token]
  package var titleTokens: [Token]
  /// Stems one after another, in order of first appearance in the title and then in the text.
  package var stemBytes: [UInt8]
  /// Where each stem ends in `stemBytes`.
  package var stemEnds: [UInt32]

  /// The stem of an article-local term.
  package func stem(of term: TermID) -> String {
    let i = Int(term.rawValue)
    let start = i == 0 ? 0 : Int(stemEnds[i - 1])
    return String(decoding: stemBytes[start..<Int(stemEnds[i])], as: UTF8.self)
  }

  package init(
    article: Article, sentences: [Sentence], tokens: [Token], titleTokens: [Token], stemBytes: [UInt8],
    stemEnds: [UInt32]
  ) {
    self.article = article
    self.sentences = sentences
    self.tokens = tokens
    self.titleTokens = titleTokens
    self.stemBytes = stemBytes
    self.stemEnds = stemEnds
  }
}
