import Model

/// Finds sentences whose number of dead or injured a later report has raised: "more than 2,000 feared dead" on Monday,
/// when 11,300 are dead on Thursday.
///
/// A reader who meets both takes the second for the news. Numbers of other things and of parts of the event stay: the
/// later one is up to tenfold, and a sentence told of another time or a part (`FoundFigure.isAside`) is left alone.
struct OlderTolls: Sendable {
  /// Seconds from which on a report is later: two accounts of one hour only differ.
  static let later = 6 * 3600
  /// Less is rounding, more another thing.
  static let raised = 1.03...10.0

  /// Lines of `StoryText` that a later line among the candidates outdates.
  private(set) var lines: Set<Int> = []

  /// Reads the figures of dated candidates that have digits. O(words, and tolls squared).
  init(_ text: StoryText, candidates: [Int], in corpus: Corpus) {
    let finder = FigureFinder(language: text.language.primary)
    let isUnspaced = ["zh", "ja"].contains(text.language.primary)
    var tolls: [(line: Int, kind: FigureKind, value: Double, seconds: Int)] = []
    for index in candidates {
      let line = text.lines[index]
      guard let seconds = line.seconds, line.shape.digits > 0 else { continue }
      let article = corpus.articles[line.citation.article]
      let shown = article.text(of: article.sentences[line.citation.sentence])
      let figures = isUnspaced ? UnspacedFigureFinder().figures(in: shown) : finder.figures(in: shown)
      for figure in figures where !figure.isAside && [.killed, .injured].contains(figure.kind) {
        tolls.append((index, figure.kind, figure.value, seconds))
      }
    }
    for old in tolls where old.value > 0 {
      let isOutdated = tolls.contains { new in
        new.kind == old.kind && new.seconds - old.seconds >= OlderTolls.later
          && OlderTolls.raised.contains(new.value / old.value)
      }
      if isOutdated { lines.insert(old.line) }
    }
  }
}
