import Model
import Mustache

/// A page that a theme has to have: the name of its template and what the template is given.
package struct TemplatePage: Sendable {
  package var name: String
  package var shape: ShapeDescription
  /// What the page is, for documentation.
  package var purpose: String

  package init<M: TemplateModel>(_ name: String, _ model: M.Type, _ purpose: String = "") {
    self.name = name
    self.purpose = purpose
    shape = M.shape.description
  }
}

/// Checked templates, ready to render from any thread.
///
/// Rendering cannot fail: every name, partial and block was checked against what the pages are
/// given when the set was loaded.
package struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  /// Names of the templates that some page uses.
  package let used: Set<String>

  /// Reads and checks templates. With errors there is no set.
  ///
  /// Of two files with one name the later wins, so a site's own templates go behind those of the theme.
  /// - Parameters:
  ///   - phrases: the words that templates name as `{{strings.key}}`.
  ///   - naming: puts the published names of assets into a template's text.
  package static func load(
    files: [TemplateFile], pages: [TemplatePage], phrases: PhraseBook = PhraseBook(),
    naming: (String) -> String = { $0 }
  ) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    MustacheContentTypes.register(BytewiseHTML(), named: BytewiseHTML.name)
    var byName: [String: TemplateFile] = [:]
    for file in files { byName[file.name] = file }
    var syntax: [String: TemplateSyntax] = [:]
    var diagnostics: [Diagnostic] = []
    for name in byName.keys.sorted(by: utf8Precedes) {
      guard let file = byName[name] else { continue }
      var scanner = TemplateScanner(file)
      syntax[name] = scanner.scan()
      diagnostics += scanner.diagnostics
    }
    guard diagnostics.isEmpty else { return (nil, diagnostics.ordered()) }
    let includes = IncludeCycles(templates: syntax)
    diagnostics = includes.diagnostics()
    guard diagnostics.isEmpty else { return (nil, diagnostics.ordered()) }
    var checker = TemplateChecker(templates: syntax, phrases: phrases)
    for page in pages { checker.check(page: page.name, shape: page.shape) }
    // A partial is followed once for each place that includes it; each fault is told once.
    var places = Set<String>()
    diagnostics += checker.diagnostics.filter {
      places.insert("\($0.location?.description ?? $0.message) \($0.identifier)").inserted
    }
    guard !diagnostics.hasErrors else { return (nil, diagnostics.ordered()) }
    let expansion = PhraseExpansion(book: phrases)
    var library = MustacheLibrary()
    for name in byName.keys.sorted(by: utf8Precedes) {
      guard let file = byName[name] else { continue }
      do {
        library.register(
          try MustacheTemplate(string: pragma + expansion.expanded(naming(file.text))), named: name)
      } catch {
        diagnostics.append(file.syntaxError(error))
      }
    }
    let ordered = diagnostics.ordered()
    return (
      ordered.hasErrors
        ? nil : TemplateSet(library: library, used: includes.reached(from: pages.map(\.name))), ordered
    )
  }

  /// Chooses the escaper. A partial starts again with the library's own, so every template carries it,
  /// on a line that leaves no trace in the output.
  private static let pragma = "{{% CONTENT_TYPE:\(BytewiseHTML.name)}}\n"

  /// The page's text. A page is only rendered with a template of its own that was checked.
  package func render(_ model: some TemplateModel, with name: String) -> String {
    library.render(model, withTemplate: name) ?? ""
  }
}

extension TemplateFile {
  /// A fault that the library finds and our own scan does not.
  fileprivate func syntaxError(_ error: any Error) -> Diagnostic {
    let place = (error as? MustacheTemplate.ParserError)?.context
    return Diagnostic(
      .error, "templates/syntax", "The template cannot be read: \(error).",
      at: SourceLocation(
        path: displayPath, line: place.map { max(1, $0.lineNumber - 1) }, column: place?.columnNumber),
      excerpt: place?.line)
  }
}
