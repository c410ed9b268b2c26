extension StoryDigest {
  /// What a digest holds: see its properties.
  package struct Fields: Sendable {
    package var story: Story
    package var headline: Headline
    package var summary: [SummarySentence] = []
    package var facts: [KeyFact] = []
    package var figures: [FigureDispute] = []
    package var quotes: [QuoteGroup] = []
    package var timeline: [TimelineEntry] = []
    package var names: [NameEntry] = []
    package var firstPublished: Timestamp?
    package var lastPublished: Timestamp?
    package var labels: [StoryLabel] = []
    package var readingMinutes: Int = 1
    package var note: String?
    package var isPinned: Bool = false
    package var weight: Int = 0
    package var fingerprint: ContentHash?
  }

  /// Fields that digests share.
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

extension StoryDigest {
  /// Only the articles known at that moment, copies and reports likewise.
  @inlinable package var story: Story {
    _read { yield storage.fields.story }
    set { change { $0.story = newValue } }
  }

  @inlinable package var headline: Headline {
    _read { yield storage.fields.headline }
    set { change { $0.headline = newValue } }
  }

  @inlinable package var summary: [SummarySentence] {
    _read { yield storage.fields.summary }
    set { change { $0.summary = newValue } }
  }

  @inlinable package var facts: [KeyFact] {
    _read { yield storage.fields.facts }
    set { change { $0.facts = newValue } }
  }

  @inlinable package var figures: [FigureDispute] {
    _read { yield storage.fields.figures }
    set { change { $0.figures = newValue } }
  }

  @inlinable package var quotes: [QuoteGroup] {
    _read { yield storage.fields.quotes }
    set { change { $0.quotes = newValue } }
  }

  @inlinable package var timeline: [TimelineEntry] {
    _read { yield storage.fields.timeline }
    set { change { $0.timeline = newValue } }
  }

  @inlinable package var names: [NameEntry] {
    _read { yield storage.fields.names }
    set { change { $0.names = newValue } }
  }

  /// Time of the first and last dated article.
  @inlinable package var firstPublished: Timestamp? {
    _read { yield storage.fields.firstPublished }
    set { change { $0.firstPublished = newValue } }
  }

  @inlinable package var lastPublished: Timestamp? {
    _read { yield storage.fields.lastPublished }
    set { change { $0.lastPublished = newValue } }
  }

  @inlinable package var labels: [StoryLabel] {
    _read { yield storage.fields.labels }
    set { change { $0.labels = newValue } }
  }

  /// Whole minutes to read the summary and facts at 230 words a minute, at least 1.
  @inlinable package var readingMinutes: Int {
    _read { yield storage.fields.readingMinutes }
    set { change { $0.readingMinutes = newValue } }
  }

  @inlinable package var note: String? {
    _read { yield storage.fields.note }
    set { change { $0.note = newValue } }
  }

  @inlinable package var isPinned: Bool {
    _read { yield storage.fields.isPinned }
    set { change { $0.isPinned = newValue } }
  }

  @inlinable package var weight: Int {
    _read { yield storage.fields.weight }
    set { change { $0.weight = newValue } }
  }

  /// Of all that it was made from, where an earlier build is remembered: digests with the same one are the same.
  @inlinable package var fingerprint: ContentHash? {
    _read { yield storage.fields.fingerprint }
    set { change { $0.fingerprint = newValue } }
  }
}
