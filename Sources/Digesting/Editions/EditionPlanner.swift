import Model

/// Decides which stories stand in which edition, and puts them in order.
///
/// ```
/// let plan = planner.plan(partition, in: corpus, upTo: nil)
/// let entries = plan.tasks.map { planner.run($0, of: partition, in: corpus) }   // in parallel if you like
/// let editions = planner.assemble(plan, entries: entries).map { planner.ranked($0, in: corpus) }   // so may these
/// ```
package struct EditionPlanner: Sendable {
  let settings: SiteSettings
  let digester: Digester

  package init(settings: SiteSettings, digester: Digester) {
    self.settings = settings
    self.digester = digester
  }

  /// All editions, oldest first; with `upTo`, those that begin no later than that day.
  package func editions(of partition: StoryPartition, in corpus: Corpus, upTo: CivilDate? = nil) -> [Edition]
  {
    let plan = plan(partition, in: corpus, upTo: upTo)
    return assemble(plan, entries: plan.tasks.map { run($0, of: partition, in: corpus) })
      .map { ranked($0, in: corpus) }
  }

  /// What must be digested for which edition. O(articles log articles).
  package func plan(_ partition: StoryPartition, in corpus: Corpus, upTo: CivilDate? = nil) -> EditionPlan {
    var windows: [CivilDate: EditionWindow] = [:]
    var windowOfArticle = [EditionWindow?](repeating: nil, count: corpus.articles.count)
    for story in partition.stories {
      for article in story.articles {
        guard let published = corpus.articles[article].article.published?.value else { continue }
        let window = EditionWindow(
          containing: published.shown(in: settings.timeZone).date, days: settings.windowDays)
        if let upTo, window.first > upTo { continue }
        windowOfArticle[article] = window
        windows[window.last] = window
      }
    }
    let days = windows.keys.sorted()
    var editions = days.compactMap { day in
      windows[day].map { Edition(date: day, window: $0.range(in: settings.timeZone)) }
    }
    if editions.isEmpty, partition.stories.contains(where: { !$0.articles.isEmpty }) {
      // Nothing is dated: one edition of undated articles, without a time.
      let window = EditionWindow(containing: upTo ?? CivilDate(daysSinceEpoch: 0), days: settings.windowDays)
      editions = [Edition(date: window.last, window: window.range(in: settings.timeZone))]
    }
    let numbers = Dictionary(days.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    var tasks: [EditionTask] = []
    for (index, story) in partition.stories.enumerated() {
      let inWindow = Dictionary(
        grouping: story.articles.filter { windowOfArticle[$0] != nil },
        by: { numbers[windowOfArticle[$0]?.last ?? days[0]] ?? 0 })
      for edition in inWindow.keys.sorted() {
        let range = editions[edition].window
        let news = WindowNews(story, in: corpus, window: range)
        tasks.append(
          EditionTask(
            story: index, edition: edition, place: news.bringsText ? .told : .unchanged,
            until: range.upperBound,
            since: range.lowerBound, newArticles: news.articles, newReports: news.reports))
        editions[edition].counts.articles += news.articles
        editions[edition].counts.independentReports += news.reports
        editions[edition].counts.stories += 1
      }
      let isUndated = story.articles.allSatisfy { corpus.articles[$0].article.published == nil }
      if isUndated, !story.articles.isEmpty, !editions.isEmpty {
        tasks.append(
          EditionTask(
            story: index, edition: editions.count - 1, place: .undated, until: nil, since: nil,
            newArticles: 0, newReports: 0))
      }
    }
    for (article, window) in windowOfArticle.enumerated() {
      guard let window, let edition = numbers[window.last],
        let published = corpus.articles[article].article.published?.value
      else { continue }
      if editions[edition].asOf.map({ $0 < published }) ?? true {
        editions[edition].asOf = published.shown(in: settings.timeZone)
      }
    }
    return EditionPlan(editions: editions, tasks: tasks)
  }

  /// Digests one story for one edition.
  ///
  /// `newest` holds each story's digest as of now, when it has been made already: an edition that knows all of a story's
  /// articles takes it from there.
  package func run(
    _ task: EditionTask, of partition: StoryPartition, in corpus: Corpus, newest: [StoryDigest] = []
  ) -> EditionEntry {
    let story = partition.stories[task.story]
    let digest: StoryDigest
    if newest.indices.contains(task.story), knowsAll(task, of: partition, in: corpus) {
      digest = digester.seen(newest[task.story], since: task.since, in: corpus)
    } else {
      digest = digester.digest(story, in: corpus, until: task.until, since: task.since)
    }
    return EditionEntry(digest: digest, newArticles: task.newArticles, newReports: task.newReports)
  }

  /// Whether an edition knows all articles of its story, so that its digest is that of now but for what is marked new.
  package func knowsAll(_ task: EditionTask, of partition: StoryPartition, in corpus: Corpus) -> Bool {
    let story = partition.stories[task.story]
    return story.known(before: task.until, in: corpus)?.articles == story.articles
  }

  /// The editions with their entries, which stand in the order of the plan's tasks.
  package func assemble(_ plan: EditionPlan, entries: [EditionEntry]) -> [Edition] {
    var editions = plan.editions
    for (task, entry) in zip(plan.tasks, entries) {
      switch task.place {
      case .undated: editions[task.edition].undated.append(entry)
      case .unchanged: editions[task.edition].unchanged.append(entry)
      case .told where entry.digest.story.reports.count >= 2: editions[task.edition].stories.append(entry)
      case .told: editions[task.edition].singles.append(entry)
      }
    }
    return editions
  }

  /// An edition with its entries in the order in which they are shown. O(n log n).
  package func ranked(_ edition: Edition, in corpus: Corpus) -> Edition {
    let ranking = EntryRanking(corpus: corpus)
    var edition = edition
    ranking.sort(&edition.stories)
    ranking.sort(&edition.singles)
    ranking.sort(&edition.unchanged)
    ranking.sort(&edition.undated)
    return edition
  }
}
