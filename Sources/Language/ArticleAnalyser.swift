import Model

/// Finds the sentences and words of articles.
///
/// Keeps iterators, stemmers and the stems of known words open, so use one for many articles, and
/// one for each worker. What it finds in an article does not depend on the articles before.
package final class ArticleAnalyser {
  private var languages: [String: LanguageTools] = [:]
  private let words = WordScanner()
  private let table = ScalarTable()
  /// Grown once and used for every article; what an article keeps is as long as it needs.
  private var sentences: [Sentence] = []
  private var tokens: [Token] = []

  package init() {}

  /// O(n) in the length of the article's text.
  package func analyse(_ article: Article) -> LocalAnalysis {
    let language = article.language.value
    // Taken out while in use, so that nothing is copied.
    var tools = languages.removeValue(forKey: language.description) ?? LanguageTools(language: language)
    defer { languages[language.description] = tools }
    tools.beginArticle()

    var titleTokens: [Token] = []
    if var title = article.title?.value {
      title.withUTF8 { bytes in
        appendTokens(of: bytes, 0..<bytes.count, to: &titleTokens, tools: &tools)
      }
    }
    var sentences: [Sentence] = []
    var tokens: [Token] = []
    swap(&sentences, &self.sentences)
    swap(&tokens, &self.tokens)
    defer {
      swap(&sentences, &self.sentences)
      swap(&tokens, &self.tokens)
    }
    sentences.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    for (index, block) in article.blocks.enumerated() where block.isProse {
      var text = block.text
      text.withUTF8 { bytes in
        for range in tools.splitter.sentences(in: bytes) {
          let first = tokens.count
          appendTokens(of: bytes, range, to: &tokens, tools: &tools)
          sentences.append(
            Sentence(
              block: index, range: range, span: block.origin.fileSpan(of: range) ?? 0..<0,
              tokens: first..<tokens.count))
        }
      }
    }
    return LocalAnalysis(
      article: article, sentences: exactCopy(sentences), tokens: exactCopy(tokens), titleTokens: titleTokens,
      stemBytes: tools.localBytes, stemEnds: tools.localEnds)
  }

  private func exactCopy<Element>(_ array: [Element]) -> [Element] {
    array.withUnsafeBufferPointer(Array.init)
  }

  private func appendTokens(
    of bytes: UTF8Bytes, _ range: Range<Int>, to tokens: inout [Token], tools: inout LanguageTools
  ) {
    var last = range.lowerBound
    var isOpener = true
    func append(_ word: Range<Int>) {
      var traits: UInt16 = 0
      if isOpener {
        traits = TraitBits.opener
      } else if partsWords(bytes, last..<word.lowerBound) {
        traits = TraitBits.afterPunctuation
      }
      tokens.append(tools.token(word, in: bytes, traits: traits))
      isOpener = false
      last = word.upperBound
    }
    words.forEachWord(in: bytes, range) { word in
      if let cut = tools.elisionEnd(in: word, of: bytes) {
        append(word.lowerBound..<cut)
        append(cut..<word.upperBound)
      } else {
        append(word)
      }
    }
  }

  /// Whether punctuation other than a hyphen or apostrophe stands in a gap between two words.
  private func partsWords(_ bytes: UTF8Bytes, _ gap: Range<Int>) -> Bool {
    if gap.count == 1, bytes[gap.lowerBound] == 0x20 { return false }
    var i = gap.lowerBound
    while i < gap.upperBound {
      let (scalar, length) = bytes.scalar(at: i)
      if table[scalar].isDisjoint(with: [.white, .joiner, .extend]) { return true }
      i += length
    }
    return false
  }
}
