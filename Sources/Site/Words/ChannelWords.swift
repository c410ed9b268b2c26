/// Words of the feeds, the email, the book and the calendar.
extension Wording {
  /// `Mon` for 0, Monday.
  func shortWeekday(_ day: Int) -> String { String(Wording.weekdays[day].prefix(3)) }

  /// `Follow this story`; nil for the site, which its title names.
  func follow(_ subject: FeedSubject) -> String? {
    switch subject {
    case .site: nil
    case .section: "Follow this section"
    case .source: "Follow this source"
    case .thread: "Follow this affair"
    case .story: "Follow this story"
    }
  }
}
