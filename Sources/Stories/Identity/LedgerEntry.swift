import Model

/// What the ledger remembers of one story.
package struct LedgerEntry: Sendable {
  /// Given once, never given again.
  package var id: String
  /// Last part of its URL, given once.
  package var slug: String
  /// The affair it belongs to: the slug of that affair's first story.
  package var thread: String
  /// Affairs it belonged to before they became one.
  package var formerThreads: [String] = []
  package var language: String
  /// Its articles in order of path by UTF-8, those that have vanished since included. A story that
  /// became part of another keeps the articles it last had, so that undoing the merge finds it again.
  var files: [File]
  /// The id of the story that it became part of.
  package var redirectsTo: String?
  /// Time of the newest article known when the id was given, RFC 3339; empty when none had a date. Of two entries
  /// that a merge of branches brought together the earlier one stays.
  package var created: String
  /// Builds that gave ids before this one while no newer article was known: what `created` cannot tell apart. Almost always 0,
  /// and then not written.
  package var generation: Int
  /// Pages of the site that have stood because of this story and are not its own: `names/ida-lund`, `topics/floods/page/2`. Each
  /// stands in one entry, in order of UTF-8, and is never forgotten.
  package var pages: [String] = []
  /// The same for pages that came with lines of the editor, and go with them.
  package var editedPages: [EditedPage] = []
  /// The editor's lines without which the story would not be: empty for one that was found, or has grown since.
  package var editedBy: [String] = []

  /// An article, and its fingerprint, by which a file that was renamed is known again.
  struct File: Sendable {
    var path: String
    var mark: FileMark?
  }

  /// A page, and the lines of the editor that changed its story when it first stood.
  package struct EditedPage: Sendable, Hashable {
    package var path: String
    package var lines: [String]
  }

  init(
    id: String, slug: String, thread: String, language: String, files: [File] = [], created: String = "",
    generation: Int = 0
  ) {
    self.id = id
    self.slug = slug
    self.thread = thread
    self.language = language
    self.files = files
    self.created = created
    self.generation = generation
  }

  /// Paths of its articles, in order.
  package var articles: [String] { files.map(\.path) }

  /// Whether it was given before another: by time, unknown last, then by id.
  @inline(__always)
  func isOlder(than other: LedgerEntry) -> Bool {
    isFromEarlierBuild(than: other)
      || (!other.isFromEarlierBuild(than: self) && utf8Precedes(id, other.id))
  }

  /// Whether an earlier build gave it; false both ways for two of one build.
  @inline(__always)
  func isFromEarlierBuild(than other: LedgerEntry) -> Bool {
    if created == other.created { return generation < other.generation }
    if created.isEmpty != other.created.isEmpty { return other.created.isEmpty }
    return utf8Precedes(created, other.created)
  }

  /// Places in order of age; of two entries with one id and age the first comes first. O(n log n).
  static func oldestFirst(_ entries: [LedgerEntry]) -> [Int] {
    entries.indices.sorted { entries[$0].isOlder(than: entries[$1]) }
  }
}

extension LedgerEntry {
  /// One line of `ledger.jsonl`, without its line end. Members that hold nothing are left out, but for those that every line has.
  func write(to bytes: inout [UInt8]) {
    bytes += #"{"id":"#.utf8
    JSONValue.write(string: id, to: &bytes)
    bytes += #","slug":"#.utf8
    JSONValue.write(string: slug, to: &bytes)
    bytes += #","thread":"#.utf8
    JSONValue.write(string: thread, to: &bytes)
    bytes += #","language":"#.utf8
    JSONValue.write(string: language, to: &bytes)
    bytes += #","created":"#.utf8
    JSONValue.write(string: created, to: &bytes)
    bytes += #","articles":["#.utf8
    for number in files.indices {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONValue.write(string: files[number].path, to: &bytes)
    }
    bytes += #"],"redirectsTo":"#.utf8
    if let redirectsTo { JSONValue.write(string: redirectsTo, to: &bytes) } else { bytes += "null".utf8 }
    write("formerThreads", formerThreads, to: &bytes)
    if generation > 0 { bytes += ",\"generation\":\"\(generation)\"".utf8 }
    if files.contains(where: { $0.mark != nil }) {
      write("marks", files.map { $0.mark?.description ?? "" }, to: &bytes)
    }
    write("pages", pages, to: &bytes)
    write("editedPages", editedPages.map { ([$0.path] + $0.lines).joined(separator: " ") }, to: &bytes)
    write("editedBy", editedBy, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private func write(_ name: String, _ texts: [String], to bytes: inout [UInt8]) {
    if texts.isEmpty { return }
    bytes += ",\"\(name)\":[".utf8
    for number in texts.indices {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONValue.write(string: texts[number], to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
