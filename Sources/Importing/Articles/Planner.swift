import Model
import Output

/// What becomes of one entry.
package struct ImportedEntry: Sendable {
  package enum Change: Sendable { case added, updated, none }

  package var title: String?
  package var link: String?
  package var published: Timestamp?
  package var authors: [String]
  /// The article's file, relative to Content; nil when there is none.
  package var path: String?
  /// Why nothing is written.
  package var skipped: String?
  package var change = Change.none
}

/// Decides, entry by entry, what is written where. Nothing on disk is changed.
struct Planner {
  let since: Timestamp?
  let now: Timestamp
  let isForced: Bool
  /// The bytes of an article's file as they are now.
  let current: (String) -> [UInt8]?
  var index: ImportIndex
  private(set) var files: [OutputFile] = []
  private(set) var entries: [ImportedEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(
    index: ImportIndex, since: Timestamp?, now: Timestamp, isForced: Bool,
    current: @escaping (String) -> [UInt8]?
  ) {
    self.index = index
    self.since = since
    self.now = now
    self.isForced = isForced
    self.current = current
  }

  /// Whether the text of an entry has to be read from its page.
  func needsPage(_ candidate: Candidate, ids: Set<String>, isFull: Bool) -> Bool {
    guard candidate.webLink != nil, !isBefore(candidate) else { return false }
    guard let (record, match) = index.find(candidate, ids: ids), match != .text else { return isFull }
    guard isFull || record.isFull, record.entry != nil || isForced else { return false }
    return record.entry != candidate.fingerprint || !record.isFull || isForced
  }

  private func isBefore(_ candidate: Candidate) -> Bool {
    guard let since, let published = candidate.published else { return false }
    return published < since
  }

  /// Plans one entry. `failure` says why its page could not be read, when it had to be.
  mutating func plan(_ candidate: Candidate, ids: Set<String>, failure: String? = nil) {
    var entry = ImportedEntry(
      title: candidate.title, link: candidate.link, published: candidate.published, authors: candidate.authors
    )
    decide(candidate, ids: ids, failure: failure, entry: &entry)
    entries.append(entry)
  }

  private mutating func decide(
    _ candidate: Candidate, ids: Set<String>, failure: String?, entry: inout ImportedEntry
  ) {
    if let since, isBefore(candidate) {
      entry.skipped = "before \(since.date)"
      return
    }
    guard let (record, match) = index.find(candidate, ids: ids) else {
      guard candidate.hasText else {
        entry.skipped = failure.map { "no text; its page: \($0)" } ?? "no text"
        return
      }
      add(candidate, to: index.freePath(articleStem(of: candidate)), entry: &entry)
      return
    }
    entry.path = record.path
    if index.seen.contains(record.path) {
      entry.skipped = "the same as an entry before it"
    } else if match == .text {
      entry.skipped = "the same text as \(record.path)"
    } else if record.entry == candidate.fingerprint, record.isFull || !candidate.isFull {
      entry.skipped = "unchanged"
    } else if !candidate.hasText {
      entry.skipped = "no text"
    } else if failure != nil, record.isFull {
      entry.skipped = "its page could not be read again"
    } else {
      update(record, with: candidate, entry: &entry)
    }
  }

  private mutating func add(_ candidate: Candidate, to path: String, entry: inout ImportedEntry) {
    write(candidate, to: path, updated: laterDate(candidate))
    entry.path = path
    entry.change = .added
  }

  private mutating func update(_ record: ImportRecord, with candidate: Candidate, entry: inout ImportedEntry)
  {
    let bytes = current(record.path)
    let isEdited = bytes.map { ContentHash($0).description != record.file } ?? false
    if record.entry == nil || isEdited, !isForced {
      // What import would write stands there: only its memory was lost.
      if record.entry == nil, bytes == ArticleFile(candidate: candidate, updated: laterDate(candidate)).bytes
      {
        index.keep(ImportRecord(candidate, path: record.path, bytes: bytes ?? []))
        entry.skipped = "unchanged"
        return
      }
      entry.skipped = record.entry == nil ? "there already" : "edited by hand"
      diagnostics.append(kept(record, candidate))
      return
    }
    // Reading more of what has not changed is no change of the article.
    let isSame = record.entry == candidate.fingerprint
    write(candidate, to: record.path, updated: laterDate(candidate) ?? (isSame ? nil : now))
    entry.change = .updated
  }

  /// When the entry says that it was changed, if that was after it was published.
  private func laterDate(_ candidate: Candidate) -> Timestamp? {
    guard let updated = candidate.updated, let published = candidate.published else { return nil }
    return updated > published ? updated : nil
  }

  private mutating func write(_ candidate: Candidate, to path: String, updated: Timestamp?) {
    let bytes = ArticleFile(candidate: candidate, updated: updated).bytes
    files.append(OutputFile(path: path, bytes: bytes, origin: candidate.shown))
    index.keep(ImportRecord(candidate, path: path, bytes: bytes))
  }

  private func kept(_ record: ImportRecord, _ candidate: Candidate) -> Diagnostic {
    let title = candidate.title.map { " “\($0)”" } ?? ""
    return record.entry == nil
      ? Diagnostic(
        .warning, "import/there-already",
        "The article\(title) stands there already, in a file that import did not write; it is left as it is.",
        at: SourceLocation(path: record.path), help: "Write the one from the feed over it with `--force`.")
      : Diagnostic(
        .warning, "import/edited",
        "There is a new version of\(title.isEmpty ? " this article" : title), but the file was edited since; it is left as it is.",
        at: SourceLocation(path: record.path), help: "Write the new version over it with `--force`.")
  }
}
