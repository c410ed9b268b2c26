import Synchronization

/// A value that is there, or is worked out once somebody asks for it.
final class Deferred<Value: Sendable>: Sendable {
  private final class Made: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let given: Value?
  private let work: (@Sendable () -> Value)?
  private let made = AtomicLazyReference<Made>()

  init(_ value: Value) { (given, work) = (value, nil) }

  init(_ work: @escaping @Sendable () -> Value) { (given, self.work) = (nil, work) }

  /// Two that ask at once may both work it out; what one of them has found is kept.
  var value: Value { given ?? later() }

  private func later() -> Value {
    if let made = made.load() { return made.value }
    guard let work else { preconditionFailure("A value that is not given has its work.") }
    return made.storeIfNil(Made(work())).value
  }
}
