/// A number of dead or injured as a report gave it.
struct Toll: Sendable, Hashable {
  /// Seconds from which on a report is later: two accounts of one hour only differ.
  static let later = 6 * 3600
  /// Less is rounding, more another thing.
  static let raised = 1.03...10.0

  var kind: FigureKind
  var value: Double
  /// When its report was published.
  var seconds: Int

  /// Whether it is the later and higher number of the same: 27 dead on Wednesday for 23 on Tuesday.
  func outdates(_ old: Toll) -> Bool {
    kind == old.kind && old.value > 0 && seconds - old.seconds >= Toll.later
      && Toll.raised.contains(value / old.value)
  }
}

/// Reads the numbers of dead and injured of one language; none told of another time or of a part
/// (`FoundFigure.isAside`).
struct TollReader: Sendable {
  /// Whether the language sets no spaces.
  let isUnspaced: Bool
  private let finder: FigureFinder

  init(language: String) {
    finder = FigureFinder(language: language)
    isUnspaced = ["zh", "ja"].contains(language)
  }

  /// O(words).
  func tolls(in text: String, seconds: Int) -> [Toll] {
    let figures = isUnspaced ? UnspacedFigureFinder().figures(in: text) : finder.figures(in: text)
    return figures.lazy.filter { !$0.isAside && [.killed, .injured].contains($0.kind) }
      .map { Toll(kind: $0.kind, value: $0.value, seconds: seconds) }
  }
}
