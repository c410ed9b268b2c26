import Synchronization

/// Says what comes next to who asked for it, and keeps whether that one stopped the writing.
final class StepWatch: Sendable {
  let before: (@Sendable (WriteStep) throws(OutputError) -> Void)?
  private let stopped = Atomic(false)

  init(before: (@Sendable (WriteStep) throws(OutputError) -> Void)?) { self.before = before }

  /// Whether a step was refused by who asked: the process counts as killed there, so nothing is taken back.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  func announce(_ step: WriteStep) throws(OutputError) {
    do throws(OutputError) { try before?(step) } catch {
      stopped.store(true, ordering: .relaxed)
      throw error
    }
  }
}
