import Content
import Language
import Model

/// Its words are numbered by the terms of the whole memory. Its blocks and words stand in another file.
extension RememberedArticle {
  func pack(into writer: inout PackWriter) {
    writer.text(path)
    writer.hash(content)
    writer.hash(settings)
    writer.optional(result.article) { $1.pack(into: &$0) }
    writer.values(result.diagnostics)
    writer.value(lines)
    writer.integers(removed)
    writer.value(analysed)
    writer.value(print)
    writer.value(counts)
    writer.optional(words) {
      $0.count($1.words.sentenceCount)
      $0.count($1.words.wordCount)
    }
  }

  /// `text` is where the blocks and words stand.
  init(from reader: inout PackReader, _ text: StoredText) {
    let path = reader.text()
    let (content, settings) = (reader.hash(), reader.hash())
    let article = reader.optional { Article(from: &$0, text) }
    self.init(
      path: path, stamp: nil, content: content, settings: settings,
      result: ReadResult(article: article, diagnostics: reader.values()), lines: reader.value())
    self.text = text
    removed = reader.integers()
    analysed = reader.value()
    print = reader.value()
    counts = reader.value()
    let terms = reader.termCount
    let counts = reader.optional { (sentences: $0.count(), words: $0.count()) }
    let blocks = 0..<(article?.body.count ?? 0)
    guard removed.allSatisfy(blocks.contains), lines?.lines.allSatisfy({ blocks.contains($0.block) }) ?? true,
      counts.map({ article != nil && PackReader.isCount($0.sentences) && PackReader.isCount($0.words) })
        ?? true,
      counts?.sentences == 0 || !blocks.isEmpty || counts == nil
    else {
      reader.fail()
      return
    }
    guard let counts, let article else { return }
    let rest = article.without(recurring: removed)
    words = AnalysedArticle(
      article: rest,
      words: text.words(of: rest, sentences: counts.sentences, words: counts.words, terms: terms))
  }

  /// Its blocks and its words; nil when they cannot be read. Those that stand in a file still are not packed anew.
  func packedText() -> ArraySlice<UInt8>? {
    if let text { return text.bytes }
    return PackedText(result.article?.blocks ?? [], words?.words.lists ?? ArticleWords.Lists()).bytes
  }
}

extension ComparableLines: Packable {
  func pack(into writer: inout PackWriter) {
    writer.list(lines) {
      $0.count($1.block)
      $0.hash($1.key)
      $0.count($1.size)
      $0.flag($1.isRuled)
    }
    writer.count(size)
    writer.range(prose)
  }

  init(from reader: inout PackReader) {
    self.init(
      lines: reader.list {
        Line(block: $0.count(), key: $0.hash(), size: $0.count(), isRuled: $0.flag())
      }, size: reader.count(), prose: reader.range())
    if !PackReader.isCount(size) || !lines.allSatisfy({ PackReader.isCount($0.size) }) { reader.fail() }
  }
}

extension ArticleWords.Lists: Packable {
  func pack(into writer: inout PackWriter) {
    var block = 0
    writer.list(sentences) { writer, sentence in
      writer.integer(sentence.block - block)
      block = sentence.block
      writer.range(sentence.range)
      writer.range(sentence.span)
      writer.count(sentence.tokens.count)
    }
    writer.tokens(tokens)
    writer.tokens(titleTokens)
  }

  init(from reader: inout PackReader) {
    var block = 0
    var token = 0
    let sentences = reader.list { reader -> Sentence in
      block &+= reader.integer()
      let (range, span) = (reader.range(), reader.range())
      let first = token
      token &+= reader.count()
      if token < first || token > 1 << 40 {
        reader.fail()
        token = first
      }
      return Sentence(block: block, range: range, span: span, tokens: first..<token)
    }
    self.init(sentences: sentences, tokens: reader.tokens(), titleTokens: reader.tokens())
  }
}

extension KnownTerms: Packable {
  func pack(into writer: inout PackWriter) {
    writer.count(inUse)
    writer.hash(origin)
    writer.value(table)
  }

  init(from reader: inout PackReader) {
    let (inUse, origin) = (reader.count(), reader.hash())
    self.init(table: reader.value(), inUse: inUse, origin: origin)
    if inUse < 0 || inUse > table.count { reader.fail() }
  }
}

extension TermTable: Packable {
  func pack(into writer: inout PackWriter) {
    writer.raw(bytes)
    var last = 0
    writer.list(ends) { writer, end in
      writer.count(Int(end) - last)
      last = Int(end)
    }
  }

  init(from reader: inout PackReader) {
    let bytes = reader.raw()
    var last = 0
    let ends = reader.list { reader -> UInt32 in
      last &+= reader.count()
      return UInt32(truncatingIfNeeded: last)
    }
    if let table = TermTable(bytes: bytes, ends: ends) {
      self = table
    } else {
      reader.fail()
      self.init()
    }
  }
}

/// Words by what sets each apart from the one before, eight bytes each: the term in the lowest four, then the distance from the end of
/// the word before, the length and the traits. Where a word does not fit, as none in prose, all numbers stand as long as they are.
extension PackWriter {
  fileprivate mutating func tokens(_ tokens: [Token]) {
    var words: [UInt64] = []
    words.reserveCapacity(tokens.count)
    var place = 0
    for token in tokens {
      guard let gap = Int16(exactly: Int(token.start) - place), let length = UInt8(exactly: token.length),
        let traits = UInt8(exactly: token.traits.rawValue)
      else { break }
      words.append(
        UInt64(UInt32(bitPattern: token.term.rawValue)) | UInt64(UInt16(bitPattern: gap)) << 32
          | UInt64(length) << 48 | UInt64(traits) << 56)
      place = Int(token.start) + Int(token.length)
    }
    let fits = words.count == tokens.count
    flag(fits)
    if fits { return self.words(words) }
    list(tokens) { writer, token in
      writer.count(Int(token.term.rawValue))
      writer.count(Int(token.start))
      writer.count(Int(token.length))
      writer.count(Int(token.traits.rawValue))
    }
  }
}

extension PackReader {
  fileprivate mutating func tokens() -> [Token] {
    if flag() {
      var place = 0
      return words { word in
        let start = place &+ Int(Int16(truncatingIfNeeded: word >> 32))
        let length = UInt16(word >> 48 & 0xFF)
        place = start &+ Int(length)
        return Token(
          term: TermID(Int32(truncatingIfNeeded: word)), start: UInt32(truncatingIfNeeded: start),
          length: length, traits: Token.Traits(rawValue: UInt16(word >> 56)))
      }
    }
    return list { reader in
      Token(
        term: TermID(Int32(truncatingIfNeeded: reader.count())),
        start: UInt32(truncatingIfNeeded: reader.count()),
        length: UInt16(truncatingIfNeeded: reader.count()),
        traits: Token.Traits(rawValue: UInt16(truncatingIfNeeded: reader.count())))
    }
  }
}
