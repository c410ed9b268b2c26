import Model
import Search
import Templating
import Workers

/// Every file of the site by path, before any is made.
///
/// ```swift
/// let plan = SitePlan(archive, theme: theme)
/// let diagnostics = checkPaths(plan.claims)
/// let files = plan.files + plan.search.compactMap(\.file) + plan.pages.map { plan.render($0) }   // in any order, from any thread
/// ```
package struct SitePlan: Sendable {
  /// In order of path.
  package let pages: [PlannedPage]
  /// Files that are published as they are: the theme's assets, the schema, pictures.
  package let files: [OutputFile]
  /// The search index, of which some may stand in the output folder.
  package let search: [SearchFile]
  let index: SiteIndex
  /// What the search index need not read again in the next build.
  package let searchMemory: SearchMemory
  /// Bytes of the search index.
  private let searchWeight: Int
  private let templates: TemplateSet
  private let bookStyle: [UInt8]

  /// Plans the site and makes its search index. O(words).
  package init(
    _ archive: Archive, theme: Theme, pictures: [Picture] = [], jobs: Int = 1,
    after earlier: SearchMemory = SearchMemory()
  ) {
    let index = SiteIndex(
      archive, strings: theme.strings, stylesheets: theme.stylesheets, scripts: theme.scripts,
      pictures: pictures, jobs: jobs)
    self.index = index
    templates = theme.templates
    bookStyle = theme.bookStyle
    let (search, planned) = both(jobs: jobs) {
      SearchFiles(index, jobs: jobs, after: earlier)
    } _: {
      plannedPages(index)
    }
    pages = planned
    searchMemory = search.memory
    searchWeight = search.weight
    self.search = search.files
    files = theme.files + pictures.map(\.file)
  }

  /// What the ledger has to remember: see `Archive.StandingPage`.
  package var standing: [Archive.StandingPage] { standingPages(index) }

  /// Path and origin of everything that will be written.
  package var claims: [PathClaim] {
    pages.map { PathClaim(path: $0.path, origin: $0.origin) }
      + files.map { PathClaim(path: $0.path, origin: $0.origin) }
      + search.map { PathClaim(path: $0.path, origin: searchOrigin) }
  }

  /// Makes one page. Reads only what never changes, so any number may run at once.
  package func render(_ page: PlannedPage) -> OutputFile {
    OutputFile(path: page.path, bytes: bytes(page), origin: page.origin)
  }

  /// What makes a page that is read away from the site.
  private func channel(_ page: PlannedPage, _ edition: Int) -> Composer {
    var composer = Composer(index: index, path: page.path, isAway: true)
    composer.today = index.archive.editions[edition].date
    return composer
  }

  private func bytes(_ page: PlannedPage) -> [UInt8] {
    let isNotFound = page.content == .notFound
    var composer = Composer(index: index, path: page.path, isAnywhere: isNotFound)
    switch page.content {
    case .edition(let number):
      composer.today = number.map { index.archive.editions[$0].date }
      return templates.render(
        composer.editionPage(number.map { index.archive.editions[$0] }), with: "edition")
    case .further(let number, let page):
      let edition = index.archive.editions[number]
      composer.today = edition.date
      return templates.render(composer.furtherPage(edition, page: page), with: "further")
    case .email(let number):
      return channel(page, number).email(index.archive.editions[number], with: templates)
    case .textEmail(let number):
      return Array(channel(page, number).textEmail(index.archive.editions[number]).utf8)
    case .book(let number):
      return channel(page, number).book(index.archive.editions[number], with: templates, style: bookStyle)
    case .archive: return templates.render(composer.archivePage(), with: "editions")
    case .story(let number): return templates.render(composer.storyPage(number), with: "story")
    case .article(let number): return templates.render(composer.articlePage(number), with: "article")
    case .source(let place, let page):
      return templates.render(composer.sourcePage(place, page: page), with: "source")
    case .section(let place, let page):
      return stories(composer, index.sections, place, page, kind: "section", feed: .section(place))
    case .topic(let place, let page): return stories(composer, index.topics, place, page, kind: "topic")
    case .thread(let place, let page):
      return stories(composer, index.threads, place, page, kind: "thread", feed: .thread(place))
    case .name(let place):
      return templates.render(composer.namePage(index.names.entries[place]), with: "name")
    case .sourceIndex:
      return templates.render(
        composer.indexPage(index.sources, title: .sources, counting: .articles), with: "index")
    case .sectionIndex:
      return templates.render(
        composer.indexPage(index.sections, title: .sections, counting: .stories), with: "index")
    case .topicIndex:
      return templates.render(
        composer.indexPage(index.topics, title: .topics, counting: .stories), with: "index")
    case .nameIndex:
      return templates.render(
        composer.indexPage(index.names, title: .peopleAndPlaces, counting: .stories), with: "index")
    case .search: return templates.render(PlainPage(frame: composer.searchFrame()), with: "search")
    case .about:
      return templates.render(composer.aboutPage(searchBytes: searchWeight), with: "about")
    case .notFound:
      return templates.render(
        PlainPage(frame: composer.frame("404", title: index.wording[.notFound])), with: "404")
    case .redirect(let path, let moved, let noun):
      let target = Link(text: index.wording[noun], href: composer.place.href(percentEncoded(path)))
      return templates.render(
        PlainPage(
          frame: composer.frame("redirect", title: index.wording[moved]), target: target,
          canonicalTarget: composer.canonical(of: path)),
        with: "redirect")
    case .feed(let subject, let format):
      return Array(composer.feed(subject, as: format).written(as: format).utf8)
    case .digestDocument: return Array(composer.digestDocument().utf8)
    case .sitemap:
      return Array(
        sitemap(pages: pages.filter(\.isListed).map(\.path), settings: index.archive.settings).utf8)
    case .robots: return Array(robots(settings: index.archive.settings).utf8)
    }
  }

  private func stories(
    _ composer: Composer, _ directory: Directory, _ place: Int, _ page: Int, kind: String,
    feed: FeedSubject? = nil
  ) -> [UInt8] {
    let entry = directory.entries[place]
    let title = kind == "thread" ? composer.title(ofAffair: entry) : entry.name
    let model = composer.storiesPage(entry, in: directory, kind: kind, title: title, page: page, feed: feed)
    return templates.render(model, with: kind)
  }
}
