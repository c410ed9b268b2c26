import ArgumentParser
import Model
import Output
import Pipeline

/// `explain`: why articles are together, what was kept apart, why each sentence was chosen.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why articles stand together, what was kept apart and why each sentence was chosen.",
    discussion: "The numbers are those that decided. Nothing is written.")

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      "A story's id, slug or address (/stories/x/), or an article's path, slug or address.",
      valueName: "story-or-article"))
  var name: String

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    if name.isEmpty { throw ValidationError("Name a story or an article.") }
  }

  func run() async throws {
    let disk = DiskSite(root: shared.root)
    if let missing = disk.missingContent { throw shared.refusal([], output: [missing]) }
    let memory = SiteCache.recall(root: shared.root, jobs: reading.options.jobs).memory
    let answer = try answer(disk.input(), after: memory)
    shared.terminal.result(memory.isDamaged ? try self.answer(disk.input(), after: BuildMemory()) : answer)
  }

  private func answer(_ input: SiteInput, after memory: BuildMemory) throws -> String {
    let (site, diagnostics) = SiteBuilder(options: reading.options).explained(input, after: memory)
    guard let site, !diagnostics.hasErrors else { throw shared.refusal(diagnostics) }
    guard let subject = site.subject(named: name, root: shared.root) else {
      throw shared.refusal([], output: [unknown(in: site)])
    }
    let terminal = shared.terminal
    switch subject {
    case .story(let story):
      let report = StoryReport(story, of: site)
      return shared.json ? report.json.serialised(indented: true) : terminal.emphasised(report.text)
    case .article(let article):
      let report = ArticleReport(article, of: site)
      return shared.json ? report.json.serialised(indented: true) : terminal.emphasised(report.text)
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
