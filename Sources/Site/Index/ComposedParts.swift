import Model
import Workers

/// What many pages show alike, composed once.
///
/// Pages that follow each other share the most: the three feeds of one story, the frame of all articles. Nothing here changes what a
/// page says, only how often it is worked out.
final class ComposedParts: Sendable {
  /// A moment in words, without what depends on the page.
  struct Moment: Sendable {
    var date: CivilDate
    var words: String
    var clock: String
    var dayOfYear: String
    var iso: String
  }

  /// What a frame depends on besides the page's own words.
  struct FrameKey: Sendable, Hashable {
    var kind: String
    var place: Place
    var isFrontPage: Bool
    var edition: CivilDate?
  }

  /// At most so many moments are kept, and feeds.
  private static let moments = 65_536
  private static let feeds = 8

  private let moments = Guarded<[Timestamp: Moment]>([:])
  private let frames = Guarded<[FrameKey: Frame]>([:])
  private let feeds = Guarded<[(subject: FeedSubject, feed: Feed)]>([])

  func moment(_ time: Timestamp, _ compose: () -> Moment) -> Moment {
    if let known = moments.withLock({ $0[time] }) { return known }
    let made = compose()
    moments.withLock { if $0.count < ComposedParts.moments { $0[time] = made } }
    return made
  }

  func frame(_ key: FrameKey, _ compose: () -> Frame) -> Frame {
    if let known = frames.withLock({ $0[key] }) { return known }
    let made = compose()
    frames.withLock { $0[key] = made }
    return made
  }

  func feed(_ subject: FeedSubject, _ compose: () -> Feed) -> Feed {
    let known = feeds.withLock { feeds in
      feeds.indices.first { feeds[$0].subject == subject }.map { feeds[$0].feed }
    }
    if let known { return known }
    let made = compose()
    feeds.withLock { feeds in
      if feeds.count == ComposedParts.feeds { feeds.removeFirst() }
      feeds.append((subject, made))
    }
    return made
  }
}
