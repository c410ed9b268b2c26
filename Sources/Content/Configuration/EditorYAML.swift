import Model
import Yams

/// Reads `editor.yaml`: the editor's overrides, a list of maps with one key each, or one map of lists.
///
/// ```yaml
/// - merge: [flood-in-the-valley, river-rises]     # stories (ids, slugs) or articles (paths) that are one
/// - split: [harbour-post/flood-aid.md]            # articles that stand in a story of their own
/// - move: {article: a/b.md, to: flood-in-the-valley}
/// - pin: flood-in-the-valley
/// - weight: {story: flood-in-the-valley, weight: 3}
/// - title: {story: flood-in-the-valley, title: Flood in the valley}
/// - lead: {story: flood-in-the-valley, sentence: "The river rose"}   # begins with
/// - drop: {story: flood-in-the-valley, sentence: "A lorry"}          # or `article: a/b.md`
/// - exclude: a/c.md
/// - note: {story: flood-in-the-valley, text: The council disputes this.}
/// ```
/// As a map: `pin: [one, two]`, `merge: [[a, b], [c, d]]`, `title: [{story: ..., title: ...}]`.
func readEditor(_ document: YAMLDocument, into configuration: inout SiteConfiguration) {
  guard let root = document.root else { return }
  var reader = EditorReader(document: document)
  switch root {
  case .sequence(let lines):
    for line in lines {
      guard case .mapping(let mapping) = line, !mapping.isEmpty else {
        reader.complain("Each line must be one key and its value, not \(described(line)).", at: line)
        continue
      }
      for (key, value) in mapping { reader.read(key: key, value: value) }
    }
  case .mapping(let mapping):
    for (key, value) in mapping {
      guard case .sequence(let items) = value, reader.isListOfLines(key, items) else {
        reader.read(key: key, value: value)
        continue
      }
      for item in items { reader.read(key: key, value: item) }
    }
  case .scalar(let scalar) where scalar.string.isEmpty: break
  default: reader.complain("editor.yaml must be a list, not \(described(root)).", at: root)
  }
  configuration.overrides = reader.overrides
  configuration.diagnostics += reader.diagnostics
}

private struct EditorReader {
  let document: YAMLDocument
  var overrides: [EditorOverride] = []
  var diagnostics: [Diagnostic] = []

  init(document: YAMLDocument) { self.document = document }

  private static let actions = [
    "merge", "split", "move", "pin", "weight", "title", "lead", "drop", "exclude", "note",
  ]

  /// Whether a map's list holds one override an item. `merge: [a, b]` is one override itself.
  func isListOfLines(_ key: Node, _ items: Node.Sequence) -> Bool {
    guard ["merge", "split"].contains(key.scalar?.string ?? "") else { return true }
    return items.allSatisfy { if case .sequence = $0 { true } else { false } }
  }

  mutating func complain(_ message: String, at node: Node, name: String = "wrong-type", help: String? = nil) {
    diagnostics.append(
      document.diagnostic(
        .error, name, message, at: node, help: help ?? "Write lines such as `- pin: flood-in-the-valley`."))
  }

  mutating func read(key: Node, value: Node) {
    let name = key.scalar?.string ?? ""
    guard EditorReader.actions.contains(name) else {
      let near = nearestName(to: name, among: EditorReader.actions).map { "Did you mean `\($0)`?" }
      let list = EditorReader.actions.map { "`\($0)`" }.joined(separator: ", ")
      diagnostics.append(
        document.diagnostic(
          .warning, "unknown-key", "Unknown override `\(name)`.", at: key, help: near ?? "Known are \(list).")
      )
      return
    }
    guard let action = action(name, value) else { return }
    overrides.append(EditorOverride(action: action, location: document.location(of: key)))
  }

  private mutating func action(_ name: String, _ value: Node) -> EditorOverride.Action? {
    switch name {
    case "merge", "split":
      guard let names = names(value, of: name, atLeast: name == "merge" ? 2 : 1) else { return nil }
      return name == "merge" ? .merge(names) : .split(names)
    case "pin", "exclude":
      guard let text = value.scalar?.string, !text.isEmpty else {
        complain(
          "`\(name)` must name one \(name == "pin" ? "story" : "article"), not \(described(value)).",
          at: value)
        return nil
      }
      return name == "pin" ? .pin(text) : .exclude(text)
    case "move":
      return pair(value, name, ["article"], ["to", "story"]).map { .move(article: $0.0, to: $0.1) }
    case "title": return pair(value, name, ["story"], ["title"]).map { .title($0.0, $0.1) }
    case "lead": return pair(value, name, ["story"], ["sentence"]).map { .lead($0.0, $0.1) }
    case "drop": return pair(value, name, ["story", "article"], ["sentence"]).map { .drop($0.0, $0.1) }
    case "note": return pair(value, name, ["story", "article"], ["text", "note"]).map { .note($0.0, $0.1) }
    default:
      guard let found = pair(value, name, ["story"], ["weight"]) else { return nil }
      guard let weight = Int(found.1), abs(weight) <= 1_000_000 else {
        complain("`weight` must be a whole number, not \(quoted(found.1)).", at: value)
        return nil
      }
      return .weight(found.0, weight)
    }
  }

  private mutating func names(_ value: Node, of name: String, atLeast least: Int) -> [String]? {
    var names: [String] = []
    if case .sequence(let items) = value {
      names = items.compactMap { $0.scalar?.string }.filter { !$0.isEmpty }
      guard names.count == items.count else {
        complain("`\(name)` must be a list of names.", at: value, help: "Write `- \(name): [first, second]`.")
        return nil
      }
    } else if let text = value.scalar?.string, !text.isEmpty {
      names = [text]
    }
    if names.count >= least { return names }
    let count = least == 1 ? "one name" : "two names"
    let isMap: Bool = if case .mapping = value { true } else { false }
    complain(
      isMap
        ? "`\(name)` must be a list of \(count) or more, not \(described(value))."
        : "`\(name)` needs \(count) or more.",
      at: value,
      help: "Write `- \(name): [first, second]`.")
    return nil
  }

  /// Two texts of a map with two keys, each under one of some names.
  private mutating func pair(
    _ value: Node, _ action: String, _ first: [String], _ second: [String]
  ) -> (String, String)? {
    let form = "Write `- \(action): {\(first[0]): ..., \(second[0]): ...}`."
    guard case .mapping(let mapping) = value else {
      complain(
        "`\(action)` needs `\(first[0])` and `\(second[0])`, not \(described(value)).", at: value, help: form)
      return nil
    }
    var found: [String: String] = [:]
    for (key, node) in mapping {
      let name = key.scalar?.string ?? ""
      guard (first + second).contains(name) else {
        let near = nearestName(to: name, among: first + second).map { "Did you mean `\($0)`?" }
        diagnostics.append(
          document.diagnostic(.warning, "unknown-key", "Unknown key `\(name)`.", at: key, help: near ?? form))
        continue
      }
      guard let text = node.scalar.map({ collapsingWhiteSpace($0.string) }), !text.isEmpty else {
        complain("`\(name)` must be one text, not \(described(node)).", at: node, help: form)
        return nil
      }
      found[first.contains(name) ? "first" : "second"] = text
    }
    if let a = found["first"], let b = found["second"] { return (a, b) }
    complain(
      "`\(action)` needs `\(found["first"] == nil ? first[0] : second[0])`.", at: value, name: "missing-key",
      help: form)
    return nil
  }
}
