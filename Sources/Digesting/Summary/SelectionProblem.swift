/// A choice of sentences under a budget, in integers.
///
/// Value of a set = covered pair weight, in average sentences, + the bonus of each sentence.
struct SelectionProblem: Sendable {
  struct Item: Sendable {
    /// Index in `StoryText.lines`.
    var line: Int
    /// What it takes of the budget.
    var cost: Int
    /// What its gain is divided by.
    var effort: Double
    var pairs: ArraySlice<Int32>
    var stems: ArraySlice<Int32>
    /// Added to the value of a set that holds it.
    var bonus: Double
  }

  var items: [Item]
  var budget: Int
  /// By pair number, in average sentences.
  var pairWeights: [Double]
  /// What a sentence must add at least, unless it is the first.
  var leastGain = 0.0
  var redundancy = RedundancyBound()

  /// Whether two items say one thing.
  func conflict(_ a: Int, _ b: Int) -> Bool { redundancy.excludes(items[a], items[b]) }
}

/// When two sentences say one thing.
struct RedundancyBound: Sendable {
  /// Share of the pairs of the one with fewer that the other has too.
  var pairs = 0.5
  /// Share of the content stems likewise.
  var stems = 0.6

  /// The same for two sentences that each open a report.
  var openingStems = 0.6

  func excludes(_ a: SelectionProblem.Item, _ b: SelectionProblem.Item) -> Bool {
    if a.bonus > 0, b.bonus > 0, openingStems < stems {
      let fewer = min(a.stems.count, b.stems.count)
      if fewer > 0, Double(sharedCount(a.stems, b.stems)) >= openingStems * Double(fewer) { return true }
    }
    return excludes(stems: a.stems, b.stems, pairs: a.pairs, b.pairs)
  }

  func excludes(
    stems first: ArraySlice<Int32>, _ second: ArraySlice<Int32>, pairs firstPairs: ArraySlice<Int32>,
    _ secondPairs: ArraySlice<Int32>
  ) -> Bool {
    let fewerStems = min(first.count, second.count)
    if fewerStems > 0, Double(sharedCount(first, second)) >= stems * Double(fewerStems) { return true }
    let fewerPairs = min(firstPairs.count, secondPairs.count)
    return fewerPairs > 0 && Double(sharedCount(firstPairs, secondPairs)) >= pairs * Double(fewerPairs)
  }
}
