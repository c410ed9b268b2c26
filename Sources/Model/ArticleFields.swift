extension Article {
  /// What an article holds.
  @usableFromInline
  struct Fields: Sendable {
    @usableFromInline var path: String
    @usableFromInline var format: Format
    @usableFromInline var contentHash: ContentHash
    @usableFromInline var title: Field<String>?
    @usableFromInline var published: Field<Timestamp>?
    @usableFromInline var updated: Field<Timestamp>?
    @usableFromInline var source: Field<String>?
    @usableFromInline var authors: [Field<String>] = []
    @usableFromInline var link: Field<String>?
    @usableFromInline var language: Field<LanguageTag>
    @usableFromInline var section: Field<String>?
    @usableFromInline var topics: [String] = []
    @usableFromInline var kind: Field<Kind> = Field(.report, from: .assumed)
    @usableFromInline var image: Image?
    @usableFromInline var picture: Field<String>?
    @usableFromInline var paywall: Field<Bool>?
    @usableFromInline var republish: Republish = .full
    @usableFromInline var isDraft: Bool = false
    @usableFromInline var publishAfter: Timestamp?
    @usableFromInline var slug: String
    @usableFromInline var weight: Int = 0
    @usableFromInline var credits: [String] = []
    @usableFromInline var blocks: [Block] = []
  }

  /// Fields that articles share. None is written to while more than one article has them, so they go from thread to thread.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    // Whoever writes has the article to itself, which the compiler sees to: nothing is left to check when the program runs.
    @exclusivity(unchecked) @usableFromInline var fields: Fields

    @usableFromInline
    init(_ fields: Fields) { self.fields = fields }
  }

  /// The fields, to be written to: a copy of them where another article has them too.
  @inlinable var own: Storage {
    mutating get {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.fields) }
      return storage
    }
  }
}

extension Article {
  /// Relative to Content: `harbour-post/flood.md`. Unique.
  @inlinable package var path: String {
    _read { yield storage.fields.path }
    _modify { yield &own.fields.path }
  }

  @inlinable package var format: Format {
    _read { yield storage.fields.format }
    _modify { yield &own.fields.format }
  }

  @inlinable package var contentHash: ContentHash {
    _read { yield storage.fields.contentHash }
    _modify { yield &own.fields.contentHash }
  }

  @inlinable package var title: Field<String>? {
    _read { yield storage.fields.title }
    _modify { yield &own.fields.title }
  }

  @inlinable package var published: Field<Timestamp>? {
    _read { yield storage.fields.published }
    _modify { yield &own.fields.published }
  }

  @inlinable package var updated: Field<Timestamp>? {
    _read { yield storage.fields.updated }
    _modify { yield &own.fields.updated }
  }

  /// Name of the outlet.
  @inlinable package var source: Field<String>? {
    _read { yield storage.fields.source }
    _modify { yield &own.fields.source }
  }

  @inlinable package var authors: [Field<String>] {
    _read { yield storage.fields.authors }
    _modify { yield &own.fields.authors }
  }

  /// An absolute http or https URL.
  @inlinable package var link: Field<String>? {
    _read { yield storage.fields.link }
    _modify { yield &own.fields.link }
  }

  @inlinable package var language: Field<LanguageTag> {
    _read { yield storage.fields.language }
    _modify { yield &own.fields.language }
  }

  @inlinable package var section: Field<String>? {
    _read { yield storage.fields.section }
    _modify { yield &own.fields.section }
  }

  @inlinable package var topics: [String] {
    _read { yield storage.fields.topics }
    _modify { yield &own.fields.topics }
  }

  @inlinable package var kind: Field<Kind> {
    _read { yield storage.fields.kind }
    _modify { yield &own.fields.kind }
  }

  @inlinable package var image: Image? {
    _read { yield storage.fields.image }
    _modify { yield &own.fields.image }
  }

  /// The address of the picture that a saved page shows for the article; it is never fetched.
  @inlinable package var picture: Field<String>? {
    _read { yield storage.fields.picture }
    _modify { yield &own.fields.picture }
  }

  /// Where a saved page says that its text is for subscribers.
  @inlinable package var paywall: Field<Bool>? {
    _read { yield storage.fields.paywall }
    _modify { yield &own.fields.paywall }
  }

  @inlinable package var republish: Republish {
    _read { yield storage.fields.republish }
    _modify { yield &own.fields.republish }
  }

  @inlinable package var isDraft: Bool {
    _read { yield storage.fields.isDraft }
    _modify { yield &own.fields.isDraft }
  }

  @inlinable package var publishAfter: Timestamp? {
    _read { yield storage.fields.publishAfter }
    _modify { yield &own.fields.publishAfter }
  }

  /// The slug from front matter, or one made from the path. Unique among articles, case-insensitively.
  @inlinable package var slug: String {
    _read { yield storage.fields.slug }
    _modify { yield &own.fields.slug }
  }

  @inlinable package var weight: Int {
    _read { yield storage.fields.weight }
    _modify { yield &own.fields.weight }
  }

  /// The agencies whose text this says it carries: `["Reuters"]` for "(With inputs from Reuters)".
  @inlinable package var credits: [String] {
    _read { yield storage.fields.credits }
    _modify { yield &own.fields.credits }
  }

  @inlinable package var blocks: [Block] {
    _read { yield storage.fields.blocks }
    _modify { yield &own.fields.blocks }
  }
}
