import Synchronization

/// Applies a function to every item with a number of workers, results in the items' order.
///
/// Each worker makes its own `State` once, for things that are costly to open and cannot be shared (ICU iterators,
/// stemmers). Workers take items in small batches from one counter, so uneven items still fill all workers. The result does
/// not depend on `jobs`. O(n) work, O(n) memory.
package func parallelMap<Item: Sendable, State, Result: Sendable>(
  _ items: [Item], jobs: Int, state makeState: @escaping @Sendable () -> State,
  _ transform: @escaping @Sendable (inout State, Item) -> Result
) async -> [Result] {
  let workers = max(1, min(jobs, items.count))
  if workers == 1 {
    var state = makeState()
    return items.map { transform(&state, $0) }
  }
  let next = SharedCounter()
  let batch = max(1, min(32, items.count / (workers * 8)))
  let parts = await withTaskGroup(of: [(Int, [Result])].self) { group in
    for _ in 0..<workers {
      group.addTask {
        var state = makeState()
        var done: [(Int, [Result])] = []
        while true {
          let start = next.advance(by: batch)
          if start >= items.count { return done }
          let range = start..<min(start + batch, items.count)
          done.append((start, items[range].map { transform(&state, $0) }))
        }
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
}

/// `parallelMap` without a worker's own state.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  await parallelMap(items, jobs: jobs, state: NoState.init) { _, item in transform(item) }
}

private struct NoState {}

private final class SharedCounter: Sendable {
  private let value = Atomic<Int>(0)

  /// The value before adding.
  func advance(by step: Int) -> Int { value.add(step, ordering: .relaxed).oldValue }
}
