import ArgumentParser
import Content
import Language
import Model
import Output
import Pipeline

/// `inspect`: what was read from a file, and why.
struct Inspect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what is read from a file: fields, blocks kept and removed, sentences.",
    discussion: """
      Each field with where it came from; each block, kept (+) or removed (-), with the reason. Rules of sources.yaml \
      are shown where they decided. With --json one file gives one object, several give a list under "articles".
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("Articles: .md, .txt or .html.", valueName: "file"), completion: .file())
  var files: [String]

  @Flag(name: .long, help: "Keep every block: nothing is cleaned away.")
  var raw = false

  @Option(name: .long, help: ArgumentHelp("Read the file as this language, such as en.", valueName: "xx"))
  var language: LanguageTag?

  func run() async throws {
    let terminal = shared.terminal
    let loaded = LooseFiles(shared: shared).read(files, isRaw: raw, language: language)
    if loaded.articles.isEmpty || loaded.diagnostics.hasErrors {
      throw shared.refusal([], output: loaded.diagnostics)
    }
    terminal.report([], output: loaded.diagnostics)
    var splitters: [LanguageTag: SentenceSplitter] = [:]
    let reports = loaded.articles.map { article in
      let language = article.language.value
      let splitter = splitters[language] ?? SentenceSplitter(language: language)
      splitters[language] = splitter
      return InspectionReport(article: article, splitter: splitter)
    }
    if shared.json {
      let json =
        files.count == 1 ? reports[0].json : .object([.init("articles", .array(reports.map(\.json)))])
      terminal.result(json.serialised(indented: true))
    } else {
      terminal.result(
        reports.map { terminal.table($0.table, named: files.count > 1) }.joined(separator: "\n\n"))
    }
  }
}

extension LanguageTag: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
