/// Which items of a problem say one thing, each item held against all others once, when it is first asked for.
///
/// The search asks for the same pairs again and again while it swaps sentences; copies of a `Selection` share what is
/// known.
final class Conflicts {
  private let problem: SelectionProblem
  /// By item that was asked for, where its row begins in `rows`; -1 where it was not.
  private var after: [Int]
  private var before: [Int]
  private var rows: [Bool] = []

  init(_ problem: SelectionProblem) {
    self.problem = problem
    after = [Int](repeating: -1, count: problem.items.count)
    before = after
  }

  /// Whether `chosen` conflicts with an item. O(items x words) at first, then O(1).
  func conflict(of chosen: Int, with item: Int) -> Bool {
    if after[chosen] < 0 {
      after[chosen] = rows.count
      for other in problem.items.indices { rows.append(problem.conflict(chosen, other)) }
    }
    return rows[after[chosen] + item]
  }

  /// The same held the other way round: likeness of counts is not the same both ways.
  func conflict(of item: Int, withChosen chosen: Int) -> Bool {
    if before[chosen] < 0 {
      before[chosen] = rows.count
      for other in problem.items.indices { rows.append(problem.conflict(other, chosen)) }
    }
    return rows[before[chosen] + item]
  }
}
