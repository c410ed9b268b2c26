/// A choice of sentences under a budget, in integers.
///
/// Value of a set = covered pair weight, in average sentences, + what each sentence brings by opening its report and
/// by its closeness to the centroid. No two items of a set may say one thing, and a name that an item gives in short
/// must be given in full by it or by another.
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
    /// Those of its stems that are names, ascending; empty where capitals do not tell names.
    var names: ArraySlice<Int32> = []
    /// Added to the value of a set that holds it: for opening its report, and for closeness to the centroid.
    var opening: Double
    var centrality: Double
    /// Counts that it gives, ascending.
    var figures: [Double] = []
    /// What must be told before it: names that it gives in short, a noun that it opens with as known. And what of these it
    /// tells: names in full, nouns.
    var needed: [Int] = []
    var given: [Int] = []
    /// Whether it opens a report, and when that was published.
    var isOpening = false
    var seconds: Int?
  }

  var items: [Item]
  var budget: Int
  /// By pair number, in average sentences.
  var pairWeights: [Double]
  /// What a sentence must add at least, unless it is the first.
  var leastGain = 0.0
  var redundancy = RedundancyBound()
  /// Names that items may need; `Item.needed` and `given` are numbers below it.
  var names = 0

  /// Which sentences state the same fact in other words.
  let matching: FactMatching
  /// By item: lines of other reports that are told to carry it (`FactMatching.partners`).
  private(set) var carriers: [Set<Int>] = []

  /// Notes for each item which lines of other reports readers are told to carry it. O(items x matches squared).
  mutating func setCarriers() {
    carriers = items.map { Set(matching.partners(of: $0.line).map(\.line)) }
  }

  /// Whether two items, which share so many words, say one thing. O(words).
  func conflict(_ a: Int, _ b: Int, sharing shared: SharedWords) -> Bool {
    redundancy.excludes(items[a], items[b], sharing: shared)
      || matching.alignment.sameFact(items[a].line, items[b].line, margin: redundancy.factMargin)
      || carriers[a].contains(items[b].line) && carriers[b].contains(items[a].line)
  }
}

/// When two sentences say one thing.
struct RedundancyBound: Sendable {
  /// Share of the pairs of the one with fewer that the other has too.
  var pairs = 0.45
  /// Share of the content stems likewise.
  var stems = 0.6

  /// The same for two sentences that each open a report.
  var openingStems = 0.6

  /// The same for two of one day: reports of a day open with the same news.
  var sameDayStems = 0.33

  /// How far above the bound of one fact the evidence for two sentences must be, in log-odds: reports of an affair that goes on for weeks tell of like
  /// things that happen again.
  var factMargin = 3.0

  /// Content stems that two sentences with the same count share when they tell the same.
  var stemsBesideFigure = 2

  /// Share of the shorter one's content stems, names that the other lacks left out, and how many it must be: "the council
  /// declared an emergency on Wednesday" and "Ada Holm, the mayor, declared an emergency on Wednesday".
  var stemsBesideNames = 1.0
  var leastBesideNames = 3

  /// Whether two sentences, which share so many words, say one thing by these alone. O(names + figures squared).
  func excludes(
    _ a: SelectionProblem.Item, _ b: SelectionProblem.Item, sharing words: SharedWords
  ) -> Bool {
    // All bounds are above nothing.
    if words.stems == 0, words.pairs == 0 { return false }
    let shared = words.stems
    if excludes(words, stems: min(a.stems.count, b.stems.count), pairs: min(a.pairs.count, b.pairs.count)) {
      return true
    }
    if a.isOpening, b.isOpening {
      var isSameDay = false
      if let first = a.seconds, let second = b.seconds { isSameDay = abs(first - second) <= ReadingOrder.day }
      let bound = min(openingStems, isSameDay ? sameDayStems : stems)
      let fewer = min(a.stems.count, b.stems.count)
      if fewer > 0, Double(shared) >= bound * Double(fewer) { return true }
    }
    if shared >= leastBesideNames {
      let fewer = min(
        a.stems.count - strangeNames(of: a, in: b), b.stems.count - strangeNames(of: b, in: a))
      if Double(shared) >= stemsBesideNames * Double(fewer) { return true }
    }
    guard !a.figures.isEmpty, !b.figures.isEmpty else { return false }
    let figures = LineFigures.agreements(a.figures, b.figures)
    return figures.any && shared - figures.exact >= stemsBesideFigure
  }

  /// How many names of one sentence the other does not have.
  private func strangeNames(of a: SelectionProblem.Item, in b: SelectionProblem.Item) -> Int {
    a.names.count - sharedCount(a.names, b.stems)
  }

  /// Whether the words alone say one thing. O(words).
  func excludes(
    stems first: ArraySlice<Int32>, _ second: ArraySlice<Int32>, pairs firstPairs: ArraySlice<Int32>,
    _ secondPairs: ArraySlice<Int32>
  ) -> Bool {
    let shared = SharedWords(
      stems: sharedCount(first, second), pairs: sharedCount(firstPairs, secondPairs))
    return excludes(
      shared, stems: min(first.count, second.count), pairs: min(firstPairs.count, secondPairs.count))
  }

  /// The same of shared words, the shorter one of the sentences having so many stems and pairs.
  private func excludes(_ shared: SharedWords, stems fewerStems: Int, pairs fewerPairs: Int) -> Bool {
    if fewerStems > 0, Double(shared.stems) >= stems * Double(fewerStems) { return true }
    return fewerPairs > 0 && Double(shared.pairs) >= pairs * Double(fewerPairs)
  }
}
