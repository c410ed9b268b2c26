/// Which items of a problem say one thing, each item held against all others once, when it is first asked for.
///
/// The search asks for the same pairs again and again while it swaps sentences; copies of a `Selection` share what is
/// known.
final class Conflicts {
  private let problem: SelectionProblem
  /// Which items hold each stem, and each pair.
  private let stems: Holders
  private let pairs: Holders
  /// By item that was asked for, its row; empty where it was not.
  private var rows: [[Int32]]

  init(_ problem: SelectionProblem) {
    self.problem = problem
    stems = Holders(of: problem.items.map(\.stems))
    pairs = Holders(of: problem.items.map(\.pairs))
    rows = [[Int32]](repeating: [], count: problem.items.count)
  }

  /// Items that hold a pair, ascending.
  func items(with pair: Int32) -> ArraySlice<Int32> { pairs.holders(of: pair) }

  /// The items that say one thing with an item, itself among them, ascending. O(items + words shared with them) at first, then O(1).
  func row(of item: Int) -> [Int32] {
    if rows[item].isEmpty { rows[item] = makeRow(of: item) }
    return rows[item]
  }

  private func makeRow(of item: Int) -> [Int32] {
    var shared = [SharedWords](repeating: SharedWords(), count: problem.items.count)
    for stem in problem.items[item].stems {
      for other in stems.holders(of: stem) { shared[Int(other)].stems += 1 }
    }
    for pair in problem.items[item].pairs {
      for other in pairs.holders(of: pair) { shared[Int(other)].pairs += 1 }
    }
    var row: [Int32] = []
    for other in shared.indices
    where other == item || problem.conflict(min(item, other), max(item, other), sharing: shared[other]) {
      row.append(Int32(other))
    }
    return row
  }
}

/// How many stems, and pairs of words, two sentences both have.
struct SharedWords: Sendable {
  var stems = 0
  var pairs = 0
}

/// Which of some lists of ascending numbers hold a number.
struct Holders: Sendable {
  private let starts: [Int32]
  private let lists: [Int32]

  /// O(numbers).
  init(of lists: [ArraySlice<Int32>]) {
    // Each list ascends.
    let most = lists.reduce(-1) { max($0, $1.last ?? -1) }
    var starts = [Int32](repeating: 0, count: Int(most) + 2)
    for list in lists { for number in list { starts[Int(number) + 1] += 1 } }
    for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
    var next = starts
    var holders = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    for (place, list) in lists.enumerated() {
      for number in list {
        holders[Int(next[Int(number)])] = Int32(place)
        next[Int(number)] += 1
      }
    }
    self.starts = starts
    self.lists = holders
  }

  /// The places of the lists that hold a number of theirs, ascending. O(1).
  func holders(of number: Int32) -> ArraySlice<Int32> {
    lists[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }
}
