import ArgumentParser
import Model
import Output
import Pipeline

/// `build`: Content and Templates to Public.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site into Public.",
    discussion: "Nothing is written when there is an error. Only files that changed are written.")

  @OptionGroup var shared: SharedOptions
  @OptionGroup var arguments: BuildArguments

  @Option(name: .long, help: ArgumentHelp("Where to write the site.", valueName: "dir"))
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
    let build = await SiteBuilder(options: arguments.options).build(site.input())
    for timing in build.timings { terminal.detail("\(timing)") }
    guard build.isPublishable(strict: arguments.strict) else {
      terminal.report(build.diagnostics)
      if shared.json { terminal.result(build.json(report: nil).serialised(indented: true)) }
      throw build.isFaulty ? ExitCode.ownFault : ExitCode.siteHasErrors
    }
    let target = output ?? shared.path("Public")
    let guarded = GuardedFolders(root: shared.root, inputs: [site.path("Content"), site.path("Templates")])
    let writer = SiteWriter(output: target, force: force, guarded: guarded)
    var report = writer.write(build.files, record: build.record.serialised(), dryRun: dryRun)
    if !report.diagnostics.hasErrors, !dryRun { shared.saveLedger(of: build, &report) }
    terminal.report(build.diagnostics, output: report.diagnostics)
    if shared.json {
      terminal.result(build.json(report: report).serialised(indented: true))
    } else if !shared.quiet, !report.diagnostics.hasErrors {
      if shared.verbose, let list = build.doubtful.list { terminal.detail(list) }
      terminal.result(summary(build, report, target))
    }
    if report.diagnostics.hasErrors { throw ExitCode.siteHasErrors }
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
