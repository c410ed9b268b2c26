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
/// or before it: for "he added", for "the governor said", for the second half of a split quotation, and for a
/// sentence that is nothing but a quotation and follows another. A short name is given in the full form that
/// the article uses. Where another person may be meant, nobody is named.
struct QuoteFinder: Sendable {
  /// Shorter ones are words in doubt, not statements.
  static let fewestWords = 4

  private let language: String
  private let reader: SpeakerReader?
  private let works: QuotedWork

  init(language: LanguageTag) {
    self.language = language.primary
    reader = SpeechWords.of(language.primary).map { SpeakerReader(words: $0, language: language.primary) }
    works = QuotedWork(language: language.primary)
  }

  /// Quotations in reading order. O(text).
  func quotes(in article: AnalysedArticle) -> [FoundQuote] {
    let sentences = article.sentences.prefix(StoryText.sentencesPerArticle)
    guard sentences.contains(where: { holdsQuoteMark(article.rawText(of: $0)) }) else { return [] }
    var found: [FoundQuote] = []
    var people = PeopleSoFar(language: language)
    for (index, sentence) in sentences.enumerated() {
      let text = article.text(of: sentence)
      let words = plainWords(text).words
      people.read(words, text, reader: reader)
      let spans = quotedSpans(text).map { trimmedQuote(text, $0) }
      let isQuoteOnly = !spans.isEmpty && words.allSatisfy(\.isQuoted)
      let speaker =
        people.speaker(
          stated: reader?.speaker(of: words, in: text), isQuoteOnly: isQuoteOnly, sentence: index,
          block: sentence.block)
        ?? (reader == nil ? UncasedSpeaker(language: language).speaker(of: text, spans: spans) : nil)
      for span in spans {
        let inner = slice(text, span)
        guard isLongEnough(inner), !works.isTitle(span, of: words, language: language) else { continue }
        var own = speaker
        if let reader, let clause = reader.clause(around: span, words) {
          own = people.speaker(
            stated: reader.speaker(of: words, in: text, within: clause), isQuoteOnly: false, sentence: index,
            block: sentence.block)
        }
        found.append(FoundQuote(sentence: index, text: inner, speaker: own))
      }
      people.close(words, text, speaker: speaker, sentence: index, block: sentence.block, reader: reader)
    }
    return found
  }

  private func isLongEnough(_ text: String) -> Bool {
    if ["zh", "ja", "th"].contains(language) { return text.unicodeScalars.count >= 8 }
    return text.split(separator: " ").count >= QuoteFinder.fewestWords
  }
}

/// Whether a sentence has any quotation mark, by its bytes. O(n).
func holdsQuoteMark(_ text: Substring) -> Bool {
  withBytes(of: text) { bytes in
    func isBehind(_ first: UInt8, _ second: UInt8, _ place: Int) -> Bool {
      place > 1 && bytes[place - 2] == first && bytes[place - 1] == second
    }
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "'"):
        if place == 0 || bytes[place - 1] == 32 || bytes[place - 1] == 10 { return true }
      // « » are C2 AB and C2 BB; ‘ is E2 80 98, “ ” „ E2 80 9C to 9E; 「 」 『 』 E3 80 8C to 8F.
      case 0xAB, 0xBB: if place > 0, bytes[place - 1] == 0xC2 { return true }
      case 0x98, 0x9C...0x9E: if isBehind(0xE2, 0x80, place) { return true }
      case 0x8C...0x8F: if isBehind(0xE3, 0x80, place) { return true }
      default: continue
      }
    }
    return false
  }
}
