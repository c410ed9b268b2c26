/// A number of dead or injured as a report gave it.
struct Toll: Sendable, Hashable {
  /// Seconds from which on a report is later: two accounts of one hour only differ.
  static let later = 6 * 3600
  /// Less is rounding, more another thing.
  static let raised = 1.03...10.0
  /// From a range, such as "dozens", numbers climb further.
  static let raisedFromRange = 1.0...100.0

  var kind: FigureKind
  var value: Double
  /// Less than `value` where only a range is told: "hundreds" is 100 to 999, and `value` its end.
  var least: Double
  /// When its report was published.
  var seconds: Int

  init(kind: FigureKind, value: Double, least: Double? = nil, seconds: Int) {
    self.kind = kind
    self.value = value
    self.least = least ?? value
    self.seconds = seconds
  }

  /// Whether it is the later and higher number of the same: 27 dead on Wednesday for 23 on Tuesday, 2,862 for "hundreds".
  func outdates(_ old: Toll) -> Bool {
    guard kind == old.kind, old.value > 0, seconds - old.seconds >= Toll.later else { return false }
    let bounds = old.least < old.value ? Toll.raisedFromRange : Toll.raised
    return bounds.contains(least / old.value)
  }
}

/// Reads the numbers of dead and injured of one language; none told of another time or of a part
/// (`FoundFigure.isAside`).
struct TollReader: Sendable {
  /// Whether the language sets no spaces.
  let isUnspaced: Bool
  private let finder: FigureFinder
  private let roundCounts: RoundCounts?

  init(language: String) {
    finder = FigureFinder(language: language)
    roundCounts = RoundCounts(language: language)
    isUnspaced = ["zh", "ja"].contains(language)
  }

  /// O(words).
  func tolls(in text: String, seconds: Int) -> [Toll] {
    let exact = casualties(in: text).map { Toll(kind: $0.kind, value: $0.value, seconds: seconds) }
    guard let (numbered, ranges) = roundCounts?.numbered(text) else { return exact }
    let round = casualties(in: numbered).compactMap { figure in
      ranges.first { $0.lowerBound == figure.value }.map {
        Toll(kind: figure.kind, value: $0.upperBound, least: $0.lowerBound, seconds: seconds)
      }
    }
    return exact + round
  }

  private func casualties(in text: String) -> [FoundFigure] {
    let figures = isUnspaced ? UnspacedFigureFinder().figures(in: text) : finder.figures(in: text)
    return figures.filter { !$0.isAside && [.killed, .injured].contains($0.kind) }
  }
}
