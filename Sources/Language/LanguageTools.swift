import Model

/// What an analyser keeps open for one language.
struct LanguageTools {
  let splitter: SentenceSplitter
  private let elides: Bool
  private var cache: WordCache
  /// All stems met so far.
  private var vocabulary = ByteTable()
  /// For each stem of `vocabulary`: the article that used it last, and its number there.
  private var uses: [(article: Int32, number: Int32)] = []
  private var article: Int32 = 0
  private(set) var localBytes: [UInt8] = []
  private(set) var localEnds: [UInt32] = []

  init(language: LanguageTag) {
    splitter = SentenceSplitter(language: language)
    elides = LanguageData.elides(language)
    cache = WordCache(language: language)
  }

  mutating func beginArticle() {
    if cache.isFull {
      cache.clear()
      vocabulary = ByteTable()
      uses = []
    }
    article &+= 1
    localBytes = []
    localEnds = []
  }

  /// Where an elided article or pronoun ends inside a word, after its apostrophe: 2 in `l'homme`.
  func elisionEnd(in word: Range<Int>, of bytes: UTF8Bytes) -> Int? {
    guard elides else { return nil }
    var i = word.lowerBound
    while i < min(word.upperBound, word.lowerBound + 9) {
      if bytes[i] == 0x27, i + 1 < word.upperBound { return i + 1 }
      if bytes.has("’", at: i), i + 3 < word.upperBound { return i + 3 }
      i += 1
    }
    return nil
  }

  mutating func token(_ word: Range<Int>, in bytes: UTF8Bytes, traits: UInt16) -> Token {
    let known = cache.word(UTF8Bytes(rebasing: bytes[word]), vocabulary: &vocabulary)
    return Token(
      term: TermID(localTerm(Int(known.stem))), start: UInt32(word.lowerBound), length: UInt16(word.count),
      traits: Token.Traits(rawValue: traits | known.bits))
  }

  private mutating func localTerm(_ stem: Int) -> Int32 {
    while uses.count <= stem { uses.append((0, 0)) }
    if uses[stem].article != article {
      uses[stem] = (article, Int32(localEnds.count))
      vocabulary.withBytes(of: stem) { localBytes.append(contentsOf: $0) }
      localEnds.append(UInt32(localBytes.count))
    }
    return uses[stem].number
  }
}
