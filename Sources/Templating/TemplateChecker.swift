import Model

/// Follows a page's template through its parents and partials and checks every name in it.
///
/// All branches are followed, so a mistyped name inside a section that today's
/// content never opens is found too.
struct TemplateChecker {
  let templates: [String: TemplateSyntax]
  let phrases: PhraseBook
  private(set) var diagnostics: [Diagnostic] = []
  /// Sections, blocks, partials and parents inside each other, of all files together.
  static let deepest = 64
  /// How many are open where the checker is.
  private var level = 0
  /// Set by the first place that is too deep: below it may be no end, and beside it are others like it.
  private var isTooDeep = false

  init(templates: [String: TemplateSyntax], phrases: PhraseBook = PhraseBook()) {
    self.templates = templates
    self.phrases = phrases
  }

  /// What a name may refer to at one level of sections.
  fileprivate enum Scope {
    case model(ShapeDescription, isElement: Bool)
    case text
  }

  /// The content of a block, and the file it is written in.
  private typealias Blocks = [String: (file: TemplateFile, nodes: [TemplateNode])]

  mutating func check(page name: String, shape: ShapeDescription) {
    guard let template = templates[name] else {
      diagnostics.append(
        Diagnostic(.error, "templates/missing", "The theme has no template `\(name).mustache`."))
      return
    }
    follow(template.nodes, in: template.file, [.model(shape, isElement: false)], [:])
  }

  private mutating func follow(
    _ nodes: [TemplateNode], in file: TemplateFile, _ stack: [Scope], _ blocks: Blocks
  ) {
    for node in nodes where !isTooDeep {
      switch node {
      case .variable(let name, let isRaw): checkVariable(name, isRaw, file, stack)
      case .section(let name, let isInverted, let children) where name.isPhrase:
        if isInverted {
          diagnostics.append(
            file.error(
              "templates/wrong-kind", "The words of `\(name.text)` are never empty.", at: name,
              help: "Take the section away."))
        } else {
          checkPhrase(name, isSection: true, file, stack)
        }
        descend(at: name, in: file) { $0.follow(children, in: file, stack, blocks) }
      case .section(let name, let isInverted, let children):
        guard let kind = resolve(name, file, stack) else { continue }
        var inner = stack
        if !isInverted {
          switch kind {
          case .text, .html: inner.append(.text)
          case .texts: inner.append(.text)
          case .flag: break
          case .object(let shape): inner.append(.model(shape(), isElement: false))
          case .list(let shape): inner.append(.model(shape(), isElement: true))
          }
        }
        descend(at: name, in: file) { $0.follow(children, in: file, inner, blocks) }
      case .partial(let name): include(name, file, stack, blocks)
      case .parent(let name, let children):
        var own: Blocks = [:]
        for case .block(let block, let nodes) in children { own[block.text] = (file, nodes) }
        checkBlocks(children, of: name, file)
        include(name, file, stack, own.merging(blocks) { _, outer in outer })
      case .block(let name, let children):
        let inside = blocks[name.text] ?? (file, children)
        descend(at: name, in: file) { $0.follow(inside.nodes, in: inside.file, stack, blocks) }
      }
    }
  }

  /// Follows what stands inside a tag, unless that is one level too many.
  private mutating func descend(
    at name: TagName, in file: TemplateFile, _ follow: (inout TemplateChecker) -> Void
  ) {
    guard level < TemplateChecker.deepest else {
      isTooDeep = true
      diagnostics.append(file.tooDeep(at: name))
      return
    }
    level += 1
    follow(&self)
    level -= 1
  }

  private mutating func include(_ name: TagName, _ file: TemplateFile, _ stack: [Scope], _ blocks: Blocks) {
    guard let template = templates[name.text] else {
      let near = nearestName(to: name.text, among: templates.keys.sorted(by: utf8Precedes))
      diagnostics.append(
        file.error(
          "templates/unknown-partial", "There is no template `\(name.text)`.", at: name,
          help: near.map { "Did you mean `\($0)`?" } ?? "Add `Templates/\(name.text).mustache`."))
      return
    }
    descend(at: name, in: file) {
      $0.follow(template.nodes, in: template.file, stack.map(\.included), blocks)
    }
  }

  /// Each block given to a parent must be one that the parent, or what it includes, has.
  private mutating func checkBlocks(_ children: [TemplateNode], of parent: TagName, _ file: TemplateFile) {
    guard let template = templates[parent.text] else { return }
    var known: [String] = []
    collectBlocks(template.nodes, into: &known, depth: 0)
    for case .block(let block, _) in children where !known.contains(block.text) {
      let near = nearestName(to: block.text, among: known)
      diagnostics.append(
        file.error(
          "templates/unknown-block", "`\(parent.text)` has no block `\(block.text)`.", at: block,
          help: near.map { "Did you mean `\($0)`?" }))
    }
  }

