/// A file of the site that is decided but not yet made.
///
/// Small: it names what to show, and the plan's index holds the rest.
package struct PlannedPage: Sendable, Hashable {
  /// Relative to the output folder: `stories/flood/index.html`.
  package var path: String
  /// What it is made from, for the message when two want one path.
  package var origin: String
  var content: Content

  enum Content: Sendable, Hashable {
    /// Index in `Archive.editions`; nil when there is no edition yet.
    case edition(Int?)
    /// What an edition's page has no room for; pages count from 1.
    case further(Int, page: Int)
    /// The edition as mail: HTML, plain text; and as a book.
    case email(Int)
    case textEmail(Int)
    case book(Int)
    case archive
    case story(Int)
    case article(Int)
    /// Place in the directory, and number of the page from 0.
    case source(Int, page: Int)
    case section(Int, page: Int)
    case topic(Int, page: Int)
    case thread(Int, page: Int)
    case name(Int)
    case sourceIndex, sectionIndex, topicIndex, nameIndex
    case about
    case search
    case notFound
    /// Path of the page that answers now; what is said of the move, and of that page.
    case redirect(to: String, moved: Word, target: Word)
    case feed(FeedSubject, FeedFormat)
    case digestDocument
    case sitemap
    case robots
  }

  /// Whether it stands in the sitemap.
  var isListed: Bool {
    switch content {
    case .feed, .email, .textEmail, .book, .notFound, .redirect, .digestDocument, .sitemap, .robots: false
    default: true
    }
  }
}
