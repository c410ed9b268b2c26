import ArgumentParser
import Content
import Digesting
import Model
import Output
import Pipeline
import Stories

/// `cluster`: the stories in a folder of articles.
struct Cluster: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Print the stories in a folder of articles.",
    discussion: "Every article stands in exactly one story; an article alone is a story of one.")

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp("A folder of articles; settings in it are honoured.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(name: .long, help: ArgumentHelp("Workers; the number of cores when not given.", valueName: "n"))
  var jobs: Int?

  func run() async throws {
    let terminal = shared.terminal
    guard isFolder(folder) else {
      throw shared.refusal(
        [],
        output: [
          Diagnostic(
            .error, "cluster/no-folder", "There is no folder `\(folder)`.",
            help: "Name a folder that holds articles.")
        ])
    }
    let reader = FolderReader(root: folder)
    let listing = reader.scan()
    let entries = listing.entries.byPath
    let input = SiteInput(
      contentPaths: listing.entries.map(\.path), templatePaths: [], diagnostics: listing.diagnostics,
      zone: systemZone
    ) { path in
      guard let entry = entries[String(path.dropFirst("Content/".count))] else {
        throw MissingFile(path: path)
      }
      return try reader.read(entry)
    }
    let options = BuildOptions(now: currentTime(), jobs: jobs ?? processorCount())
    let grouping = StoryGrouping.grouping(of: input, options: options, root: folder)
    if grouping.diagnostics.hasErrors { throw shared.refusal([], output: grouping.diagnostics) }
    terminal.report([], output: grouping.diagnostics)
    terminal.result(shared.json ? grouping.json.serialised() : grouping.text)
  }
}
