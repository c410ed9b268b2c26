import Model

/// Finds sentences whose number of dead or injured a later report has raised: "more than 2,000 feared dead" on Monday,
/// when 11,300 are dead on Thursday.
///
/// A reader who meets both takes the second for the news. Numbers of other things and of parts of the event stay.
struct OlderTolls: Sendable {
  /// Lines of `StoryText` that a later line among the candidates outdates.
  private(set) var lines: Set<Int> = []
  /// Those that outdate them: the news.
  private(set) var newer: Set<Int> = []

  /// Reads the figures of dated candidates that have digits or words of number. O(words, and tolls squared).
  init(_ text: StoryText, candidates: [Int], in corpus: Corpus) {
    let reader = TollReader(language: text.language.primary)
    let numbers = NumberTerms(text, in: corpus)
    var tolls: [(line: Int, toll: Toll)] = []
    for index in candidates {
      let line = text.lines[index]
      guard let seconds = line.seconds else { continue }
      guard
        reader.isUnspaced || line.shape.digits > 0
          || numbers.isNumbered(text.words[line.tokens])
      else { continue }
      tolls += reader.tolls(in: corpus.text(of: line.citation), seconds: seconds).map { (index, $0) }
    }
    for old in tolls {
      for new in tolls where new.toll.outdates(old.toll) {
        lines.insert(old.line)
        newer.insert(new.line)
      }
    }
    newer.subtract(lines)
  }
}
