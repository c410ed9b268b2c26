import Content
import Language
import Model
import Output
import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Articles named one by one on the command line, wherever they stand.
struct LooseFiles {
  var shared: SharedOptions

  struct Loaded {
    var articles: [Article]
    var diagnostics: [Diagnostic]
  }

  /// A path as root and name. Under Content the folder names the outlet; elsewhere it says nothing, such as
  /// `..` or `Downloads`, so the name is the file's alone.
  private func split(_ path: String) -> (root: String, name: String) {
    let content = shared.path("Content")
    if path.hasPrefix(content + "/") { return (content, String(path.dropFirst(content.utf8.count + 1))) }
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// Reads each file with the settings of the site that `--root` names, when it has any.
  ///
  /// A file that cannot be read at all is an error among the diagnostics.
  func read(_ paths: [String], isRaw: Bool = false, language: LanguageTag? = nil) -> Loaded {
    func settings(_ name: String) -> [UInt8]? {
      try? readFile(shared.path("Content/" + name), limit: sizeLimit(of: name))
    }
    let configuration = readConfiguration(
      site: settings("site.yaml"), sources: settings("sources.yaml"), editor: nil,
      zone: systemZone, root: shared.path("Content"))
    var loaded = Loaded(articles: [], diagnostics: configuration.diagnostics)
    var readers: [String: ArticleReader] = [:]
    for path in paths {
      do throws(OutputError) {
        let (root, name) = split(path)
        let reader =
          readers[root]
          ?? ArticleReader(
            settings: configuration.settings, sources: configuration.sources, root: root, isRaw: isRaw,
            forcedLanguage: language)
        readers[root] = reader
        let result = reader.read(SourceFile(path: name, bytes: try readFile(path)))
        loaded.diagnostics += result.diagnostics
        if var article = result.article {
          article.path = path
          loaded.articles.append(article)
        }
      } catch {
        loaded.diagnostics.append(error.isMissing ? missing(path) : error.diagnostic())
      }
    }
    return loaded
  }

  private func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file/missing", "There is no file `\(path)`.",
      help: "Give the path of an article, from where you stand.")
  }
}

extension OutputError {
  fileprivate var isMissing: Bool { code == ENOENT }
}
