/// A set of sentences under construction, with what it covers.
struct Selection: Sendable {
  private let problem: SelectionProblem
  private(set) var chosen: [Int] = []
  private(set) var cost = 0
  private(set) var value = 0.0
  /// How many chosen items hold each pair.
  private var counts: [Int32]

  init(_ problem: SelectionProblem) {
    self.problem = problem
    counts = [Int32](repeating: 0, count: problem.pairWeights.count)
  }

  func covers(_ pair: Int32) -> Bool { counts[Int(pair)] > 0 }

  /// What an item would add. O(its words).
  func gain(of index: Int) -> Double {
    let item = problem.items[index]
    var more = item.bonus
    for pair in item.pairs where counts[Int(pair)] == 0 { more += problem.pairWeights[Int(pair)] }
    return more
  }

  /// Whether an item fits the budget and repeats nothing chosen. O(chosen x words).
  func admits(_ index: Int) -> Bool {
    cost + problem.items[index].cost <= problem.budget
      && !chosen.contains { $0 == index || problem.conflict($0, index) }
  }

  mutating func add(_ index: Int) {
    let item = problem.items[index]
    value += gain(of: index)
    for pair in item.pairs { counts[Int(pair)] += 1 }
    chosen.append(index)
    cost += item.cost
  }

  mutating func remove(_ index: Int) {
    guard let place = chosen.firstIndex(of: index) else { return }
    chosen.remove(at: place)
    let item = problem.items[index]
    for pair in item.pairs { counts[Int(pair)] -= 1 }
    value -= gain(of: index)
    cost -= item.cost
  }
}
