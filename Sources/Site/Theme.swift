import Model
import Templating

/// What the site looks like: checked templates, and the files that go with them.
package struct Theme: Sendable {
  package var templates: TemplateSet
  /// The interface's words.
  var strings: Strings
  /// Style sheets, scripts, icons and other files, ready to be published.
  package var files: [OutputFile]
  /// Published paths of the style sheets, in order of their names.
  var stylesheets: [String]
  var scripts: [String]
  /// The style sheet of books, `epub.css`.
  var bookStyle: [UInt8] = []

  /// Reads a theme: the built-in files, and over them the site's own.
  ///
  /// Paths are relative to the Templates folder. `*.mustache` are templates, `assets/` is published, `epub.css` goes into books; other
  /// files of one's own mean nothing. Assets carry a fingerprint in their names (`AssetNames`). Every page loads
  /// the style sheets, and the scripts that stand in `assets/` itself; a template names those in its folders.
  ///
  /// - Parameters:
  ///   - builtIn: the files of the theme inside the binary.
  ///   - own: the site's files, which take the place of those of the same path.
  ///   - root: what diagnostics write in front of paths.
  ///   - strings: chooses the interface's words, given the keys that templates name.
  package static func load(
    builtIn: [SourceFile], own: [SourceFile] = [], root: String = "Templates",
    strings: (_ used: Set<String>) -> (strings: Strings?, diagnostics: [Diagnostic])
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var templates: [TemplateFile] = []
    var files: [String: (file: SourceFile, origin: String)] = [:]
    var bookStyle: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    for (file, isOwn) in builtIn.map({ ($0, false) }) + own.map({ ($0, true) }) {
      let display = "\(root)/\(file.path)"
      if file.fileExtension == "mustache" {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
          diagnostics.append(
            Diagnostic(
              .error, "templates/not-utf8", "The template is not UTF-8 text.",
              at: SourceLocation(path: display), help: "Save it as UTF-8."))
          continue
        }
        let name = String(file.path.dropLast(".mustache".count))
        templates.append(TemplateFile(name: name, displayPath: display, text: text))
      } else if file.path == "epub.css" {
        bookStyle = file.bytes
      } else if file.path.hasPrefix("assets/") || (!isOwn && !file.isStrings) {
        files[file.path] = (file, isOwn ? display : "built-in theme, \(file.path)")
      }
    }
    let used = templates.flatMap { PhraseTag.all(in: $0.text).map(\.key) }
    let chosen = strings(Set(used))
    diagnostics += chosen.diagnostics
    guard let words = chosen.strings else { return (nil, diagnostics.ordered()) }
    let names = AssetNames(files.mapValues(\.file))
    diagnostics += names.diagnostics + templates.flatMap(names.unknown)
    let loaded = TemplateSet.load(
      files: templates, pages: PageTemplate.all, phrases: words.book, naming: names.named)
    diagnostics += loaded.diagnostics
    guard let set = loaded.set, !diagnostics.hasErrors else { return (nil, diagnostics.ordered()) }
    diagnostics += unused(own, builtIn: builtIn, used: set.used, root: root)
    var theme = Theme(templates: set, strings: words, files: [], stylesheets: [], scripts: [])
    theme.bookStyle = bookStyle
    for path in files.keys.sorted(by: utf8Precedes) {
      guard let (file, origin) = files[path] else { continue }
      let isStyle = file.fileExtension == "css"
      let isScript = file.fileExtension == "js"
      let published = names[path] ?? path
      if isStyle { theme.stylesheets.append(percentEncoded(published)) }
      if isScript, file.path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1 {
        theme.scripts.append(percentEncoded(published))
      }
      theme.files.append(OutputFile(path: published, bytes: names.bytes(path), origin: origin))
    }
    return (theme, diagnostics.ordered())
  }
}

extension SourceFile {
  /// Whether it is a file of the interface's words in Templates: `strings/de.yaml`.
  package var isStrings: Bool { path.hasPrefix("strings/") && ["yaml", "yml"].contains(fileExtension) }
}

/// The templates that a theme has to have.
enum PageTemplate {
  static let all: [TemplatePage] = [
    TemplatePage("edition", EditionPage.self, "The front page, and the page of each edition."),
    TemplatePage("further", StoriesPage.self, "Stories that an edition's page has no room for."),
    TemplatePage("editions", ArchivePage.self, "The archive: every edition by month."),
    TemplatePage(
      "email", EmailPage.self, "An edition as mail: styles stand in its tags, links are absolute."),
    TemplatePage(
      "epub-front", BookPage.self, "The title page of an edition's book. It is XML, as all of the book."),
    TemplatePage("epub-chapter", BookPage.self, "A chapter of the book: one story, or those of one report."),
    TemplatePage("story", StoryPage.self, "A story: summary, figures, who reported what, all its reports."),
    TemplatePage("article", ArticlePage.self, "An article, whole or in part."),
    TemplatePage("source", SourcePage.self, "An outlet and its articles."),
    TemplatePage("section", StoriesPage.self, "A section and its stories."),
    TemplatePage("topic", StoriesPage.self, "A topic and its stories."),
    TemplatePage("thread", StoriesPage.self, "An affair that goes on over several stories."),
    TemplatePage("name", NamePage.self, "A person, place or organisation: every mention."),
    TemplatePage("index", IndexPage.self, "A list of links: all sources, sections, topics or names."),
    TemplatePage("about", AboutPage.self, "How the site was made."),
    TemplatePage("search", PlainPage.self, "The search, which `assets/pages/search.js` fills."),
    TemplatePage(
      "redirect", PlainPage.self, "What stands at an address that has moved. It inherits nothing from `base`."
    ),
    TemplatePage(
      "404", PlainPage.self,
      "What is shown for an address that leads nowhere; its links start at the host's root."),
  ]
}
