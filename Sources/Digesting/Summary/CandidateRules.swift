import Language
import Model

/// Which sentences may stand in a summary, strictest rules first.
///
/// When fewer than three sentences pass, the next level is tried up to `short`; beyond it only when none passes: a
/// story must say something, but a short one may say little.
enum Strictness: Int, CaseIterable, Sendable {
  /// 8 to 60 words, 4 content stems, stands alone, a report's own statement.
  case full
  /// Also questions, first persons, roles without a name, and words within that point back.
  case lenient
  /// Also short and long sentences.
  case short
  /// Also opinion, live and analysis pieces.
  case anyKind
  /// The first sentence of an article, even when it leans on the headline.
  case opening
  /// Any sentence that is not furniture.
  case anything
}

/// Judges the lines of one story.
struct CandidateRules: Sendable {
  private let openers: OpenerWords
  private let references: BackReferences?
  private let isUnsegmented: Bool

  init(language: LanguageTag) {
    openers = OpenerWords.of(language.primary)
    references = BackReferences.of(language.primary)
    isUnsegmented = ["zh", "ja", "th", "lo", "km", "my"].contains(language.primary)
  }

  /// The lines that may be chosen, in order. O(lines).
  func candidates(of text: StoryText, in corpus: Corpus) -> [Int] {
    var kept: [Int] = []
    for level in Strictness.allCases {
      if level.rawValue > Strictness.short.rawValue, !kept.isEmpty { return kept }
      var seen: Set<UInt64> = []
      kept = text.lines.indices.filter { index in
        (level == .full ? text.isSound[index] : allows(text.lines[index], in: corpus, at: level))
          && seen.insert(text.lines[index].wordsHash).inserted
      }
      if kept.count >= 3 { return kept }
    }
    return kept
  }

  /// Whether a line passes at a level.
  func allows(_ line: StoryText.Line, in corpus: Corpus, at level: Strictness) -> Bool {
    let shape = line.shape
    guard !isFurniture(line) else { return false }
    if level == .anything { return true }
    if level == .opening { return line.position == 0 }
    if level != .anyKind, [.opinion, .live, .analysis].contains(line.kind) { return false }
    let ends = shape.endsSentence || isUnsegmented && !shape.hasAddress
    guard ends, shape.isBalanced, !shape.startsInside, line.stems.count >= (level == .full ? 4 : 3) else {
      return false
    }
    let isShort = level == .short || level == .anyKind
    guard (isShort ? 4...100 : 8...60).contains(line.words) else { return false }
    if shape.hasQuote && shape.lettersOutsideQuotes * 10 < shape.letters { return false }
    if line.dangling == .pronoun || line.dangling == .connective { return false }
    guard level == .full else { return true }
    guard line.dangling == nil, !shape.isQuestion, !shape.isExclamation else { return false }
    return !leansOnOthers(line, in: corpus)
  }

  /// Whether a line is told by "we" or points back from within at what another sentence says. O(n).
  func leansOnOthers(_ line: StoryText.Line, in corpus: Corpus) -> Bool {
    let raw = corpus.rawText(of: line.citation)
    return speaksInFirstPerson(raw) || references?.pointsBack(raw, opensReport: line.position == 0) == true
  }

  /// Addresses, lines of capitals, and lines that are mostly digits or marks.
  private func isFurniture(_ line: StoryText.Line) -> Bool {
    let shape = line.shape
    if shape.hasAddress || shape.letters == 0 { return true }
    if shape.capitals * 2 > shape.letters && shape.letters > 12 { return true }
    return shape.digits > shape.letters
  }

  /// "We", "my" outside quotation marks: a speaker's words that lost their marks, or a column's.
  private func speaksInFirstPerson(_ text: Substring) -> Bool {
    guard !openers.firstPersons.isEmpty, !isUnsegmented else { return false }
    return withBytes(of: text) { bytes in
      var marks = QuoteBalance()
      var before: Unicode.Scalar = " "
      // Where a word begins, and whether outside quotation marks.
      var start: Int?
      var isPlain = true
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte.isPlainLetter, start != nil {
          // By far the most of a sentence.
          before = Unicode.Scalar(byte)
          place += 1
          continue
        }
        let (scalar, length) = bytes.unicodeScalar(at: place)
        if isLetter(scalar) || scalar == "'" || scalar == "’" {
          if start == nil {
            start = place
            isPlain = !marks.isInside
          }
        } else {
          if isPlain, let start, hits(start..<place, of: bytes) { return true }
          start = nil
          _ = marks.read(scalar, after: before)
        }
        before = scalar
        place += length
      }
      return isPlain && start.map { hits($0..<bytes.count, of: bytes) } ?? false
    }
  }

  private func hits(_ range: Range<Int>, of bytes: UTF8Bytes) -> Bool {
    guard range.count <= openers.longestFirstPerson, openers.firstPersonStarts[Int(bytes[range.lowerBound])]
    else { return false }
    let word = bytes.text(range)
    return hits(word.utf8.contains(0xE2) ? word.replacing("’", with: "'") : word)
  }

  /// "US" is a country, "us" is not.
  private func hits(_ word: String) -> Bool {
    if openers.firstPersons.contains(word) { return true }
    guard word.unicodeScalars.first.map(isCapital) == true,
      word.unicodeScalars.dropFirst().allSatisfy({ !isCapital($0) })
    else { return false }
    return openers.firstPersons.contains(word.lowercased())
  }
}
