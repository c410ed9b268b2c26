import Model

/// Puts chosen sentences in an order that reads well: a lead that stands alone, then by day, by place in the article and
/// by time, and no short name before the sentence that gives the name in full.
struct ReadingOrder: Sendable {
  /// Articles published within so many seconds of the first of them are of one day.
  static let day = 20 * 3600

  private let text: StoryText
  /// By line chosen: names that it gives in short, and in full.
  private let needed: [Int: [Int]]
  private let given: [Int: [Int]]
  /// By place of the article in the story; undated ones come last.
  private let days: [Int: Int]

  init(_ text: StoryText, items: [SelectionProblem.Item]) {
    self.text = text
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
  }

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
    let (firstDay, secondDay) = (days[first.order] ?? .max, days[second.order] ?? .max)
    if firstDay != secondDay { return firstDay < secondDay }
    if first.position != second.position { return first.position < second.position }
    return (first.seconds ?? .max, first.order, a) < (second.seconds ?? .max, second.order, b)
  }

  /// The sentence to begin with: among those at the head of their articles, of the first day that has any, the one that
  /// covers most and names nobody in short.
  private func opener(_ sorted: [Summariser.Choice]) -> Int? {
    let standing = sorted.filter { needed[$0.line]?.isEmpty ?? true }
    guard let earliest = (standing.map { text.lines[$0.line].position }).min() else { return nil }
    let heads = standing.filter { text.lines[$0.line].position <= earliest + 1 }
    guard let day = (heads.map { days[text.lines[$0.line].order] ?? .max }).min() else { return nil }
    let first = heads.filter { (days[text.lines[$0.line].order] ?? .max) == day }
    return first.max { a, b in a.score != b.score ? a.score < b.score : precedes(b.line, a.line) }?.line
  }
}
