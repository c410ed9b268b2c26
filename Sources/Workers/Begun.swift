import Dispatch
import Synchronization

/// Work that begins on a thread of its own, for whoever needs what comes of it later. Not for work that waits.
///
/// Where no thread was free by the time somebody asks, he does it himself; with one job it is always so.
/// ```swift
/// let counted = Begun(jobs: 2) { count(words) }
/// sort(words)
/// print(counted.result)
/// ```
package final class Begun<Result: Sendable>: Sendable {
  private let work: @Sendable () -> Result
  private let isTaken = Atomic<Bool>(false)
  private let made = Guarded<Result?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  package init(jobs: Int, _ work: @escaping @Sendable () -> Result) {
    self.work = work
    if jobs <= 1 { return }
    // A queue of its own has a thread of its own: the pool has one for each core, of which the caller may be one, and waits.
    DispatchQueue(label: "begun").async { self.workUnlessTaken() }
  }

  /// What came of the work, once it is done.
  package var result: Result {
    workUnlessTaken()
    isDone.wait()
    // For whoever else asks.
    isDone.signal()
    return made.withLock { $0 } ?? work()
  }

  private func workUnlessTaken() {
    if isTaken.exchange(true, ordering: .acquiringAndReleasing) { return }
    let result = work()
    made.withLock { $0 = result }
    isDone.signal()
  }
}
