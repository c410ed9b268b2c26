/// Words of the feeds.
extension Wording {
  /// `Follow this story`; nil for the site, which its title names.
  func follow(_ subject: FeedSubject) -> String? {
    switch subject {
    case .site: nil
    case .section: self[.followSection]
    case .source: self[.followSource]
    case .thread: self[.followAffair]
    case .story: self[.followStory]
    }
  }
}
