import Model
import Workers

extension SitePlan {
  /// What a story's page, and every row that stands for the story elsewhere, depends on, apart from what all pages do.
  ///
  /// Of the story itself its digest's fingerprint says all, and of its articles' texts and fields. The rest is what other
  /// stories decide: whether a name or section has a page and how that is called, and which sentences are cited. O(its articles
  /// and names).
  private func fingerprint(ofStory number: Int) -> ContentHash {
    let digest = index.archive.digests[number]
    var print = Fingerprint("story")
    print.add(digest.fingerprint)
    print.add(entry: index.sectionOfStory[number].flatMap { index.sections[$0] })
    print.add(entry: index.threads[digest.story.thread])
    for number in digest.story.articles {
      let article = index.corpus.articles[number].article
      print.add(entry: article.source.flatMap { index.sources[$0.value] })
      print.add(entry: article.section.flatMap { index.sections[$0.value] })
      for topic in article.topics { print.add(entry: index.topics[topic]) }
      print.add(index.cited[number])
    }
    for name in digest.names { print.add(entry: index.names[name.name]) }
    return print.hash
  }

  /// What a story's page shows of why the story is as it is; nil where it says nothing. O(what it shows).
  private func fingerprint(ofExplanation story: Int) -> ContentHash? {
    let explanations = index.archive.explanations
    if let known = explanations.known[story] { return known.fingerprint }
    guard let articles = index.archive.fingerprints?.articles, let explanation = explanations[story] else {
      return nil
    }
    var print = Fingerprint("explanation")
    print.add(explanation, articles: articles)
    return print.hash
  }

  /// What all pages depend on: settings, theme, pictures, and what the head and foot of a page say of the newest edition. O(pictures).
  private func fingerprintOfFrame() -> ContentHash {
    var print = Fingerprint("frame")
    print.add(index.archive.fingerprints?.site)
    for path in index.pictures.keys.sorted(by: utf8Precedes) {
      guard let picture = index.pictures[path] else { continue }
      print.add(path)
      print.add(picture.file.path)
      print.add([picture.size.width, picture.size.height])
    }
    for directory in [index.sections, index.topics, index.sources, index.names] {
      print.add(directory.entries.isEmpty)
    }
    if let newest = index.archive.editions.indices.last { print.add(edition: newest, of: index) }
    return print.hash
  }

  /// Hashes of all that pages are made of. Nil when nothing is remembered. O(articles and stories).
  package func fingerprints(jobs: Int) -> PageFingerprints? {
    guard let articles = index.archive.fingerprints?.articles else { return nil }
    let stories = parallelMap(Array(index.archive.digests.indices), jobs: jobs) { fingerprint(ofStory: $0) }
    let explanations = parallelMap(Array(index.archive.digests.indices), jobs: jobs) {
      fingerprint(ofExplanation: $0)
    }
    return PageFingerprints(
      frame: fingerprintOfFrame(), articles: articles, stories: stories, explanations: explanations,
      threads: index.threads.entries.map { thread in
        var print = Fingerprint("thread")
        for story in thread.members { print.add(stories[story]) }
        return print.hash
      },
      sources: index.sources.entries.map { source in
        var print = Fingerprint("source")
        for article in source.members {
          print.add(articles[article])
          print.add(index.storyOfArticle[article].map { stories[$0] })
        }
        return print.hash
      },
      editions: parallelMap(Array(index.archive.editions.indices), jobs: jobs) {
        fingerprint(ofEdition: $0, stories)
      })
  }

  /// O(stories of the edition).
  private func fingerprint(ofEdition number: Int, _ stories: [ContentHash]) -> ContentHash {
    let edition = index.archive.editions[number]
    var print = Fingerprint("edition")
    print.add(edition: number, of: index)
    print.add([edition.counts.articles, edition.counts.independentReports, edition.counts.stories])
    for entries in [edition.stories, edition.singles, edition.unchanged, edition.undated] {
      print.add(entries.count)
      for entry in entries {
        print.add(entry.digest.fingerprint)
        print.add([entry.newArticles, entry.newReports])
        for article in entry.digest.story.articles.prefix(1) {
          print.add(index.storyOfArticle[article].map { stories[$0] })
        }
      }
    }
    return print.hash
  }

