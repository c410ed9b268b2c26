import ArgumentParser
import Model
import Output
import Pipeline

/// `explain`: why articles are together, what was kept apart, why each sentence was chosen.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why articles stand together, what was kept apart and why each sentence was chosen.",
    discussion: "The numbers are those that decided. Nothing is written.")

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      "A story's id, slug or address (/stories/x/), or an article's path, slug or address.",
      valueName: "story-or-article"))
  var name: String

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
    if name.isEmpty { throw ValidationError("Name a story or an article.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs needs a number from 1 to 1024.") }
  }

  func run() async throws {
    let disk = DiskSite(root: shared.root)
    if let missing = disk.missingContent { throw shared.refusal([], output: [missing]) }
    var options = BuildOptions(now: now ?? currentTime(), jobs: jobs ?? processorCount())
    options.includesDrafts = drafts
    options.includesFuture = future
    let (site, diagnostics) = await SiteBuilder(options: options).explained(disk.input())
    guard let site, !diagnostics.hasErrors else { throw shared.refusal(diagnostics) }
    guard let subject = site.subject(named: name, root: shared.root) else {
      throw shared.refusal([], output: [unknown(in: site)])
    }
    let terminal = shared.terminal
    switch subject {
    case .story(let story):
      let report = StoryReport(story, of: site)
      terminal.result(
        shared.json ? report.json.serialised(indented: true) : terminal.emphasised(report.text))
    case .article(let article):
      let report = ArticleReport(article, of: site)
      terminal.result(
        shared.json ? report.json.serialised(indented: true) : terminal.emphasised(report.text))
    }
  }

  private func unknown(in site: ExplainedSite) -> Diagnostic {
    if let path = site.leftOut(name, root: shared.root) {
      return Diagnostic(
        .error, "explain/left-out", "`Content/\(path)` is not part of the site.",
        help:
          "It is a draft (--drafts), dated in the future (--future), or holds no article: see `broadsheet inspect`."
      )
    }
    return Diagnostic(
      .error, "explain/unknown", "No story or article is called `\(name)`.",
      help: site.suggestion(for: name).map { "Did you mean `\($0)`?" }
        ?? "Name a story by its id, slug or address, an article by its path under Content.")
  }
}
