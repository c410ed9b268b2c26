import Synchronization

/// A value that one thread at a time may touch: a `Mutex` whose turns the thread sanitizer can follow.
///
/// When threads meet, `Mutex` waits inside of the system's Swift library, which is not built for the sanitizer: it then takes each turn for
/// a race. The two atomic steps say the same again in code of ours, and cost nothing beside the lock.
package struct Guarded<Value>: ~Copyable, Sendable {
  private let mutex: Mutex<Value>
  private let turns = Atomic<Int>(0)

  package init(_ value: consuming sending Value) { mutex = Mutex(value) }

  package func withLock<Result>(_ body: (inout sending Value) -> sending Result) -> sending Result {
    mutex.withLock { value in
      _ = turns.load(ordering: .acquiring)
      defer { turns.add(1, ordering: .releasing) }
      return body(&value)
    }
  }
}
