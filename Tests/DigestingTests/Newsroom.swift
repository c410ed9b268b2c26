import Model

@testable import Digesting

/// A small corpus and its one story, written by hand: every article is a report of its own unless it
/// names whose copy it is.
struct Newsroom {
  struct Piece {
    var source: String
    var day: Int?
    var title: String?
    var text: String
    var kind = Article.Kind.report
    var copyOf: Int?

    init(
      _ source: String, day: Int? = 1, title: String? = nil, kind: Article.Kind = .report, copyOf: Int? = nil,
      _ text: String
    ) {
      self.source = source
      self.day = day
      self.title = title
      self.kind = kind
      self.copyOf = copyOf
      self.text = text
    }
  }

  private(set) var corpus: Corpus
  private(set) var story: Story

  init(language: String = "en", _ pieces: [Piece]) {
    let tag = LanguageTag(language) ?? .english
    var builder = ToyCorpus(language: language)
    for (index, piece) in pieces.enumerated() {
      var article = Article(
        path: "\(piece.source.lowercased())/\(index).txt", format: .text,
        contentHash: ContentHash(piece.text),
        language: Field(tag, from: .assumed), slug: "article-\(index)")
      article.title = piece.title.map { Field($0, from: .assumed) }
      article.source = Field(piece.source, from: .assumed)
      article.kind = Field(piece.kind, from: .assumed)
      article.published = piece.day.map {
        Field(Timestamp(seconds: Newsroom.start + $0 * 86_400 + 36_000 + index * 600), from: .assumed)
      }
      builder.append(article, text: piece.text)
    }
    corpus = builder.corpus
    story = Story(id: "s1", slug: "the-story", thread: "t1", language: tag, articles: Array(pieces.indices))
    var groups: [Int: [Int]] = [:]
    for (index, piece) in pieces.enumerated() {
      groups[piece.copyOf ?? index, default: []].append(index)
      if let original = piece.copyOf {
        story.copies.append(CopyLink(article: index, original: original, shared: 1))
      }
    }
    story.reports = groups.keys.sorted().map { IndependentReport(original: $0, articles: groups[$0] ?? []) }
  }

  /// 2023-09-10T00:00:00Z, the day before day 1.
  static let start = 1_694_304_000

  func line(_ citation: Citation) -> String {
    let article = corpus.articles[citation.article]
    return article.text(of: article.sentences[citation.sentence])
  }

  func text() -> StoryText { StoryText(story, in: corpus) }
}

/// Words by white space and marks, no stems: enough to test what comes after language analysis.
struct ToyCorpus {
  private(set) var corpus = Corpus(articles: [], terms: TermTable())
  private var numbers: [String: TermID] = [:]
  private let isUnsegmented: Bool

  init(language: String) { isUnsegmented = ["zh", "ja"].contains(language) }

  /// Paragraphs are lines, sentences end at a full stop of some script.
  mutating func append(_ article: Article, text: String) {
    var article = article
    var words = ArticleWords.Lists()
    for paragraph in text.split(separator: "\n") {
      let block = article.blocks.count
      article.blocks.append(Block(kind: .paragraph, text: String(paragraph)))
      var start = 0
      var bytes: [UInt8] = []
      func isEnd(_ end: Int) -> Bool {
        let rest = Array(paragraph.utf8)[end...]
        let head = String(decoding: bytes, as: UTF8.self)
        guard
          head.hasSuffix(".") || head.hasSuffix("।") || head.hasSuffix("。") || head.hasSuffix("؟")
            || head.hasSuffix("?")
            || head.hasSuffix("。”") || head.hasSuffix(".”") || head.hasSuffix(".\"") || head.hasSuffix("。」")
        else { return rest.isEmpty }
        let next = String(decoding: rest, as: UTF8.self)
        return rest.isEmpty || rest.first == 32
          || head.hasSuffix("。") && !next.hasPrefix("」") && !next.hasPrefix("”")
      }
      for (offset, byte) in paragraph.utf8.enumerated() {
        if bytes.isEmpty, byte == 32 {
          start = offset + 1
          continue
        }
        bytes.append(byte)
        guard isEnd(offset + 1), !isAbbreviation(bytes) else { continue }
        let first = words.tokens.count
        tokenise(bytes, offset: start, into: &words.tokens)
        words.sentences.append(
          Sentence(
            block: block, range: start..<(offset + 1), span: start..<(offset + 1),
            tokens: first..<words.tokens.count))
        start = offset + 1
        bytes = []
      }
    }
    if let title = article.title?.value {
      tokenise(Array(title.utf8), offset: 0, into: &words.titleTokens)
    }
    corpus.articles.append(AnalysedArticle(article: article, words: ArticleWords(words)))
  }

  private func isAbbreviation(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasSuffix(" Mr.") || text.hasSuffix(" Dr.") || text.hasSuffix("Mr.") || text.hasSuffix("U.S.")
  }

  private mutating func tokenise(_ bytes: [UInt8], offset: Int, into tokens: inout [Token]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var word = ""
    var start = offset
    var place = offset
    var isFirst = true
    var traits: Token.Traits = []
    func finish() {
      guard !word.isEmpty else { return }
      var key = word.lowercased()
      if key.hasSuffix("'s") { key.removeLast(2) }
      let term = numbers[key] ?? corpus.terms.appendText(key)
      numbers[key] = term
      var all = traits
      if ToyCorpus.stopWords.contains(key) { all.insert(.stopWord) }
      if word.unicodeScalars.first.map(isCapital) == true { all.insert(.capitalised) }
      if word.unicodeScalars.contains(where: isDigit) { all.insert(.number) }
      if isFirst { all.insert(.opener) }
      isFirst = false
      tokens.append(Token(term: term, start: UInt32(start), length: UInt16(word.utf8.count), traits: all))
      word = ""
      traits = []
    }
    for scalar in text.unicodeScalars {
      let size = String(scalar).utf8.count
      let isWord = isLetter(scalar) || isDigit(scalar) || (!word.isEmpty && (scalar == "'" || scalar == "’"))
      if isWord {
        if isUnsegmented, word.unicodeScalars.count >= 2 { finish() }
        if word.isEmpty { start = place }
        word.unicodeScalars.append(scalar == "’" ? "'" : scalar)
      } else {
        finish()
        if !isSpace(scalar) && scalar != "-" { traits.insert(.afterPunctuation) }
      }
      place += size
    }
    finish()
  }

  static let stopWords: Set<String> = Set(
    """
    the a an of in on at to from by for with and or but that this it he she they is was were are be been has have had \
    as its his her their not will would could said says after before more than who which into over also no two one
    """.split(separator: " ").map(String.init))
}

extension TermTable {
  mutating func appendText(_ text: String) -> TermID {
    var bytes = Array(text.utf8)
    return bytes.withUnsafeMutableBufferPointer { append(UnsafeBufferPointer($0)) }
  }
}
