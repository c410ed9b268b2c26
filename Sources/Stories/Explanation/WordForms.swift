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
    // Read in place: a copy of an article counts its references.
    if let place = place(of: term, in: index) {
      let token = corpus.articles[index].tokens[place.token]
      let isName =
        place.isInside && token.traits.contains(.capitalised)
        && corpus.articles[index].article.language.value.primary != "de"
      return Form(
        word: text(token, in: corpus.articles[index].article.blocks[place.block].text), isName: isName)
    }
    if let token = corpus.articles[index].titleTokens.first(where: { $0.term == term }),
      let title = corpus.articles[index].article.title?.value
    {
      return Form(word: text(token, in: title), isName: false)
    }
    return Form(word: corpus.terms.text(of: term), isName: false)
  }

  /// Where an article has a term.
  private struct Place {
    var token: Int
    var block: Int
    var isInside: Bool
  }

  /// The first of the words that are compared that is a term and stands inside a sentence, else the first that is one.
  private func place(of term: TermID, in index: Int) -> Place? {
    let outside = Token.Traits.opener.rawValue | Token.Traits.afterPunctuation.rawValue
    return corpus.articles[index].sentences.withUnsafeBufferPointer { sentences in
      corpus.articles[index].tokens.withUnsafeBufferPointer { tokens in
        var loose: Place?
        for sentence in sentences {
          if sentence.tokens.lowerBound >= settings.bodyWords { break }
          for token in sentence.tokens where tokens[token].term == term {
            if tokens[token].traits.rawValue & outside == 0 {
              return Place(token: token, block: sentence.block, isInside: true)
            }
            if loose == nil { loose = Place(token: token, block: sentence.block, isInside: false) }
          }
        }
        return loose
      }
    }
  }

  private func text(_ token: Token, in text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let (start, end) = (Int(token.start), Int(token.start) + Int(token.length))
      return end <= bytes.count ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
    }
  }
}
