import ArgumentParser
import Model
import Pipeline

/// `check`: everything `build` does but write, and every internal link.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Check the site without writing: everything build does, and every internal link, anchor and asset.")

  @OptionGroup var shared: SharedOptions
  @OptionGroup var arguments: BuildArguments

  func run() async throws {
    let terminal = shared.terminal
    let site = DiskSite(root: shared.root)
    if let missing = site.missingContent { throw shared.refusal([], output: [missing]) }
    var options = arguments.options
    options.checksLinks = true
    let (memory, notes) = SiteCache.recall(root: shared.root, jobs: options.jobs)
    let build = await SiteBuilder(options: options).build(site.input(), after: memory)
    for timing in build.timings { terminal.detail("\(timing)") }
    terminal.report(build.diagnostics + notes)
    let isSound = build.isPublishable(strict: arguments.strict)
    if shared.json {
      terminal.result(build.json(report: nil).serialised(indented: true))
    } else if isSound, !shared.quiet {
      if let list = build.doubtful.list { terminal.result(list) }
      terminal.result(
        "\(counted(build.files.count, "file")) checked; nothing is wrong\(build.diagnostics.isEmpty ? "" : " but the warnings")."
      )
    }
    if !isSound { throw build.isFaulty ? ExitCode.ownFault : ExitCode.siteHasErrors }
  }
}
