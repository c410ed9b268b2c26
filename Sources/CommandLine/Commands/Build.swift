import ArgumentParser
import Model
import Output
import Pipeline
import Workers

/// `build`: Content and Templates to Public.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site into Public.",
    discussion: "Nothing is written when there is an error. Only files that changed are written.")

  @OptionGroup var shared: SharedOptions
  @OptionGroup var arguments: BuildArguments

  @Option(
    name: .long, help: ArgumentHelp("Where to write the site.", valueName: "dir"), completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Read and analyse everything anew.")
  var noCache = false

  @Flag(name: .long, help: "Write into a folder that broadsheet did not make.")
  var force = false

  func run() async throws {
    let terminal = shared.terminal
    let site = DiskSite(root: shared.root)
    if let missing = site.missingContent { throw shared.refusal([], output: [missing]) }
    let lock = try shared.lock(dryRun: dryRun)
    defer { withExtendedLifetime(lock) {} }
    let target = output ?? shared.path("Public")
    let cache = noCache ? nil : SiteCache(root: shared.root, target: target, jobs: arguments.options.jobs)
    let clock = ContinuousClock()
    let start = clock.now
    var (found, input) = both(jobs: arguments.options.jobs) {
      cache?.load()
    } _: {
      site.input()
    }
    let loaded = clock.now
    let known = found?.memory.handOver()
    let store = PageStore(in: shared.root)
    let builder = SiteBuilder(options: arguments.options, store: store)
    var build = await builder.build(input, after: known)
    if cache != nil { terminal.detail("\(StageTiming(stage: "cache", duration: loaded - start))") }
    for timing in build.timings { terminal.detail("\(timing)") }
    guard build.isPublishable(strict: arguments.strict) else {
      terminal.report(build.diagnostics)
      if shared.json { terminal.result(build.json(report: nil).serialised(indented: true)) }
      throw build.isFaulty ? ExitCode.ownFault : ExitCode.siteHasErrors
    }
    let guarded = GuardedFolders(root: shared.root, inputs: [site.path("Content"), site.path("Templates")])
    var writer = SiteWriter(output: target, force: force, guarded: guarded)
    writer.jobs = arguments.options.jobs
    writer.twins = shared.path(SiteWriter.twinsName)
    let writing = clock.now
    var report = shared.write(build, with: writer, dryRun: dryRun)
    if report.isOvertaken {
      build = await builder.build(site.input(), after: BuildMemory())
      report = shared.write(build, with: writer, dryRun: dryRun)
    }
    terminal.detail("\(StageTiming(stage: "write", duration: clock.now - writing))")
    if !report.diagnostics.hasErrors, !dryRun {
      let saving = clock.now
      build.letGoOfBytes()
      store?.empty()
      if let cache { report.diagnostics += cache.save(build, report) }
      terminal.detail("\(StageTiming(stage: "save", duration: clock.now - saving))")
    }
    terminal.report(build.diagnostics + (found?.diagnostics ?? []), output: report.diagnostics)
    if shared.json {
      terminal.result(build.json(report: report).serialised(indented: true))
    } else if !shared.quiet, !report.diagnostics.hasErrors {
      if shared.verbose, let list = build.doubtful.list { terminal.detail(list) }
      terminal.result(summary(build, report, target))
    }
    if report.diagnostics.hasErrors { throw ExitCode.siteHasErrors }
    // The system takes back at once what would be let go piece by piece.
    withExtendedLifetime((build, found)) { Build.exit() }
  }

  /// No warning: the site is whole for its readers, and not every site has an address of its own.
  private var withoutBaseURL: String {
    """

    There is no `baseURL` in Content/site.yaml, so there is no sitemap, and links in feeds and mails lead somewhere on the site's own \
    host alone. Set it to the site's address, or give --base-url URL.
    """
  }

  private func summary(_ build: SiteBuild, _ report: WriteReport, _ target: String) -> String {
    let counts = build.counts
    let would = dryRun ? "would be " : ""
    return """
      \(counted(counts.articles, "article")), \(counted(counts.independentReports, "independent report")), \
      \(counts.stories) \(counts.stories == 1 ? "story" : "stories"), \(counted(build.editionCount, "edition")).
      \(target): \(would)\(report.added.count) added, \(report.changed.count) changed, \(report.removed.count) removed, \
      \(report.unchanged.count) unchanged.\(build.settings.baseURL.isEmpty ? withoutBaseURL : "")
      """
  }
}
