import Model

/// An article of a test, in a few words.
struct Draft {
  var path: String
  var title: String?
  var text: String
  var source: String?
  /// Days after 2024-03-01, with fractions; nil for no date.
  var day: Double?
  var credits: [String] = []
  var language = "en"

  init(
    _ path: String, title: String? = nil, source: String? = nil, day: Double? = 0, credits: [String] = [],
    language: String = "en", _ text: String
  ) {
    self.path = path
    self.title = title
    self.text = text
    self.source = source
    self.day = day
    self.credits = credits
    self.language = language
  }

  var article: Article {
    let tag = LanguageTag(language) ?? .english
    var article = Article(
      path: path, format: .text, contentHash: ContentHash(text), language: Field(tag, from: .assumed),
      slug: slugify(path))
    article.title = title.map { Field($0, from: .markup("title")) }
    article.source = source.map { Field($0, from: .markup("source")) }
    article.published = day.map {
      Field(Timestamp(seconds: 1_709_251_200 + Int($0 * 86_400), precision: .second), from: .markup("date"))
    }
    article.credits = credits
    article.blocks = [Block(kind: .paragraph, text: text)]
    return article
  }
}

/// Makes a corpus of drafts, in order of path, with a plain analysis of its own: words of ASCII letters and digits, no
/// stems. Tests of grouping thus depend on nothing but the texts in them.
func corpus(_ drafts: [Draft]) -> Corpus {
  var table = TermTable()
  var known: [String: TermID] = [:]
  func term(_ word: String) -> TermID {
    if let term = known[word] { return term }
    let term = Array(word.utf8).withUnsafeBufferPointer { table.append($0) }
    known[word] = term
    return term
  }
  let articles = drafts.sorted { utf8Precedes($0.path, $1.path) }.map { draft in
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    for range in sentenceRanges(of: draft.text) {
      let first = tokens.count
      tokens += words(of: draft.text, in: range, term: term)
      sentences.append(Sentence(block: 0, range: range, span: range, tokens: first..<tokens.count))
    }
    let title = draft.title ?? ""
    return AnalysedArticle(
      article: draft.article, sentences: sentences, tokens: tokens,
      titleTokens: words(of: title, in: 0..<title.utf8.count, term: term))
  }
  return Corpus(articles: articles, terms: table)
}

private let stopWords: Set<String> = [
  "the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "but", "for", "from", "with", "by", "is",
  "was", "were", "are",
  "be", "been", "has", "had", "have", "it", "its", "that", "this", "as", "he", "she", "they", "his", "her",
  "their", "after",
  "said", "who", "will", "would", "not", "into", "than", "more",
]

private func sentenceRanges(of text: String) -> [Range<Int>] {
  let bytes = Array(text.utf8)
  var ranges: [Range<Int>] = []
  var start = 0
  for i in bytes.indices where bytes[i] == UInt8(ascii: ".") && (i + 1 == bytes.count || bytes[i + 1] == 32) {
    if start < i { ranges.append(start..<(i + 1)) }
    start = min(i + 2, bytes.count)
  }
  if start < bytes.count { ranges.append(start..<bytes.count) }
  return ranges
}

private func words(of text: String, in range: Range<Int>, term: (String) -> TermID) -> [Token] {
  let bytes = Array(text.utf8)
  var tokens: [Token] = []
  var i = range.lowerBound
  var afterPunctuation = false
  while i < range.upperBound {
    guard isWord(bytes[i]) else {
      if bytes[i] != 32 { afterPunctuation = true }
      i += 1
      continue
    }
    let start = i
    while i < range.upperBound, isWord(bytes[i]) { i += 1 }
    let word = String(decoding: bytes[start..<i], as: UTF8.self)
    var traits: Token.Traits = []
    if stopWords.contains(word.lowercased()) { traits.insert(.stopWord) }
    if (65...90).contains(bytes[start]) { traits.insert(.capitalised) }
    if word.utf8.contains(where: { (48...57).contains($0) }) { traits.insert(.number) }
    if tokens.isEmpty { traits.insert(.opener) }
    if afterPunctuation { traits.insert(.afterPunctuation) }
    afterPunctuation = false
    tokens.append(
      Token(term: term(word.lowercased()), start: UInt32(start), length: UInt16(i - start), traits: traits))
  }
  return tokens
}

private func isWord(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
}

/// The paths of each story, for comparison.
func pathsOfStories(_ partition: StoryPartition, _ corpus: Corpus) -> Set<Set<String>> {
  Set(partition.stories.map { Set($0.articles.map { corpus.articles[$0].article.path }) })
}
