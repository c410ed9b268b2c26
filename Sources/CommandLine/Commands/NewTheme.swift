import ArgumentParser
import Model
import Output
import Pipeline

/// `new theme DIR`.
struct NewTheme: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "Copy the built-in theme, to change it.",
    discussion: """
      Into the folder go all templates, assets and words, and TEMPLATES.md, which lists what each template may use. Put into a \
      site's Templates folder, they take the place of the built-in ones; delete those that you leave as they are, so that they \
      follow later versions. Nothing that is there already is overwritten.
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp("The folder to make, such as `Templates`.", valueName: "dir"), completion: .directory)
  var folder: String

  func run() async throws {
    let terminal = shared.terminal
    let target = folder.hasPrefix("/") ? folder : shared.path(folder)
    let files = themeCopyFiles()
    let names = Set(files.map(\.path))
    let existing = FolderReader.scan(target).entries.map(\.path).filter(names.contains).sorted(
      by: utf8Precedes)
    if let first = existing.first {
      terminal.report(
        [],
        output: [
          Diagnostic(
            .error, "new/exists", "The file `\(target)/\(first)` exists already, so nothing was copied.",
            help:
              "Name a folder without files of the theme, and take over from there what you want to change.")
        ])
      throw ExitCode.siteHasErrors
    }
    do throws(OutputError) {
      try createFiles(files.map { (target + "/" + $0.path, $0.bytes) })
    } catch {
      throw shared.refusal([], output: [error.diagnostic()])
    }
    if !shared.quiet {
      terminal.result(
        "Copied the theme to \(target). What its templates may use stands in \(target)/TEMPLATES.md.")
    }
  }
}
