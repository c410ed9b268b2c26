import Model

/// A quotation of one sentence, with its speaker where the article states one.
struct FoundQuote: Sendable, Hashable {
  var sentence: Int
  /// Inside the marks, word for word.
  var text: String
  var speaker: String?
}

/// Reads the quotations of one article.
///
/// The speaker stands in the sentence itself ("said" and a name, a name and "said", "according to"),
/// or is the one before: for "he added", for the second half of a split quotation, and for a sentence that
/// is nothing but a quotation and follows another. A short name is given in the full form that the article uses.
struct QuoteFinder: Sendable {
  /// Shorter ones are words in doubt, not statements.
  static let fewestWords = 4
  /// How many sentences "he" reaches back.
  static let memory = 2

  private let language: String
  private let reader: SpeakerReader?

  init(language: LanguageTag) {
    self.language = language.primary
    reader = SpeechWords.of(language.primary).map { SpeakerReader(words: $0) }
  }

  /// Quotations in reading order. O(text).
  func quotes(in article: AnalysedArticle) -> [FoundQuote] {
    guard
      article.sentences.prefix(StoryText.sentencesPerArticle).contains(where: {
        holdsQuoteMark(article.rawText(of: $0))
      })
    else { return [] }
    var found: [FoundQuote] = []
    var last: (name: String, sentence: Int)?
    var lastQuoteOnly: Int?
    var fullNames: [String] = []
    for (index, sentence) in article.sentences.prefix(StoryText.sentencesPerArticle).enumerated() {
      let text = article.text(of: sentence)
      let words = plainWords(text).words
      collectFullNames(words, text, into: &fullNames)
      let spans = quotedSpans(text).map { trimmedQuote(text, $0) }
      let outside = words.filter { !$0.isQuoted }
      var speaker: String?
      switch reader?.speaker(of: words, in: text) {
      case .name(let name):
        speaker = fullForm(of: name, among: fullNames)
        last = speaker.map { ($0, index) }
      case .pronoun:
        if let known = last, index - known.sentence <= QuoteFinder.memory {
          speaker = known.name
          last = (known.name, index)
        }
      case nil:
        speaker = reader == nil ? UncasedSpeaker(language: language).speaker(of: text, spans: spans) : nil
        if outside.isEmpty, !spans.isEmpty, let known = last,
          known.sentence == index - 1 || lastQuoteOnly == index - 1
        {
          speaker = known.name
        }
        if outside.isEmpty, !spans.isEmpty { lastQuoteOnly = index }
      }
      for span in spans {
        let inner = slice(text, span)
        guard isLongEnough(inner) else { continue }
        found.append(FoundQuote(sentence: index, text: inner, speaker: speaker))
      }
    }
    return found
  }

  private func isLongEnough(_ text: String) -> Bool {
    if ["zh", "ja", "th"].contains(language) { return text.unicodeScalars.count >= 8 }
    return text.split(separator: " ").count >= QuoteFinder.fewestWords
  }

  /// Remembers names of two words and more, titles left out.
  private func collectFullNames(_ words: [PlainWord], _ text: String, into names: inout [String]) {
    guard let titles = reader?.words.titles else { return }
    var run: [PlainWord] = []
    func close() {
      while let first = run.first,
        titles.contains(first.lower) || reader?.words.determiners.contains(first.lower) == true
      {
        run.removeFirst()
      }
      if (2...4).contains(run.count), let first = run.first, let last = run.last {
        var name = slice(text, first.range.lowerBound..<last.range.upperBound)
        for ending in ["'s", "’s"] where name.hasSuffix(ending) { name.removeLast(2) }
        if !names.contains(name) { names.append(name) }
      }
      run = []
    }
    for word in words {
      if !word.isJoined && word.gap != "." { close() }
      if word.isCapitalised { run.append(word) } else { close() }
    }
    close()
  }

  /// `Peskov` becomes `Dmitry Peskov` when the article has one such name.
  private func fullForm(of name: String, among names: [String]) -> String {
    guard !name.contains(" ") else { return name }
    let longer = names.filter { full in
      let parts = full.split(separator: " ")
      return parts.last.map { $0 == name } == true
    }
    return longer.count == 1 ? longer[0] : name
  }
}

/// Whether a sentence has any quotation mark, by its bytes. O(n).
func holdsQuoteMark(_ text: Substring) -> Bool {
  var before: UInt8 = 0
  var third: UInt8 = 0
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\"") { return true }
    // « » are C2 AB and C2 BB; “ ” „ E2 80 9C to 9E; 「 」 『 』 E3 80 8C to 8F.
    if before == 0xC2, byte == 0xAB || byte == 0xBB { return true }
    if third == 0xE2, before == 0x80, (0x9C...0x9E).contains(byte) { return true }
    if third == 0xE3, before == 0x80, (0x8C...0x8F).contains(byte) { return true }
    third = before
    before = byte
  }
  return false
}
