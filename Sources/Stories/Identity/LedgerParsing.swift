import Model

extension Ledger {
  /// Reads `ledger.jsonl`. A line that cannot be read is an error, since a build writes the file anew; its neighbours are kept. What
  /// a merge of two branches doubled is resolved in favour of the older entry and reported.
  ///
  /// `path` is the file as diagnostics show it: `Content/ledger.jsonl`. O(n log n).
  package static func parse(_ bytes: [UInt8], path: String) -> (ledger: Ledger, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var read: [LedgerEntry] = []
    var lines: [Int] = []
    for (number, raw) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if let object = FlatObject(raw), let entry = LedgerEntry(object) {
        read.append(entry)
        lines.append(number + 1)
      } else {
        let place = SourceLocation(path: path, line: number + 1, column: 1)
        if let fault = fault(in: raw, at: place) { diagnostics.append(fault) }
      }
    }
    let order = LedgerEntry.oldestFirst(read)
    var union = LedgerUnion()
    for number in order {
      union.add(read[number], at: SourceLocation(path: path, line: lines[number], column: 1))
    }
    _ = union.ledger.putInOrder()
    return (union.ledger, (diagnostics + union.diagnostics).ordered())
  }

  /// What is wrong with a line that holds no entry; nil for an empty one.
  private static func fault(in line: ArraySlice<UInt8>, at place: SourceLocation) -> Diagnostic? {
    let text = collapsingWhiteSpace(String(decoding: line, as: UTF8.self))
    if text.isEmpty { return nil }
    if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: text.hasPrefix) {
      return Diagnostic(
        .error, "ledger/conflict", "A mark of an unfinished merge stands in the ledger.", at: place,
        excerpt: text, help: "Remove this line and leave those around it: entries of both sides are kept.")
    }
    return Diagnostic(
      .error, "ledger/damaged",
      "This line of the ledger cannot be read, and the next build would forget the address that it holds.",
      at: place, excerpt: text.count > 200 ? String(text.prefix(200)) + "…" : text,
      help: "Restore the line from version control. Remove it only if its story may get a new address.")
  }
}

/// The slug itself, or with the first free number from 2 on.
func uniqueSlug(_ slug: String, among isTaken: (String) -> Bool) -> String {
  if !isTaken(slug.lowercased()) { return slug }
  var number = 2
  while isTaken("\(slug)-\(number)".lowercased()) { number += 1 }
  return "\(slug)-\(number)"
}

/// Entries of two branches brought together: an id, a slug and an article stand once, with the older entry.
private struct LedgerUnion {
  private(set) var diagnostics: [Diagnostic] = []
  var ledger = Ledger()
  /// Place of the entry by slug in lower case, and by article.
  private var slugs: [String: Int] = [:]
  private var holder: [String: Int] = [:]

  /// Adds an entry that is younger than all before. O(log n) for each of its articles.
  mutating func add(_ entry: LedgerEntry, at place: SourceLocation) {
    if let older = ledger.place(of: entry.id) { return join(entry, to: older, at: place) }
    var entry = entry
    let number = ledger.entries.count
    var slug = entry.slug.lowercased()
    if let other = slugs[slug] {
      let former = entry.slug
      entry.slug = uniqueSlug(former, among: { slugs[$0] != nil })
      slug = entry.slug.lowercased()
      warn(
        "Stories \(ledger.entries[other].id) and \(entry.id) have the same address `\(former)`; the later one is now `\(entry.slug)`.",
        at: place, help: "Give one of them another slug in this line if you want to choose it.")
    }
    slugs[slug] = number
    if entry.redirectsTo == nil { hold(&entry, number, at: place) }
    ledger.append(entry)
  }

  /// An article stands in one story: the older entry has it.
  private mutating func hold(_ entry: inout LedgerEntry, _ number: Int, at place: SourceLocation) {
    var older: Int?
    for file in entry.files.indices {
      guard let held = holder.updateValue(number, forKey: entry.files[file].path), held != number else {
        continue
      }
      holder[entry.files[file].path] = held
      older = older ?? held
    }
    // Both branches named a story of the same articles: the address of the later leads to the older.
    guard let older else { return }
    entry.files.removeAll { holder[$0.path] != number }
    if !entry.files.isEmpty { return }
    entry.redirectsTo = ledger.entries[older].id
    warn(
      "Story \(entry.id) holds nothing that story \(ledger.entries[older].id) does not; its address leads there.",
      at: place, help: "Nothing need be done: the next build writes it so.")
  }

  /// Adds to an entry what another of the same id has.
  private mutating func join(_ entry: LedgerEntry, to older: Int, at place: SourceLocation) {
    let present = Set(ledger.entries[older].articles)
    let added = entry.files.filter { holder[$0.path] == nil && !present.contains($0.path) }
    if entry.redirectsTo == nil { for file in added { holder[file.path] = older } }
    ledger.entries[older].files = (ledger.entries[older].files + added).sorted {
      utf8Precedes($0.path, $1.path)
    }
    // The address that the other branch published goes on answering.
    let former = entry.slug == ledger.entries[older].slug ? [] : ["stories/" + entry.slug]
    ledger.entries[older].pages = Array(Set(ledger.entries[older].pages + entry.pages + former)).sorted(
      by: utf8Precedes)
    warn(
      "Story \(entry.id) stands twice in the ledger; the older entry is kept.", at: place,
      help: "Nothing need be done: the next build writes it once.")
  }

  private mutating func warn(_ message: String, at place: SourceLocation, help: String) {
    diagnostics.append(Diagnostic(.warning, "ledger/duplicate", message, at: place, help: help))
  }
}
