import Model

/// Pages at the addresses that affairs had: each leads to the affair's page, or to the story when only one is left.
///
/// An address at which a page stands now gets none, and neither does one whose affair has no story to be shown. O(n).
func threadRedirects(_ index: SiteIndex) -> [PlannedPage] {
  var stories: [String: String] = [:]
  for digest in index.archive.digests where stories[digest.story.thread.lowercased()] == nil {
    stories[digest.story.thread.lowercased()] = digest.story.slug
  }
  // Addresses that differ only in case are one file on some disks.
  var taken = Set(index.threads.entries.map { $0.slug.lowercased() })
  var pages: [PlannedPage] = []
  for redirect in index.archive.threadRedirects {
    let slug = slugify(redirect.from)
    let content: PlannedPage.Content
    if let entry = index.threads[redirect.to] {
      content = .redirect(to: "threads/\(entry.slug)/index.html", moved: "affair", target: "affair")
    } else if let story = stories[redirect.to.lowercased()] {
      content = .redirect(to: "stories/\(story)/index.html", moved: "affair", target: "story")
    } else {
      continue
    }
    guard !slug.isEmpty, taken.insert(slug.lowercased()).inserted else { continue }
    pages.append(
      PlannedPage(
        path: "threads/\(slug)/index.html", origin: "the ledger's redirect from the affair \(redirect.from)",
        content: content))
  }
  return pages
}
