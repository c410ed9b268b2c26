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
    var remembered = Set<String>()
    for entry in ordered {
      let kept = entry.editedPages.filter { $0.lines.allSatisfy(lines.contains) }
      if kept != entry.editedPages { entries[entry.id]?.editedPages = kept }
      remembered.formUnion(entry.pages)
      remembered.formUnion(kept.map(\.path))
    }
    let edits = stories.map { EditorLines(of: $0).marks }
    for page in pages.sorted(by: { utf8Precedes($0.path, $1.path) })
    where remembered.insert(page.path).inserted {
      let edited = page.stories.filter { !edits[$0].isEmpty }
      let holders = (edited.isEmpty ? page.stories : edited).compactMap { entries[stories[$0].id] }
      guard let holder = holders.min(by: { $0.isOlder(than: $1) }) else { continue }
      if edited.isEmpty {
        entries[holder.id]?.pages.append(page.path)
        entries[holder.id]?.pages.sort(by: utf8Precedes)
      } else {
        let lines = Set(edited.flatMap { edits[$0] }).sorted(by: utf8Precedes)
        entries[holder.id]?.editedPages.append(LedgerEntry.EditedPage(path: page.path, lines: lines))
        entries[holder.id]?.editedPages.sort { utf8Precedes($0.path, $1.path) }
      }
    }
  }

  /// Every address that is remembered. O(n).
  package var rememberedPages: Set<String> {
    var pages = Set<String>()
    for entry in entries.values {
      pages.formUnion(entry.pages)
      pages.formUnion(entry.editedPages.map(\.path))
    }
    return pages
  }

  /// Whether an article was there before the last `assign`.
  package func knewArticle(_ path: String) -> Bool { former.contains(path) }

  /// Every page that may have stood: those remembered, those of articles and those of stories, with the story that tells now
  /// what they told. `address` gives the last part of the address that an article has by its path alone. In order of path. O(n log n).
  package func formerPages(of partition: StoryPartition, in corpus: Corpus, address: (String) -> String)
    -> [Archive.FormerPage]
  {
    var numbers: [String: Int] = [:]
    for (number, story) in partition.stories.enumerated() { numbers[story.id] = number }
    var shown = Set<String>()
    for story in partition.stories {
      for article in story.articles { shown.insert(corpus.articles[article].article.path) }
    }
    var byMark: [String: Int] = [:]
    for (number, article) in corpus.articles.enumerated().reversed() {
      byMark[Ledger.mark(of: article.article)] = number
    }
    var pages: [String: Archive.FormerPage] = [:]
    // What is an entry's own comes before what it was before it went into another.
    let ordered = ordered
    for entry in ordered.filter({ $0.redirectsTo == nil }) + ordered.filter({ $0.redirectsTo != nil }) {
      let story = current(entry.id).flatMap { numbers[$0.id] }
      func add(_ path: String, article: Int? = nil) {
        if pages[path] != nil { return }
        pages[path] = Archive.FormerPage(path: path, story: story, article: article, thread: entry.thread)
      }
      add("stories/" + entry.slug)
      for page in entry.pages { add(page) }
      for page in entry.editedPages { add(page.path) }
      for path in entry.articles where !shown.contains(path) {
        let same = entry.marks[path].flatMap { byMark[$0] }
        let isOfStory = same.map { number in
          story.map { partition.stories[$0].articles.contains(number) } ?? false
        }
        add("articles/" + address(path), article: isOfStory == true ? same : nil)
      }
    }
    return pages.values.sorted { utf8Precedes($0.path, $1.path) }
  }
}
