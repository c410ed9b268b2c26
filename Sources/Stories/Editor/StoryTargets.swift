import Model

/// Finds what an editor's line means by a story's id, slug or article path.
///
/// Ids are resolved through the articles that the ledger remembers, not through this build's stories, so that a line means the
/// same stories before and after it has been obeyed: a story that was merged away is still found by the articles it
/// had, and the one it went into by its own.
struct StoryTargets {
  private let ledger: Ledger
  /// Index in the corpus by path.
  private let articleByPath: [String: Int]
  private let entryBySlug: [String: LedgerEntry]
  private let storyByName: [String: Int]
  private let stories: [Story]
  /// Articles that lines move about; they say little of the story they stand in.
  private let handled: Set<Int>

  init(partition: StoryPartition, corpus: Corpus, ledger: Ledger, handledPaths: [String]) {
    self.ledger = ledger
    stories = partition.stories
    var articleByPath: [String: Int] = [:]
    for (i, article) in corpus.articles.enumerated() { articleByPath[article.article.path] = i }
    self.articleByPath = articleByPath
    var entryBySlug: [String: LedgerEntry] = [:]
    for entry in ledger.entries { entryBySlug[entry.slug.lowercased()] = entry }
    self.entryBySlug = entryBySlug
    var storyByName: [String: Int] = [:]
    for (i, story) in partition.stories.enumerated().reversed() {
      storyByName[story.id] = i
      if !story.slug.isEmpty { storyByName[story.slug.lowercased()] = i }
    }
    self.storyByName = storyByName
    handled = Set(handledPaths.compactMap { articleByPath[StoryTargets.trimmed($0)] })
  }

  /// The article of a path relative to Content, with or without `Content/` in front.
  func article(_ name: String) -> Int? { articleByPath[name] ?? articleByPath[StoryTargets.trimmed(name)] }

  /// The articles that a name stands for; empty when nothing matches. An article stands for itself, a story for
  /// those that are most its own.
  func articles(_ name: String) -> [Int] {
    if let article = article(name) { return [article] }
    if let entry = ledger[name] ?? entryBySlug[name.lowercased()] {
      let all = indices(entry.articles)
      let merged = Set(ledger.entries.filter { $0.redirectsTo == entry.id }.flatMap { indices($0.articles) })
      let own = all.filter { !merged.contains($0) && !handled.contains($0) }
      if !own.isEmpty { return own }
      return all
    }
    if let story = storyByName[name] ?? storyByName[name.lowercased()] {
      let own = stories[story].articles.filter { !handled.contains($0) }
      return own.isEmpty ? stories[story].articles : own
    }
    return []
  }

  /// Every name that would have matched, for suggestions.
  var names: [String] {
    articleByPath.keys.sorted(by: utf8Precedes) + ledger.entries.flatMap { [$0.id, $0.slug] }
      + stories.flatMap { $0.slug.isEmpty ? [$0.id] : [$0.id, $0.slug] }
  }

  private func indices(_ paths: [String]) -> [Int] { paths.compactMap { articleByPath[$0] } }

  private static func trimmed(_ path: String) -> String {
    path.hasPrefix("Content/")
      ? String(path.dropFirst("Content/".count)) : path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}
