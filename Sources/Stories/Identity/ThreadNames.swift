import Model

extension Ledger {
  /// An affair keeps the name that most of its stories had, the oldest in a tie; a new one is named after its first story.
  mutating func assignThreads(_ partition: inout StoryPartition, ids: [String?], order: [Int]) {
    var stories: [String: [Int]] = [:]
    var threads: [String] = []
    for story in order {
      let thread = partition.stories[story].thread
      if stories[thread] == nil { threads.append(thread) }
      stories[thread, default: []].append(story)
    }
    var names = [String?](repeating: nil, count: threads.count)
    var taken = Set<String>()
    let members = threads.map { thread in
      (stories[thread] ?? []).compactMap { story in ids[story].flatMap { entries[$0] } }
    }
    for vote in votes(of: members, for: { [$0.thread] })
    where names[vote.thread] == nil && taken.insert(vote.name).inserted {
      names[vote.thread] = vote.name
    }
    // What two affairs became may be two again: each has its name back if most of those that had it are there.
    var former: [String: Int] = [:]
    for name in members.joined().flatMap(\.formerThreads) { former[name, default: 0] += 1 }
    for vote in votes(of: members, for: \.formerThreads)
    where names[vote.thread] == nil && vote.count * 2 >= former[vote.name, default: 0]
      && taken.insert(vote.name).inserted
    {
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

  private struct Vote {
    var name: String
    var thread: Int
    var count: Int
    var oldest: LedgerEntry
  }

  /// How many stories of each affair have a name, most first, the oldest story's in a tie.
  private func votes(of threads: [[LedgerEntry]], for names: (LedgerEntry) -> [String]) -> [Vote] {
    var votes: [Vote] = []
    for (number, members) in threads.enumerated() {
      var counts: [String: Vote] = [:]
      for entry in members {
        for name in names(entry) where !name.isEmpty {
          var vote = counts[name] ?? Vote(name: name, thread: number, count: 0, oldest: entry)
          vote.count += 1
          if entry.isOlder(than: vote.oldest) { vote.oldest = entry }
          counts[name] = vote
        }
      }
      votes += counts.values
    }
    return votes.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      if a.oldest.id != b.oldest.id { return a.oldest.isOlder(than: b.oldest) }
      if a.name != b.name { return utf8Precedes(a.name, b.name) }
      return a.thread < b.thread
    }
  }
}
