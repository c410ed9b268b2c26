import Content
import Digesting
import Model
import Search
import Site
import Stories
import Templating
import Workers

extension SiteBuilder {
  /// The theme: built-in files, and the site's own over them. With what is wrong with it, and the hash of all of them.
  func loadTheme(_ input: SiteInput, _ settings: SiteSettings) -> (
    theme: Theme?, hash: String, diagnostics: [Diagnostic]
  ) {
    var own: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for path in input.templatePaths {
      do {
        own.append(SourceFile(path: path, bytes: try input.read("Templates/" + path)))
      } catch {
        diagnostics.append(
          worldFault(
            error, reading: "Templates/" + path, .error, consequence: "The theme is not whole without it."))
      }
    }
    let builtIn = themeFiles()
    let loaded = Theme.load(builtIn: builtIn, own: own) { used in
      interfaceStrings(builtIn: builtIn, own: own, settings: settings, used: used)
    }
    return (loaded.theme, themeHash(builtIn + own), diagnostics + loaded.diagnostics)
  }

  /// The stories with their lasting identities, after the editor's hand, and what tells why they are as they are.
  func identifiedStories(in corpus: Corpus, _ content: LoadedContent, _ build: inout SiteBuild)
    -> (IdentifiedStories, StoryExplainer)
  {
    let configuration = content.configuration
    let finder = StoryFinder(sources: configuration.sources, jobs: options.jobs)
    let texts =
      build.memory.map {
        KnownTexts(
          fingerprints: content.fingerprints, prints: content.prints, counts: content.counts,
          memory: $0.copies)
      } ?? KnownTexts()
    let (findings, (parsed, files)) = both(jobs: options.jobs) {
      finder.findings(in: corpus, known: texts)
    } _: {
      let parsed = Ledger.parse(content.ledger ?? [], path: "Content/ledger.jsonl")
      return (parsed, FileNumbers(of: parsed.ledger, in: corpus))
    }
    build.memory?.remember(findings.texts, files: content.fileOfArticle, known: content.prints)
    build.diagnostics += parsed.diagnostics
    var ledger = parsed.ledger
    let edited = EditorsHand(overrides: configuration.overrides, sources: configuration.sources)
      .apply(to: findings.partition, corpus: corpus, ledger: ledger)
    build.diagnostics += edited.diagnostics
    let digester = Digester(settings: configuration.settings)
    let partition = ledger.assign(
      to: edited.partition, corpus: corpus, overrides: configuration.overrides, files: files
    ) { story in
      digester.headline(of: story, in: corpus).text
    }
    build.redirects = ledger.redirects
    build.threadRedirects = ledger.threadRedirects
    let explainer = StoryExplainer(
      findings, corpus: corpus, partition: partition, overrides: configuration.overrides)
    var stories = IdentifiedStories(
      partition: partition, ledger: ledger, overrides: configuration.overrides)
    stories.rememberArticles(of: corpus, jobs: options.jobs)
    return (stories, explainer)
  }

  /// Every story's digest as of now, and every edition.
  ///
  /// Takes the explainer, whose vectors are as large as the texts, and lets it go where pages need what it said alone.
  func archive(
    of stories: IdentifiedStories, _ explained: consuming StoryExplainer, _ corpus: Corpus,
    _ content: LoadedContent, _ build: inout SiteBuild
  ) async -> Archive {
    let explainer = explained
    let configuration = content.configuration
    let partition = stories.partition
    let digester = Digester(settings: configuration.settings)
    let planner = EditionPlanner(settings: configuration.settings, digester: digester)
    let desk = DigestDesk(partition, corpus, content, memory: build.memory)
    let (digests, plan) = both(jobs: options.jobs) {
      parallelMap(Array(partition.stories.indices), jobs: options.jobs) { desk.digest($0, by: digester) }
    } _: {
      planner.plan(partition, in: corpus, upTo: options.edition)
    }
    let entries = parallelMap(plan.tasks, jobs: options.jobs) {
      desk.entry($0, by: planner, newest: digests)
    }
    build.memory?.digests = desk.remembered(digests, entries, plan.tasks)
    build.doubtful = explainer.doubtful().map { join in
      DoubtfulPair(join, in: explainer, isLasting: true) { digests[$0].headline.text }
    }
    let editions = parallelMap(planner.assemble(plan, entries: entries), jobs: options.jobs) {
      planner.ranked($0, in: corpus)
    }
    var archive = Archive(
      settings: configuration.settings, sources: configuration.sources, corpus: corpus, digests: digests,
      editions: editions, redirects: build.redirects,
      threadRedirects: build.threadRedirects)
    let memory = build.memory
    let (explanations, formerPages) = both(jobs: options.jobs) {
      self.explanations(explainer, content, memory)
    } _: {
      stories.ledger.formerPages(of: partition, in: corpus, address: articleSlug)
    }
    if build.memory != nil {
      archive.fingerprints = ArchiveFingerprints(
        site: fingerprint(ofSite: content.settings, theme: build.record.theme), articles: content.fingerprints
      )
    }
    archive.formerPages = formerPages
    archive.explanations = explanations.all
    build.evidence = explanations.evidence
    return archive
  }

