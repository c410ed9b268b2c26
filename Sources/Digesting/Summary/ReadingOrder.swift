import Model

/// Puts chosen sentences in an order that reads well: a lead that stands alone, then by place in the
/// article, then by time.
struct ReadingOrder: Sendable {
  let text: StoryText
  let corpus: Corpus

  func order(_ choices: [Summariser.Choice], lead: Int? = nil) -> [Summariser.Choice] {
    let sorted = choices.sorted { a, b in key(a.line) < key(b.line) }
    let opening = lead ?? opener(sorted)
    guard let opening, let place = sorted.firstIndex(where: { $0.line == opening }) else { return sorted }
    var result = sorted
    result.insert(result.remove(at: place), at: 0)
    return result
  }

  private func key(_ index: Int) -> (Int, Int, Int) {
    let line = text.lines[index]
    return (line.position, line.seconds ?? Int.max, line.order)
  }

  /// The sentence to begin with: among the earliest in their articles, the one that covers most.
  private func opener(_ sorted: [Summariser.Choice]) -> Int? {
    guard let first = sorted.first else { return nil }
    let earliest = text.lines[first.line].position
    let openers = sorted.filter { text.lines[$0.line].position <= earliest + 1 }
    return openers.max { a, b in a.score != b.score ? a.score < b.score : key(a.line) > key(b.line) }?.line
  }
}
