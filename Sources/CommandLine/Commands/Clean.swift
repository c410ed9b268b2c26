import ArgumentParser
import Model
import Output

/// `clean`: removes what `build` wrote.
struct Clean: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove what build wrote, and nothing else.")

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .long, help: ArgumentHelp("The folder of the built site.", valueName: "dir"), completion: .directory
  )
  var output: String?

  @Flag(name: .long, help: "Say what would be removed, and remove nothing.")
  var dryRun = false

  func run() async throws {
    let terminal = shared.terminal
    let target = output ?? shared.path("Public")
    let guarded = GuardedFolders(
      root: shared.root, inputs: [shared.path("Content"), shared.path("Templates")])
    let report = cleanOutput(
      target, twins: shared.path(SiteWriter.twinsName), dryRun: dryRun, guarded: guarded)
    var cached = 0
    if !report.diagnostics.hasErrors, !dryRun {
      do throws(OutputError) {
        cached = try CacheFolder(path: shared.path(CacheFolder.name), key: ContentHash("")).remove()
      } catch {
        throw shared.refusal([], output: [error.diagnostic()])
      }
    }
    if report.diagnostics.hasErrors { throw shared.refusal([], output: report.diagnostics) }
    terminal.report([], output: report.diagnostics)
    if shared.json {
      let removed = JSONValue.array(report.removed.map { .string($0) })
      terminal.result(JSONValue.object([.init("removed", removed)]).serialised(indented: true))
    } else if !shared.quiet {
      terminal.result(
        "\(target): \(counted(report.removed.count, "file")) \(dryRun ? "would be " : "")removed\(cached > 0 ? ", and the cache" : "")."
      )
    }
  }
}
