import Content
import Language
import Model

/// As it is kept, its words are numbered within it: others of the corpus come and go.
extension RememberedArticle: Packable {
  func pack(into writer: inout PackWriter) {
    writer.hash(content)
    writer.hash(settings)
    writer.value(result.article)
    writer.values(result.diagnostics)
    writer.value(lines)
    writer.integers(removed)
    writer.value(analysed)
    writer.value(print)
    if case .local(let analysis) = words {
      writer.value(Optional(WordsOnly(analysis: analysis)))
    } else {
      writer.value(WordsOnly?.none)
    }
  }

  init(from reader: inout PackReader) {
    self.init(
      stamp: nil, content: reader.hash(), settings: reader.hash(),
      result: ReadResult(article: reader.value(), diagnostics: reader.values()), lines: reader.value())
    removed = reader.integers()
    analysed = reader.value()
    print = reader.value()
    let kept: WordsOnly? = reader.value()
    guard var analysis = kept?.analysis else { return }
    guard let article = result.article, removed.allSatisfy(article.blocks.indices.contains) else {
      reader.fail()
      return
    }
    analysis.article = article.without(recurring: removed)
    if analysis.isSound { self.words = .local(analysis) } else { reader.fail() }
  }
}

extension ComparableLines: Packable {
  func pack(into writer: inout PackWriter) {
    writer.list(lines) {
      $0.count($1.block)
      $0.hash($1.key)
    }
  }

  init(from reader: inout PackReader) {
    self.init(lines: reader.list { (block: $0.count(), key: $0.hash()) })
  }
}

/// An article's sentences and words without the article, which stands beside them.
private struct WordsOnly: Packable {
  var analysis: LocalAnalysis

  init(analysis: LocalAnalysis) { self.analysis = analysis }

  func pack(into writer: inout PackWriter) {
    var block = 0
    writer.list(analysis.sentences) { writer, sentence in
      writer.integer(sentence.block - block)
      block = sentence.block
      writer.range(sentence.range)
      writer.range(sentence.span)
      writer.count(sentence.tokens.count)
    }
    writer.tokens(analysis.tokens)
    writer.tokens(analysis.titleTokens)
    writer.raw(analysis.stemBytes)
    var last = 0
    writer.list(analysis.stemEnds) { writer, end in
      writer.count(Int(end) - last)
      last = Int(end)
    }
  }

  init(from reader: inout PackReader) {
    var block = 0
    var token = 0
    let sentences = reader.list { reader -> Sentence in
      block += reader.integer()
      let (range, span) = (reader.range(), reader.range())
      let first = token
      token += reader.count()
      if token < first || token > 1 << 40 {
        reader.fail()
        token = first
      }
      return Sentence(block: block, range: range, span: span, tokens: first..<token)
    }
    let (tokens, titleTokens) = (reader.tokens(), reader.tokens())
    let stems = reader.raw()
    var last = 0
    let ends = reader.list { reader -> UInt32 in
      last &+= reader.count()
      return UInt32(truncatingIfNeeded: last)
    }
    analysis = LocalAnalysis(
      article: Article(
        path: "", format: .text, contentHash: ContentHash(""), language: Field(.undetermined, from: .assumed),
        slug: ""), sentences: sentences, tokens: tokens, titleTokens: titleTokens, stemBytes: stems,
      stemEnds: ends)
  }
}

extension PackWriter {
  /// Words by what sets each apart from the one before: five bytes for most.
  fileprivate mutating func tokens(_ tokens: [Token]) {
    var place = 0
    list(tokens) { writer, token in
      writer.count(Int(token.term.rawValue))
      writer.integer(Int(token.start) - place)
      writer.count(Int(token.length))
      writer.count(Int(token.traits.rawValue))
      place = Int(token.start) + Int(token.length)
    }
  }
}

extension PackReader {
  fileprivate mutating func tokens() -> [Token] {
    var place = 0
    return list { reader in
      let term = reader.count()
      let start = place &+ reader.integer()
      let length = reader.count()
      place = start &+ length
      return Token(
        term: TermID(Int32(truncatingIfNeeded: term)), start: UInt32(truncatingIfNeeded: start),
        length: UInt16(truncatingIfNeeded: length),
        traits: Token.Traits(rawValue: UInt16(truncatingIfNeeded: reader.count())))
    }
  }
}
