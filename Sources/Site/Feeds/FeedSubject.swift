/// The formats that every feed comes in.
enum FeedFormat: Sendable, Hashable, CaseIterable {
  /// RFC 4287.
  case atom
  /// RSS Advisory Board, version 2.0.11.
  case rss
  /// jsonfeed.org, version 1.1.
  case json

  /// The feed's name in the folder of the page that it belongs to.
  var fileName: String {
    switch self {
    case .atom: "feed.xml"
    case .rss: "rss.xml"
    case .json: "feed.json"
    }
  }

  var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .rss: "application/rss+xml"
    case .json: "application/feed+json"
    }
  }

  /// As people call it, in every language.
  var name: String {
    switch self {
    case .atom: "Atom"
    case .rss: "RSS"
    case .json: "JSON Feed"
    }
  }
}

/// What a feed follows: the site, or what one page tells. Numbers are those of `PlannedPage.Content`.
enum FeedSubject: Sendable, Hashable {
  case site
  case section(Int)
  case source(Int)
  case thread(Int)
  case story(Int)
}

extension SiteIndex {
  /// The folder in which the feeds of a subject stand, beside its page: empty for the site, or `stories/flood/`.
  func folder(of subject: FeedSubject) -> String {
    switch subject {
    case .site: ""
    case .section(let place): "sections/\(sections.entries[place].slug)/"
    case .source(let place): "sources/\(sources.entries[place].slug)/"
    case .thread(let place): "threads/\(threads.entries[place].slug)/"
    case .story(let number): "stories/\(archive.digests[number].story.slug)/"
    }
  }
}
