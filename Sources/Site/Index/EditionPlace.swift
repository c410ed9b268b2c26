import Model

extension Edition {
  /// Where its pages stand. An edition of nothing but undated articles has no day to be named after.
  var folder: String { isDated ? "editions/\(date)" : "editions/undated" }

  /// Whether any article in it states when it was published.
  var isDated: Bool { asOf != nil }
}

extension Wording {
  /// `12 September 2023`, or that there is no date.
  func day(of edition: Edition) -> String { edition.isDated ? day(edition.date) : self[.withoutDate] }

  /// `Tuesday 12 September 2023`, or that there is no date.
  func weekdayAndDay(of edition: Edition) -> String {
    edition.isDated ? weekdayAndDay(edition.date) : self[.withoutDate]
  }
}
