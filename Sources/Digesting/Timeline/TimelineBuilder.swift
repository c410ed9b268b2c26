import Model

/// The days of a story, each told by one sentence that dates itself.
struct TimelineBuilder: Sendable {
  static let shown = 20
  static let perDay = 2
  static let positions = 30

  let corpus: Corpus
  let text: StoryText
  let reading: StoryReading
  let alignment: SentenceAlignment

  /// By date, then by place in the report. Sentences with two dates, or an unsure one, are left out. O(lines).
  func entries() -> [TimelineEntry] {
    let reader = DateReader(language: text.language)
    let unspaced = UnspacedDateReader(language: text.language)
    guard reader != nil || unspaced != nil else { return [] }
    var found: [(date: ReadDate, line: Int)] = []
    for (index, line) in text.lines.enumerated() where line.position < TimelineBuilder.positions {
      guard text.standsAlone(index) else { continue }
      let read = reading.lines[index]
      let published = corpus.articles[line.citation.article].article.published?.value.date
      let dates =
        reader?.dates(in: read.words, published: published, ofEvents: true)
        ?? unspaced?.dates(in: read.text, published: published)
      guard let dates, let date = dates.first, dates.count == 1
      else { continue }
      found.append((date, index))
    }
    let ordered = found.sorted { a, b in
      if a.date.first != b.date.first { return a.date.first < b.date.first }
      let (first, second) = (text.lines[a.line], text.lines[b.line])
      return (first.position, first.order, a.line) < (second.position, second.order, b.line)
    }
    var kept: [(date: ReadDate, line: Int)] = []
    var perDay: [CivilDate: Int] = [:]
    for entry in ordered {
      guard perDay[entry.date.first, default: 0] < TimelineBuilder.perDay else { continue }
      if kept.contains(where: { repeats($0.line, entry.line) }) { continue }
      perDay[entry.date.first, default: 0] += 1
      kept.append(entry)
    }
    return kept.prefix(TimelineBuilder.shown).map { entry in
      TimelineEntry(
        date: entry.date.first, end: entry.date.last, citation: text.lines[entry.line].citation,
        text: reading.lines[entry.line].text)
    }
  }

  private func repeats(_ a: Int, _ b: Int) -> Bool {
    if alignment.sameFact(a, b) { return true }
    let (first, second) = (text.stems[text.lines[a].stems], text.stems[text.lines[b].stems])
    return Double(sharedCount(first, second)) >= 0.6 * Double(max(1, min(first.count, second.count)))
  }
}
