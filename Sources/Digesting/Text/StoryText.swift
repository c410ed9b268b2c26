import Model

/// The sentences of one story, laid out flat so that scoring works on integers.
///
/// A story of 10 articles of 800 words is about 400 lines and 8,000 stems. A huge story is read in
/// part, so that its digest costs little more than `fullArticles` articles do: one article of each report,
/// those most often carried first, then the second of each, in full; of others the first sentences. Copies are not
/// read: what one of them adds is shown with it, and one more changes nothing that the story says.
struct StoryText: Sendable {
  /// Articles read in full; of further ones, up to `leadArticles`, only the first sentences.
  static let fullArticles = 60
  static let leadArticles = 400
  static let leadSentences = 3
  /// Only the first sentences of an article are ever cited.
  static let sentencesPerArticle = 40

  struct Line: Sendable {
    var citation: Citation
    /// Index in `Story.reports`.
    var report: Int
    /// What its words are counted as: see `Tellings`.
    var unit: Int
    /// The article's place in `Story.articles`.
    var order: Int
    /// Place among the article's sentences.
    var position: Int
    var kind: Article.Kind
    var seconds: Int?
    var shape: LineShape
    /// What the sentence costs of a budget of words.
    var words: Int
    /// Distinct content stems, ascending: a range of `stems`.
    var stems: Range<Int>
    /// Distinct pairs of neighbouring words, ascending: a range of `pairs`.
    var pairs: Range<Int>
    /// Its words in order, beside the tokens of its sentence: a range of `words`.
    var tokens: Range<Int>
    /// What its opening lacks when it stands by itself.
    var dangling: Dangling?
    /// Equal for sentences of the same words.
    var wordsHash: UInt64
  }

  let language: LanguageTag
  let reportCount: Int
  /// Tellings in all.
  let unitCount: Int
  private(set) var lines: [Line] = []
  /// By line: whether it may be cited by the strictest rules (`CandidateRules`).
  private(set) var isSound: [Bool] = []
  /// Local numbers of content stems, by line.
  private(set) var stems: [Int32] = []
  /// Local numbers of word pairs, by line.
  private(set) var pairs: [Int32] = []
  /// The terms behind local stem numbers.
  private(set) var terms: [TermID] = []
  /// Local numbers of all words, function words too, by line.
  private(set) var words: [Int32] = []
  /// By word number: the number among the content stems, or -1.
  private(set) var stemOfWord: [Int32] = []

  /// By stem number: how often it is written with a capital inside a sentence, and how often without.
  private(set) var capitalUses: [Int32] = []
  private(set) var plainUses: [Int32] = []

  private var wordNumbers = NumberedKeys()
  /// The two terms of each pair make its key.
  private var pairNumbers = NumberedKeys()

