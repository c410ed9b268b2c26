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

  package init() { entries = [:] }

  package init(entries: [LedgerEntry]) {
    self.entries = [:]
    for entry in entries { self.entries[entry.id] = entry }
  }

  /// Entries in order of id.
  package var ordered: [LedgerEntry] { entries.values.sorted { utf8Precedes($0.id, $1.id) } }

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
    ordered.compactMap { entry in
      guard entry.redirectsTo != nil, let target = current(entry.id), isPresent(target) else { return nil }
      return Archive.Redirect(from: entry.slug, to: target.slug)
    }.sorted { utf8Precedes($0.from, $1.from) }
  }

  /// Old names of affairs that became part of another, in order of name.
  package var threadRedirects: [Archive.Redirect] {
    let shown = ordered.filter { $0.redirectsTo == nil && isPresent($0) }
    let live = Set(shown.map(\.thread))
    var targets: [String: String] = [:]
    for entry in shown {
      for former in entry.formerThreads where !live.contains(former) && targets[former] == nil {
        targets[former] = entry.thread
      }
    }
    return targets.sorted { utf8Precedes($0.key, $1.key) }.map {
      Archive.Redirect(from: $0.key, to: $0.value)
    }
  }

  private func isPresent(_ entry: LedgerEntry) -> Bool { present?.contains(entry.id) ?? true }
}
