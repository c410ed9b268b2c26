import Model

/// The identities of all stories ever built: `Content/ledger.jsonl`, one JSON object a line, sorted by id.
///
/// ```
/// {"id":"s3f9c2a10b7","slug":"kim-leaves-for-russia","thread":"kim-leaves-for-russia","language":"en","created":"...","articles":["a.txt"],"redirectsTo":null}
/// ```
/// It is meant to be committed; a line is the unit that version control merges.
package struct Ledger: Sendable, Hashable {
  /// By id.
  package internal(set) var entries: [String: LedgerEntry]
  /// Ids of the stories of the last `assign`; nil before one.
  var present: Set<String>?
  /// Articles that were known before the last `assign`.
  var former: Set<String> = []

  package init() { entries = [:] }

  package init(entries: [LedgerEntry]) {
    self.entries = [:]
    for entry in entries { self.entries[entry.id] = entry }
  }

  /// Entries in order of id.
  package var ordered: [LedgerEntry] {
    // Ids are sorted rather than entries, which are much larger.
    entries.keys.sorted(by: utf8Precedes).compactMap { entries[$0] }
  }

  /// The file: the same bytes for the same entries. O(n log n).
  package func serialised() -> [UInt8] { Array(ordered.map { $0.line + "\n" }.joined().utf8) }

  /// The entry that a story's page is at now: redirects followed, at most as many as there are entries.
  package func current(_ id: String) -> LedgerEntry? {
    var entry = entries[id]
    var steps = 0
    while let next = entry?.redirectsTo, steps <= entries.count {
      entry = entries[next]
      steps += 1
    }
    return entry?.redirectsTo == nil ? entry : nil
  }

  /// Old slugs of stories that became part of another, in order of slug. After `assign` only those whose story is
  /// there to be shown.
  package var redirects: [Archive.Redirect] {
    entries.values.compactMap { entry in
      guard entry.redirectsTo != nil, let target = current(entry.id), isPresent(target) else { return nil }
      return Archive.Redirect(from: entry.slug, to: target.slug)
    }.sorted { $0.from == $1.from ? utf8Precedes($0.to, $1.to) : utf8Precedes($0.from, $1.from) }
  }

  /// Names of affairs that may have had a page, with the affair that their stories are in now, in order of name.
  ///
  /// An affair that is still there and has one story to be shown stands with itself. Of several affairs that the stories went
  /// to, the oldest story's answers. Names that only one story ever had never were a page's. O(n log n).
  package var threadRedirects: [Archive.Redirect] {
    var holders: [String: [LedgerEntry]] = [:]
    for entry in ordered {
      for name in Set(entry.formerThreads + [entry.thread]) where !name.isEmpty {
        holders[name, default: []].append(entry)
      }
    }
    var shown: [String: Int] = [:]
    for entry in ordered where entry.redirectsTo == nil && isPresent(entry) {
      shown[entry.thread, default: 0] += 1
    }
    var redirects: [Archive.Redirect] = []
    for (name, entries) in holders where entries.count > 1 && shown[name, default: 0] < 2 {
      let target = entries.sorted { $0.isOlder(than: $1) }.lazy
        .compactMap { self.current($0.id) }.first { self.isPresent($0) }
      guard let target else { continue }
      redirects.append(Archive.Redirect(from: name, to: shown[name] == nil ? target.thread : name))
    }
    return redirects.sorted { utf8Precedes($0.from, $1.from) }
  }

  private func isPresent(_ entry: LedgerEntry) -> Bool { present?.contains(entry.id) ?? true }
}
