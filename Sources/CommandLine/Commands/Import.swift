import ArgumentParser
import Content
import Importing
import Language
import Model
import Output
import Pipeline

/// `import`: articles from feeds and pages into Content.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring articles from feeds and pages into Content.",
    discussion: """
      A source is a feed (RSS, Atom, JSON Feed), a list of feeds (OPML), a saved page, a folder of these, an address, or - for \
      standard input. Each entry becomes one file, Content/SOURCE/DATE-title.md. An entry that is there already is not written \
      again, one that changed is updated, and a file that you edited is left alone.

      Examples:
        broadsheet import https://example.org/feed.xml
        broadsheet import subscriptions.opml --since 2023-09-01 --full
        curl -s https://example.org/feed.json | broadsheet import - --dry-run
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp("Feeds, lists of feeds, pages, folders, addresses, or -.", valueName: "source"),
    completion: .file())
  var sources: [String]

  @Option(
    name: .long,
    help: ArgumentHelp("Where articles go; Content of the site when not given.", valueName: "dir"),
    completion: .directory)
  var into: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Leave out entries published before it, such as 2023-09-01.", valueName: "date"))
  var since: Timestamp?

  @Option(name: .long, help: ArgumentHelp("The outlet's name, whatever the feed says.", valueName: "name"))
  var source: String?

  @Flag(name: .long, help: "Read each entry's text from its page.")
  var full = false

  @Flag(name: .long, help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Write over files that were edited since.")
  var force = false

  @Option(name: .long, help: ArgumentHelp("Seconds to wait for one answer.", valueName: "seconds"))
  var timeout = 30.0

  @Option(name: .long, help: ArgumentHelp("Further tries after a failure that may pass.", valueName: "n"))
  var retries = 2

  @Option(name: .long, help: ArgumentHelp("Megabytes of one document, unpacked.", valueName: "mb"))
  var maxSize = 16

  func validate() throws {
    if sources.isEmpty { throw ValidationError("Name at least one feed, page, folder or address.") }
    if !(timeout > 0 && timeout <= 3600) { throw ValidationError("--timeout needs seconds, up to 3600.") }
    if !(0...10).contains(retries) { throw ValidationError("--retries needs a number from 0 to 10.") }
    if !(1...1024).contains(maxSize) { throw ValidationError("--max-size needs megabytes from 1 to 1024.") }
    if let source, slugify(source).isEmpty {
      throw ValidationError("The source needs at least one letter or digit.")
    }
  }

  func run() async throws {
    let terminal = shared.terminal
    if into == nil, let missing = DiskSite(root: shared.root).missingContent {
      throw shared.refusal([], output: [missing])
    }
    let importer = Importer(
      options: options, client: WebClient(limits: limits), standardInput: readStandardInput
    ) { terminal.bar($0.done, of: $0.total, $0.noun) }
    let report = await importer.run(sources.map { ImportSource($0, isFolder: isFolder) })
    terminal.report([], output: report.diagnostics)
    if shared.json {
      terminal.result(report.json.serialised(indented: true))
    } else if !shared.quiet {
      terminal.result(report.summary(isDryRun: dryRun, folder: options.folder))
    }
    if report.diagnostics.hasErrors { throw ExitCode.siteHasErrors }
  }

  private var options: ImportOptions {
    func settings(_ name: String) -> [UInt8]? {
      try? readFile(shared.path("Content/" + name), limit: sizeLimit(of: name))
    }
    let configuration = readConfiguration(
      site: settings("site.yaml"), sources: settings("sources.yaml"), editor: nil,
      zone: systemZone, root: shared.path("Content"))
    var options = ImportOptions(
      folder: into ?? shared.path("Content"), settings: configuration.settings,
      sources: configuration.sources,
      now: currentTime())
    options.since = since
    options.sourceName = source
    options.isFull = full
    options.isForced = force
    options.isDryRun = dryRun
    return options
  }

  private var limits: WebClient.Limits {
    var limits = WebClient.Limits()
    limits.timeout = timeout
    limits.retries = retries
    limits.size = maxSize << 20
    limits.agent = "Broadsheet/\(broadsheetVersion) (news digest; feed import)"
    return limits
  }
}
