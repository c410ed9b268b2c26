extension NearStory {
  /// Why it is another story, with the numbers, in a sentence.
  package var statement: String {
    let mean =
      "the mean likeness of both stories' reports is \(decimal(similarity)), needed is \(decimal(needed))"
    switch reason {
    case .belowThreshold: return "Apart because \(mean)."
    case .average: return "Apart because each joined others first, and \(mean)."
    case .time:
      let alike = decimal(strongest.cosine * strongest.breadth)
      return
        "Apart because of the days between: without them the nearest two articles would be alike by \(alike); \(mean)."
    case .cut:
      let numbers = cut.map {
        ": the likeness across is \(decimal($0.across)), needed is \(decimal($0.needed))"
      }
      return "Parted again by the words that only some of their reports use\(numbers ?? "")."
    case .editor: return "Parted by the editor."
    }
  }
}