  private func collectBlocks(_ nodes: [TemplateNode], into known: inout [String], depth: Int) {
    guard depth < 16 else { return }
    for node in nodes {
      switch node {
      case .variable: continue
      case .section(_, _, let children): collectBlocks(children, into: &known, depth: depth)
      case .partial(let name):
        collectBlocks(templates[name.text]?.nodes ?? [], into: &known, depth: depth + 1)
      case .parent(let name, let children):
        collectBlocks(templates[name.text]?.nodes ?? [], into: &known, depth: depth + 1)
        collectBlocks(children, into: &known, depth: depth)
      case .block(let name, let children):
        known.append(name.text)
        collectBlocks(children, into: &known, depth: depth)
      }
    }
  }

  private mutating func checkVariable(_ name: TagName, _ isRaw: Bool, _ file: TemplateFile, _ stack: [Scope])
  {
    if name.isPhrase { return checkPhrase(name, isSection: false, isRaw: isRaw, file, stack) }
    guard let kind = resolve(name, file, stack) else { return }
    let problem: String
    let remedy: String
    switch kind {
    case .text:
      guard isRaw else { return }
      problem = "`\(name.text)` is text and must be escaped."
      remedy = "Write `{{\(name.text)}}`."
    case .html:
      guard !isRaw else { return }
      problem = "`\(name.text)` is markup and would be shown as text."
      remedy = "Write `{{{\(name.text)}}}`."
    case .flag, .texts, .list, .object:
      problem = "`\(name.text)` has no text of its own."
      remedy = "Open it as a section: `{{#\(name.text)}}`."
    }
    diagnostics.append(file.error("templates/wrong-kind", problem, at: name, help: remedy))
  }

  /// Words of the interface: the key is there, they are shown as text, and what they leave to be filled is known here.
  private mutating func checkPhrase(
    _ name: TagName, isSection: Bool, isRaw: Bool = false, _ file: TemplateFile, _ stack: [Scope]
  ) {
    let key = String(name.text.dropFirst(PhraseExpansion.prefix.count))
    func complain(_ identifier: String, _ message: String, _ help: String?) -> Diagnostic {
      file.error("templates/\(identifier)", message, at: name, help: help)
    }
    guard let phrase = phrases.phrases[key] else {
      let near = nearestName(to: key, among: phrases.phrases.keys.sorted(by: utf8Precedes))
      diagnostics.append(
        complain(
          "unknown-string", "There are no words under the key `\(key)`.",
          near.map { "Did you mean `strings.\($0)`?" } ?? "Add the key to Templates/strings/en.yaml."))
      return
    }
    let hasLink = phrase.places.contains(Phrase.link)
    if phrases.counted.contains(key) {
      diagnostics.append(
        complain(
          "wrong-kind", "The words of `\(key)` depend on a number.", "Show the count that the page gives."))
      return
    }
    if isRaw {
      diagnostics.append(
        complain("wrong-kind", "`\(name.text)` is text and must be escaped.", "Write `{{\(name.text)}}`."))
    } else if hasLink != isSection {
      diagnostics.append(
        complain(
          "wrong-kind",
          hasLink
            ? "The words of `\(key)` need a link in them."
            : "The words of `\(key)` have no place for a link.",
          hasLink ? "Write `{{#\(name.text)}}...{{/\(name.text)}}`." : "Write `{{\(name.text)}}`."))
    }
    for place in phrase.places where place != Phrase.link {
      checkVariable(TagName(text: place, offset: name.offset), false, file, stack)
    }
  }

  /// The kind of what a name refers to; an unknown name is reported.
  private mutating func resolve(_ name: TagName, _ file: TemplateFile, _ stack: [Scope]) -> FieldKind? {
    if name.text == "." {
      if case .text? = stack.last { return .text }
      report(name, file, known: [])
      return nil
    }
    if let transform = name.text.split(separator: "(").first, name.text.hasSuffix("()") {
      if case .model(_, true)? = stack.last, ["first", "last", "even", "odd"].contains(transform) {
        return .flag
      }
      report(name, file, known: [])
      return nil
    }
    let parts = name.text.split(separator: ".").map(String.init)
    var known: [String] = []
    for scope in stack.reversed() {
      guard case .model(let shape, _) = scope else { continue }
      known += shape.fields.map(\.name)
      guard let first = parts.first, let field = shape[first] else { continue }
      var kind = field.kind
      for part in parts.dropFirst() {
        guard case .object(let inner) = kind, let field = inner()[part] else {
          var names: [String] = []
          if case .object(let inner) = kind { names = inner().fields.map(\.name) }
          report(name, file, known: names.map { (parts.dropLast() + [$0]).joined(separator: ".") })
          return nil
        }
        kind = field.kind
      }
      return kind
    }
    report(name, file, known: known)
    return nil
  }

  private mutating func report(_ name: TagName, _ file: TemplateFile, known: [String]) {
    let help =
      nearestName(to: name.text, among: known).map { "Did you mean `\($0)`?" }
      ?? (known.isEmpty ? nil : "Known here: \(known.sorted(by: utf8Precedes).joined(separator: ", ")).")
    diagnostics.append(
      file.error("templates/unknown-name", "Unknown name `\(name.text)`.", at: name, help: help))
  }
}

extension TemplateChecker.Scope {
  /// The scope as seen from inside a partial, where the place in a list is not known.
  fileprivate var included: Self {
    if case .model(let shape, _) = self { .model(shape, isElement: false) } else { self }
  }
}
