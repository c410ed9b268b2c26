import ArgumentParser
import Model
import Output
import Pipeline

/// `verify`: the built site, proved against Content.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove every published sentence, quote and figure of the built site against Content.",
    discussion: """
      Reads the site as it stands in its folder, finds every sentence at the bytes of the article that it names, and compares
      every page with what Content gives. Writes nothing. Exit status 1 when anything is not proved.
      """)

  @OptionGroup var shared: SharedOptions

  @Option(name: .long, help: ArgumentHelp("The folder of the built site.", valueName: "dir"))
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
    let site = try builtSite(target)
    let verification = await SiteVerifier(jobs: jobs ?? processorCount()).verify(site, disk.input())
    let diagnostics = verification.siteDiagnostics.map { diagnostic in
      var placed = diagnostic
      placed.location?.path = "\(target)/\(diagnostic.location?.path ?? "")"
      return placed
    }
    terminal.report(verification.contentDiagnostics, output: diagnostics)
    if shared.json {
      let all = verification.contentDiagnostics + diagnostics
      terminal.result(verification.json(all.ordered()).serialised(indented: true))
    } else if verification.isVerified, !shared.quiet {
      terminal.result(verification.summary(of: target))
    }
    if !verification.isVerified { throw ExitCode.siteHasErrors }
  }

  /// The site in its folder, or why there is none.
  private func builtSite(_ target: String) throws -> BuiltSite {
    let files: [FileRecord]?
    let record: [UInt8]?
    do throws(OutputError) {
      files = try builtFiles(in: target)
      record = files == nil ? nil : try buildRecord(in: target)
    } catch {
      throw shared.refusal([], output: [error.diagnostic()])
    }
    guard let files else {
      throw shared.refusal(
        [],
        output: [
          Diagnostic(
            .error, "verify/no-site", "There is no built site in `\(target)`.",
            help: "Build it with `broadsheet build`, or name its folder with --output DIR.")
        ])
    }
    guard let record = record.flatMap({ BuildRecord(parsing: $0) }) else {
      throw shared.refusal(
        [],
        output: [
          Diagnostic(
            .error, "verify/no-record",
            "The site in `\(target)` has no readable note of what it was built from: another version of Broadsheet built it.",
            help: "Build it again with `broadsheet build`.")
        ])
    }
    let own = Set(files.map(\.path))
    let others = FolderReader.scan(target).entries.map(\.path).filter { !own.contains($0) }
    let folder = BuiltFolder(output: target)
    return BuiltSite(files: files, others: others, record: record) { folder.read($0) }
  }
}
