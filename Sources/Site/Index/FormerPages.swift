import Model

/// Pages at addresses that earlier builds published and at which nothing stands now: each leads to the nearest page.
///
/// An article leads to the one with its text or to its story, a story that is gone to its affair, a name or topic to the story that it
/// was listed for, a page of a list to the list, a day to the day before. A story's or article's address of which nothing is left leads
/// nowhere and gets no page. `taken` are all other pages, in order of path. O(n), and O(log n) for each former page.
func formerPages(_ index: SiteIndex, taken: [PlannedPage]) -> [PlannedPage] {
  let former = index.archive.formerPages
  if former.isEmpty { return [] }
  // Addresses that differ only in case are one file on some disks.
  let wanted = Set(former.flatMap(FormerPlaces.paths).map { $0.lowercased() })
  let sizes = Set(wanted.map(\.utf8.count))
  // Of plain ASCII a spelling of other letters is as long.
  var paths = Set(
    taken.lazy.map(\.path).filter { sizes.contains($0.utf8.count) || !$0.utf8.allSatisfy { $0 < 0x80 } }
      .map { $0.lowercased() }.filter(wanted.contains))
  let places = FormerPlaces(index: index, taken: taken)
  var pages: [PlannedPage] = []
  for page in former {
    let path = page.path + "/index.html"
    guard !paths.contains(path.lowercased()), let target = places.target(of: page) else { continue }
    paths.insert(path.lowercased())
    pages.append(
      PlannedPage(
        path: path, origin: "the ledger's memory of \(page.path)",
        content: .redirect(to: target.path, moved: target.moved, target: target.noun)))
    for channel in places.channels(of: page, leadingTo: target) {
      if paths.insert(channel.path.lowercased()).inserted { pages.append(channel) }
    }
  }
  return pages
}

/// Finds what is nearest to a page that is gone.
private struct FormerPlaces {
  struct Target: Sendable {
    var path: String
    /// What has moved, and what the page now leads to.
    var moved: Word
    var noun: Word
  }

  let index: SiteIndex
  /// In order of path.
  let taken: [PlannedPage]

  /// What could get a page for a former one: the address itself, and what stood beside it.
  static func paths(of page: Archive.FormerPage) -> [String] {
    let parts = page.path.split(separator: "/")
    return [page.path + "/index.html"] + FeedFormat.allCases.map { "\(page.path)/\($0.fileName)" }
      + (parts.count == 2 ? ["email/\(parts[1]).html"] : [])
  }

  func target(of page: Archive.FormerPage) -> Target? {
    let parts = page.path.split(separator: "/").map(String.init)
    guard parts.count > 1 else { return nil }
    switch parts[0] {
    case "stories":
      if let story = story(page, moved: .movedStory) { return story }
      return affair(page).map { Target(path: $0.path, moved: .movedStory, noun: $0.noun) }
    case "articles":
      if let article = page.article, index.storyOfArticle[article] != nil {
        return stands("articles/\(index.corpus.articles[article].article.slug)/index.html").map {
          Target(path: $0, moved: .movedArticle, noun: .goToArticle)
        }
      }
      return story(page, moved: .movedArticle)
        ?? affair(page).map { Target(path: $0.path, moved: .movedArticle, noun: $0.noun) }
    case "editions": return edition(parts)
    case "names":
      if parts.count == 2, let name = name(parts[1], of: page) { return name }
    default: break
    }
    if parts.count > 2, let list = stands("\(parts[0])/\(parts[1])/index.html") {
      return Target(path: list, moved: .movedPage, noun: .goToList)
    }
    if let story = story(page, moved: .movedPage) { return story }
    return stands("\(parts[0])/index.html").map { Target(path: $0, moved: .movedPage, noun: .goToList) }
  }

  /// What stood beside a page and is asked for still: feeds go on with what the page leads to, or with the site's; an
  /// edition's mail leads to the nearest edition.
  func channels(of page: Archive.FormerPage, leadingTo target: Target) -> [PlannedPage] {
    let parts = page.path.split(separator: "/").map(String.init)
    let origin = "the ledger's memory of \(page.path)"
    guard parts.count == 2 else { return [] }
    switch parts[0] {
    case "stories", "sections", "sources", "threads":
      let subject = subject(of: target, page)
      return FeedFormat.allCases.map { format in
        PlannedPage(
          path: "\(page.path)/\(format.fileName)", origin: origin, content: .feed(subject, format))
      }
    case "editions" where CivilDate(iso: parts[1]) != nil:
      let content = PlannedPage.Content.redirect(to: target.path, moved: target.moved, target: target.noun)
      return [PlannedPage(path: "email/\(parts[1]).html", origin: origin, content: content)]
    default: return []
    }
  }

  private func subject(of target: Target, _ page: Archive.FormerPage) -> FeedSubject {
    if let story = page.story, target.path.hasPrefix("stories/") { return .story(story) }
    let thread = index.threads.entries.firstIndex { target.path == "threads/\($0.slug)/index.html" }
    return thread.map { .thread($0) } ?? .site
  }

  /// The path, where a page of the site stands there.
  private func stands(_ path: String) -> String? {
    var (low, high) = (0, taken.count)
    while low < high {
      let middle = (low + high) / 2
      if utf8Precedes(taken[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    while low < taken.count, utf8Equal(taken[low].path, path) {
      if case .redirect = taken[low].content { low += 1 } else { return path }
    }
    return nil
  }

  private func story(_ page: Archive.FormerPage, moved: Word) -> Target? {
    guard let story = page.story else { return nil }
    return stands("stories/\(index.archive.digests[story].story.slug)/index.html").map {
      Target(path: $0, moved: moved, noun: .goToStory)
    }
  }

  private func affair(_ page: Archive.FormerPage) -> (path: String, noun: Word)? {
    if page.thread.isEmpty { return nil }
    if let entry = index.threads[page.thread], let path = stands("threads/\(entry.slug)/index.html") {
      return (path, .goToAffair)
    }
    return nil
  }

  /// The page of the name that the story's name has become part of: `kim` of `kim-jong-un`.
  private func name(_ slug: String, of page: Archive.FormerPage) -> Target? {
    guard let story = page.story else { return nil }
    for name in index.archive.digests[story].names
    where ([name.name] + name.aliases).contains(where: { slugify($0) == slug }) {
      guard let entry = index.names[name.name] else { continue }
      return stands("names/\(entry.slug)/index.html").map {
        Target(path: $0, moved: .movedPage, noun: .goToName)
      }
    }
    return nil
  }

  /// The day itself when only a further page is gone, else the nearest day before, else the first.
  private func edition(_ parts: [String]) -> Target? {
    if parts.count > 2, let edition = stands("editions/\(parts[1])/index.html") {
      return Target(path: edition, moved: .movedPage, noun: .goToEdition)
    }
    let editions = index.archive.editions.filter(\.isDated)
    let date = CivilDate(iso: parts[1])
    let before = date.flatMap { date in editions.last { $0.date <= date } }
    guard let near = before ?? editions.first, let path = stands("\(near.folder)/index.html") else {
      return stands("editions/index.html").map { Target(path: $0, moved: .movedEdition, noun: .goToArchive) }
    }
    return Target(path: path, moved: .movedEdition, noun: .goToEdition)
  }
}
