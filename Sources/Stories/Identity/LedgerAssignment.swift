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
  /// `overrides` are the editor's lines: a story that stood only by a line is forgotten when the line is gone. `files` are the numbers
  /// of this ledger's files, where somebody has looked them up.
  package mutating func assign(
    to partition: StoryPartition, corpus: Corpus, overrides: [EditorOverride] = [],
    files known: FileNumbers? = nil, headline: (Story) -> String
  ) -> StoryPartition {
    var partition = partition
    var files = known ?? FileNumbers(of: self, in: corpus)
    wasKnown = files.isKnown
    if followRenamedFiles(in: corpus, files) { files.find(self) }
    let order = order(of: partition.stories, in: corpus)
    let matching = StoryMatching(partition.stories, order: order, ledger: self, files: files, corpus: corpus)
    let (overlaps, storyOfArticle) = (matching.overlaps, matching.storyOfArticle)
    var entryOfStory = matching.entryOfStory
    let founded = entries.count
    found(order.filter { entryOfStory[$0] < 0 }, of: partition, &entryOfStory, corpus: corpus, headline)
    redirect(overlaps, to: entryOfStory)
    let written = remember(files, storyOfArticle, partition.stories, entryOfStory, corpus: corpus)
    let forgotten = settleEditedStories(
      partition.stories, entryOfStory, isKnown: files.isKnown, founded: founded, overrides: overrides)
    markFiles(files, except: written, of: corpus)
    if let moved = putInOrder(without: forgotten) { entryOfStory = entryOfStory.map { moved[$0] ?? -1 } }
    assignThreads(&partition, entryOfStory, order: order)
    var storyOfEntry = [Int](repeating: -1, count: entries.count)
    for (story, entry) in entryOfStory.enumerated() {
      partition.stories[story].id = entries[entry].id
      partition.stories[story].slug = entries[entry].slug
      storyOfEntry[entry] = story
    }
    self.storyOfEntry = storyOfEntry
    return partition
  }

  /// Adds entries for stories that go on from none.
  private mutating func found(
    _ stories: [Int], of partition: StoryPartition, _ entryOfStory: inout [Int], corpus: Corpus,
    _ headline: (Story) -> String
  ) {
    if stories.isEmpty { return }
    let newest = corpus.articles.indices.compactMap { corpus.articles[$0].article.published?.value }.max()
    let created = newest?.rfc3339 ?? ""
    let generation = (entries.lazy.filter { $0.created == created }.map(\.generation).max() ?? -1) + 1
    var slugs = Set(entries.map { $0.slug.lowercased() })
    for number in stories {
      let story = partition.stories[number]
      let id = newID(for: story.articles.first.map { corpus.articles[$0].article.path } ?? "")
      var slug = slugify(headline(story))
      if slug.isEmpty { slug = id }
      slug = uniqueSlug(slug) { slugs.contains($0) }
      slugs.insert(slug.lowercased())
      var entry = LedgerEntry(
        id: id, slug: slug, thread: "", language: story.language.description, created: created,
        generation: generation)
      entry.editedBy = EditorLines(of: story).marks
      entryOfStory[number] = entries.count
      append(entry)
    }
  }

  /// Has entries that no story goes on from lead to the story that has most of their articles.
  private mutating func redirect(_ overlaps: [StoryMatching.Overlap], to entryOfStory: [Int]) {
    let used = Set(entryOfStory)
    var targets: [Int: StoryMatching.Overlap] = [:]
    for overlap in overlaps where !used.contains(overlap.entry) {
      if let best = targets[overlap.entry], best.count >= overlap.count { continue }
      targets[overlap.entry] = overlap
    }
    for (entry, overlap) in targets { entries[entry].redirectsTo = entries[entryOfStory[overlap.story]].id }
  }

  /// Writes the articles of every story to its entry. Most are there already; the entries that were written.
  private mutating func remember(
    _ files: FileNumbers, _ storyOfArticle: [Int], _ stories: [Story], _ entryOfStory: [Int], corpus: Corpus
  ) -> Set<Int> {
    var written = Set<Int>()
    var isSeen = [Bool](repeating: false, count: storyOfArticle.count)
    for story in stories.indices {
      let entry = entryOfStory[story]
      entries[entry].redirectsTo = nil
      var (own, others) = (0, 0)
      for number in files[entry] {
        if number < 0 || storyOfArticle[Int(number)] < 0 {
          others += 1
        } else if storyOfArticle[Int(number)] == story, !isSeen[Int(number)] {
          isSeen[Int(number)] = true
          own += 1
        }
      }
      if own == stories[story].articles.count, own + others == files[entry].count { continue }
      // An article that has vanished may come back; one that moved is its new story's.
      var list = zip(files[entry], entries[entry].files).compactMap { number, file in
        number < 0 ? file : storyOfArticle[Int(number)] < 0 ? corpus.file(Int(number)) : nil
      }
      list += stories[story].articles.map { corpus.file($0) }
      entries[entry].files = list.sorted { utf8Precedes($0.path, $1.path) }
      written.insert(entry)
    }
    return written
  }

  /// Remembers what the files of stories that stand for themselves hold now. `written` are entries that say so already.
  private mutating func markFiles(_ files: FileNumbers, except written: Set<Int>, of corpus: Corpus) {
    for entry in entries.indices where entries[entry].redirectsTo == nil && !written.contains(entry) {
      for (place, number) in zip(entries[entry].files.indices, files[entry]) where number >= 0 {
        let mark = corpus.mark(of: Int(number))
        if entries[entry].files[place].mark != mark { entries[entry].files[place].mark = mark }
      }
    }
  }

  static func id(from text: String) -> String { "s" + ContentHash(text).description.prefix(10) }

  /// An id from a path: the same in every build, and never one that was given before.
  private func newID(for path: String) -> String {
    var number = 1
    while true {
      let id = Ledger.id(from: number == 1 ? path : "\(path)#\(number)")
      if place(of: id) == nil { return id }
      number += 1
    }
  }
}

extension Corpus {
  func mark(of article: Int) -> FileMark { FileMark(articles[article].article.contentHash) }

  /// An article as the ledger remembers it.
  fileprivate func file(_ article: Int) -> LedgerEntry.File {
    LedgerEntry.File(path: articles[article].article.path, mark: mark(of: article))
  }
}
