import Content
import Language
import Model
import Output
import Pipeline

/// Articles named one by one on the command line, wherever they stand.
struct LooseFiles {
  var shared: SharedOptions

  struct Loaded {
    var articles: [Article]
    var diagnostics: [Diagnostic]
  }

  /// Reads each file with the settings of the site that `--root` names, when it has any.
  ///
  /// Returns nil after reporting when a file cannot be read at all.
  func read(_ paths: [String], isRaw: Bool = false, language: LanguageTag? = nil, _ terminal: Terminal)
    -> Loaded?
  {
    func settings(_ name: String) -> [UInt8]? { try? readFile(shared.path("Content/" + name)) }
    let configuration = readConfiguration(
      site: settings("site.yaml"), sources: settings("sources.yaml"), editor: nil,
      zone: TimeZoneCatalogue.rules(named:), root: shared.path("Content"))
    let reader = ArticleReader(
      settings: configuration.settings, sources: configuration.sources, root: "", isRaw: isRaw,
      forcedLanguage: language)
    var loaded = Loaded(articles: [], diagnostics: configuration.diagnostics)
    for path in paths {
      do throws(OutputError) {
        let result = reader.read(SourceFile(path: path, bytes: try readFile(path)))
        loaded.diagnostics += result.diagnostics
        if let article = result.article { loaded.articles.append(article) }
      } catch {
        terminal.report(loaded.diagnostics + [error.diagnostic()])
        return nil
      }
    }
    return loaded
  }
}
