import ArgumentParser
import Model
import Output
import Pipeline

/// `new`: a site, an article or a theme to start from.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a new site, article or theme.",
    subcommands: [NewSite.self, NewArticle.self, NewTheme.self])
}

/// `new site DIR`.
struct NewSite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Make a folder with everything a site needs.",
    discussion: "Nothing that is there already is overwritten.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var folder: String

  func run() async throws {
    let terminal = shared.terminal
    let target = folder.hasPrefix("/") ? folder : shared.path(folder)
    let existing = FolderReader.scan(target).entries.map(\.path)
    if let first = existing.first {
      terminal.report(
        [],
        output: [
          Diagnostic(
            .error, "new/not-empty", "The folder `\(target)` is not empty: it has `\(first)`.",
            help: "Name a folder that does not exist yet, or an empty one.")
        ])
      throw ExitCode.siteHasErrors
    }
    do throws(OutputError) {
      try createFiles(scaffoldFiles().map { (target + "/" + $0.path, $0.bytes) })
    } catch {
      throw shared.refusal([], output: [error.diagnostic()])
    }
    if !shared.quiet {
      terminal.result(
        """
        Made a site in \(target). Put articles into \(target)/Content, then
            broadsheet serve --root \(target)
        """)
    }
  }
}

/// `new article "Title"`.
struct NewArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "Make an article file with its front matter.",
    discussion: "Nothing that is there already is overwritten.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("The headline.", valueName: "title"))
  var title: String

  @Option(name: .long, help: ArgumentHelp("The outlet; also the folder under Content.", valueName: "name"))
  var source: String?

  @Option(name: .long, help: ArgumentHelp("When it was published; now when not given.", valueName: "time"))
  var date: Timestamp?

  func validate() throws {
    if slugify(title).isEmpty { throw ValidationError("The title needs at least one letter or digit.") }
    if let source, slugify(source).isEmpty {
      throw ValidationError("The source needs at least one letter or digit.")
    }
  }

  func run() async throws {
    let terminal = shared.terminal
    let site = DiskSite(root: shared.root)
    if let missing = site.missingContent { throw shared.refusal([], output: [missing]) }
    let time = date ?? currentTime()
    let folder = source.map { slugify($0) + "/" } ?? ""
    let path = shared.path("Content/\(folder)\(time.date)-\(slugify(title, limit: 60)).md")
    var text = "---\ntitle: \(quoted(title))\ndate: \(time.iso8601)\n"
    if let source { text += "source: \(quoted(source))\n" }
    text += "---\n\n"
    do throws(OutputError) {
      try createFile(Array(text.utf8), at: path)
    } catch {
      throw shared.refusal([], output: [error.diagnostic()])
    }
    if !shared.quiet { terminal.result(path) }
  }

  /// A YAML double-quoted scalar, which JSON strings are too (YAML 1.2, section 1.3).
  private func quoted(_ text: String) -> String { JSONValue.string(text).serialised() }
}
