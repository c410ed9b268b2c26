import Model

/// The pages that an archive gives, and those at addresses that it gave once, in order of path. O(n log n).
func plannedPages(_ index: SiteIndex) -> [PlannedPage] {
  let pages = ordered(standingAndRedirected(index))
  let former = formerPages(index, taken: pages)
  return former.isEmpty ? pages : ordered(pages + former)
}

private func ordered(_ pages: [PlannedPage]) -> [PlannedPage] {
  OrderedTexts(pages.count) { $1.append(contentsOf: pages[$0].path.utf8) }.order.map { pages[$0] }
}

private func standingAndRedirected(_ index: SiteIndex) -> [PlannedPage] {
  let archive = index.archive
  var pages: [PlannedPage] = []
  func plan(_ path: String, _ origin: String, _ content: PlannedPage.Content) {
    pages.append(PlannedPage(path: path, origin: origin, content: content))
  }
  func planFeeds(_ subject: FeedSubject, _ origin: String, in folder: String? = nil) {
    for format in FeedFormat.allCases {
      plan((folder ?? index.folder(of: subject)) + format.fileName, origin, .feed(subject, format))
    }
  }
  let newest = archive.editions.indices.last
  plan("index.html", "the front page", .edition(newest))
  for (number, edition) in archive.editions.enumerated() {
    plan("\(edition.folder)/index.html", "the edition in \(edition.folder)", .edition(number))
    if let name = edition.channelName {
      plan("email/\(name).html", "the edition in \(edition.folder)", .email(number))
      plan("email/\(name).txt", "the edition in \(edition.folder)", .textEmail(number))
      plan("editions/\(name).epub", "the edition in \(edition.folder)", .book(number))
    }
    let overflow = edition.overflow.count
    for page in 0..<(overflow == 0 ? 0 : pageCount(overflow)) {
      plan(
        "\(edition.folder)/page/\(page + 2)/index.html", "the edition in \(edition.folder)",
        .further(number, page: page + 1))
    }
  }
  plan("editions/index.html", "the archive", .archive)
  for (number, digest) in archive.digests.enumerated() {
    let story = digest.story
    let origin = "the story \(story.id)"
    plan("stories/\(story.slug)/index.html", origin, .story(number))
    planFeeds(.story(number), origin)
  }
  let numbers = Dictionary(
    archive.digests.enumerated().map { ($1.story.slug, $0) }, uniquingKeysWith: { first, _ in first })
  for redirect in archive.redirects {
    if let target = numbers[redirect.to] {
      // Feed readers follow no page; they go on with the story that it became part of.
      planFeeds(
        .story(target), "the ledger's redirect from \(redirect.from)", in: "stories/\(redirect.from)/")
    }
    plan(
      "stories/\(redirect.from)/index.html", "the ledger's redirect from \(redirect.from)",
      .redirect(to: "stories/\(redirect.to)/index.html", moved: .movedStory, target: .goToStory))
  }
  pages += threadRedirects(index)
  for (number, article) in archive.corpus.articles.enumerated() where index.storyOfArticle[number] != nil {
    plan("articles/\(article.article.slug)/index.html", article.article.path, .article(number))
  }
  func plan(_ directory: Directory, _ noun: String, _ content: (Int, Int) -> PlannedPage.Content) {
    for (place, entry) in directory.entries.enumerated() {
      for page in 0..<pageCount(entry.members.count) {
        let tail = page == 0 ? "index.html" : "page/\(page + 1)/index.html"
        plan("\(directory.folder)/\(entry.slug)/\(tail)", "the \(noun) \(entry.name)", content(place, page))
      }
    }
  }
  plan(index.sources, "source") { .source($0, page: $1) }
  plan(index.sections, "section") { .section($0, page: $1) }
  plan(index.topics, "topic") { .topic($0, page: $1) }
  plan(index.threads, "affair") { .thread($0, page: $1) }
  for (place, entry) in index.names.entries.enumerated() {
    plan("names/\(entry.slug)/index.html", "the name \(entry.name)", .name(place))
  }
  plan("sources/index.html", "the list of sources", .sourceIndex)
  plan("sections/index.html", "the list of sections", .sectionIndex)
  plan("topics/index.html", "the list of topics", .topicIndex)
  plan("names/index.html", "the list of names", .nameIndex)
  plan("search/index.html", "the search page", .search)
  plan("about/index.html", "the page about the site", .about)
  plan("404.html", "the page for what is not found", .notFound)
  planFeeds(.site, "the site's feed")
  for (place, entry) in index.sections.entries.enumerated() {
    planFeeds(.section(place), "the section \(entry.name)")
  }
  for (place, entry) in index.sources.entries.enumerated() {
    planFeeds(.source(place), "the source \(entry.name)")
  }
  for (place, entry) in index.threads.entries.enumerated() {
    planFeeds(.thread(place), "the affair \(entry.name)")
  }
  plan("digest.json", "the site's data", .digestDocument)
  plan("robots.txt", "robots.txt", .robots)
  if !archive.settings.baseURL.isEmpty { plan("sitemap.xml", "the sitemap", .sitemap) }
  return pages
}
