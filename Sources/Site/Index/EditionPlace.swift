import Model

extension Edition {
  /// Where its pages stand. An edition of nothing but undated articles has no day to be named after.
  var folder: String { isDated ? "editions/\(date)" : "editions/undated" }

  /// Whether any article in it states when it was published.
  var isDated: Bool { asOf != nil }
}

extension Wording {
  /// `12 September 2023`; the span of a window of several days, whose last day may not have come yet; or that there is no date.
  func day(of edition: Edition) -> String {
    edition.isDated ? days(from: firstDay(of: edition), to: edition.date) : self[.withoutDate]
  }

  /// `Tuesday 12 September 2023`; a span as `day(of:)` has it; or that there is no date.
  func weekdayAndDay(of edition: Edition) -> String {
    edition.isDated && firstDay(of: edition) == edition.date ? weekdayAndDay(edition.date) : day(of: edition)
  }

  func firstDay(of edition: Edition) -> CivilDate { date(of: edition.window.lowerBound) }

  /// Words where they open a line: `Mardi 12 septembre 2023`.
  func opening(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
