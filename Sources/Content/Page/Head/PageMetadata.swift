import Model

/// What a saved page says about its article, outside of its text.
struct PageMetadata: Sendable {
  var title: Field<String>?
  /// Every title that the head gives, the site's name still among them.
  var titles: [String] = []
  var published: Field<Timestamp>?
  var updated: Field<Timestamp>?
  var source: Field<String>?
  var authors: [Field<String>] = []
  var link: Field<String>?
  var language: Field<LanguageTag>?
  var section: Field<String>?
  var topics: [String] = []
  var kind: Field<Article.Kind>?
  /// The address of the picture that the page shows for the article; it is never fetched.
  var picture: Field<String>?
  /// Where the page says that its text is for subscribers.
  var paywall: Field<Bool>?
  /// The article's text as JSON-LD has it.
  var body: String?
}