  /// Why each story of two articles or more is as it is, and by story what that is worked out from. What an earlier build found of the
  /// same evidence is worked out for pages alone that are made anew.
  private func explanations(_ explainer: StoryExplainer, _ content: LoadedContent, _ memory: BuildMemory?)
    -> (all: StoryExplanations, evidence: [Int: ContentHash])
  {
    let stories = explainer.partition.stories
    let together = stories.indices.filter { stories[$0].articles.count > 1 }
    let found =
      memory == nil
      ? [] : explainer.evidence(of: together, limits: .page, texts: content.fingerprints, jobs: options.jobs)
    var evidence: [Int: ContentHash] = [:]
    var known: [Int: StoryExplanations.Known] = [:]
    for (story, found) in zip(together, found) {
      guard let found else { continue }
      evidence[story] = found.fingerprint
      if let print = memory?.explanations[found.fingerprint] {
        known[story] = .init(fingerprint: print, neighbours: found.neighbours)
      }
    }
    let made = explainer.explanations(
      of: together.filter { known[$0] == nil }, limits: .page, jobs: options.jobs)
    if known.isEmpty { return (StoryExplanations(made), evidence) }
    return (
      StoryExplanations(made, known: known) { explainer.explanation(of: $0, limits: .page) }, evidence
    )
  }

  /// Every file of the site, in parallel; none when two want one path or a link is broken.
  func render(
    _ archive: Archive, _ theme: Theme, _ input: SiteInput, _ stories: inout IdentifiedStories,
    _ build: inout SiteBuild
  ) async {
    let pictures = loadPictures(of: archive, input, &build)
    for picture in pictures {
      build.record.inputs[picture.path] = ContentHash(picture.file.bytes).description
    }
    build.memory?.finishFindingStanding()
    let plan = SitePlan(
      archive, theme: theme, pictures: pictures, jobs: options.jobs,
      after: build.memory?.search ?? SearchMemory())
    build.memory?.search = plan.searchMemory
    let known = stories
    let (remembered, faults) = both(jobs: options.jobs) {
      var stories = known
      stories.remember(plan.standing)
      return (stories: stories, ledger: stories.ledger.serialised())
    } _: {
      checkPaths(plan.claims)
    }
    stories = remembered.stories
    build.ledger = remembered.ledger
    build.diagnostics += faults
    if build.diagnostics.hasErrors { return }
    let pages = pages(of: plan, &build)
    let search = plan.search.sorted { utf8Precedes($0.path, $1.path) }
    build.rememberPages(of: search)
    let others = (plan.files + search.compactMap(\.file)).sorted { utf8Precedes($0.path, $1.path) }
    let kept = Set(search.lazy.filter(\.isKept).map(\.path))
    build.files = merged(pages, others)
    build.made = merged(build.made, others.filter { !kept.contains($0.path) })
    if options.checksLinks {
      build.diagnostics += checkLinks(files: build.files, baseURL: archive.settings.baseURL)
    }
    letGo(consume plan)
  }
}

/// Files that are in order of path each, in order. O(n).
private func merged(_ first: [OutputFile], _ second: [OutputFile]) -> [OutputFile] {
  var files: [OutputFile] = []
  files.reserveCapacity(first.count + second.count)
  var next = first.startIndex
  for file in second {
    while next < first.endIndex, utf8Precedes(first[next].path, file.path) {
      files.append(first[next])
      next += 1
    }
    files.append(file)
  }
  return files + first[next...]
}

/// Stories with their lasting identities, and what the ledger knows of them.
struct IdentifiedStories: Sendable {
  var partition: StoryPartition
  var ledger: Ledger
  var overrides: [EditorOverride]

  /// Has the ledger remember addresses that are not made from a story's or article's name alone.
  mutating func remember(_ pages: [Archive.StandingPage]) {
    ledger.remember(pages, of: partition.stories, overrides: overrides)
  }

  /// The addresses of articles that front matter gives one. An article that is given one stood at its usual address before.
  mutating func rememberArticles(of corpus: Corpus, jobs: Int) {
    let usual = parallelMap(Array(corpus.articles.indices), jobs: jobs) { article -> String? in
      let usual = articleSlug(ofPath: corpus.articles[article].article.path)
      return corpus.articles[article].article.slug == usual ? nil : usual
    }
    var pages: [Archive.StandingPage] = []
    let remembered = ledger.rememberedPages
    for (number, story) in partition.stories.enumerated() {
      for article in story.articles {
        guard let usual = usual[article] else { continue }
        let slug = corpus.articles[article].article.slug
        if ledger.knewArticle(article), !remembered.contains("articles/" + slug) {
          pages.append(.init(path: "articles/" + usual, stories: [number]))
        }
        pages.append(.init(path: "articles/" + slug, stories: [number]))
      }
    }
    remember(pages)
  }
}

extension Archive {
  /// Articles, independent reports and stories of the whole site.
  package var counts: Edition.Counts {
    var counts = Edition.Counts()
    counts.articles = corpus.articles.count
    counts.independentReports = digests.reduce(0) { $0 + $1.story.reports.count }
    counts.stories = digests.count
    return counts
  }
}
