import Model
import Yams

/// Reads `names` of `site.yaml`: forms that are one name, and words that are none.
///
/// ```yaml
/// names:
///   aliases:
///     World Health Organization: [WHO, the WHO]
///   exclude: [Read More]
/// ```
/// Answers what is wrong: a form that stands for two names, or for itself.
func readNames(_ node: Node, _ document: YAMLDocument, into settings: inout NameSettings) -> [Diagnostic] {
  var map = SettingsMap(
    node, in: document, keys: ["aliases": ["alias"], "exclude": ["excluded", "ignore"]], what: "`names`")
  if let names = map.read("exclude", { $0.list(splitsCommas: false) }) {
    settings.exclude = names.map(collapsingWhiteSpace)
  }
  guard let node = map.node("aliases") else { return map.diagnostics }
  guard case .mapping(let aliases) = node else {
    map.complain(
      "wrong-type", "`aliases` must be a map of name to short forms, not \(described(node)).", at: "aliases",
      help: "Write `aliases: {World Health Organization: [WHO]}`.")
    return map.diagnostics
  }
  var owners: [String: String] = [:]
  for (key, value) in aliases {
    let forms = value.sequence.map(Array.init) ?? (value.scalar == nil ? [] : [value])
    let texts = forms.compactMap { $0.scalar.map { collapsingWhiteSpace($0.string) } }.filter { !$0.isEmpty }
    guard let name = key.scalar.map({ collapsingWhiteSpace($0.string) }), !name.isEmpty, !texts.isEmpty,
      texts.count == forms.count
    else {
      map.add([
        document.diagnostic(
          .error, "wrong-type", "The short forms of a name must be a list of words, not \(described(value)).",
          at: value, help: "Write `aliases: {World Health Organization: [WHO]}`.")
      ])
      continue
    }
    for (form, node) in zip(texts, forms) {
      if let other = owners[form.lowercased()], other != name {
        map.add([
          document.diagnostic(
            .error, "ambiguous-alias", "`\(form)` is a short form of `\(other)` already.", at: node,
            help: "A form can stand for one name only: remove it from one of the two.")
        ])
      } else if form.lowercased() == name.lowercased() {
        map.add([
          document.diagnostic(
            .warning, "alias-of-itself", "`\(form)` is the name itself.", at: node,
            help: "Remove it from the list.")
        ])
      }
      owners[form.lowercased()] = name
    }
    settings.aliases.append(
      NameSettings.Aliases(name: name, short: texts.filter { $0.lowercased() != name.lowercased() }))
  }
  return map.diagnostics
}
