import Model

/// What the user asks of an import.
package struct ImportOptions: Sendable {
  /// The folder into which articles go, and in which import remembers.
  package var folder: String
  package var settings: SiteSettings
  package var sources: SourceCatalogue
  /// The present moment, for `updated` of an entry that does not say when it changed.
  package var now: Timestamp
  /// Entries published before it are left out.
  package var since: Timestamp?
  /// The outlet's name, whatever the feed says.
  package var sourceName: String?
  /// Whether each entry's text is read from its page.
  package var isFull = false
  /// Whether files that a person changed are written over.
  package var isForced = false
  /// Whether nothing is written.
  package var isDryRun = false

  package init(folder: String, settings: SiteSettings, sources: SourceCatalogue, now: Timestamp) {
    self.folder = folder
    self.settings = settings
    self.sources = sources
    self.now = now
  }
}

/// How far an import has come.
package struct ImportProgress: Sendable {
  package var done: Int
  package var total: Int
  /// `feeds` or `pages`.
  package var noun: String
}

/// What came of an import.
package struct ImportReport: Sendable {
  /// One for each entry, in the order of the sources and of their documents.
  package var entries: [ImportedEntry] = []
  package var diagnostics: [Diagnostic] = []
  /// Feeds that have not changed since the last time, and so were not read.
  package var unchangedFeeds = 0

  package init() {}
}
