extension Article {
  /// What an article holds: see its properties.
  package struct Fields: Sendable {
    package var path: String
    package var format: Format
    package var contentHash: ContentHash
    package var title: Field<String>?
    package var published: Field<Timestamp>?
    package var updated: Field<Timestamp>?
    package var source: Field<String>?
    package var authors: [Field<String>] = []
    package var link: Field<String>?
    package var language: Field<LanguageTag>
    package var section: Field<String>?
    package var topics: [String] = []
    package var kind: Field<Kind> = Field(.report, from: .assumed)
    package var image: Image?
    package var picture: Field<String>?
    package var paywall: Field<Bool>?
    package var republish: Republish = .full
    package var isDraft: Bool = false
    package var publishAfter: Timestamp?
    package var slug: String
    package var weight: Int = 0
    package var credits: [String] = []
    package var body = ArticleBody([])
  }

  /// Fields that articles share.
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let fields: Fields

    @usableFromInline
    init(_ fields: Fields) { self.fields = fields }
  }

  /// Changes some fields together. O(fields), as is the change of one alone.
  package mutating func change(_ change: (inout Fields) -> Void) {
    var fields = storage.fields
    change(&fields)
    storage = Storage(fields)
  }
}

extension Article {
  /// Relative to Content: `harbour-post/flood.md`. Unique.
  @inlinable package var path: String {
    _read { yield storage.fields.path }
    set { change { $0.path = newValue } }
  }

  @inlinable package var format: Format {
    _read { yield storage.fields.format }
    set { change { $0.format = newValue } }
  }

  @inlinable package var contentHash: ContentHash {
    _read { yield storage.fields.contentHash }
    set { change { $0.contentHash = newValue } }
  }

  @inlinable package var title: Field<String>? {
    _read { yield storage.fields.title }
    set { change { $0.title = newValue } }
  }

  @inlinable package var published: Field<Timestamp>? {
    _read { yield storage.fields.published }
    set { change { $0.published = newValue } }
  }

  @inlinable package var updated: Field<Timestamp>? {
    _read { yield storage.fields.updated }
    set { change { $0.updated = newValue } }
  }

  /// Name of the outlet.
  @inlinable package var source: Field<String>? {
    _read { yield storage.fields.source }
    set { change { $0.source = newValue } }
  }

  @inlinable package var authors: [Field<String>] {
    _read { yield storage.fields.authors }
    set { change { $0.authors = newValue } }
  }

  /// An absolute http or https URL.
  @inlinable package var link: Field<String>? {
    _read { yield storage.fields.link }
    set { change { $0.link = newValue } }
  }

  @inlinable package var language: Field<LanguageTag> {
    _read { yield storage.fields.language }
    set { change { $0.language = newValue } }
  }

  @inlinable package var section: Field<String>? {
    _read { yield storage.fields.section }
    set { change { $0.section = newValue } }
  }

  @inlinable package var topics: [String] {
    _read { yield storage.fields.topics }
    set { change { $0.topics = newValue } }
  }

  @inlinable package var kind: Field<Kind> {
    _read { yield storage.fields.kind }
    set { change { $0.kind = newValue } }
  }

  @inlinable package var image: Image? {
    _read { yield storage.fields.image }
    set { change { $0.image = newValue } }
  }

  /// The address of the picture that a saved page shows for the article; it is never fetched.
  @inlinable package var picture: Field<String>? {
    _read { yield storage.fields.picture }
    set { change { $0.picture = newValue } }
  }

  /// Where a saved page says that its text is for subscribers.
  @inlinable package var paywall: Field<Bool>? {
    _read { yield storage.fields.paywall }
    set { change { $0.paywall = newValue } }
  }

  @inlinable package var republish: Republish {
    _read { yield storage.fields.republish }
    set { change { $0.republish = newValue } }
  }

  @inlinable package var isDraft: Bool {
    _read { yield storage.fields.isDraft }
    set { change { $0.isDraft = newValue } }
  }

  @inlinable package var publishAfter: Timestamp? {
    _read { yield storage.fields.publishAfter }
    set { change { $0.publishAfter = newValue } }
  }

  /// The slug from front matter, or one made from the path. Unique among articles, case-insensitively.
  @inlinable package var slug: String {
    _read { yield storage.fields.slug }
    set { change { $0.slug = newValue } }
  }

  @inlinable package var weight: Int {
    _read { yield storage.fields.weight }
    set { change { $0.weight = newValue } }
  }

  /// The agencies whose text this says it carries: `["Reuters"]` for "(With inputs from Reuters)".
  @inlinable package var credits: [String] {
    _read { yield storage.fields.credits }
    set { change { $0.credits = newValue } }
  }

  @inlinable package var body: ArticleBody {
    _read { yield storage.fields.body }
    set { change { $0.body = newValue } }
  }

  /// Those of the body.
  package var blocks: [Block] {
    get { storage.fields.body.blocks }
    set { body = ArticleBody(newValue) }
  }
}
