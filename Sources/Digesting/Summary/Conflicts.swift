/// Which items of a problem say one thing, each item held against all others once, when it is first asked for.
///
/// The search asks for the same pairs again and again while it swaps sentences; copies of a `Selection` share what is
/// known.
final class Conflicts {
  private let problem: SelectionProblem
  private var after: [[Bool]?]
  private var before: [[Bool]?]

  init(_ problem: SelectionProblem) {
    self.problem = problem
    after = [[Bool]?](repeating: nil, count: problem.items.count)
    before = after
  }

  /// By item: whether `chosen` conflicts with it. O(items x words) at first, then O(1).
  func conflicts(of chosen: Int) -> [Bool] {
    if let known = after[chosen] { return known }
    let row = problem.items.indices.map { problem.conflict(chosen, $0) }
    after[chosen] = row
    return row
  }

  /// By item: whether it conflicts with `chosen`, held the other way round: likeness of counts is not the same both ways.
  func conflicts(with chosen: Int) -> [Bool] {
    if let known = before[chosen] { return known }
    let row = problem.items.indices.map { problem.conflict($0, chosen) }
    before[chosen] = row
    return row
  }
}
