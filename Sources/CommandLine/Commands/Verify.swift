import ArgumentParser
import Model
import Output
import Pipeline

/// `verify`: the built site, proved against Content.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove every published sentence, quote and figure of the built site against Content.",
    discussion: """
      Reads the site as it stands in its folder, finds every sentence at the bytes of the article that it names, and compares
      every page with what Content gives. Writes nothing. Exit status 1 when anything is not proved.
      """)

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .long, help: ArgumentHelp("The folder of the built site.", valueName: "dir"), completion: .directory
  )
  var output: String?

  @Option(name: .long, help: ArgumentHelp("Workers; the number of cores when not given.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs needs a number from 1 to 1024.") }
  }

  func run() async throws {
    let terminal = shared.terminal
    let disk = DiskSite(root: shared.root)
    if let missing = disk.missingContent { throw shared.refusal([], output: [missing]) }
    let target = output ?? shared.path("Public")
    let site = try shared.builtSite(target)
    let verification = await SiteVerifier(jobs: jobs ?? processorCount()).verify(site, disk.input())
    let diagnostics = verification.siteDiagnostics.map { $0.below(target) }
    terminal.report(verification.contentDiagnostics, output: diagnostics)
    if shared.json {
      let all = verification.contentDiagnostics + diagnostics
      terminal.result(verification.json(all.ordered()).serialised(indented: true))
    } else if verification.isVerified, !shared.quiet {
      terminal.result(verification.summary(of: target))
    }
    if !verification.isVerified { throw ExitCode.siteHasErrors }
  }
}
