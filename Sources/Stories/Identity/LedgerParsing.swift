import Model

extension Ledger {
  /// Reads `ledger.jsonl`. A line that cannot be read is an error, since a build writes the file anew; its neighbours are kept. What
  /// a merge of two branches doubled is resolved in favour of the older entry and reported.
  ///
  /// `path` is the file as diagnostics show it: `Content/ledger.jsonl`. O(n log n).
  package static func parse(_ bytes: [UInt8], path: String) -> (ledger: Ledger, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var read: [(entry: LedgerEntry, line: Int)] = []
    for (number, raw) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = collapsingWhiteSpace(String(decoding: raw, as: UTF8.self))
      if text.isEmpty { continue }
      let place = SourceLocation(path: path, line: number + 1, column: 1)
      if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: text.hasPrefix) {
        diagnostics.append(
          Diagnostic(
            .error, "ledger/conflict", "A mark of an unfinished merge stands in the ledger.", at: place,
            excerpt: text, help: "Remove this line and leave those around it: entries of both sides are kept."
          ))
        continue
      }
      guard let object = FlatObject(raw), let entry = LedgerEntry(object) else {
        diagnostics.append(
          Diagnostic(
            .error, "ledger/damaged",
            "This line of the ledger cannot be read, and the next build would forget the address that it holds.",
            at: place, excerpt: text.count > 200 ? String(text.prefix(200)) + "…" : text,
            help: "Restore the line from version control. Remove it only if its story may get a new address.")
        )
        continue
      }
      read.append((entry, number + 1))
    }
    read.sort {
      $0.entry.isOlder(than: $1.entry)
        || ($0.entry.id == $1.entry.id && $0.line < $1.line && !$1.entry.isOlder(than: $0.entry))
    }
    var ledger = Ledger()
    var slugs: [String: String] = [:]
    var holder: [String: String] = [:]
    for (entry, line) in read {
      var entry = entry
      let place = SourceLocation(path: path, line: line, column: 1)
      if var older = ledger.entries[entry.id] {
        let added = entry.articles.filter { holder[$0] == nil }
        for article in added where entry.redirectsTo == nil { holder[article] = entry.id }
        older.articles = (older.articles + added).sorted(by: utf8Precedes)
        for article in added { older.marks[article] = entry.marks[article] }
        // The address that the other branch published goes on answering.
        let former = entry.slug == older.slug ? [] : ["stories/" + entry.slug]
        older.pages = Array(Set(older.pages + entry.pages + former)).sorted(by: utf8Precedes)
        ledger.entries[entry.id] = older
        diagnostics.append(
          Diagnostic(
            .warning, "ledger/duplicate",
            "Story \(entry.id) stands twice in the ledger; the older entry is kept.",
            at: place, help: "Nothing need be done: the next build writes it once."))
        continue
      }
      if let other = slugs[entry.slug.lowercased()] {
        let slug = uniqueSlug(entry.slug, among: { slugs[$0] != nil })
        diagnostics.append(
          Diagnostic(
            .warning, "ledger/duplicate",
            "Stories \(other) and \(entry.id) have the same address `\(entry.slug)`; the later one is now `\(slug)`.",
            at: place, help: "Give one of them another slug in this line if you want to choose it."))
        entry.slug = slug
      }
      slugs[entry.slug.lowercased()] = entry.id
      if entry.redirectsTo == nil {
        // An article stands in one story: the older entry has it.
        let held = entry.articles.compactMap { holder[$0] }
        entry.articles = entry.articles.filter { holder[$0] == nil }
        for article in entry.articles { holder[article] = entry.id }
        // Both branches named a story of the same articles: the address of the later leads to the older.
        if entry.articles.isEmpty, let older = held.first {
          entry.redirectsTo = older
          diagnostics.append(
            Diagnostic(
              .warning, "ledger/duplicate",
              "Story \(entry.id) holds nothing that story \(older) does not; its address leads there.",
              at: place, help: "Nothing need be done: the next build writes it so."))
        }
      }
      ledger.entries[entry.id] = entry
    }
    return (ledger, diagnostics.ordered())
  }
}

/// The slug itself, or with the first free number from 2 on.
func uniqueSlug(_ slug: String, among isTaken: (String) -> Bool) -> String {
  if !isTaken(slug.lowercased()) { return slug }
  var number = 2
  while isTaken("\(slug)-\(number)".lowercased()) { number += 1 }
  return "\(slug)-\(number)"
}

extension LedgerEntry {
  /// Nil when a member is missing or could not stand in an address.
  fileprivate init?(_ object: FlatObject) {
    guard let id = object.text("id"), let slug = object.text("slug"), let articles = object.list("articles"),
      !id.isEmpty,
      !slug.isEmpty, !slug.contains("/"), !id.contains("/"), slug != ".", slug != "..",
      object.text("redirectsTo") != id
    else { return nil }
    let paths = Array(Set(articles)).sorted(by: utf8Precedes)
    self.init(
      id: id, slug: slug, thread: object.text("thread") ?? slug,
      formerThreads: (object.list("formerThreads") ?? []).sorted(by: utf8Precedes),
      language: object.text("language") ?? "und", articles: paths,
      redirectsTo: object.text("redirectsTo"), created: object.text("created") ?? "",
      generation: object.text("generation").flatMap(Int.init).map { max(0, $0) } ?? 0)
    for (path, mark) in zip(articles, object.list("marks") ?? []) where !mark.isEmpty { marks[path] = mark }
    pages = LedgerEntry.addresses(object.list("pages") ?? [])
    editedPages = (object.list("editedPages") ?? []).compactMap { text in
      let parts = text.split(separator: " ").map(String.init)
      guard let path = parts.first, LedgerEntry.addresses([path]) == [path] else { return nil }
      return EditedPage(path: path, lines: Array(parts.dropFirst()))
    }
    editedBy = (object.list("editedBy") ?? []).sorted(by: utf8Precedes)
  }

  /// Those that can be a page's address: a folder and names below it.
  private static func addresses(_ paths: [String]) -> [String] {
    Set(paths).filter { path in
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count > 1
        && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains(" ") }
    }.sorted(by: utf8Precedes)
  }
}
