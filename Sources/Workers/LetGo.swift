import Dispatch

/// Lets a value go on another thread beside what follows: to take much memory apart takes a while.
///
/// Worth it where nobody else holds the value.
package func letGo<Value: Sendable>(_ value: consuming Value) {
  let held = Handover(value)
  DispatchQueue.global().async { _ = held.take() }
}
