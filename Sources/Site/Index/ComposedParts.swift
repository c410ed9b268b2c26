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

  /// An outlet's articles, of which each of its pages shows some.
  struct SourceList: Sendable {
    /// Newest first.
    var articles: [Int]
    /// Of them those that carry another outlet's text.
    var copies = 0
    /// Articles of other outlets that carry a text of these.
    var carried = 0
    var stories = 0
  }

  /// At most so many moments are kept, and feeds.
  private static let moments = 65_536
  private static let feeds = 8

  private let moments = Guarded<[Timestamp: Moment]>([:])
  private let frames = Guarded<[FrameKey: Frame]>([:])
  private let feeds = Guarded<[(subject: FeedSubject, feed: Feed)]>([])
  private let sources = Guarded<[Int: SourceList]>([:])
  private let stories = Guarded<[String: [Int]]>([:])
  private let carriers = Guarded<[Int]?>(nil)

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

  /// `number` is the outlet's in the directory.
  func source(_ number: Int, _ compose: () -> SourceList) -> SourceList {
    if let known = sources.withLock({ $0[number] }) { return known }
    let made = compose()
    sources.withLock { $0[number] = made }
    return made
  }

  /// Stories in the order in which some pages list them; `list` names these.
  func stories(_ list: String, _ compose: () -> [Int]) -> [Int] {
    if let known = stories.withLock({ $0[list] }) { return known }
    let made = compose()
    stories.withLock { $0[list] = made }
    return made
  }

  /// By article, how many articles of other outlets carry its text.
  func carriers(_ compose: () -> [Int]) -> [Int] {
    if let known = carriers.withLock({ $0 }) { return known }
    let made = compose()
    carriers.withLock { $0 = made }
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
