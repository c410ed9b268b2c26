import Content
import Model
import Site
import Workers

/// Runs every stage from files to a whole site, in memory or in a store of its caller. Writes nothing else.
package struct SiteBuilder: Sendable {
  package var options: BuildOptions
  /// Where pages are put once they are made, for a build that only writes them; nil for pages in memory.
  package var store: (any ByteStore)?

  package init(options: BuildOptions, store: (any ByteStore)? = nil) {
    self.options = options
    self.store = store
  }

  /// Builds the site. Diagnostics with an error mean that `files` is empty.
  ///
  /// The result depends on the input's names and bytes and on the options, and on nothing else: with the memory of an earlier build
  /// it only comes sooner. Without one, nothing is kept for a later build either. A memory that nobody else holds is changed in place.
  package func build(_ input: SiteInput, after memory: consuming BuildMemory? = nil) async -> SiteBuild {
    let faults = memory?.faults
    let build = await made(input, after: memory)
    if let store, store.hasFailed {
      // What cannot be read was not proved.
      store.empty()
      let anew = build.memory == nil ? nil : BuildMemory()
      return await SiteBuilder(options: options).build(input, after: anew)
    }
    guard let faults, !faults.isEmpty else { return build }
    // Something that it needed of the cache could not be read.
    var anew = await made(input, after: BuildMemory())
    anew.diagnostics.insert(MemoryStore.damaged, at: 0)
    return anew
  }

  private func made(_ input: SiteInput, after memory: consuming BuildMemory?) async -> SiteBuild {
    var build = SiteBuild()
    var clock = StageClock()
    swap(&build.memory, &memory)
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
    var (content, theme) = read(input, &build)
    build.diagnostics = content.diagnostics
    build.settings = content.configuration.settings
    build.record = record(of: content)
    build.record.theme = theme.hash
    build.diagnostics += theme.diagnostics
    clock.finish("read", &build)
    guard let theme = theme.theme, !build.diagnostics.hasErrors else {
      build.memory?.articles = content.files
      return false
    }

    let corpus: Corpus
    if var terms = build.memory?.terms {
      corpus = analysed(&content, numberedBy: &terms, jobs: options.jobs)
      build.memory?.terms = terms
      build.memory?.articles = content.files
    } else {
      corpus = analysed(content.articles, jobs: options.jobs)
    }
    content.files = []
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
    // Beside what follows.
    letGo(consume archive)
    clock.finish("render", &build)
    return true
  }
}

extension SiteBuilder {
  /// Everything that is read of the input: Content, and the theme beside it. The articles that are remembered are taken out of the memory.
  private func read(_ input: SiteInput, _ build: inout SiteBuild) -> (
    content: LoadedContent, theme: (theme: Theme?, hash: String, diagnostics: [Diagnostic])
  ) {
    let loader = ContentLoader(options: options)
    let begun = loader.settings(of: input)
    let known = Handover(build.memory?.takeArticles())
    let terms = build.memory?.terms
    let (content, (theme, numbered)) = both(jobs: options.jobs) {
      var content = begun
      loader.readArticles(into: &content, input, after: known.take() ?? nil)
      return content
    } _: {
      var terms = terms
      terms?.lookUp()
      return (loadTheme(input, begun.configuration.settings), terms)
    }
    if let numbered { build.memory?.terms = numbered }
    return (content, theme)
  }

  /// What the site depends on, as far as reading tells: the theme, the pictures and the ledger come later.
  private func record(of content: LoadedContent) -> BuildRecord {
    var record = BuildRecord()
    record.baseURL = options.baseURL
    record.edition = options.edition
    record.inputs = content.inputHashes
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
