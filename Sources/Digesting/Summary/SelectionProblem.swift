/// A choice of sentences under a budget, in integers.
///
/// Value of a set = covered pair weight / `coverageScale` + `centrality` x cosine with the centroid.
struct SelectionProblem: Sendable {
  struct Item: Sendable {
    /// Index in `StoryText.lines`.
    var line: Int
    /// What it takes of the budget.
    var cost: Int
    /// words^0.6: what its gain is divided by.
    var effort: Double
    var pairs: ArraySlice<Int32>
    var stems: ArraySlice<Int32>
    /// Added to the value of a set that holds it.
    var bonus: Double
    /// Sum of squares of its stems' weights.
    var norm: Double
    /// Product with the centroid.
    var central: Double
  }

  var items: [Item]
  var budget: Int
  var pairWeights: [Double]
  var stemWeights: [Double]
  var coverageScale: Double
  var centrality: Double
  /// Length of the centroid vector.
  var centroidLength: Double
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

  func excludes(_ a: SelectionProblem.Item, _ b: SelectionProblem.Item) -> Bool {
    let fewerPairs = min(a.pairs.count, b.pairs.count)
    if fewerPairs > 0, Double(sharedCount(a.pairs, b.pairs)) >= pairs * Double(fewerPairs) { return true }
    let fewerStems = min(a.stems.count, b.stems.count)
    return fewerStems > 0 && Double(sharedCount(a.stems, b.stems)) >= stems * Double(fewerStems)
  }
}

/// A set under construction, with what it covers.
struct Selection: Sendable {
  private let problem: SelectionProblem
  private(set) var chosen: [Int] = []
  private(set) var cost = 0
  private var covered: Double = 0
  private var bonus: Double = 0
  /// How many chosen items hold each pair and stem.
  private var pairCounts: [Int32]
  private var stemCounts: [Int32]
  private var dot = 0.0
  private var square = 0.0

  init(_ problem: SelectionProblem) {
    self.problem = problem
    pairCounts = [Int32](repeating: 0, count: problem.pairWeights.count)
    stemCounts = [Int32](repeating: 0, count: problem.stemWeights.count)
  }

  var value: Double { value(covered: covered, dot: dot, square: square, bonus: bonus) }

  private func value(covered: Double, dot: Double, square: Double, bonus: Double) -> Double {
    let cosine =
      square > 0 && problem.centroidLength > 0 ? dot / (square.squareRoot() * problem.centroidLength) : 0
    return covered / problem.coverageScale + problem.centrality * cosine + bonus
  }

  /// What an item would add. O(its words).
  func gain(of index: Int) -> Double {
    let item = problem.items[index]
    var more = 0.0
    for pair in item.pairs where pairCounts[Int(pair)] == 0 { more += problem.pairWeights[Int(pair)] }
    guard problem.centrality > 0 else { return more / problem.coverageScale + item.bonus }
    var cross = 0.0
    for stem in item.stems {
      let weight = problem.stemWeights[Int(stem)]
      cross += weight * weight * Double(stemCounts[Int(stem)])
    }
    return value(
      covered: covered + more, dot: dot + item.central, square: square + 2 * cross + item.norm,
      bonus: bonus + item.bonus) - value
  }

  /// Whether an item fits the budget and repeats nothing chosen. O(chosen x words).
  func admits(_ index: Int) -> Bool {
    cost + problem.items[index].cost <= problem.budget
      && !chosen.contains { $0 == index || problem.conflict($0, index) }
  }

  mutating func add(_ index: Int) {
    let item = problem.items[index]
    update(item, by: 1)
    chosen.append(index)
  }

  mutating func remove(_ index: Int) {
    guard let place = chosen.firstIndex(of: index) else { return }
    chosen.remove(at: place)
    update(problem.items[index], by: -1)
  }

  private mutating func update(_ item: SelectionProblem.Item, by step: Int32) {
    let sign = Double(step)
    for pair in item.pairs {
      if step > 0 ? pairCounts[Int(pair)] == 0 : pairCounts[Int(pair)] == 1 {
        covered += sign * problem.pairWeights[Int(pair)]
      }
      pairCounts[Int(pair)] += step
    }
    var cross = 0.0
    if step < 0 { for stem in item.stems { stemCounts[Int(stem)] -= 1 } }
    for stem in item.stems {
      let weight = problem.stemWeights[Int(stem)]
      cross += weight * weight * Double(stemCounts[Int(stem)])
    }
    if step > 0 { for stem in item.stems { stemCounts[Int(stem)] += 1 } }
    dot += sign * item.central
    square += sign * (2 * cross + item.norm)
    bonus += sign * item.bonus
    cost += Int(step) * item.cost
  }
}
