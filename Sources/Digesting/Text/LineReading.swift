import Model

/// The words of each line of a story, read once for the readers of figures, quotes, dates and names.
struct StoryReading: Sendable {
  struct Line: Sendable {
    /// As published: white space collapsed.
    var text: String
    var words: [PlainWord]
    /// Marks after the last word.
    var end: String
  }

  /// One for each of `StoryText.lines`.
  let lines: [Line]

  /// O(text).
  init(_ text: StoryText, in corpus: Corpus) {
    lines = text.lines.map { line in
      let shown = corpus.text(of: line.citation)
      let (words, end) = plainWords(shown)
      return Line(text: shown, words: words, end: end)
    }
  }
}
