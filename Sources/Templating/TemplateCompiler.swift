/// Makes the program of a page out of templates that were checked.
///
/// Blocks, partials and parents are put where they are shown, so each name is met in the sections that surround it
/// when the page is rendered, and is looked up once and for all.
struct TemplateCompiler {
  private let templates: [String: TemplateSyntax]
  private var program = TemplateProgram()
  /// Whether text may be joined with the step before it.
  private var isMarkupOpen = false

  /// The content of a block, and the file it is written in.
  private typealias Blocks = [String: (syntax: TemplateSyntax, nodes: [TemplateNode])]

  /// Where the compiler is.
  private struct Place {
    var syntax: TemplateSyntax
    var scopes: TemplateScopes
    var blocks: Blocks = [:]
    var indentation: [UInt8] = []
  }

  /// - Parameter templates: with the interface's words in place. O(tags of the page and all it includes).
  static func program(
    of page: TemplatePage, from templates: [String: TemplateSyntax]
  ) -> TemplateProgram {
    var compiler = TemplateCompiler(templates: templates)
    if let syntax = templates[page.name] {
      compiler.add(syntax.nodes, at: Place(syntax: syntax, scopes: TemplateScopes(page: page.shape)))
    }
    return compiler.program
  }

  private init(templates: [String: TemplateSyntax]) { self.templates = templates }

  /// Adds nodes that stand at one place, line by line where they are indented.
  private mutating func add(_ nodes: [TemplateNode], at place: Place) {
    guard !place.indentation.isEmpty else {
      for node in nodes { add(node, at: place) }
      return
    }
    let start = program.markup.count
    program.markup += place.indentation
    let indentation = start..<program.markup.count
    let step = addStep()
    for node in nodes {
      isMarkupOpen = false
      add(node, at: place)
    }
    finish(step) { .lines(indentation: indentation, end: $0) }
  }

  private mutating func add(_ node: TemplateNode, at place: Place) {
    switch node {
    case .text(let range): addMarkup(place.syntax.bytes[range])
    case .variable(let name, let isRaw):
      guard case .value(let reference, _) = place.scopes.meaning(of: name.text) else { return }
      isMarkupOpen = false
      program.steps.append(isRaw ? .html(path(to: reference)) : .text(path(to: reference)))
    case .section(let name, let isInverted, let children):
      addSection(name, isInverted, children, at: place)
    case .partial(let name, let indentation): include(name, indentation, at: place)
    case .parent(let name, let indentation, let children):
      var inner = place
      for case .block(let block, _, let nodes) in children where place.blocks[block.text] == nil {
        inner.blocks[block.text] = (place.syntax, nodes)
      }
      include(name, indentation, at: inner)
    case .block(let name, let indentation, let children):
      var inner = place
      inner.indentation += place.syntax.bytes[indentation]
      guard let block = place.blocks[name.text] else { return add(children, at: inner) }
      inner.syntax = block.syntax
      add(block.nodes, at: inner)
    }
  }

  private mutating func addSection(
    _ name: TagName, _ isInverted: Bool, _ children: [TemplateNode], at place: Place
  ) {
    switch place.scopes.meaning(of: name.text) {
    case .unknown: return
    case .place(let asked):
      let step = addStep()
      add(children, at: place)
      finish(step) { .place(asked, isInverted: isInverted, end: $0) }
    case .value(let reference, let kind):
      let path = path(to: reference)
      var inner = place
      if !isInverted { inner.scopes = place.scopes.inside(kind) }
      let step = addStep()
      add(children, at: inner)
      finish(step) { isInverted ? .inverted(path, end: $0) : .section(path, end: $0) }
    }
  }

  private mutating func include(_ name: TagName, _ indentation: Range<Int>, at place: Place) {
    guard let syntax = templates[name.text] else { return }
    var inner = place
    inner.indentation += place.syntax.bytes[indentation]
    inner.syntax = syntax
    inner.scopes = place.scopes.included
    add(syntax.nodes, at: inner)
  }

  /// Leaves room for a step that will hold those behind it.
  private mutating func addStep() -> Int {
    program.steps.append(.markup(0..<0))
    isMarkupOpen = false
    return program.steps.count - 1
  }

  /// Makes the step, now that all it holds are there.
  private mutating func finish(_ step: Int, _ made: (_ end: Int) -> TemplateProgram.Step) {
    program.steps[step] = made(program.steps.count)
    isMarkupOpen = false
  }

  private mutating func addMarkup(_ bytes: ArraySlice<UInt8>) {
    let start = program.markup.count
    program.markup += bytes
    if isMarkupOpen, case .markup(let last)? = program.steps.last, last.upperBound == start {
      program.steps[program.steps.count - 1] = .markup(last.lowerBound..<program.markup.count)
    } else {
      program.steps.append(.markup(start..<program.markup.count))
    }
    isMarkupOpen = true
  }

  private mutating func path(to reference: TemplateScopes.Reference) -> TemplateProgram.ValuePath {
    let start = program.fields.count
    program.fields += reference.fields
    return .init(level: reference.level, fields: start..<program.fields.count)
  }
}