  /// Reads a story. O(words read).
  init(_ story: Story, in corpus: Corpus, dropping dropped: Set<Citation> = []) {
    language = story.language
    reportCount = story.reports.count
    let orders = Dictionary(story.articles.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let isUnsegmented = ["zh", "ja", "th", "lo", "km", "my"].contains(story.language.primary)
    let tellings = Tellings(story)
    unitCount = tellings.count
    let openers = OpenerWords.of(story.language.primary)
    var seen = [Set<UInt64>](repeating: [], count: story.reports.count)
    let own = story.ownSentences
    for (place, read) in StoryText.readingList(story).prefix(StoryText.leadArticles).enumerated() {
      guard corpus.articles.indices.contains(read.article) else { continue }
      let analysed = corpus.articles[read.article]
      let limit = place < StoryText.fullArticles ? StoryText.sentencesPerArticle : StoryText.leadSentences
      for index in analysed.sentences.indices.prefix(limit) {
        let citation = Citation(article: read.article, sentence: index)
        if dropped.contains(citation) || own[read.article]?.contains(index) == false { continue }
        append(
          analysed, citation, report: read.report, unit: tellings.unit(of: read.article, report: read.report),
          order: orders[read.article] ?? 0, isUnsegmented: isUnsegmented, openers, seen: &seen[read.report])
      }
    }
    lines.sort { ($0.order, $0.position) < ($1.order, $1.position) }
    let rules = CandidateRules(language: language)
    isSound = lines.map { rules.allows($0, in: corpus, at: .full) }
  }

  /// The articles in the order in which they are read: the original of each report, reports of most articles
  /// first; then a further one of each. Copies are left out, but for those with much of their own.
  private static func readingList(_ story: Story) -> [(article: Int, report: Int)] {
    let copies = story.mereCopies
    let ranked = story.reports.indices.sorted { a, b in
      let (first, second) = (story.reports[a].articles.count, story.reports[b].articles.count)
      return first != second ? first > second : a < b
    }
    var list: [(article: Int, report: Int, round: Int)] = []
    for report in ranked {
      let group = story.reports[report]
      let others = group.articles.filter { $0 != group.original && !copies.contains($0) }
      for (round, article) in ([group.original] + others).prefix(StoryText.fullArticles).enumerated() {
        list.append((article, report, round))
      }
    }
    return list.enumerated().sorted { ($0.element.round, $0.offset) < ($1.element.round, $1.offset) }
      .map { ($0.element.article, $0.element.report) }
  }

  private mutating func append(
    _ article: AnalysedArticle, _ citation: Citation, report: Int, unit: Int, order: Int,
    isUnsegmented: Bool, _ openers: OpenerWords, seen: inout Set<UInt64>
  ) {
    let sentence = article.sentences[citation.sentence]
    let tokens = article.tokens[sentence.tokens]
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for token in tokens { hash = (hash ^ UInt64(UInt32(bitPattern: token.term.rawValue))) &* 0x100_0000_01b3 }
    guard seen.insert(hash).inserted else { return }
    let raw = article.rawText(of: sentence)
    let shape = LineShape(raw)
    let stemStart = stems.count
    let pairStart = pairs.count
    let wordStart = words.count
    var last: Token?
    for token in tokens {
      let word = number(of: token.term)
      words.append(word)
      if token.isContent {
        let stem = stem(of: word, token.term)
        stems.append(stem)
        if !token.traits.contains(.capitalised) {
          plainUses[Int(stem)] += 1
        } else if !token.traits.contains(.opener) {
          capitalUses[Int(stem)] += 1
        }
      }
      if let last, last.isContent || token.isContent {
        pairs.append(pairNumbers.number(of: StoryText.pairKey(last.term, token.term)))
      }
      last = token
    }
    sortDistinct(&stems, from: stemStart)
    sortDistinct(&pairs, from: pairStart)
    lines.append(
      Line(
        citation: citation, report: report, unit: unit, order: order, position: citation.sentence,
        kind: article.article.kind.value, seconds: article.article.published?.value.seconds, shape: shape,
        words: isUnsegmented ? tokens.count : shape.words, stems: stemStart..<stems.count,
        pairs: pairStart..<pairs.count, tokens: wordStart..<words.count,
        dangling: openers.dangling(raw, isUnsegmented: isUnsegmented), wordsHash: hash))
  }

  private mutating func number(of term: TermID) -> Int32 {
    let number = wordNumbers.number(of: StoryText.key(term))
    if Int(number) == stemOfWord.count { stemOfWord.append(-1) }
    return number
  }

  private mutating func stem(of word: Int32, _ term: TermID) -> Int32 {
    if stemOfWord[Int(word)] >= 0 { return stemOfWord[Int(word)] }
    let stem = Int32(terms.count)
    stemOfWord[Int(word)] = stem
    terms.append(term)
    capitalUses.append(0)
    plainUses.append(0)
    return stem
  }

  private static func key(_ term: TermID) -> UInt64 { UInt64(UInt32(bitPattern: term.rawValue)) }

  private static func pairKey(_ first: TermID, _ second: TermID) -> UInt64 { key(first) << 32 | key(second) }

  /// The terms behind word numbers.
  var wordTerms: [TermID] { wordNumbers.keys.map { TermID(Int32(truncatingIfNeeded: $0)) } }

  /// Whether a stem is only ever written with a capital, not only where a sentence begins.
  func isName(_ stem: Int32) -> Bool { capitalUses[Int(stem)] > 0 && plainUses[Int(stem)] == 0 }

  var pairCount: Int { pairNumbers.keys.count }

  func terms(ofPair pair: Int32) -> (TermID, TermID) {
    let key = pairNumbers.keys[Int(pair)]
    return (TermID(Int32(truncatingIfNeeded: key >> 32)), TermID(Int32(truncatingIfNeeded: key)))
  }

  /// The number of a term among the content stems.
  func number(ofTerm term: TermID) -> Int32? {
    guard let word = wordNumbers.known(StoryText.key(term)), stemOfWord[Int(word)] >= 0 else { return nil }
    return stemOfWord[Int(word)]
  }
}

/// How many numbers two ascending slices share. O(n + m).
func sharedCount(_ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>) -> Int {
  var i = a.startIndex
  var j = b.startIndex
  var count = 0
  while i < a.endIndex && j < b.endIndex {
    if a[i] == b[j] {
      count += 1
      i += 1
      j += 1
    } else if a[i] < b[j] {
      i += 1
    } else {
      j += 1
    }
  }
  return count
}
