import Model

/// What the head of a saved page says about its article.
struct PageMetadata: Sendable {
  var title: Field<String>?
  var published: Field<Timestamp>?
  var updated: Field<Timestamp>?
  var source: Field<String>?
  var authors: [Field<String>] = []
  var link: Field<String>?
  var language: Field<LanguageTag>?
  var section: Field<String>?
  var topics: [String] = []
}
