extension StoryDigest {
  /// The first sentences of the summary, as lists of stories show them.
  ///
  /// Of a story that goes on, one of them is new where the summary has a new one: it stands in place of the last, so that a
  /// returning reader meets what has happened. O(sentences).
  package func opening(_ count: Int) -> [SummarySentence] {
    var shown = Array(summary.prefix(count))
    guard count > 1, shown.count == count, !shown.contains(where: \.isNew),
      let news = summary.first(where: \.isNew)
    else { return shown }
    shown[count - 1] = news
    return shown
  }
}
