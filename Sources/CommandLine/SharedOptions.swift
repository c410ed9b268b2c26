import ArgumentParser
import Content
import Model

/// Options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var root = "."

  @Flag(name: [.long, .customShort("q")], help: "Print errors only.")
  var quiet = false

  @Flag(name: [.long, .customShort("v")], help: "Print what is done, and how long each stage takes.")
  var verbose = false

  @Flag(name: .long, help: "Print one JSON document on standard output.")
  var json = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose contradict each other.") }
  }

  var terminal: Terminal {
    var terminal = Terminal()
    terminal.isQuiet = quiet
    terminal.isVerbose = verbose
    terminal.pathPrefix = root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
    return terminal
  }

  /// A path under the site's root as the system wants it.
  func path(_ name: String) -> String {
    root == "." ? name : root.hasSuffix("/") ? root + name : root + "/" + name
  }
}

/// Options of the commands that read a site: which of its articles count, and by how many workers.
struct ReadingArguments: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Time against which articles are in the future.", valueName: "time"))
  var now: Timestamp?

  @Flag(name: .long, help: "Include drafts.")
  var drafts = false

  @Flag(name: .long, help: "Include articles dated in the future.")
  var future = false

  @Option(name: .long, help: ArgumentHelp("Workers; the number of cores when not given.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs needs a number from 1 to 1024.") }
  }
}

/// Options of the commands that build: `build`, `serve` and `check`.
struct BuildArguments: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Where the site will stand, such as https://example.org/digest/.", valueName: "url"))
  var baseURL: String?

  @Option(
    name: .long, help: ArgumentHelp("The newest edition to make, such as 2023-09-12.", valueName: "date"))
  var edition: CivilDate?

  @OptionGroup var reading: ReadingArguments

  @Flag(name: .long, help: "Treat warnings as errors.")
  var strict = false

  func validate() throws {
    if let baseURL, siteAddress(baseURL) == nil {
      throw ValidationError("--base-url needs an absolute URL such as https://example.org/digest/.")
    }
  }
}

extension CivilDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso: argument) }
}

extension Timestamp: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso: argument, zone: .utc) }
}
