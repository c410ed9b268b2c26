import Model

/// Pages at the addresses that affairs had: each leads to the affair's page, or to the story when only one is left.
///
/// An address at which a page stands now gets none, and neither does one whose affair has no story to be shown. O(n).
func threadRedirects(_ index: SiteIndex) -> [PlannedPage] {
  if index.archive.threadRedirects.isEmpty { return [] }
  var stories: [String: Int] = [:]
  for (number, digest) in index.archive.digests.enumerated()
  where stories[digest.story.thread.lowercased()] == nil {
    stories[digest.story.thread.lowercased()] = number
  }
  // Addresses that differ only in case are one file on some disks.
  var taken = Set(index.threads.entries.map { $0.slug.lowercased() })
  var pages: [PlannedPage] = []
  for redirect in index.archive.threadRedirects {
    let slug = slugify(redirect.from)
    let content: PlannedPage.Content
    var subject: FeedSubject?
    if let entry = index.threads[redirect.to] {
      content = .redirect(to: "threads/\(entry.slug)/index.html", moved: .movedAffair, target: .goToAffair)
      subject = index.threads.entries.firstIndex { $0.slug == entry.slug }.map { .thread($0) }
    } else if let story = stories[redirect.to.lowercased()] {
      let slug = index.archive.digests[story].story.slug
      content = .redirect(to: "stories/\(slug)/index.html", moved: .movedAffair, target: .goToStory)
      subject = .story(story)
    } else {
      continue
    }
    guard !slug.isEmpty, taken.insert(slug.lowercased()).inserted else { continue }
    let origin = "the ledger's redirect from the affair \(redirect.from)"
    pages.append(PlannedPage(path: "threads/\(slug)/index.html", origin: origin, content: content))
    // Feed readers follow no page; they go on with the affair that it became part of, or with its last story.
    guard let subject else { continue }
    for format in FeedFormat.allCases {
      pages.append(
        PlannedPage(
          path: "threads/\(slug)/\(format.fileName)", origin: origin, content: .feed(subject, format)))
    }
  }
  return pages
}
