import Model

extension Ledger {
  /// Gives every story of a partition its lasting id, slug and thread, and remembers them.
  ///
  /// A story takes the id with whose own articles it shares most, those left out that came from a story that was merged
  /// into it. Of a story that was split the largest part keeps the id; of stories that were merged the id that an earlier build
  /// gave stays, of one build's the one with most articles, and the others redirect to it. So what an editor does and undoes
  /// leaves every address where it was. New stories get an id from their first article's path and a slug from `headline`.
  /// Assigning the same partition again changes nothing. O(n log n) in the articles.
  ///
  /// `overrides` are the editor's lines: a story that stood only by a line is forgotten when the line is gone.
  package mutating func assign(
    to partition: StoryPartition, corpus: Corpus, overrides: [EditorOverride] = [],
    headline: (Story) -> String
  ) -> StoryPartition {
    var partition = partition
    former = Set(entries.values.flatMap(\.articles))
    followRenamedFiles(in: corpus, known: former)
    let known = Set(entries.values.flatMap(\.articles))
    let paths = partition.stories.map { $0.articles.map { corpus.articles[$0].article.path } }
    let order = partition.stories.indices.sorted {
      precedes(partition.stories[$0], partition.stories[$1], in: corpus)
    }
    var ids = [String?](repeating: nil, count: partition.stories.count)
    let ordered = ordered
    let live = overlaps(of: paths, with: ordered.filter { $0.redirectsTo == nil })
    var taken = Set<String>()
    match(live, stories: order, into: &ids, taken: &taken)
    preferEarlierBuilds(live, in: &ids, taken: taken)
    let former = overlaps(of: paths, with: ordered.filter { $0.redirectsTo != nil })
    match(former, stories: order, into: &ids, taken: &taken)

    let created = corpus.articles.compactMap { $0.article.published?.value }.max()?.rfc3339 ?? ""
    let generation = (entries.values.filter { $0.created == created }.map(\.generation).max() ?? -1) + 1
    var slugs = Set(entries.values.map { $0.slug.lowercased() })
    var founded = Set<String>()
    for story in order where ids[story] == nil {
      let id = newID(for: paths[story].first ?? "")
      var slug = slugify(headline(partition.stories[story]))
      if slug.isEmpty { slug = id }
      slug = uniqueSlug(slug) { slugs.contains($0) }
      slugs.insert(slug.lowercased())
      ids[story] = id
      founded.insert(id)
      entries[id] = LedgerEntry(
        id: id, slug: slug, thread: "", language: partition.stories[story].language.description, articles: [],
        created: created, generation: generation)
      entries[id]?.editedBy = EditorLines(of: partition.stories[story]).marks
    }
    remember(paths, ids: ids, overlaps: live)
    settleEditedStories(
      partition.stories, paths: paths, ids: ids, known: known, created: founded, overrides: overrides)
    markFiles(of: corpus)
    assignThreads(&partition, ids: ids, order: order)
    for (story, id) in ids.enumerated() {
      guard let id, let entry = entries[id] else { continue }
      partition.stories[story].id = id
      partition.stories[story].slug = entry.slug
    }
    present = Set(ids.compactMap { $0 })
    return partition
  }

  private struct Overlap {
    var id: String
    var story: Int
    var count: Int
    /// Those of the shared articles that did not come from a story that was merged into this one.
    var own: Int
    /// Whether the article that the id was made from is in the story.
    var hasFounder: Bool
  }

  private func overlaps(of paths: [[String]], with entries: [LedgerEntry]) -> [Overlap] {
    if entries.isEmpty { return [] }
    var merged: [String: Set<String>] = [:]
    for entry in self.entries.values {
      if let target = entry.redirectsTo { merged[target, default: []].formUnion(entry.articles) }
    }
    var holders: [String: [Int]] = [:]
    for (i, entry) in entries.enumerated() {
      for path in entry.articles { holders[path, default: []].append(i) }
    }
    var result: [Overlap] = []
    for (story, list) in paths.enumerated() {
      let made = Set(list.map { Ledger.id(from: $0) })
      var counts: [Int: (all: Int, own: Int)] = [:]
      for path in list {
        for holder in holders[path] ?? [] {
          let isMerged = merged[entries[holder].id]?.contains(path) ?? false
          counts[holder, default: (0, 0)].all += 1
          if !isMerged { counts[holder, default: (0, 0)].own += 1 }
        }
      }
      for (holder, count) in counts.sorted(by: { $0.key < $1.key }) {
        let id = entries[holder].id
        result.append(
          Overlap(id: id, story: story, count: count.all, own: count.own, hasFounder: made.contains(id)))
      }
    }
    return result
  }

  /// Pairs ids with stories, the largest overlap first; each is used once.
  private func match(
    _ overlaps: [Overlap], stories: [Int], into ids: inout [String?], taken: inout Set<String>
  ) {
    var rank = [Int](repeating: 0, count: stories.count)
    for (place, story) in stories.enumerated() { rank[story] = place }
    let ordered = overlaps.sorted { a, b in
      if a.own != b.own { return a.own > b.own }
      if a.count != b.count { return a.count > b.count }
      if a.hasFounder != b.hasFounder { return a.hasFounder }
      if a.id != b.id, let x = entries[a.id], let y = entries[b.id] { return x.isOlder(than: y) }
      return rank[a.story] < rank[b.story]
    }
    for overlap in ordered where ids[overlap.story] == nil && taken.insert(overlap.id).inserted {
      ids[overlap.story] = overlap.id
    }
  }

  /// Gives a story that became one of several the id that an earlier build gave, when nothing else is left of that id's story.
  private func preferEarlierBuilds(_ overlaps: [Overlap], in ids: inout [String?], taken: Set<String>) {
    var stories: [String: [Int]] = [:]
    for overlap in overlaps where !taken.contains(overlap.id) {
      stories[overlap.id, default: []].append(overlap.story)
    }
    let lost = stories.keys.compactMap { entries[$0] }.sorted { $0.isOlder(than: $1) }
    for entry in lost {
      guard let story = stories[entry.id]?.first, stories[entry.id]?.count == 1,
        let winner = ids[story].flatMap({ entries[$0] }), entry.isFromEarlierBuild(than: winner)
      else { continue }
      ids[story] = entry.id
    }
  }

  /// Writes the articles of every story to its entry, and redirects the entries that were merged away.
  private mutating func remember(_ paths: [[String]], ids: [String?], overlaps: [Overlap]) {
    let known = Set(paths.joined())
    let used = Set(ids.compactMap { $0 })
    var target: [String: Overlap] = [:]
    for overlap in overlaps where !used.contains(overlap.id) {
      if let best = target[overlap.id], best.count >= overlap.count { continue }
      target[overlap.id] = overlap
    }
    for (id, overlap) in target { entries[id]?.redirectsTo = ids[overlap.story] }
    for (story, id) in ids.enumerated() {
      guard let id, var entry = entries[id] else { continue }
      // An article that has vanished may come back; one that moved is its new story's.
      entry.articles = (entry.articles.filter { !known.contains($0) } + paths[story]).sorted(by: utf8Precedes)
      entry.redirectsTo = nil
      entries[id] = entry
    }
  }

  private static func id(from text: String) -> String { "s" + ContentHash(text).description.prefix(10) }

  /// An id from a path: the same in every build, and never one that was given before.
  private func newID(for path: String) -> String {
    var number = 1
    while true {
      let id = Ledger.id(from: number == 1 ? path : "\(path)#\(number)")
      if entries[id] == nil { return id }
      number += 1
    }
  }
}
