import Dispatch
import Synchronization

/// Applies a function to every item with a number of workers, results in the items' order.
///
/// Each worker makes its own `State` once, for things that are costly to open and cannot be shared (ICU iterators,
/// stemmers). Workers take items in small batches from one counter, so uneven items still fill all workers; the caller is
/// one of them and returns when all is done. The result does not depend on `jobs`. O(n) work, O(n) memory.
package func parallelMap<Item: Sendable, State, Result: Sendable>(
  _ items: [Item], jobs: Int, state makeState: @Sendable () -> State,
  _ transform: @Sendable (inout State, Item) -> Result
) -> [Result] {
  let workers = max(1, min(jobs, items.count))
  if workers == 1 {
    var state = makeState()
    return items.map { transform(&state, $0) }
  }
  let next = Atomic<Int>(0)
  let batch = max(1, min(32, items.count / (workers * 8)))
  let parts = Guarded<[(start: Int, results: [Result])]>([])
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    var state = makeState()
    while true {
      let start = next.add(batch, ordering: .relaxed).oldValue
      if start >= items.count { return }
      let results = items[start..<min(start + batch, items.count)].map { transform(&state, $0) }
      parts.withLock { $0.append((start, results)) }
    }
  }
  return parts.withLock { $0 }.sorted { $0.start < $1.start }.flatMap(\.results)
}

/// `parallelMap` without a worker's own state.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @Sendable (Item) -> Result
) -> [Result] {
  parallelMap(items, jobs: jobs, state: NoState.init) { _, item in transform(item) }
}

/// The ranges of at most `size` that make up `0..<count`, for work on parts of a flat array.
package func stretches(of count: Int, size: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}

private struct NoState {}

/// What two functions give that need nothing of each other, worked out at once. Not for work that waits.
///
/// The first is worked out by the caller, and is best the longer one. Neither runs inside of `concurrentPerform`, which would let
/// each `parallelMap` in them have its share of the cores alone: of two, one.
package func both<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @Sendable () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  if jobs <= 1 { return (first(), second()) }
  let begun = Begun(jobs: jobs, second)
  return (first(), begun.result)
}
