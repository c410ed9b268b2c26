/// The digest of one window of time.
package struct Edition: Sendable {
  /// The last day of the window.
  package var date: CivilDate
  /// Start of the first day and start of the day after the last.
  package var window: Range<Timestamp>
  /// Time of the newest article in it: never the clock.
  package var asOf: Timestamp?
  /// Stories with new independent text and two or more independent reports, ranked.
  package var stories: [EditionEntry]
  /// Stories of one independent report, ranked.
  package var singles: [EditionEntry]
  /// Stories with new articles but nothing new in them: copies, or no new independent text.
  package var unchanged: [EditionEntry]
  /// Articles without a date that stand in no dated story; in the newest edition only.
  package var undated: [EditionEntry]
  package var counts: Counts

  package struct Counts: Sendable, Hashable {
    package var articles = 0
    package var independentReports = 0
    package var stories = 0
    package init() {}
  }

  package init(date: CivilDate, window: Range<Timestamp>) {
    self.date = date
    self.window = window
    stories = []
    singles = []
    unchanged = []
    undated = []
    counts = Counts()
  }
}

/// A story in an edition: its digest as of the window's end, and what the window brought.
package struct EditionEntry: Sendable {
  package var digest: StoryDigest
  /// Articles published in the window.
  package var newArticles: Int
  /// Independent reports first seen in the window.
  package var newReports: Int

  package init(digest: StoryDigest, newArticles: Int, newReports: Int) {
    self.digest = digest
    self.newArticles = newArticles
    self.newReports = newReports
  }
}

/// Everything that is published, from which every channel is rendered.
package struct Archive: Sendable {
  package var settings: SiteSettings
  package var sources: SourceCatalogue
  package var corpus: Corpus
  /// Every story as of now; index order is that of `StoryPartition.stories`.
  package var digests: [StoryDigest]
  /// Oldest first.
  package var editions: [Edition]
  /// Old story slug to the slug that replaced it.
  package var redirects: [Redirect]
  /// Old name of an affair to the name of the one that its stories are in now; the same name for an affair that
  /// had a page once and may have too few stories for one now.
  package var threadRedirects: [Redirect]
  /// Why each story of two articles or more is as it is, by its index in `digests`.
  package var explanations = StoryExplanations()

  /// Pages that may have stood before, in order of path.
  package var formerPages: [FormerPage] = []

  /// What it was made of, where an earlier build is remembered.
  package var fingerprints: ArchiveFingerprints?

  /// A page that an earlier build made, and where what it told is told now.
  package struct FormerPage: Sendable, Hashable {
    /// Without `index.html`: `names/ida-lund`.
    package var path: String
    /// Index in `digests`; nil when nothing is left of the story.
    package var story: Int?
    /// The article that has the same text now.
    package var article: Int?
    /// The affair of the story.
    package var thread: String

    package init(path: String, story: Int?, article: Int? = nil, thread: String = "") {
      self.path = path
      self.story = story
      self.article = article
      self.thread = thread
    }
  }

  /// A page that stands, and the stories (indices in `digests`) that stand on it.
  package struct StandingPage: Sendable, Hashable {
    package var path: String
    package var stories: [Int]

    package init(path: String, stories: [Int]) {
      self.path = path
      self.stories = stories
    }
  }

  package struct Redirect: Sendable, Hashable {
    package var from: String
    package var to: String
    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  package init(
    settings: SiteSettings, sources: SourceCatalogue, corpus: Corpus, digests: [StoryDigest],
    editions: [Edition], redirects: [Redirect] = [], threadRedirects: [Redirect] = []
  ) {
    self.settings = settings
    self.sources = sources
    self.corpus = corpus
    self.digests = digests
    self.editions = editions
    self.redirects = redirects
    self.threadRedirects = threadRedirects
  }
}
