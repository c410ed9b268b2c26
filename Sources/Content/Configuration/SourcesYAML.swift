import Model
import Yams

/// Reads `sources.yaml`: a map of outlet to what is known of it, every key optional.
///
/// ```yaml
/// Harbour Post:
///   family: Coastal Media        # outlets of one family are one report
///   language: en
///   republish: quotes            # or full
///   opinion: [comment, columns]  # sections that hold opinion
///   keep: ["Read more about"]    # paragraphs with these words are never removed
///   remove: ["The Harbour Post is", .promo-box, {line: Share}]   # words, a CSS class, a whole line
/// Sample Wire:
///   agency: true
/// ```
func readSources(_ document: YAMLDocument, into configuration: inout SiteConfiguration) {
  guard let root = document.root else { return }
  guard case .mapping(let outlets) = root else {
    if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
    configuration.diagnostics.append(
      document.diagnostic(
        .error, "wrong-type", "sources.yaml must be a map of outlets, not \(described(root)).", at: root,
        help: "Write the outlet's name, a colon, and its keys indented below."))
    return
  }
  let keys: [String: [String]] = [
    "family": ["group", "owner"], "language": ["lang"], "republish": [], "opinion": ["opinionSections"],
    "keep": [],
    "remove": [], "agency": ["isAgency", "wire"], "folder": ["folders"],
  ]
  for (key, node) in outlets {
    guard let name = key.scalar.map({ collapsingWhiteSpace($0.string) }), !name.isEmpty else {
      configuration.diagnostics.append(
        document.diagnostic(
          .error, "wrong-type", "An outlet must have a name.", at: key, help: "Write its name."))
      continue
    }
    var map = SettingsMap(node, in: document, keys: keys, what: "`\(name)`")
    var entry = SourceCatalogue.Entry(name: name)
    entry.family = map.read("family") { $0.text() }
    entry.language = map.read("language") { $0.language() }
    entry.republish = map.read("republish") { $0.choice() }
    entry.opinionSections = map.read("opinion") { $0.list(splitsCommas: true) } ?? []
    entry.keep = map.read("keep") { $0.rules() } ?? []
    entry.remove = map.read("remove") { $0.rules() } ?? []
    entry.isAgency = map.read("agency") { $0.boolean() } ?? false
    configuration.diagnostics += map.diagnostics
    if let other = configuration.sources[name] {
      configuration.diagnostics.append(
        document.diagnostic(
          .error, "duplicate-key", "The outlet `\(name)` stands twice, as `\(other.name)` before.", at: key,
          help: "Keep one of the two."))
      continue
    }
    configuration.sources.entries[name.lowercased()] = entry
    // A folder that is written another way than the outlet's name leads to the same entry.
    for folder in map.read("folder", { $0.list(splitsCommas: true) }) ?? [] {
      configuration.sources.entries[nameOfFolder(folder).lowercased()] = entry
    }
  }
}
