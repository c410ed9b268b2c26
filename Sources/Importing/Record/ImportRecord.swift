import Model

/// What is remembered of one article that import wrote.
struct ImportRecord: Sendable, Hashable {
  /// Relative to Content.
  var path: String
  var id: String?
  /// In comparable form.
  var link: String?
  /// The outlet's slug: ids count within one outlet.
  var source: String
  /// Fingerprint of what the entry said; nil for a file that import did not write.
  var entry: String?
  /// Fingerprint of title and text.
  var text: String
  /// Hash of the file as import wrote it; another hash on disk means that a person changed it.
  var file: String
  var isFull: Bool

  init(_ candidate: Candidate, path: String, bytes: [UInt8]) {
    self.path = path
    id = candidate.id
    link = candidate.link.map(comparableAddress)
    source = slugify(candidate.source ?? "")
    entry = candidate.fingerprint
    text = candidate.textPrint
    file = ContentHash(bytes).description
    isFull = candidate.isFull
  }

  /// A file of which only its address is known.
  init(path: String, link: String?, file: String) {
    self.path = path
    self.link = link
    self.file = file
    source = ""
    text = ""
    isFull = false
  }
}

/// What a server said of a feed, so that it is asked for only when it has changed.
struct FeedRecord: Sendable, Hashable {
  var address: String
  var etag: String?
  var modified: String?
  /// Whether each entry's page was read too.
  var isFull: Bool
}

/// The file in which import remembers, `Content/import.jsonl`: one JSON object a line, sorted, so that it can be committed and merged.
///
/// ```
/// {"article":"harbour-post/2023-09-12-bridge.md","id":"tag:1","link":"harbourpost.example/1","source":"harbour-post","entry":"…","text":"…","file":"…"}
/// {"feed":"https://harbourpost.example/feed.xml","etag":"\"5-a\"","modified":"Tue, 12 Sep 2023 10:00:00 GMT"}
/// ```
struct ImportLedger: Sendable {
  static let name = "import.jsonl"

  var articles: [String: ImportRecord] = [:]
  var feeds: [String: FeedRecord] = [:]

  init() {}

  /// Reads the file; a line that cannot be read is left out, with its number.
  init(_ bytes: [UInt8], unreadable: inout [Int]) {
    for (n, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 32 }) else { continue }
      let (value, fault) = JSONValue.reading(Array(line))
      if fault == nil, let address = value["feed"]?.text {
        feeds[address] = FeedRecord(
          address: address, etag: value["etag"]?.text, modified: value["modified"]?.text,
          isFull: value["full"] == .bool(true))
      } else if fault == nil, let path = value["article"]?.text, isPlainPath(path) {
        var record = ImportRecord(path: path, link: value["link"]?.text, file: value["file"]?.text ?? "")
        record.id = value["id"]?.text
        record.source = value["source"]?.text ?? ""
        record.entry = value["entry"]?.text
        record.text = value["text"]?.text ?? ""
        record.isFull = value["full"] == .bool(true)
        articles[path] = record
      } else {
        unreadable.append(n + 1)
      }
    }
  }

  func serialised() -> [UInt8] {
    var lines: [String] = []
    for path in articles.keys.sorted(by: utf8Precedes) {
      guard let record = articles[path] else { continue }
      lines.append(
        line(
          [
            ("article", record.path), ("id", record.id), ("link", record.link), ("source", record.source),
            ("entry", record.entry), ("text", record.text), ("file", record.file),
          ], isFull: record.isFull))
    }
    for address in feeds.keys.sorted(by: utf8Precedes) {
      guard let feed = feeds[address] else { continue }
      lines.append(
        line([("feed", address), ("etag", feed.etag), ("modified", feed.modified)], isFull: feed.isFull))
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func line(_ members: [(String, String?)], isFull: Bool) -> String {
    var known = members.compactMap { name, value in value.map { JSONValue.Member(name, .string($0)) } }
    if isFull { known.append(.init("full", .bool(true))) }
    return JSONValue.object(known).serialised()
  }
}

/// Whether a path stays inside of its folder.
func isPlainPath(_ path: String) -> Bool {
  !path.isEmpty && !path.hasPrefix("/")
    && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0)
    }
}
