/// What an archive was made of, as hashes: pages are known by them to be as an earlier build made them.
package struct ArchiveFingerprints: Sendable {
  /// The program, all settings, the theme with its words: what any page may depend on.
  package var site: ContentHash
  /// Each article as it was read and cleaned, by its place in the corpus.
  package var articles: [ContentHash]

  package init(site: ContentHash, articles: [ContentHash]) {
    self.site = site
    self.articles = articles
  }
}
