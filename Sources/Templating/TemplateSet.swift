import Model

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
  private let programs: [String: TemplateProgram]
  /// Names of the templates that some page uses.
  package let used: Set<String>

  /// Reads and checks templates. With errors there is no set.
  ///
  /// Of two files with one name the later wins, so a site's own templates go behind those of the theme.
  ///
  /// - Parameters:
  ///   - files: the templates, in the order in which the later wins.
  ///   - pages: what each template of a page may name.
  ///   - phrases: the words that templates name as `{{strings.key}}`.
  ///   - naming: puts the published names of assets into a template's text.
  package static func load(
    files: [TemplateFile], pages: [TemplatePage], phrases: PhraseBook = PhraseBook(),
    naming: (String) -> String = { $0 }
  ) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
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
    for name in byName.keys.sorted(by: utf8Precedes) {
      guard var file = byName[name] else { continue }
      file.text = expansion.expanded(naming(file.text))
      var scanner = TemplateScanner(file)
      syntax[name] = scanner.scan()
    }
    let programs = pages.map { ($0.name, TemplateCompiler.program(of: $0, from: syntax)) }
    return (
      TemplateSet(
        programs: Dictionary(programs, uniquingKeysWith: { first, _ in first }),
        used: includes.reached(from: pages.map(\.name))),
      diagnostics.ordered()
    )
  }

  /// The page's bytes. A page is only rendered with a template of its own that was checked.
  package func render(_ model: some TemplateModel, with name: String) -> [UInt8] {
    programs[name]?.render(model) ?? []
  }
}
