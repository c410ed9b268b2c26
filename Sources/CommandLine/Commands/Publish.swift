import ArgumentParser
import Model
import Output
import Pipeline
import Publishing

/// `publish`: builds, verifies, then pushes Public to the targets of site.yaml.
struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Build and verify the site, then push it to the targets that site.yaml names.",
    discussion: """
      Without a name the first target under `publish` is taken. A page goes up after what it needs, deletions come last, and only
      files that an earlier `publish` put there are ever removed. Nothing is pushed when the site has errors or a sentence is not
      proved. A broken run leaves the old pages or is finished by the next one.
      """)

  @Argument(help: ArgumentHelp("Names of targets under `publish` in Content/site.yaml.", valueName: "target"))
  var targets: [String] = []

  @OptionGroup var shared: SharedOptions
  @OptionGroup var arguments: BuildArguments

  @Option(
    name: .long, help: ArgumentHelp("The folder of the built site.", valueName: "dir"), completion: .directory
  )
  var output: String?

  @Flag(name: .long, help: "Push to every target.")
  var all = false

  @Flag(name: .long, help: "Say what would be added, changed and removed; write and push nothing.")
  var dryRun = false

  // Whatever comes next is its value: `-1` looks like an option.
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Refuse to remove more files than this at a target; -1 for any number.", valueName: "n"))
  var maxDeletes = 256

  @Flag(
    name: .long,
    help:
      "Push every file again, into folders in use too, over files of others of the same names, and over a branch that somebody else has moved."
  )
  var force = false

  func validate() throws {
    if all, !targets.isEmpty { throw ValidationError("--all and names of targets contradict each other.") }
    if maxDeletes < -1 { throw ValidationError("--max-deletes needs a number from 0, or -1 for any number.") }
  }

  func run() async throws {
    let terminal = shared.terminal
    let site = DiskSite(root: shared.root)
    if let missing = site.missingContent { throw shared.refusal([], output: [missing]) }
    let lock = try shared.lock(dryRun: dryRun)
    defer { withExtendedLifetime(lock) {} }
    let input = site.input()
    let (memory, notes) = SiteCache.recall(root: shared.root, jobs: arguments.options.jobs)
    let build = await SiteBuilder(options: arguments.options).build(input, after: memory)
    for timing in build.timings { terminal.detail("\(timing)") }
    guard build.isPublishable(strict: arguments.strict) else {
      let code = shared.refusal(build.diagnostics)
      throw build.isFaulty ? ExitCode.ownFault : code
    }
    let chosen = try chosen(of: build.settings.publish, in: build)
    let folder = output ?? shared.path("Public")
    let guarded = GuardedFolders(root: shared.root, inputs: [site.path("Content"), site.path("Templates")])
    var closed = guarded
    closed.inputs.append(folder)
    if dryRun {
      try await verify(build.site, in: folder, input)
    } else {
      terminal.progress("Writing and verifying \(folder) ...")
      try write(build, to: folder, guarded)
      // What is pushed is what stands there, so it is read back.
      try await verify(try shared.builtSite(folder), in: folder, input)
    }
    terminal.report(build.diagnostics + notes)
    let publisher = Publisher(
      folder: folder, files: build.files, maxDeletes: maxDeletes < 0 ? nil : maxDeletes, isForced: force,
      isDryRun: dryRun, guarded: closed)
    var reports: [PublishReport] = []
    for target in chosen {
      if !dryRun { terminal.progress("Publishing to \(target.name) (\(target.kind)) ...") }
      let isShown = !shared.json && !shared.quiet
      let report = publisher.publish(to: target) { plan in
        if isShown, plan.hasChanges { terminal.result(plan.text) }
      }
      terminal.report([], output: report.diagnostics)
      if isShown, !report.diagnostics.hasErrors { terminal.result(report.text(dryRun: dryRun)) }
      reports.append(report)
    }
    if shared.json {
      terminal.result(
        JSONValue.object([
          .init("dryRun", .bool(dryRun)), .init("targets", .array(reports.map(\.json))),
        ]).serialised(indented: true))
    }
    if reports.contains(where: { $0.diagnostics.hasErrors }) { throw ExitCode.siteHasErrors }
  }

  /// The targets asked for, or why there are none.
  private func chosen(of known: [PublishTarget], in build: SiteBuild) throws -> [PublishTarget] {
    func refuse(_ name: String, _ message: String, help: String) -> ExitCode {
      shared.refusal(
        build.diagnostics,
        output: [
          Diagnostic(
            .error, "publish/\(name)", message, at: SourceLocation(path: shared.path("Content/site.yaml")),
            help: help)
        ])
    }
    guard let first = known.first else {
      throw refuse(
        "no-target", "No target to publish to.",
        help:
          "Name one: `publish: {live: {rsync: \"user@host:/var/www/site\"}}`; or directory, git, rclone, command."
      )
    }
    if all { return known }
    if targets.isEmpty { return [first] }
    return try targets.map { name in
      if let target = known.first(where: { $0.name == name }) { return target }
      throw refuse(
        "unknown-target", "There is no target `\(name)`.",
        help: "Known are \(known.map { "`\($0.name)`" }.joined(separator: ", ")).")
    }
  }

  private func write(_ build: SiteBuild, to folder: String, _ guarded: GuardedFolders) throws {
    var writer = SiteWriter(output: folder, force: false, guarded: guarded)
    writer.jobs = arguments.options.jobs
    writer.twins = shared.path(SiteWriter.twinsName)
    let report = shared.write(build, with: writer, dryRun: false)
    if report.diagnostics.hasErrors { throw shared.refusal(build.diagnostics, output: report.diagnostics) }
  }

  /// Proves a site, or ends the command.
  private func verify(_ site: BuiltSite, in folder: String, _ input: SiteInput) async throws {
    let verification = await SiteVerifier(jobs: arguments.options.jobs).verify(site, input)
    if verification.isVerified { return }
    throw shared.refusal(
      verification.contentDiagnostics, output: verification.siteDiagnostics.map { $0.below(folder) })
  }
}

extension SiteBuild {
  /// The site as it would stand in its folder.
  fileprivate var site: BuiltSite {
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return BuiltSite(files: files.map { FileRecord($0) }, others: [], record: record) { bytes[$0] }
  }
}

extension PublishPlan {
  /// One file a line, after a sign for what becomes of it.
  fileprivate var text: String {
    [("+", added), ("~", changed), ("-", removed)].flatMap { sign, paths in paths.map { "\(sign) \($0)" } }
      .joined(separator: "\n")
  }
}

extension PublishReport {
  fileprivate func text(dryRun: Bool) -> String {
    let name = "\(target.name) (\(target.kind))"
    guard isPlanned else { return "\(name): \(dryRun ? "the command would run." : "the command ran.")" }
    return "\(name): \(dryRun ? "would be " : "")\(plan.added.count) added, \(plan.changed.count) changed, "
      + "\(plan.removed.count) removed, \(plan.unchanged) unchanged."
  }

  fileprivate var json: JSONValue {
    func paths(_ list: [String]) -> JSONValue { .array(list.map { .string($0) }) }
    return .object([
      .init("name", .string(target.name)), .init("kind", .string(target.kind)),
      .init("added", paths(plan.added)), .init("changed", paths(plan.changed)),
      .init("removed", paths(plan.removed)), .init("unchanged", .integer(plan.unchanged)),
      .init("diagnostics", .array(diagnostics.map(\.json))),
    ])
  }
}