  /// What a page depends on; nil for the few that depend on the site as a whole and are made each time.
  ///
  /// Where two pages may differ the hashes do; they may also differ where the pages do not. O(what stands on the page).
  package func fingerprint(of page: PlannedPage, _ known: PageFingerprints) -> ContentHash? {
    let (articles, stories) = (known.articles, known.stories)
    var print = Fingerprint(page.path)
    print.add(known.frame)
    func add(story number: Int?) { print.add(number.map { stories[$0] }) }
    func add(article number: Int) {
      print.add(articles[number])
      add(story: index.storyOfArticle[number])
    }
    switch page.content {
    case .story(let number):
      add(story: number)
      print.add(known.explanations[number])
      for near in index.archive.explanations.neighbours(of: number) { print.add(headlineOf: near, of: index) }
      // Other stories of the affair have their headlines here.
      print.add(index.threads.place(of: index.archive.digests[number].story.thread).map { known.threads[$0] })
    case .article(let number): add(article: number)
    case .name(let place): add(index.names.entries[place])
    case .source(let place, let number):
      add(source: place, page: number)
    case .section(let place, let number): add(place, of: index.sections, page: number)
    case .topic(let place, let number): add(place, of: index.topics, page: number)
    case .thread(let place, let number):
      add(place, of: index.threads, page: number)
      // An affair is called as its newest story is.
      add(story: index.threads.entries[place].members.last)
    case .sourceIndex: print.add(counts: index.sources)
    case .sectionIndex: print.add(counts: index.sections)
    case .topicIndex: print.add(counts: index.topics)
    case .nameIndex: print.add(counts: index.names)
    case .feed(.story(let number), _): add(story: number)
    case .feed(.source(let place), _): add(source: place, page: 0)
    case .feed(.section(let place), _):
      print.add(entry: index.sections.entries[place])
      add(told: index.tellings.of(index.sections.entries[place].members))
    case .feed(.thread(let place), _):
      print.add(entry: index.threads.entries[place])
      add(story: index.threads.entries[place].members.last)
      add(told: index.tellings.of(index.threads.entries[place].members))
    case .feed(.site, _): add(told: index.tellings.entries)
    case .edition(let number?), .email(let number), .textEmail(let number), .book(let number):
      print.add(known.editions[number])
    case .further(let number, let page):
      print.add(page)
      print.add(known.editions[number])
    case .digestDocument:
      guard let newest = index.archive.editions.indices.last else { return nil }
      print.add(known.editions[newest])
    case .redirect(let target, let moved, let noun):
      print.add(target)
      print.add("\(moved) \(noun)")
    case .edition(nil), .archive, .search, .about, .notFound, .sitemap, .robots: return nil
    }
    return print.hash

    func add(_ entry: Directory.Entry) {
      print.add(entry: entry)
      for story in entry.members { add(story: story) }
    }
    func add(_ place: Int, of directory: Directory, page: Int) {
      let entry = directory.entries[place]
      print.add(entry: entry)
      print.add([page, entry.members.count])
      for story in Composer(index: index, path: "").shown(entry, in: directory, page: page) {
        add(story: story)
      }
    }
    func add(source place: Int, page: Int) {
      print.add(entry: index.sources.entries[place])
      print.add(page)
      print.add(known.sources[place])
    }
    func add(told entries: [EditionEntry]) {
      for telling in entries.filter({ $0.digest.firstPublished != nil }).prefix(entriesInFeed) {
        print.add(telling.digest.fingerprint)
        for article in telling.digest.story.articles.prefix(1) { add(story: index.storyOfArticle[article]) }
      }
    }
  }
}

/// Hashes of what pages are made of, by which a page is known to be that of an earlier build.
package struct PageFingerprints: Sendable {
  /// What all pages depend on.
  fileprivate var frame: ContentHash
  fileprivate var articles: [ContentHash]
  fileprivate var stories: [ContentHash]
  /// By story, of what its page shows of why it is as it is; nil where it says nothing.
  package fileprivate(set) var explanations: [ContentHash?]
  /// By place in the directory, of all stories of an affair.
  fileprivate var threads: [ContentHash]
  /// By place in the directory, of all articles of an outlet.
  fileprivate var sources: [ContentHash]
  fileprivate var editions: [ContentHash]
}
