import Model

/// Puts chosen sentences in an order that reads well: a lead that stands alone and tells where things stand, then by day, by
/// place in the article and by time, and no short name before the sentence that gives the name in full.
///
/// A sentence that dates itself within the story's days stands at its own day: the storm of Sunday before Tuesday's rescue.
struct ReadingOrder: Sendable {
  /// Articles published within so many seconds of the first of them are of one day.
  static let day = 20 * 3600

  private let text: StoryText
  /// By line chosen: names that it gives in short, and in full.
  private let needed: [Int: [Int]]
  private let given: [Int: [Int]]
  /// By place of the article in the story; undated ones come last.
  private let days: [Int: Int]
  /// By line chosen, where it names the day of what it tells: the article's day in `days` on which that was.
  private let ownDays: [Int: Int]

  /// By line chosen: what it would be worth alone, times how fresh it is.
  private let standing: [Int: Double]

  init(_ text: StoryText, problem: SelectionProblem, chosen: [Int], empty: Selection, in corpus: Corpus) {
    self.text = text
    let items = chosen.map { problem.items[$0] }
    let freshness = Freshness(text.lines.lazy.compactMap(\.seconds))
    standing = Dictionary(
      chosen.map { index in
        let line = problem.items[index].line
        return (line, empty.gain(of: index) * freshness.factor(text.lines[line].seconds))
      }, uniquingKeysWith: { first, _ in first })
    needed = Dictionary(items.map { ($0.line, $0.needed) }, uniquingKeysWith: { first, _ in first })
    given = Dictionary(items.map { ($0.line, $0.given) }, uniquingKeysWith: { first, _ in first })
    var days: [Int: Int] = [:]
    var start = Int.min
    var day = -1
    let dated = text.lines.compactMap { line in line.seconds.map { (seconds: $0, order: line.order) } }
    for (seconds, order) in dated.sorted(by: { ($0.seconds, $0.order) < ($1.seconds, $1.order) })
    where days[order] == nil {
      if day < 0 || seconds - start > ReadingOrder.day {
        start = seconds
        day += 1
      }
      days[order] = day
    }
    self.days = days
    ownDays = ReadingOrder.ownDays(of: items.map(\.line), text, days, in: corpus)
  }

  /// Days that sentences name, as numbers of article days: that day's own, the next one's where nothing appeared on it, or one
  /// before all. Days before the story's eve are background and none of these. O(words of the sentences).
  private static func ownDays(of lines: [Int], _ text: StoryText, _ days: [Int: Int], in corpus: Corpus)
    -> [Int: Int]
  {
    var firstOn: [CivilDate: Int] = [:]
    for line in text.lines {
      guard let day = days[line.order],
        let date = corpus.articles[line.citation.article].article.published?.value.date
      else { continue }
      firstOn[date] = min(firstOn[date] ?? day, day)
    }
    guard let first = firstOn.keys.min() else { return [:] }
    let reader = DateReader(language: text.language)
    let unspaced = UnspacedDateReader(language: text.language)
    var own: [Int: Int] = [:]
    for line in lines {
      let citation = text.lines[line].citation
      let article = corpus.articles[citation.article]
      guard let published = article.article.published?.value.date else { continue }
      let shown = article.text(of: article.sentences[citation.sentence])
      let dates =
        reader?.dates(in: plainWords(shown).words, published: published, ofEvents: true)
        ?? unspaced?.dates(in: shown, published: published)
      guard let dates, dates.count == 1, dates[0].last == nil else { continue }
      let date = dates[0].first
      guard date < published, date >= first.advanced(byDays: -eve) else { continue }
      own[line] = date < first ? -1 : firstOn.filter { $0.key >= date }.map(\.value).min()
    }
    return own
  }

  /// Days before the first report that still belong to the story.
  private static let eve = 3

  /// O(n^2) in the sentences chosen.
  func order(_ choices: [Summariser.Choice], lead: Int? = nil) -> [Summariser.Choice] {
    var rest = choices.sorted { a, b in precedes(a.line, b.line) }
    var result: [Summariser.Choice] = []
    if let opening = lead ?? opener(rest), let place = rest.firstIndex(where: { $0.line == opening }) {
      result.append(rest.remove(at: place))
    }
    while !rest.isEmpty {
      let named = Set(result.flatMap { given[$0.line] ?? [] })
      let place = rest.firstIndex { choice in (needed[choice.line] ?? []).allSatisfy(named.contains) }
      result.append(rest.remove(at: place ?? 0))
    }
    return result
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (text.lines[a], text.lines[b])
    let firstDay = ownDays[a] ?? days[first.order] ?? .max
    let secondDay = ownDays[b] ?? days[second.order] ?? .max
    if firstDay != secondDay { return firstDay < secondDay }
    if first.position != second.position { return first.position < second.position }
    return (first.seconds ?? .max, first.order, a) < (second.seconds ?? .max, second.order, b)
  }

  /// The sentence to begin with: among those at the head of their articles that name nobody in short, the one worth most by
  /// itself, newer ones before older.
  private func opener(_ sorted: [Summariser.Choice]) -> Int? {
    let whole = sorted.filter { needed[$0.line]?.isEmpty ?? true }
    guard let earliest = (whole.map { text.lines[$0.line].position }).min() else { return nil }
    let heads = whole.filter { text.lines[$0.line].position <= earliest + 1 }
    return heads.max { a, b in
      let (first, second) = (standing[a.line] ?? 0, standing[b.line] ?? 0)
      return first != second ? first < second : precedes(b.line, a.line)
    }?.line
  }
}
