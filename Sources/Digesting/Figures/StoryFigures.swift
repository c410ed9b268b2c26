import Model

/// The figures of each line of a story, read once for those who compare them.
struct StoryFigures: Sendable {
  /// One for each of `StoryText.lines`.
  let lines: [[FoundFigure]]

  /// O(words).
  init(_ text: StoryText, _ reading: StoryReading) {
    let language = text.language.primary
    if ["zh", "ja"].contains(language) {
      lines = reading.lines.map { UnspacedFigureFinder().figures(in: $0.text) }
    } else {
      let finder = FigureFinder(language: language)
      lines = reading.lines.map { finder.figures(in: $0.words, end: $0.end, of: $0.text) }
    }
  }
}
