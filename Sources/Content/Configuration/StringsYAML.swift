import Model
import Yams

/// Reads a file of interface strings.
///
/// ```yaml
/// skip: "Skip to the content"
/// articles:
///   one: "{n} article"
///   other: "{n} articles"
/// ```
/// The file's name is its language: `strings/pt-BR.yaml`. Which keys there are, and what may be filled into them,
/// is not known here. O(bytes).
package func readStrings(_ file: SourceFile, root: String = "Templates") -> (
  strings: StringsFile?, diagnostics: [Diagnostic]
) {
  let source = SourceText(path: root.isEmpty ? file.path : "\(root)/\(file.path)", bytes: file.bytes)
  let name = file.stem
  guard let language = LanguageTag(name) else {
    return (
      nil,
      [
        source.diagnostic(
          .error, "strings/language", "`\(name)` is no language.",
          help: "Name the file after a language tag, such as `nl.yaml` or `pt-BR.yaml`.")
      ]
    )
  }
  if String(validating: file.bytes, as: UTF8.self) == nil {
    return (
      nil,
      [source.diagnostic(.error, "strings/not-utf8", "The file is not UTF-8.", help: "Save it as UTF-8.")]
    )
  }
  let document = YAMLDocument(source: source, range: source.markLength..<file.bytes.count, room: "strings")
  var diagnostics = document.diagnostics
  var strings = StringsFile(language: language, path: source.path, entries: [])
  guard let root = document.root else { return (strings, diagnostics) }
  guard case .mapping(let mapping) = root else {
    diagnostics.append(
      document.diagnostic(
        .error, "wrong-type", "A strings file must be a map of keys and words, not \(described(root)).",
        at: root,
        help: "Write one `key: \"words\"` on each line."))
    return (strings, diagnostics)
  }
  for (keyNode, value) in mapping {
    guard let key = keyNode.scalar?.string else {
      diagnostics.append(document.diagnostic(.error, "wrong-type", "A key must be text.", at: keyNode))
      continue
    }
    let forms = readForms(value, of: key, in: document, &diagnostics)
    if forms.isEmpty { continue }
    let line = document.line(of: keyNode)
    strings.entries.append(
      StringEntry(
        key: key, location: document.location(of: keyNode), excerpt: source.excerpt(ofLine: line),
        forms: forms, isPlural: value.mapping != nil))
  }
  return (strings, diagnostics)
}

/// The words of a key: one text, or one for each plural category.
private func readForms(
  _ value: Node, of key: String, in document: YAMLDocument, _ diagnostics: inout [Diagnostic]
) -> [StringForm] {
  func form(_ category: PluralCategory, _ node: Node) -> StringForm? {
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      diagnostics.append(
        document.diagnostic(
          .error, "wrong-type", "`\(key)` must be words, not \(described(node)).", at: node,
          help: "Write `\(key): \"...\"`, or take the line away."))
      return nil
    }
    return StringForm(
      category: category, text: scalar.string, location: document.location(of: node),
      excerpt: document.source.excerpt(ofLine: document.line(of: node)))
  }
  guard case .mapping(let mapping) = value else { return [form(.other, value)].compactMap { $0 } }
  let known = PluralCategory.allCases.map(\.rawValue)
  var forms: [StringForm] = []
  for (name, node) in mapping {
    guard let category = name.scalar.flatMap({ PluralCategory(rawValue: $0.string) }) else {
      let written = name.scalar?.string ?? "?"
      let near = nearestName(to: written, among: known).map { "Did you mean `\($0)`?" }
      diagnostics.append(
        document.diagnostic(
          .error, "unknown-category", "Unknown plural category `\(written)`.", at: name,
          help: near ?? "The categories are \(known.joined(separator: ", "))."))
      continue
    }
    if let form = form(category, node) { forms.append(form) }
  }
  return forms
}
