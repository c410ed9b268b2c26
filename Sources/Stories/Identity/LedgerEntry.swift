import Model

/// What the ledger remembers of one story.
package struct LedgerEntry: Sendable, Hashable {
  /// Given once, never given again.
  package var id: String
  /// Last part of its URL, given once.
  package var slug: String
  /// The affair it belongs to: the slug of that affair's first story.
  package var thread: String
  /// Affairs it belonged to before they became one.
  package var formerThreads: [String]
  package var language: String
  /// Paths of its articles in order of UTF-8, those that have vanished since included. A story that
  /// became part of another keeps the articles it last had, so that undoing the merge finds it again.
  package var articles: [String]
  /// The id of the story that it became part of.
  package var redirectsTo: String?
  /// Time of the newest article known when the id was given, RFC 3339; empty when none had a date. Of two entries
  /// that a merge of branches brought together the earlier one stays.
  package var created: String
  /// Builds that gave ids before this one while no newer article was known: what `created` cannot tell apart. Almost always 0,
  /// and then not written.
  package var generation: Int
  /// Fingerprints of the articles' files by path, so that a file that was renamed is known again.
  package var marks: [String: String] = [:]
  /// Pages of the site that have stood because of this story and are not its own: `names/ida-lund`, `topics/floods/page/2`. Each
  /// stands in one entry, in order of UTF-8, and is never forgotten.
  package var pages: [String] = []
  /// The same for pages that came with lines of the editor, and go with them.
  package var editedPages: [EditedPage] = []
  /// The editor's lines without which the story would not be: empty for one that was found, or has grown since.
  package var editedBy: [String] = []

  /// A page, and the lines of the editor that changed its story when it first stood.
  package struct EditedPage: Sendable, Hashable {
    package var path: String
    package var lines: [String]
  }

  package init(
    id: String, slug: String, thread: String, formerThreads: [String] = [], language: String,
    articles: [String],
    redirectsTo: String? = nil, created: String = "", generation: Int = 0
  ) {
    self.id = id
    self.slug = slug
    self.thread = thread
    self.formerThreads = formerThreads
    self.language = language
    self.articles = articles
    self.redirectsTo = redirectsTo
    self.created = created
    self.generation = generation
  }

  /// One line of `ledger.jsonl`, without its line end.
  var line: String {
    var members: [JSONValue.Member] = [
      .init("id", .string(id)), .init("slug", .string(slug)), .init("thread", .string(thread)),
      .init("language", .string(language)), .init("created", .string(created)),
      .init("articles", .array(articles.map { .string($0) })),
      .init("redirectsTo", .optional(redirectsTo)),
    ]
    if !formerThreads.isEmpty {
      members.append(.init("formerThreads", .array(formerThreads.map { .string($0) })))
    }
    if generation > 0 { members.append(.init("generation", .string(String(generation)))) }
    func list(_ name: String, _ texts: [String]) {
      if !texts.isEmpty { members.append(.init(name, .array(texts.map { .string($0) }))) }
    }
    if !marks.isEmpty { list("marks", articles.map { marks[$0] ?? "" }) }
    list("pages", pages)
    list("editedPages", editedPages.map { ([$0.path] + $0.lines).joined(separator: " ") })
    list("editedBy", editedBy)
    return JSONValue.object(members).serialised()
  }

  /// Whether it was given before another: by time, unknown last, then by id.
  func isOlder(than other: LedgerEntry) -> Bool {
    isFromEarlierBuild(than: other)
      || (!other.isFromEarlierBuild(than: self) && utf8Precedes(id, other.id))
  }

  /// Whether an earlier build gave it; false both ways for two of one build.
  func isFromEarlierBuild(than other: LedgerEntry) -> Bool {
    if created.isEmpty != other.created.isEmpty { return other.created.isEmpty }
    if created != other.created { return utf8Precedes(created, other.created) }
    return generation < other.generation
  }
}
