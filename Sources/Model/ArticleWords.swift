/// The sentences and words of an article. Those that a build keeps for the next are read when somebody asks for them: of ten thousand
/// articles, a build after one change needs the words of a few.
package struct ArticleWords: Sendable {
  package struct Lists: Sendable {
    /// In reading order; those of kept paragraphs only (`Block.isProse`).
    package var sentences: [Sentence]
    /// Words of all sentences, in order; `Sentence.tokens` are ranges of this array.
    package var tokens: [Token]
    /// Words of the headline, in order. Offsets count in the title's text.
    package var titleTokens: [Token]

    package init(sentences: [Sentence] = [], tokens: [Token] = [], titleTokens: [Token] = []) {
      self.sentences = sentences
      self.tokens = tokens
      self.titleTokens = titleTokens
    }

    /// Whether the sentences lie within an article's blocks and within the words, and the words are among so many terms: what was kept
    /// on disk is not trusted with that. O(words).
    package func isSound(in article: Article, terms: Int) -> Bool {
      func isTerm(_ token: Token) -> Bool { token.term.rawValue >= 0 && Int(token.term.rawValue) < terms }
      let blocks = article.blocks
      return sentences.allSatisfy {
        blocks.indices.contains($0.block) && $0.tokens.upperBound <= tokens.count && $0.range.lowerBound >= 0
          && $0.range.upperBound <= blocks[$0.block].text.utf8.count
      } && tokens.allSatisfy(isTerm) && titleTokens.allSatisfy(isTerm)
    }
  }

  package let sentenceCount: Int
  /// Without those of the headline.
  package let wordCount: Int
  private let deferred: Deferred<Lists>

  package init(_ lists: Lists) {
    (sentenceCount, wordCount) = (lists.sentences.count, lists.tokens.count)
    deferred = Deferred(lists)
  }

  /// So many, which `read` reads once somebody asks for them.
  package init(sentenceCount: Int, wordCount: Int, read: @escaping @Sendable () -> Lists) {
    (self.sentenceCount, self.wordCount) = (sentenceCount, wordCount)
    deferred = Deferred(read)
  }

  /// O(words) for who asks first where they are to be read; then O(1).
  package var lists: Lists { deferred.value }
  package var sentences: [Sentence] { deferred.value.sentences }
  package var tokens: [Token] { deferred.value.tokens }
  package var titleTokens: [Token] { deferred.value.titleTokens }
}
