import ArgumentParser
import Content
import Language
import Model
import Output
import Pipeline
import Preview
import Synchronization

/// `serve`: the site in memory, rebuilt and reloaded on every save.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Preview the site: build in memory, serve on this machine, reload on every save.",
    discussion: "Never touches Public. With --static it serves the built site as it is.", aliases: ["preview"]
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var arguments: BuildArguments

  @Option(name: .long, help: ArgumentHelp("Port; 0 takes any that is free.", valueName: "n"))
  var port: UInt16 = 1313

  @Option(name: .long, help: ArgumentHelp("Address to listen on; 0.0.0.0 for all.", valueName: "address"))
  var host = "127.0.0.1"

  @Flag(name: .long, help: "Open the site in a browser.")
  var open = false

  @Flag(name: .customLong("static"), help: "Serve the output folder as it is.")
  var isStatic = false

  @Option(
    name: .long, help: ArgumentHelp("The folder of the built site, for --static.", valueName: "dir"),
    completion: .directory)
  var output: String?

  func run() async throws {
    let terminal = shared.terminal
    exitCleanlyWhenInterrupted()
    let opens = open
    let server = try server(terminal)
    do throws(PreviewError) {
      try await server.run { address in
        terminal.progress("Serving at \(address) ; stop with control-C.")
        if opens { openInBrowser(address) }
      }
    } catch {
      terminal.report([error.diagnostic])
      throw ExitCode.siteHasErrors
    }
  }

  private func server(_ terminal: Terminal) throws -> PreviewServer {
    let options = PreviewOptions(host: host, port: port, basePath: PreviewOptions.path(ofURL: baseURL))
    if isStatic {
      let target = output ?? shared.path("Public")
      if !isFolder(target) { try refuse(.missingOutput(target), terminal) }
      return PreviewServer(options: options, folder: target)
    }
    let site = DiskSite(root: shared.root)
    if let missing = site.missingContent { try refuse(missing, terminal) }
    let arguments = arguments
    let isStrict = arguments.strict
    let memory = PreviewMemory(SiteCache.recall(root: shared.root, jobs: arguments.options.jobs).memory)
    return PreviewServer(options: options, watching: [site.path("Content"), site.path("Templates")]) {
      let clock = ContinuousClock()
      let start = clock.now
      // The options name the present moment: an article due at noon appears with the first save after it.
      let build = await SiteBuilder(options: arguments.options).build(site.input(), after: memory.handOver())
      for timing in build.timings { terminal.detail("\(timing)") }
      if let made = build.memory { memory.replace(with: made) }
      let isSound = build.isPublishable(strict: isStrict)
      let took = StageTiming(stage: isSound ? "Built" : "Not built", duration: clock.now - start)
      let made = "\(counted(build.counts.articles, "article")), \(counted(build.files.count, "file"))"
      let files = build.files
      let diagnostics = build.diagnostics
      return PreviewSite(files: isSound ? files : [], diagnostics: isSound ? [] : diagnostics) {
        terminal.report(diagnostics)
        terminal.progress(isSound ? "\(took), \(made)" : "\(took)")
      }
    }
  }

  /// The base URL that links of the 404 page start from.
  private var baseURL: String {
    if let given = arguments.baseURL { return given }
    let configuration = readConfiguration(
      site: try? readFile(shared.path("Content/site.yaml"), limit: sizeLimit(of: "site.yaml")), sources: nil,
      editor: nil,
      zone: systemZone, root: "Content")
    return configuration.settings.baseURL
  }

  private func refuse(_ diagnostic: Diagnostic, _ terminal: Terminal) throws {
    terminal.report([diagnostic])
    throw ExitCode.siteHasErrors
  }
}

/// What the last build of a preview left for the next one.
private final class PreviewMemory: Sendable {
  private let state: Mutex<BuildMemory>

  init(_ memory: BuildMemory) {
    state = Mutex(memory)
  }

  /// What the next build starts from. Another has to take its place before the one after.
  func handOver() -> BuildMemory { state.withLock { $0.handOver() } }

  /// Keeps another; the one before is let go beside what follows, since that takes a while.
  func replace(with memory: BuildMemory) {
    let former = state.withLock { state in
      let former = state
      state = memory
      return former
    }
    Task.detached { withExtendedLifetime(former) {} }
  }
}

extension Diagnostic {
  /// There is no built site to serve.
  fileprivate static func missingOutput(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "preview/no-output", "There is no folder `\(folder)`.",
      help: "Build the site first with `broadsheet build`.")
  }
}
