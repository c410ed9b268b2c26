import Model

/// The words behind stems: how an article writes a term.
struct WordForms: Sendable {
  let corpus: Corpus
  let settings: StorySettings

  struct Form {
    var word: String
    /// Whether it is written with a capital inside a sentence, in a language that keeps that for names.
    var isName: Bool
  }

  /// The first place inside a sentence where the article has the term, else any; the stem itself when it is nowhere
  /// among the words that are compared. O(words that are compared).
  func form(of term: TermID, in index: Int) -> Form {
    let article = corpus.articles[index]
    var loose: Form?
    for sentence in article.sentences where sentence.tokens.lowerBound < settings.bodyWords {
      for place in sentence.tokens where article.tokens[place].term == term {
        let token = article.tokens[place]
        let word = text(token, in: article.article.blocks[sentence.block].text)
        guard token.traits.isDisjoint(with: [.opener, .afterPunctuation]) else {
          loose = loose ?? Form(word: word, isName: false)
          continue
        }
        let isName = token.traits.contains(.capitalised) && article.article.language.value.primary != "de"
        return Form(word: word, isName: isName)
      }
    }
    if let loose { return loose }
    if let token = article.titleTokens.first(where: { $0.term == term }), let title = article.article.title {
      return Form(word: text(token, in: title.value), isName: false)
    }
    return Form(word: corpus.terms.text(of: term), isName: false)
  }

  private func text(_ token: Token, in text: String) -> String {
    let utf8 = text.utf8
    guard Int(token.start) + Int(token.length) <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: Int(token.start))
    return String(text[start..<utf8.index(start, offsetBy: Int(token.length))])
  }
}
