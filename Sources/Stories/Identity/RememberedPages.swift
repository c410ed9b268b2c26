import Model

/// Addresses that must go on answering though nothing stands at them any more.
extension Ledger {
  /// Remembers pages that stand now, other than those of stories and articles, each in the entry of one of the stories that
  /// stand on it.
  ///
  /// A page that came with a line of the editor is forgotten when the line is gone and the page with it. Call after `assign`. O(n log n).
  package mutating func remember(
    _ pages: [Archive.StandingPage], of stories: [Story], overrides: [EditorOverride]
  ) {
    let lines = Set(EditorLines(overrides.map(\.action)).marks)
    for entry in entries.indices where !entries[entry].editedPages.isEmpty {
      entries[entry].editedPages.removeAll { !$0.lines.allSatisfy(lines.contains) }
    }
    var remembered = rememberedPages
    let new = pages.indices.filter { !remembered.contains(pages[$0].path) }
    if new.isEmpty { return }
    let edits = stories.map { EditorLines(of: $0).marks }
    let order = new.sorted { utf8Precedes(pages[$0].path, pages[$1].path) }
    for page in order.lazy.map({ pages[$0] }) where remembered.insert(page.path).inserted {
      let edited = page.stories.filter { !edits[$0].isEmpty }
      let holders = (edited.isEmpty ? page.stories : edited).compactMap { place(of: stories[$0].id) }
      guard let holder = holders.min(by: { entries[$0].isOlder(than: entries[$1]) }) else { continue }
      if edited.isEmpty {
        entries[holder].pages.append(page.path)
        entries[holder].pages.sort(by: utf8Precedes)
      } else {
        let lines = Set(edited.flatMap { edits[$0] }).sorted(by: utf8Precedes)
        entries[holder].editedPages.append(LedgerEntry.EditedPage(path: page.path, lines: lines))
        entries[holder].editedPages.sort { utf8Precedes($0.path, $1.path) }
      }
    }
  }

  /// Every address that is remembered. O(n).
  package var rememberedPages: Set<String> {
    var pages = Set<String>()
    for entry in entries.indices {
      for page in entries[entry].pages.indices { pages.insert(entries[entry].pages[page]) }
      for page in entries[entry].editedPages.indices { pages.insert(entries[entry].editedPages[page].path) }
    }
    return pages
  }

  /// Whether an article of the corpus was there before the last `assign`.
  package func knewArticle(_ number: Int) -> Bool { wasKnown[number] }

  /// Every page that may have stood: those remembered, those of articles and those of stories, with the story that tells now
  /// what they told. `address` gives the last part of the address that an article has by its path alone. In order of path.
  /// Call after `assign`. O(n log n).
  package func formerPages(of partition: StoryPartition, in corpus: Corpus, address: (String) -> String)
    -> [Archive.FormerPage]
  {
    let vanished = VanishedFiles(of: self, partition, in: corpus)
    var pages: [Archive.FormerPage] = []
    // What is an entry's own comes before what it was before it went into another.
    let live = entries.indices.filter { entries[$0].redirectsTo == nil }
    let gone = entries.indices.filter { entries[$0].redirectsTo != nil }
    for entry in live + gone {
      let story = current(entry).flatMap(story)
      func add(_ path: String, article: Int? = nil) {
        pages.append(
          Archive.FormerPage(path: path, story: story, article: article, thread: entries[entry].thread))
      }
      add("stories/" + entries[entry].slug)
      for page in entries[entry].pages { add(page) }
      for page in entries[entry].editedPages { add(page.path) }
      for file in vanished[entry] {
        let isOfStory = file.same.map { number in
          story.map { partition.stories[$0].articles.contains(number) } ?? false
        }
        add("articles/" + address(file.path), article: isOfStory == true ? file.same : nil)
      }
    }
    // Numbers are sorted rather than pages, which are larger; of one path the first stays first.
    let order = pages.indices.sorted { utf8Precedes(pages[$0].path, pages[$1].path) }
    var kept: [Archive.FormerPage] = []
    for page in order where kept.last?.path != pages[page].path { kept.append(pages[page]) }
    return kept
  }

  /// The story of an entry.
  private func story(_ entry: Int) -> Int? {
    guard let story = storyOfEntry?[entry], story >= 0 else { return nil }
    return story
  }
}

/// The files that entries remember and that are in no story now.
private struct VanishedFiles {
  struct File {
    var path: String
    /// The first article that has the same bytes.
    var same: Int?
  }

  /// By entry; none for most.
  private var files: [Int: [File]] = [:]

  init(of ledger: Ledger, _ partition: StoryPartition, in corpus: Corpus) {
    // An entry has all the articles of its story, and so no others when it has no more.
    let suspects = ledger.entries.indices.filter { entry in
      guard let story = ledger.storyOfEntry?[entry], story >= 0 else { return true }
      return ledger.entries[entry].files.count != partition.stories[story].articles.count
    }
    if suspects.isEmpty { return }
    var shown = Set<String>()
    for article in partition.stories.lazy.flatMap(\.articles) {
      shown.insert(corpus.articles[article].article.path)
    }
    var articles: [FileMark: Int] = [:]
    for number in corpus.articles.indices.reversed() { articles[corpus.mark(of: number)] = number }
    for entry in suspects {
      files[entry] = ledger.entries[entry].files.filter { !shown.contains($0.path) }.map {
        File(path: $0.path, same: $0.mark.flatMap { articles[$0] })
      }
    }
  }

  subscript(entry: Int) -> [File] { files[entry] ?? [] }
}
