import Content
import Model
import Output

/// Which articles stand in Content already, found by id, link or text.
struct ImportIndex {
  /// Why two articles are the same.
  enum Match { case id, link, text }

  private(set) var ledger: ImportLedger
  private var byID: [String: String] = [:]
  private var byLink: [String: String] = [:]
  private var byText: [String: String] = [:]
  /// Paths that are taken, in lower case: some disks do not tell capitals apart.
  private var taken = Set<String>()
  /// Paths that this run writes or found again.
  private(set) var seen = Set<String>()

  init() { ledger = ImportLedger() }

  /// Reads what import remembers, and the addresses in files that it knows nothing of. O(files that are unknown).
  init(folder: FolderReader, diagnostics: inout [Diagnostic]) {
    let listing = folder.scan()
    var unreadable: [Int] = []
    let path = "\(folder.root)/\(ImportLedger.name)"
    let bytes = (try? readFileIfPresent(path)) ?? nil
    ledger = bytes.map { ImportLedger($0, unreadable: &unreadable) } ?? ImportLedger()
    for line in unreadable.prefix(5) {
      diagnostics.append(
        Diagnostic(
          .warning, "import/ledger", "This line cannot be read, so it is left out.",
          at: SourceLocation(path: path, line: line), help: "Take it away; import writes the file anew."))
    }
    var missing = ledger.articles
    var unknown: [FolderListing.Entry] = []
    for entry in listing.entries {
      taken.insert(entry.path.lowercased())
      if missing.removeValue(forKey: entry.path) == nil, isArticlePath(entry.path) { unknown.append(entry) }
    }
    let gone = missing.values.sorted { utf8Precedes($0.path, $1.path) }
    for entry in unknown { take(entry, of: folder, gone: gone) }
    for record in gone where ledger.articles[record.path]?.path == record.path {
      ledger.articles[record.path] = nil
    }
    for path in ledger.articles.keys.sorted(by: utf8Precedes) { ledger.articles[path].map { register($0) } }
  }

  /// A file that import does not know: one that was moved, or a person's own.
  private mutating func take(_ entry: FolderListing.Entry, of folder: FolderReader, gone: [ImportRecord]) {
    guard let bytes = try? folder.read(entry) else { return }
    let hash = ContentHash(bytes).description
    let link = frontMatterLink(SourceFile(path: entry.path, bytes: bytes)).map(comparableAddress)
    let former = gone.first { $0.file == hash } ?? link.flatMap { link in gone.first { $0.link == link } }
    if var record = former {
      record.path = entry.path
      ledger.articles[entry.path] = record
    } else if let link {
      register(ImportRecord(path: entry.path, link: link, file: hash))
      strangers[entry.path] = ImportRecord(path: entry.path, link: link, file: hash)
    }
  }

  /// Files that no record tells of, by path.
  private var strangers: [String: ImportRecord] = [:]

  private mutating func register(_ record: ImportRecord) {
    if let id = record.id { byID[key(record.source, id)] = record.path }
    if let link = record.link, namesPage(link) { byLink[link] = record.path }
    if !record.text.isEmpty { byText[key(record.source, record.text)] = record.path }
  }

  private func key(_ source: String, _ value: String) -> String { source + "\n" + value }

  /// The article that a candidate is, and by what it was found.
  ///
  /// `ids` are those of the whole feed: entries with ids of their own are not one because they share a link.
  func find(_ candidate: Candidate, ids: Set<String>) -> (record: ImportRecord, match: Match)? {
    let source = slugify(candidate.source ?? "")
    if let id = candidate.id, let record = record(byID[key(source, id)]) { return (record, .id) }
    if let link = candidate.link.map(comparableAddress), let record = record(byLink[link]) {
      let isOther = record.id.map { $0 != candidate.id && candidate.id != nil && ids.contains($0) } ?? false
      if !isOther { return (record, .link) }
    }
    if let record = record(byText[key(source, candidate.textPrint)]) { return (record, .text) }
    return nil
  }

  private func record(_ path: String?) -> ImportRecord? {
    path.flatMap { ledger.articles[$0] ?? strangers[$0] }
  }

  /// A path that nothing else has: a number is added to a name that is taken.
  mutating func freePath(_ stem: String) -> String {
    var number = 1
    while true {
      let path = number == 1 ? "\(stem).md" : "\(stem)-\(number).md"
      if taken.insert(path.lowercased()).inserted { return path }
      number += 1
    }
  }

  mutating func keep(_ record: ImportRecord) {
    strangers[record.path] = nil
    ledger.articles[record.path] = record
    register(record)
    seen.insert(record.path)
  }

  mutating func keep(_ feed: FeedRecord) { ledger.feeds[feed.address] = feed }
}
