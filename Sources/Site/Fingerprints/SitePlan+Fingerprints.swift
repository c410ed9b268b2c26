import Model

extension SitePlan {
  /// Whether pages can be told from those of an earlier build.
  package var hasFingerprints: Bool { index.archive.fingerprints != nil }

  /// Stories, each with a fingerprint of its own.
  package var storyCount: Int { index.archive.digests.count }

  /// What a story's page, and every row that stands for the story elsewhere, depends on, apart from what all pages do.
  ///
  /// Of the story itself its digest's fingerprint says all, and of its articles' texts and fields. The rest is what other
  /// stories decide: whether a name or section has a page and how that is called, and which sentences are cited. O(its articles
  /// and names).
  package func fingerprint(ofStory number: Int) -> ContentHash {
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
  package func fingerprint(ofExplanation story: Int) -> ContentHash? {
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
  package func fingerprintOfFrame() -> ContentHash {
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

  /// What a page depends on; nil for the few that depend on the site as a whole and are made each time.
  ///
  /// `stories` are `fingerprint(ofStory:)` of all stories, `explanations` `fingerprint(ofExplanation:)`, and `frame` is `fingerprintOfFrame()`. Where two pages may differ the hashes
  /// do; they may also differ where the pages do not. O(what stands on the page).
  package func fingerprint(
    of page: PlannedPage, stories: [ContentHash], explanations: [ContentHash?], frame: ContentHash
  ) -> ContentHash? {
    guard let articles = index.archive.fingerprints?.articles else { return nil }
    var print = Fingerprint(page.path)
    print.add(frame)
    func add(story number: Int?) { print.add(number.map { stories[$0] }) }
    func add(article number: Int) {
      print.add(articles[number])
      add(story: index.storyOfArticle[number])
    }
    switch page.content {
    case .story(let number):
      add(story: number)
      print.add(explanations[number])
      for near in index.archive.explanations.neighbours(of: number) { print.add(headlineOf: near, of: index) }
      // Other stories of the affair have their headlines here.
      for other in index.threads[index.archive.digests[number].story.thread]?.members ?? [] {
        add(story: other)
      }
    case .article(let number): add(article: number)
    case .name(let place): add(index.names.entries[place])
    case .source(let place, let number):
      add(members: index.sources.entries[place], page: number)
    case .section(let place, let number): add(list: index.sections.entries[place], page: number)
    case .topic(let place, let number): add(list: index.topics.entries[place], page: number)
    case .thread(let place, let number):
      add(list: index.threads.entries[place], page: number)
      // An affair is called as its newest story is.
      add(story: index.threads.entries[place].members.last)
    case .sourceIndex: print.add(counts: index.sources)
    case .sectionIndex: print.add(counts: index.sections)
    case .topicIndex: print.add(counts: index.topics)
    case .nameIndex: print.add(counts: index.names)
    case .feed(.story(let number), _): add(story: number)
    case .feed(.source(let place), _): add(members: index.sources.entries[place], page: 0)
    case .feed(.section(let place), _):
      print.add(entry: index.sections.entries[place])
      add(told: index.tellings.of(index.sections.entries[place].members))
    case .feed(.thread(let place), _):
      print.add(entry: index.threads.entries[place])
      add(story: index.threads.entries[place].members.last)
      add(told: index.tellings.of(index.threads.entries[place].members))
    case .feed(.site, _): add(told: index.tellings.entries)
    case .edition(let number?), .email(let number), .textEmail(let number), .book(let number):
      add(edition: number)
    case .further(let number, let page):
      print.add(page)
      add(edition: number)
    case .digestDocument:
      guard let newest = index.archive.editions.indices.last else { return nil }
      add(edition: newest)
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
    func add(list entry: Directory.Entry, page: Int) {
      print.add(entry: entry)
      print.add([page, entry.members.count])
      for story in Composer(index: index, path: "").shown(entry, page: page) { add(story: story) }
    }
    func add(members entry: Directory.Entry, page: Int) {
      print.add(entry: entry)
      print.add(page)
      for article in entry.members { add(article: article) }
    }
    func add(told entries: [EditionEntry]) {
      for telling in entries.filter({ $0.digest.firstPublished != nil }).prefix(entriesInFeed) {
        print.add(telling.digest.fingerprint)
        for article in telling.digest.story.articles.prefix(1) { add(story: index.storyOfArticle[article]) }
      }
    }
    func add(edition number: Int) {
      let edition = index.archive.editions[number]
      print.add(edition: number, of: index)
      print.add([edition.counts.articles, edition.counts.independentReports, edition.counts.stories])
      for entries in [edition.stories, edition.singles, edition.unchanged, edition.undated] {
        print.add(entries.count)
        for entry in entries {
          print.add(entry.digest.fingerprint)
          print.add([entry.newArticles, entry.newReports])
          for article in entry.digest.story.articles.prefix(1) { add(story: index.storyOfArticle[article]) }
        }
      }
    }
  }
}
