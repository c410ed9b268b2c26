import ArgumentParser
import Content
import Language
import Model
import Output
import Pipeline

/// `inspect`: what was read from one file, and why.
struct Inspect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what is read from one file: fields, blocks kept and removed, sentences.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("An article: .md, .txt or .html.", valueName: "file"))
  var file: String

  @Flag(name: .long, help: "Keep every block: nothing is cleaned away.")
  var raw = false

  @Option(name: .long, help: ArgumentHelp("Read the file as this language, such as en.", valueName: "xx"))
  var language: LanguageTag?

  func run() async throws {
    let terminal = shared.terminal
    let loaded = LooseFiles(shared: shared).read([file], isRaw: raw, language: language)
    guard let article = loaded.articles.first else { throw shared.refusal([], output: loaded.diagnostics) }
    terminal.report([], output: loaded.diagnostics)
    let report = InspectionReport(article: article)
    terminal.result(shared.json ? report.json.serialised(indented: true) : report.text)
  }
}

extension LanguageTag: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
