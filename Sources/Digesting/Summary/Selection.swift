/// A set of sentences under construction, with what it covers.
///
/// Copies share what is known of a problem's conflicts: begin each search from a copy of one empty selection.
struct Selection {
  private let problem: SelectionProblem
  private let conflicts: Conflicts
  private(set) var chosen: [Int] = []
  private(set) var cost = 0
  private(set) var value = 0.0
  /// How many chosen items hold each pair.
  private var counts: [Int32]
  /// How many chosen items give each name in full, and how many give it in short.
  private var given: [Int32]
  private var needed: [Int32]
  /// What each item would add, as far as that is known; not a number where it is not.
  private var gains: [Double]
  /// How many chosen items each item says one thing with; itself is one of them.
  private var repeats: [Int32]

  init(_ problem: SelectionProblem) {
    self.problem = problem
    conflicts = Conflicts(problem)
    counts = [Int32](repeating: 0, count: problem.pairWeights.count)
    given = [Int32](repeating: 0, count: problem.names)
    needed = given
    gains = [Double](repeating: .nan, count: problem.items.count)
    repeats = [Int32](repeating: 0, count: problem.items.count)
  }

  func covers(_ pair: Int32) -> Bool { counts[Int(pair)] > 0 }

  /// What an item would add, worked out once for as long as no pair of its words is covered or laid bare. O(its words).
  mutating func settledGain(of index: Int) -> Double {
    if gains[index].isNaN { gains[index] = gain(of: index) }
    return gains[index]
  }

  /// What an item would add. O(its words).
  func gain(of index: Int) -> Double {
    var more = problem.items[index].opening + problem.items[index].centrality
    for pair in problem.items[index].pairs where counts[Int(pair)] == 0 {
      more += problem.pairWeights[Int(pair)]
    }
    return more
  }

  /// Whether an item fits the budget and repeats nothing chosen. O(1).
  func admits(_ index: Int) -> Bool {
    repeats[index] == 0 && cost + problem.items[index].cost <= problem.budget
  }

  /// The items that it admits, ascending. O(items).
  var admitted: [Int] { repeats.indices.filter(admits) }

  /// Whether each name that an item gives in short is given in full by one chosen. O(names).
  func names(_ index: Int) -> Bool { problem.items[index].needed.allSatisfy { given[$0] > 0 } }

  /// Whether the same holds of all that are chosen. O(names).
  var namesAll: Bool { needed.indices.allSatisfy { needed[$0] == 0 || given[$0] > 0 } }

  mutating func add(_ index: Int) {
    let item = problem.items[index]
    value += gain(of: index)
    for pair in item.pairs {
      counts[Int(pair)] += 1
      if counts[Int(pair)] == 1 { unsettle(pair) }
    }
    for name in item.given { given[name] += 1 }
    for name in item.needed { needed[name] += 1 }
    for other in conflicts.row(of: index) { repeats[Int(other)] += 1 }
    chosen.append(index)
    cost += item.cost
  }

  mutating func remove(_ index: Int) {
    guard let place = chosen.firstIndex(of: index) else { return }
    chosen.remove(at: place)
    let item = problem.items[index]
    for pair in item.pairs {
      counts[Int(pair)] -= 1
      if counts[Int(pair)] == 0 { unsettle(pair) }
    }
    for name in item.given { given[name] -= 1 }
    for name in item.needed { needed[name] -= 1 }
    for other in conflicts.row(of: index) { repeats[Int(other)] -= 1 }
    value -= gain(of: index)
    cost -= item.cost
  }

  /// Items that hold a pair may add more or less than they did.
  private mutating func unsettle(_ pair: Int32) {
    for item in conflicts.items(with: pair) { gains[Int(item)] = .nan }
  }
}
