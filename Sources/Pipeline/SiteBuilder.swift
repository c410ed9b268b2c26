import Content
import Model
import Site

/// Runs every stage from files to a whole site in memory. Writes nothing.
package struct SiteBuilder: Sendable {
  package var options: BuildOptions

  package init(options: BuildOptions) { self.options = options }

  /// Builds the site. Diagnostics with an error mean that `files` is empty.
  ///
  /// The result depends on the input's names and bytes and on the options, and on nothing else: with the memory of an earlier build
  /// it only comes sooner. Without one, nothing is kept for a later build either.
  package func build(_ input: SiteInput, after memory: BuildMemory? = nil) async -> SiteBuild {
    var build = SiteBuild()
    var clock = StageClock()
    build.memory = memory
    guard await makeFiles(input, &build, &clock) else { return build }
    // Rendering adds the addresses that it gave out.
    build.record.ledger = ContentHash(build.ledger).description
    if options.proves, !build.diagnostics.hasErrors {
      await prove(input, &build)
      clock.finish("prove", &build)
    }
    if options.proves { build.rememberPages() }
    if build.diagnostics.hasErrors { (build.files, build.standing) = ([], []) }
    return build
  }

  /// Every stage up to the site's bytes; false when there are none. What the stages had in memory is let go when they are done.
  private func makeFiles(_ input: SiteInput, _ build: inout SiteBuild, _ clock: inout StageClock) async
    -> Bool
  {
    let memory = build.memory
    var content = await ContentLoader(options: options).load(input, after: memory)
    build.memory?.articles = content.files
    build.diagnostics = content.diagnostics
    build.settings = content.configuration.settings
    build.record = record(of: content)
    clock.finish("read", &build)

    let theme = loadTheme(input, content.configuration.settings, &build)
    guard let theme, !build.diagnostics.hasErrors else { return false }

    let corpus: Corpus
    if let memory {
      build.memory?.articles = [:]
      var terms = memory.terms
      corpus = await analysed(&content, numberedBy: &terms, jobs: options.jobs)
      build.memory?.terms = terms
      build.memory?.articles = content.files
    } else {
      corpus = await analysed(content.articles, jobs: options.jobs)
    }
    content.files = [:]
    clock.finish("analyse", &build)

    let (found, explainer) = identifiedStories(in: corpus, content, &build)
    var stories = found
    clock.finish("stories", &build)
    guard !build.diagnostics.hasErrors else { return false }

    let archive = await archive(of: stories, consume explainer, corpus, content, &build)
    build.counts = archive.counts
    build.editionCount = archive.editions.count
    clock.finish("digest", &build)

    await render(archive, theme, input, &stories, &build)
    clock.finish("render", &build)
    return true
  }
}

extension SiteBuilder {
  /// What the site depends on, as far as reading tells: the theme, the pictures and the ledger come later.
  private func record(of content: LoadedContent) -> BuildRecord {
    var record = BuildRecord()
    record.baseURL = options.baseURL
    record.edition = options.edition
    record.inputs = content.configurationHashes
    record.inputs.reserveCapacity(content.articles.count + record.inputs.count)
    for article in content.articles { record.inputs[article.path] = article.contentHash.description }
    record.aside = content.aside
    return record
  }
}

/// Times one stage after another.
private struct StageClock {
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  init() { last = clock.now }

  mutating func finish(_ stage: String, _ build: inout SiteBuild) {
    let now = clock.now
    build.timings.append(StageTiming(stage: stage, duration: now - last))
    last = now
  }
}
