import Model

/// The identities of all stories ever built: `Content/ledger.jsonl`, one JSON object a line, sorted by id.
///
/// ```
/// {"id":"s3f9c2a10b7","slug":"kim-leaves-for-russia","thread":"kim-leaves-for-russia","language":"en","created":"...","articles":["a.txt"],"redirectsTo":null}
/// ```
/// It is meant to be committed; a line is the unit that version control merges. In memory an entry is named by its place in the
/// list, a story and an article by their numbers, so that a build compares numbers and not ids and paths.
package struct Ledger: Sendable {
  /// In order of id.
  package internal(set) var entries: [LedgerEntry] = []
  /// Place in `entries` by id.
  private var places: [String: Int] = [:]
  /// By entry the story of the last `assign`, -1 for none; nil before one.
  var storyOfEntry: [Int]?
  /// By article of the corpus, whether it was known before the last `assign`.
  var wasKnown: [Bool] = []

  package init() {}

  package subscript(id: String) -> LedgerEntry? { places[id].map { entries[$0] } }

  func place(of id: String) -> Int? { places[id] }

  /// Adds an entry whose id is new. Its place is the last until `putInOrder`.
  mutating func append(_ entry: LedgerEntry) {
    places[entry.id] = entries.count
    entries.append(entry)
  }

  /// Puts the entries in order of id and leaves some out: by old place the new one, nil when nothing changes. O(n log n).
  mutating func putInOrder(without removed: Set<Int> = []) -> [Int?]? {
    let isInOrder = entries.indices.dropFirst().allSatisfy {
      utf8Precedes(entries[$0 - 1].id, entries[$0].id)
    }
    if isInOrder, removed.isEmpty { return nil }
    let ids = entries.map(\.id)
    let order = ids.indices.filter { !removed.contains($0) }.sorted { utf8Precedes(ids[$0], ids[$1]) }
    var moved = [Int?](repeating: nil, count: entries.count)
    places.removeAll(keepingCapacity: true)
    for (place, old) in order.enumerated() {
      moved[old] = place
      places[ids[old]] = place
    }
    entries = order.map { entries[$0] }
    return moved
  }

  /// The file: the same bytes for the same entries. O(n).
  package func serialised() -> [UInt8] {
    var bytes: [UInt8] = []
    for place in entries.indices {
      entries[place].write(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The entry that a story's page is at now.
  package func current(_ id: String) -> LedgerEntry? { place(of: id).flatMap(current).map { entries[$0] } }

  /// The same by places: redirects followed, at most as many as there are entries.
  func current(_ place: Int) -> Int? {
    var place = place
    var steps = 0
    while let next = entries[place].redirectsTo {
      guard steps <= entries.count, let target = places[next] else { return nil }
      place = target
      steps += 1
    }
    return place
  }

  /// Old slugs of stories that became part of another, in order of slug. After `assign` only those whose story is
  /// there to be shown.
  package var redirects: [Archive.Redirect] {
    entries.indices.compactMap { place in
      guard entries[place].redirectsTo != nil, let target = current(place), isPresent(target) else {
        return nil
      }
      return Archive.Redirect(from: entries[place].slug, to: entries[target].slug)
    }.sorted { $0.from == $1.from ? utf8Precedes($0.to, $1.to) : utf8Precedes($0.from, $1.from) }
  }

  /// Whether the story of an entry is among those of the last `assign`.
  func isPresent(_ place: Int) -> Bool { storyOfEntry.map { $0[place] >= 0 } ?? true }
}
