/// A value that one piece of work takes to itself: what it changes there is nobody else's, so that nothing is copied.
package final class Handover<Value: Sendable>: Sendable {
  private let value: Guarded<Value?>

  package init(_ value: consuming Value) { self.value = Guarded(value) }

  /// The value, the first time.
  package func take() -> Value? {
    value.withLock { value in
      var taken: Value?
      swap(&taken, &value)
      return taken
    }
  }
}
