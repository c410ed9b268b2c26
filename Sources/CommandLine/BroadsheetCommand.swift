import ArgumentParser
import CCommit
import Pipeline

/// `broadsheet`: articles in, a digest that can be proved out.
package struct BroadsheetCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "broadsheet",
    abstract: "Turns a folder of articles into a browsable digest whose every sentence can be proved.",
    discussion: """
      Exit status: 0 done, 1 the site has errors (nothing was written), 64 wrong usage, 70 a fault of broadsheet's own.
      """,
    version: versionWithCommit,
    subcommands: [
      New.self, Build.self, Serve.self, Check.self, Verify.self, Publish.self, Clean.self, Explain.self,
      Cluster.self,
      Summarize.self,
      Inspect.self, Import.self,
    ],
    defaultSubcommand: Build.self)

  package init() {}
}

/// `0.1.0 (e277749f0d5c)`: the version, and the commit of the sources where the build was told.
private let versionWithCommit: String = {
  let commit = String(cString: source_commit())
  return commit.isEmpty ? broadsheetVersion : "\(broadsheetVersion) (\(commit))"
}()

extension ExitCode {
  /// The site has errors; nothing was written.
  static let siteHasErrors = ExitCode(1)
  /// Broadsheet itself is wrong; nothing was written. EX_SOFTWARE of sysexits.
  static let ownFault = ExitCode(70)
}
