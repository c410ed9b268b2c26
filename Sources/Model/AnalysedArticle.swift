/// An article with its sentences and words, in the layout that later stages compute on.
///
/// Words are 12-byte records in one flat array, terms are integers from one table, so 100,000
/// articles of 600 words take about 0.7 GB and comparing articles never touches a `String`.
package struct AnalysedArticle: Sendable {
  package var article: Article
  package var words: ArticleWords

  package init(article: Article, words: ArticleWords) {
    self.article = article
    self.words = words
  }

  package init(article: Article, sentences: [Sentence], tokens: [Token], titleTokens: [Token]) {
    self.init(
      article: article,
      words: ArticleWords(
        ArticleWords.Lists(sentences: sentences, tokens: tokens, titleTokens: titleTokens)))
  }

  /// See `ArticleWords.Lists`.
  package var sentences: [Sentence] { words.sentences }
  package var tokens: [Token] { words.tokens }
  package var titleTokens: [Token] { words.titleTokens }

  /// The sentence as the file has it, line ends and all.
  package func rawText(of sentence: Sentence) -> Substring {
    sentence.raw(in: article.blocks[sentence.block].text)
  }

  /// The sentence as it is published: every run of white space is one space, nothing else altered.
  package func text(of sentence: Sentence) -> String { collapsingWhiteSpace(rawText(of: sentence)) }
}

/// A whole sentence of one article: a span of its file.
package struct Sentence: Sendable, Hashable {
  /// A range of numbers below 2^32, in half of the memory: there are hundreds of thousands of sentences, and no file of 4 GB.
  private struct Ends: Sendable, Hashable {
    private let lower: UInt32
    private let upper: UInt32

    init(_ range: Range<Int>) {
      (lower, upper) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound))
    }

    var range: Range<Int> { Range(uncheckedBounds: (Int(lower), Int(upper))) }
  }

  private let place: UInt32
  private let ends: Ends
  private let spanEnds: Ends
  private let tokenEnds: Ends

  package init(block: Int, range: Range<Int>, span: Range<Int>, tokens: Range<Int>) {
    place = UInt32(clamping: block)
    (ends, spanEnds, tokenEnds) = (Ends(range), Ends(span), Ends(tokens))
  }

  /// Index into the article's blocks.
  package var block: Int { Int(place) }
  /// UTF-8 offsets in the block's text, without surrounding white space.
  package var range: Range<Int> { ends.range }
  /// Bytes of the file that hold it, from its first to its last byte. Empty when the reader could
  /// not place it.
  package var span: Range<Int> { spanEnds.range }
  /// Its words: a range of the article's `tokens`.
  package var tokens: Range<Int> { tokenEnds.range }

  /// The sentence as the text of its block has it. O(1).
  func raw(in text: String) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }
}

/// One word: which term it is, where it stands, and what it looks like.
package struct Token: Sendable, Hashable {
  package struct Traits: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// A function word of its language.
    package static let stopWord = Traits(rawValue: 1)
    /// Begins with an upper-case or title-case letter.
    package static let capitalised = Traits(rawValue: 2)
    /// Holds a digit.
    package static let number = Traits(rawValue: 4)
    /// The first word of its sentence.
    package static let opener = Traits(rawValue: 8)
    /// Written wholly in capitals, two letters or more.
    package static let allCapitals = Traits(rawValue: 16)
    /// Punctuation other than a hyphen or apostrophe stands between this word and the one before.
    package static let afterPunctuation = Traits(rawValue: 32)

    /// Whether it has all of these. As a method of its own since that of all option sets is many times as slow from other modules.
    package func contains(_ traits: Traits) -> Bool { rawValue & traits.rawValue == traits.rawValue }

    /// Whether it has none of these.
    package func isDisjoint(with traits: Traits) -> Bool { rawValue & traits.rawValue == 0 }
  }

  package var term: TermID
  /// UTF-8 offset in the text of the sentence's block (in the title for title tokens).
  package var start: UInt32
  /// UTF-8 length.
  package var length: UInt16
  package var traits: Traits

  package init(term: TermID, start: UInt32, length: UInt16, traits: Traits) {
    self.term = term
    self.start = start
    self.length = length
    self.traits = traits
  }

  /// Whether the word carries meaning of its own.
  package var isContent: Bool { traits.rawValue & Traits.stopWord.rawValue == 0 }
}

/// A stem, as a number. Equal stems of different languages are one term.
package struct TermID: Sendable, Hashable, Comparable {
  package var rawValue: Int32
  package init(_ rawValue: Int32) { self.rawValue = rawValue }
  package static func < (a: TermID, b: TermID) -> Bool { a.rawValue < b.rawValue }
}

/// Every article of a build, in order of path, and the terms they share.
package struct Corpus: Sendable {
  package var articles: [AnalysedArticle]
  package var terms: TermTable

  package init(articles: [AnalysedArticle], terms: TermTable) {
    self.articles = articles
    self.terms = terms
  }

  // Read in place: a copy of an article counts a dozen references, each of which all cores share.

  package func sentence(_ citation: Citation) -> Sentence {
    articles[citation.article].sentences[citation.sentence]
  }

  /// The words of a sentence.
  package func tokens(of citation: Citation) -> ArraySlice<Token> {
    articles[citation.article].tokens[sentence(citation).tokens]
  }

  /// The text in whose bytes the places of a sentence and its words are counted.
  package func blockText(of citation: Citation) -> String {
    articles[citation.article].article.blocks[sentence(citation).block].text
  }

  /// The sentence as the file has it, line ends and all.
  package func rawText(of citation: Citation) -> Substring {
    sentence(citation).raw(in: blockText(of: citation))
  }

  /// The sentence as it is published: every run of white space is one space, nothing else altered.
  package func text(of citation: Citation) -> String { collapsingWhiteSpace(rawText(of: citation)) }
}

/// The text of each term. Ids count up from 0 in order of first appearance by path, so they are
/// the same whatever the number of jobs.
package struct TermTable: Sendable {
  /// All stems, one after another.
  package private(set) var bytes: [UInt8] = []
  /// Where each stem ends in `bytes`.
  package private(set) var ends: [UInt32] = []

  package init() {}

  /// Stems one after another, and where each ends; nil when the ends do not rise to the end of the bytes. O(ends).
  package init?(bytes: [UInt8], ends: [UInt32]) {
    guard zip(ends, ends.dropFirst()).allSatisfy(<), Int(ends.last ?? 0) == bytes.count else { return nil }
    self.bytes = bytes
    self.ends = ends
  }

  package var count: Int { ends.count }

  /// Adds a stem that is not in the table yet. The caller knows which are.
  package mutating func append(_ stem: UnsafeBufferPointer<UInt8>) -> TermID {
    bytes.append(contentsOf: stem)
    ends.append(UInt32(bytes.count))
    return TermID(Int32(ends.count - 1))
  }

  package func text(of term: TermID) -> String {
    withBytes(of: term) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands the UTF-8 of a term to a reader, without a `String` for it.
  package func withBytes<Result>(of term: TermID, _ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let i = Int(term.rawValue)
    let range = (i == 0 ? 0 : Int(ends[i - 1]))..<Int(ends[i])
    return bytes.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
