import Model

/// One feed as read: what it says of itself, and its entries in the order of the document.
package struct Feed: Sendable {
  /// `RSS 2.0`, `Atom 1.0`, `JSON Feed 1.1`.
  package var format: String
  package var title: String?
  /// The site that the feed belongs to.
  package var link: String?
  package var language: LanguageTag?
  package var entries: [FeedEntry] = []

  package init(format: String) { self.format = format }
}

/// One entry of a feed.
package struct FeedEntry: Sendable {
  /// What tells it from others of its feed: `guid`, Atom's `id`, JSON Feed's `id`.
  package var id: String?
  package var title: String?
  /// Where the original stands, resolved against the addresses around it; as the feed has it when there is none.
  package var link: String?
  package var published: Timestamp?
  package var updated: Timestamp?
  package var authors: [String] = []
  /// The outlet that it comes from, when it is another one than the feed's.
  package var source: String?
  package var language: LanguageTag?
  package var topics: [String] = []
  /// Its text; of a summary and a full text the longer one.
  package var blocks: [Block] = []

  package init() {}
}

/// What a file or an answer from the web turned out to be.
package enum FeedDocument: Sendable {
  case feed(Feed)
  /// A list of feeds (OPML): their addresses, with the names that the list gives them.
  case outline([OutlineFeed])
  /// An HTML page; `FeedReader.links(of:)` tells the feeds that it names.
  case page
  /// None of these.
  case unknown
}

/// What a page tells of feeds.
package struct PageLinks: Sendable, Hashable {
  /// The feeds that it names, in order.
  package var feeds: [String] = []
  /// Whether it lists articles rather than being one.
  package var listsArticles = false
}

/// A feed named in a list of feeds.
package struct OutlineFeed: Sendable, Hashable {
  package var title: String?
  package var address: String

  package init(title: String?, address: String) {
    self.title = title
    self.address = address
  }
}
