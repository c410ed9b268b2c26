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

  /// Whether every number in it counts within the article: what was kept on disk is not trusted with that. O(words).
  package var isSound: Bool {
    func isWord(_ token: Token) -> Bool { stemEnds.indices.contains(Int(token.term.rawValue)) }
    return sentences.allSatisfy {
      article.blocks.indices.contains($0.block) && $0.tokens.upperBound <= tokens.count
        && $0.range.lowerBound >= 0 && $0.range.upperBound <= article.blocks[$0.block].text.utf8.count
    } && tokens.allSatisfy(isWord) && titleTokens.allSatisfy(isWord)
      && zip(stemEnds, stemEnds.dropFirst()).allSatisfy(<) && Int(stemEnds.last ?? 0) == stemBytes.count
  }
}

/// Numbers the words of articles of one corpus within each article, as their analysis did.
package struct LocalNumbering {
  private let terms: TermTable
  /// By term of the corpus; -1 while the article at hand has not had it.
  private var numbers: [Int32]

  package init(_ terms: TermTable) {
    self.terms = terms
    numbers = [Int32](repeating: -1, count: terms.count)
  }

  /// The analysis that `CorpusBuilder` made the article of. O(words).
  package mutating func analysis(of analysed: AnalysedArticle) -> LocalAnalysis {
    var analysis = LocalAnalysis(
      article: analysed.article, sentences: analysed.sentences, tokens: analysed.tokens,
      titleTokens: analysed.titleTokens, stemBytes: [], stemEnds: [])
    var met: [TermID] = []
    for i in analysis.titleTokens.indices { number(&analysis.titleTokens[i].term, &met) }
    for i in analysis.tokens.indices { number(&analysis.tokens[i].term, &met) }
    for term in met {
      terms.withBytes(of: term) { analysis.stemBytes.append(contentsOf: $0) }
      analysis.stemEnds.append(UInt32(analysis.stemBytes.count))
      numbers[Int(term.rawValue)] = -1
    }
    return analysis
  }

  private mutating func number(_ term: inout TermID, _ met: inout [TermID]) {
    let place = Int(term.rawValue)
    if numbers[place] < 0 {
      numbers[place] = Int32(met.count)
      met.append(term)
    }
    term = TermID(numbers[place])
  }
}
