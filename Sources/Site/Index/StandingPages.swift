import Model

/// The pages that stand by the stories they list and not by an article or story of their own: sources, sections,
/// topics, affairs, names, editions, with all their further pages.
///
/// What the ledger has to remember, for a list may lose what it was made for. O(members).
func standingPages(_ index: SiteIndex) -> [Archive.StandingPage] {
  var pages: [Archive.StandingPage] = []
  func add(_ base: String, pages count: Int, stories: [Int]) {
    for page in 0..<count {
      pages.append(.init(path: page == 0 ? base : "\(base)/page/\(page + 1)", stories: stories))
    }
  }
  for directory in [index.sections, index.topics] {
    for entry in directory.entries {
      add("\(directory.folder)/\(entry.slug)", pages: pageCount(entry.members.count), stories: entry.members)
    }
  }
  for entry in index.threads.entries {
    // The ledger knows the names of affairs; only their further pages are news to it.
    add("threads/\(entry.slug)", pages: pageCount(entry.members.count), stories: entry.members)
  }
  pages.removeAll { $0.path.hasPrefix("threads/") && !$0.path.contains("/page/") }
  for entry in index.names.entries { add("names/\(entry.slug)", pages: 1, stories: entry.members) }
  for entry in index.sources.entries {
    let stories = Set(entry.members.compactMap { index.storyOfArticle[$0] }).sorted()
    add("sources/\(entry.slug)", pages: pageCount(entry.members.count), stories: stories)
  }
  let numbers = Dictionary(
    index.archive.digests.enumerated().map { ($1.story.id, $0) }, uniquingKeysWith: { first, _ in first })
  for edition in index.archive.editions {
    let entries = edition.stories + edition.singles + edition.unchanged + edition.undated
    let overflow = edition.overflow.count
    add(
      edition.folder, pages: overflow == 0 ? 1 : 1 + pageCount(overflow),
      stories: Set(entries.compactMap { numbers[$0.digest.story.id] }).sorted())
  }
  return pages
}
