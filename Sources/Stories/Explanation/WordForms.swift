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
    let (sentences, tokens) = (corpus.articles[index].sentences, corpus.articles[index].tokens)
    let compared = sentences.prefix { $0.tokens.lowerBound < settings.bodyWords }
    let place = WordForms.place(of: term, in: tokens[..<(compared.last?.tokens.upperBound ?? 0)])
    if let place, let sentence = compared.first(where: { $0.tokens.contains(place.token) }) {
      let token = tokens[place.token]
      let isName =
        place.isInside && token.traits.contains(.capitalised)
        && corpus.articles[index].article.language.value.primary != "de"
      return Form(
        word: text(token, in: corpus.articles[index].article.blocks[sentence.block].text), isName: isName)
    }
    if let token = corpus.articles[index].titleTokens.first(where: { $0.term == term }),
      let title = corpus.articles[index].article.title
    {
      return Form(word: text(token, in: title.value), isName: false)
    }
    return Form(word: corpus.terms.text(of: term), isName: false)
  }

  /// The first of some words that is a term and stands inside a sentence, else the first that is one.
  private static func place(of term: TermID, in tokens: ArraySlice<Token>) -> (token: Int, isInside: Bool)? {
    let outside = Token.Traits.opener.rawValue | Token.Traits.afterPunctuation.rawValue
    var loose: Int?
    for place in tokens.indices where tokens[place].term == term {
      if tokens[place].traits.rawValue & outside == 0 { return (place, true) }
      loose = loose ?? place
    }
    return loose.map { ($0, false) }
  }

  private func text(_ token: Token, in text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let (start, end) = (Int(token.start), Int(token.start) + Int(token.length))
      return end <= bytes.count ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
    }
  }
}
