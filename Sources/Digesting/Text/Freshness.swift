import Model

/// How much of its say a report keeps as a story moves on: a toll that has risen makes yesterday's headline stale, yet what
/// most reports tell stays what the story is about.
///
/// Half for each `halfLife` days before the newest dated report, never less than `least`; undated reports keep it all.
struct Freshness: Sendable {
  static let halfLife = 6.0
  static let least = 0.5

  private let newest: Int?

  /// By the times of the reports, in seconds.
  init(_ seconds: some Sequence<Int>) { newest = seconds.max() }

  /// From `least` to 1. O(1).
  func factor(_ seconds: Int?) -> Double {
    guard let newest, let seconds else { return 1 }
    let days = Double(newest - seconds) / 86_400
    return max(Freshness.least, exponential(-0.6931471805599453 * days / Freshness.halfLife))
  }
}
