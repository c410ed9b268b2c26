import Model

extension Ledger {
  /// Gives every story of a partition its lasting id, slug and thread, and remembers them.
  ///
  /// A story takes the id with which it shares most articles, the older one in a tie. Of a story that was split
  /// the largest part keeps the id; of stories that were merged the id with most articles stays, the others redirect to it.
  /// New stories get an id from their first article's path and a slug from `headline`. Assigning the same partition again
  /// changes nothing. O(n log n) in the articles.
  package mutating func assign(
    to partition: StoryPartition, corpus: Corpus, headline: (Story) -> String
  ) -> StoryPartition {
    var partition = partition
    let paths = partition.stories.map { $0.articles.map { corpus.articles[$0].article.path } }
    let order = partition.stories.indices.sorted {
      precedes(partition.stories[$0], partition.stories[$1], in: corpus)
    }
    var ids = [String?](repeating: nil, count: partition.stories.count)
    let live = overlaps(of: paths, with: ordered.filter { $0.redirectsTo == nil })
    var taken = Set<String>()
    match(live, stories: order, into: &ids, taken: &taken)
    let former = overlaps(of: paths, with: ordered.filter { $0.redirectsTo != nil })
    match(former, stories: order, into: &ids, taken: &taken)

    let created = corpus.articles.compactMap { $0.article.published?.value }.max()?.rfc3339 ?? ""
    var slugs = Set(entries.values.map { $0.slug.lowercased() })
    for story in order where ids[story] == nil {
      let id = newID(for: paths[story].first ?? "")
      var slug = slugify(headline(partition.stories[story]))
      if slug.isEmpty { slug = id }
      slug = uniqueSlug(slug) { slugs.contains($0) }
      slugs.insert(slug.lowercased())
      ids[story] = id
      entries[id] = LedgerEntry(
        id: id, slug: slug, thread: "", language: partition.stories[story].language.description, articles: [],
        created: created)
    }
    remember(paths, ids: ids, overlaps: live)
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
  }

  private func overlaps(of paths: [[String]], with entries: [LedgerEntry]) -> [Overlap] {
    var holders: [String: [Int]] = [:]
    for (i, entry) in entries.enumerated() {
      for path in entry.articles { holders[path, default: []].append(i) }
    }
    var result: [Overlap] = []
    for (story, list) in paths.enumerated() {
      var counts: [Int: Int] = [:]
      for path in list { for holder in holders[path] ?? [] { counts[holder, default: 0] += 1 } }
      for (holder, count) in counts.sorted(by: { $0.key < $1.key }) {
        result.append(Overlap(id: entries[holder].id, story: story, count: count))
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
      if a.count != b.count { return a.count > b.count }
      if a.id != b.id, let x = entries[a.id], let y = entries[b.id] { return x.isOlder(than: y) }
      return rank[a.story] < rank[b.story]
    }
    for overlap in ordered where ids[overlap.story] == nil && taken.insert(overlap.id).inserted {
      ids[overlap.story] = overlap.id
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

  /// An affair keeps the name that most of its stories had, the oldest in a tie; a new one is named after its first story.
  private mutating func assignThreads(_ partition: inout StoryPartition, ids: [String?], order: [Int]) {
    var stories: [String: [Int]] = [:]
    var threads: [String] = []
    for story in order {
      let thread = partition.stories[story].thread
      if stories[thread] == nil { threads.append(thread) }
      stories[thread, default: []].append(story)
    }
    var votes: [(name: String, thread: Int, count: Int, oldest: LedgerEntry)] = []
    for (number, thread) in threads.enumerated() {
      var counts: [String: (count: Int, oldest: LedgerEntry)] = [:]
      for story in stories[thread] ?? [] {
        guard let id = ids[story], let entry = entries[id], !entry.thread.isEmpty else { continue }
        let before = counts[entry.thread]
        let oldest = before.map { entry.isOlder(than: $0.oldest) ? entry : $0.oldest } ?? entry
        counts[entry.thread] = ((before?.count ?? 0) + 1, oldest)
      }
      for (name, vote) in counts { votes.append((name, number, vote.count, vote.oldest)) }
    }
    votes.sort { a, b in
      if a.count != b.count { return a.count > b.count }
      if a.oldest.id != b.oldest.id { return a.oldest.isOlder(than: b.oldest) }
      return a.thread < b.thread
    }
    var names = [String?](repeating: nil, count: threads.count)
    var taken = Set<String>()
    for vote in votes where names[vote.thread] == nil && taken.insert(vote.name).inserted {
      names[vote.thread] = vote.name
    }
    let reserved = Set(entries.values.flatMap { [$0.thread] + $0.formerThreads }).union(taken)
    var given = reserved
    for (number, thread) in threads.enumerated() {
      let members = stories[thread] ?? []
      let founder = members.first.flatMap { ids[$0] }.flatMap { entries[$0]?.slug } ?? thread
      let name = names[number] ?? uniqueSlug(founder) { given.contains($0) }
      given.insert(name)
      for story in members {
        partition.stories[story].thread = name
        guard let id = ids[story], var entry = entries[id], entry.thread != name else { continue }
        if !entry.thread.isEmpty {
          entry.formerThreads = Array(Set(entry.formerThreads + [entry.thread]).subtracting([name])).sorted(
            by: utf8Precedes)
        }
        entry.thread = name
        entries[id] = entry
      }
    }
  }

  /// An id from a path: the same in every build, and never one that was given before.
  private func newID(for path: String) -> String {
    var number = 1
    while true {
      let id = "s" + ContentHash(number == 1 ? path : "\(path)#\(number)").description.prefix(10)
      if entries[id] == nil { return id }
      number += 1
    }
  }
}
