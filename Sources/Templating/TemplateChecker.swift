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

  /// The content of a block, and the file it is written in.
  private typealias Blocks = [String: (file: TemplateFile, nodes: [TemplateNode])]

  mutating func check(page name: String, shape: ShapeDescription) {
    guard let template = templates[name] else {
      diagnostics.append(
        Diagnostic(.error, "templates/missing", "The theme has no template `\(name).mustache`."))
      return
    }
    follow(template.nodes, in: template.file, TemplateScopes(page: shape), [:])
  }

  private mutating func follow(
    _ nodes: [TemplateNode], in file: TemplateFile, _ scopes: TemplateScopes, _ blocks: Blocks
  ) {
    for node in nodes where !isTooDeep {
      switch node {
      case .text: continue
      case .variable(let name, let isRaw): checkVariable(name, isRaw, file, scopes)
      case .section(let name, let isInverted, let children) where name.isPhrase:
        if isInverted {
          diagnostics.append(
            file.error(
              "templates/wrong-kind", "The words of `\(name.text)` are never empty.", at: name,
              help: "Take the section away."))
        } else {
          checkPhrase(name, isSection: true, file, scopes)
        }
        descend(at: name, in: file) { $0.follow(children, in: file, scopes, blocks) }
      case .section(let name, let isInverted, let children):
        guard let kind = resolve(name, file, scopes) else { continue }
        let inner = isInverted ? scopes : scopes.inside(kind)
        descend(at: name, in: file) { $0.follow(children, in: file, inner, blocks) }
      case .partial(let name, _): include(name, file, scopes, blocks)
      case .parent(let name, _, let children):
        var own: Blocks = [:]
        for case .block(let block, _, let nodes) in children { own[block.text] = (file, nodes) }
        checkBlocks(children, of: name, file)
        include(name, file, scopes, own.merging(blocks) { _, outer in outer })
      case .block(let name, _, let children):
        let inside = blocks[name.text] ?? (file, children)
        descend(at: name, in: file) { $0.follow(inside.nodes, in: inside.file, scopes, blocks) }
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

  private mutating func include(
    _ name: TagName, _ file: TemplateFile, _ scopes: TemplateScopes, _ blocks: Blocks
  ) {
    guard let template = templates[name.text] else {
      let near = nearestName(to: name.text, among: templates.keys.sorted(by: utf8Precedes))
      diagnostics.append(
        file.error(
          "templates/unknown-partial", "There is no template `\(name.text)`.", at: name,
          help: near.map { "Did you mean `\($0)`?" } ?? "Add `Templates/\(name.text).mustache`."))
      return
    }
    descend(at: name, in: file) {
      $0.follow(template.nodes, in: template.file, scopes.included, blocks)
    }
  }

  /// Each block given to a parent must be one that the parent, or what it includes, has.
  private mutating func checkBlocks(_ children: [TemplateNode], of parent: TagName, _ file: TemplateFile) {
    guard let template = templates[parent.text] else { return }
    var known: [String] = []
    collectBlocks(template.nodes, into: &known, depth: 0)
    for case .block(let block, _, _) in children where !known.contains(block.text) {
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
      case .text, .variable: continue
      case .section(_, _, let children): collectBlocks(children, into: &known, depth: depth)
      case .partial(let name, _):
        collectBlocks(templates[name.text]?.nodes ?? [], into: &known, depth: depth + 1)
      case .parent(let name, _, let children):
        collectBlocks(templates[name.text]?.nodes ?? [], into: &known, depth: depth + 1)
        collectBlocks(children, into: &known, depth: depth)
      case .block(let name, _, let children):
        known.append(name.text)
        collectBlocks(children, into: &known, depth: depth)
      }
    }
  }

  private mutating func checkVariable(
    _ name: TagName, _ isRaw: Bool, _ file: TemplateFile, _ scopes: TemplateScopes
  ) {
    if name.isPhrase { return checkPhrase(name, isSection: false, isRaw: isRaw, file, scopes) }
    guard let kind = resolve(name, file, scopes) else { return }
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
    _ name: TagName, isSection: Bool, isRaw: Bool = false, _ file: TemplateFile, _ scopes: TemplateScopes
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
      checkVariable(TagName(text: place, offset: name.offset), false, file, scopes)
    }
  }

  /// The kind of what a name refers to; an unknown name is reported.
  private mutating func resolve(_ name: TagName, _ file: TemplateFile, _ scopes: TemplateScopes) -> FieldKind?
  {
    switch scopes.meaning(of: name.text) {
    case .value(_, let kind): return kind
    case .place: return .flag
    case .unknown(let known):
      report(name, file, known: known)
      return nil
    }
  }

  private mutating func report(_ name: TagName, _ file: TemplateFile, known: [String]) {
    let help =
      nearestName(to: name.text, among: known).map { "Did you mean `\($0)`?" }
      ?? (known.isEmpty ? nil : "Known here: \(known.sorted(by: utf8Precedes).joined(separator: ", ")).")
    diagnostics.append(
      file.error("templates/unknown-name", "Unknown name `\(name.text)`.", at: name, help: help))
  }
}
