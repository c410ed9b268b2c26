import Model

extension Ledger {
  /// An affair keeps the name that most of its stories had, the oldest in a tie; a new one is named after its first story.
  ///
  /// O(stories), and O(k log k) in those whose affair had several names, or shares its name with another.
  mutating func assignThreads(_ partition: inout StoryPartition, _ entryOfStory: [Int], order: [Int]) {
    var threads = NameTable()
    var stories: [[Int]] = []
    for story in order {
      let thread = threads.number(of: partition.stories[story].thread)
      if thread == stories.count { stories.append([]) }
      stories[thread].append(story)
    }
    let names = threadNames(of: stories.map { $0.map { entryOfStory[$0] } })
    for thread in stories.indices {
      for story in stories[thread] {
        let (entry, name) = (entryOfStory[story], names[thread])
        partition.stories[story].thread = name
        if entries[entry].thread == name { continue }
        if !entries[entry].thread.isEmpty {
          let former = Set(entries[entry].formerThreads + [entries[entry].thread]).subtracting([name])
          entries[entry].formerThreads = former.sorted(by: utf8Precedes)
        }
        entries[entry].thread = name
      }
    }
  }

  /// The name of each affair, given the entries of its stories, none without any.
  private func threadNames(of threads: [[Int]]) -> [String] {
    var election = ThreadElection(threads: threads, entries: entries)
    election.electPresent()
    // What two affairs became may be two again: each has its name back if most of those that had it are there.
    if election.isOpen { election.electFormer() }
    if !election.isOpen { return election.names.compactMap { $0 } }
    var given = Set(entries.flatMap { [$0.thread] + $0.formerThreads })
    return zip(election.names, threads).map { name, members in
      if let name { return name }
      let new = uniqueSlug(entries[members[0]].slug) { given.contains($0) }
      given.insert(new)
      return new
    }
  }

  /// Names of affairs that may have had a page, with the affair that their stories are in now, in order of name.
  ///
  /// An affair that is still there and has one story to be shown stands with itself. Of several affairs that the stories went
  /// to, the oldest story's answers. Names that only one story ever had never were a page's. O(n log n).
  package var threadRedirects: [Archive.Redirect] {
    var names = NameTable()
    var holders: [(key: Int, item: Int)] = []
    var shown: [Int] = []
    for entry in entries.indices {
      let thread = names.number(of: entries[entry].thread)
      let former =
        entries[entry].formerThreads.isEmpty ? [] : entries[entry].formerThreads.map { names.number(of: $0) }
      while shown.count < names.count { shown.append(0) }
      for name in former.isEmpty ? [thread] : Array(Set(former + [thread])) { holders.append((name, entry)) }
      if entries[entry].redirectsTo == nil, isPresent(entry) { shown[thread] += 1 }
    }
    let entriesOf = Buckets(count: names.count, holders)
    var redirects: [Archive.Redirect] = []
    for name in 0..<names.count where shown[name] < 2 && entriesOf[name].count > 1 && !names[name].isEmpty {
      let oldestFirst = entriesOf[name].sorted { entries[$0].isOlder(than: entries[$1]) }
      guard let target = oldestFirst.lazy.compactMap(current).first(where: isPresent) else { continue }
      redirects.append(
        Archive.Redirect(from: names[name], to: shown[name] == 0 ? entries[target].thread : names[name]))
    }
    return redirects.sorted { utf8Precedes($0.from, $1.from) }
  }
}

/// The names that affairs keep: each name goes to one affair, and each affair has one.
private struct ThreadElection {
  /// By affair, the entries of its stories.
  let threads: [[Int]]
  let entries: [LedgerEntry]
  /// By affair; nil where none was elected.
  private(set) var names: [String?]
  private var table = NameTable()
  private var taken = Set<Int>()

  init(threads: [[Int]], entries: [LedgerEntry]) {
    self.threads = threads
    self.entries = entries
    names = [String?](repeating: nil, count: threads.count)
  }

  /// Whether an affair has no name yet.
  var isOpen: Bool { names.contains { $0 == nil } }

  /// By the names that stories have now.
  mutating func electPresent() {
    // The one counterpart so far, -1 for none, -2 for several: most affairs have one name that is theirs alone.
    var nameOf = [Int](repeating: -1, count: threads.count)
    var threadOf: [Int] = []
    for thread in threads.indices {
      for entry in threads[thread] where !entries[entry].thread.isEmpty {
        let name = table.number(of: entries[entry].thread)
        if name == threadOf.count { threadOf.append(thread) }
        nameOf[thread] = nameOf[thread] == -1 || nameOf[thread] == name ? name : -2
        threadOf[name] = threadOf[name] == thread ? thread : -2
      }
    }
    for thread in threads.indices where nameOf[thread] >= 0 && threadOf[nameOf[thread]] == thread {
      elect(nameOf[thread], thread)
    }
    let names = { (entry: LedgerEntry) in entry.thread.isEmpty ? [] : [entry.thread] }
    for vote in votes(for: names) { elect(vote.name, vote.thread) }
  }

  /// By the names that stories had before, where half of those that had one are together.
  mutating func electFormer() {
    var holders: [Int: Int] = [:]
    for entry in threads.joined() where !entries[entry].formerThreads.isEmpty {
      for name in entries[entry].formerThreads { holders[table.number(of: name), default: 0] += 1 }
    }
    if holders.isEmpty { return }
    for vote in votes(for: \.formerThreads) where vote.count * 2 >= holders[vote.name, default: 0] {
      elect(vote.name, vote.thread)
    }
  }

  private mutating func elect(_ name: Int, _ thread: Int) {
    if names[thread] == nil, taken.insert(name).inserted { names[thread] = table[name] }
  }

  private struct Vote {
    var name: Int
    var thread: Int
    var count: Int
    var oldest: Int
  }

  /// How many stories of each affair without a name have one, most first, the oldest story's in a tie.
  private mutating func votes(for names: (LedgerEntry) -> [String]) -> [Vote] {
    var votes: [Vote] = []
    for thread in threads.indices where self.names[thread] == nil {
      var counts: [Int: Vote] = [:]
      for entry in threads[thread] {
        for name in names(entries[entry]) {
          let number = table.number(of: name)
          var vote = counts[number] ?? Vote(name: number, thread: thread, count: 0, oldest: entry)
          vote.count += 1
          if entries[entry].isOlder(than: entries[vote.oldest]) { vote.oldest = entry }
          counts[number] = vote
        }
      }
      votes += counts.values
    }
    return votes.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      if a.oldest != b.oldest { return entries[a.oldest].isOlder(than: entries[b.oldest]) }
      if a.name != b.name { return utf8Precedes(table[a.name], table[b.name]) }
      return a.thread < b.thread
    }
  }
}

/// Names as numbers from 0, in order of first appearance.
private struct NameTable {
  private var numbers: [String: Int] = [:]
  private var names: [String] = []

  var count: Int { names.count }

  subscript(number: Int) -> String { names[number] }

  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
