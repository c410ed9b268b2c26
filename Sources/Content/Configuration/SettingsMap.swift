import Model
import Yams

/// A YAML map of a configuration file, read key by key with complaints about what is wrong.
struct SettingsMap {
  let document: YAMLDocument
  /// Values by the reader's own name of the key.
  private var values: [String: (name: String, key: Node, node: Node)] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - node: the map; nothing, or an empty text, is an empty one.
  ///   - document: where it stands.
  ///   - keys: each key's own name with its other names. Compared without regard to case.
  ///   - what: how complaints name the map.
  init(_ node: Node, in document: YAMLDocument, keys: [String: [String]], what: String) {
    self.document = document
    guard case .mapping(let mapping) = node else {
      if case .scalar(let scalar) = node, scalar.string.isEmpty { return }
      diagnostics.append(
        document.diagnostic(
          .error, "wrong-type", "\(what) must be a map of keys and values, not \(described(node)).", at: node,
          help: "Write one `key: value` on each line."))
      return
    }
    var byName: [String: String] = [:]
    for (key, others) in keys { for name in [key] + others { byName[name.lowercased()] = key } }
    let known = keys.keys.sorted(by: utf8Precedes)
    for (keyNode, value) in mapping {
      guard let name = keyNode.scalar?.string, let key = byName[name.lowercased()] else {
        let name = keyNode.scalar?.string ?? "?"
        let near = nearestName(to: name, among: known + keys.values.joined().sorted(by: utf8Precedes))
        let help =
          near.map { "Did you mean `\($0)`?" }
          ?? "Known keys are \(known.map { "`\($0)`" }.joined(separator: ", "))."
        diagnostics.append(
          document.diagnostic(.warning, "unknown-key", "Unknown key `\(name)`.", at: keyNode, help: help))
        continue
      }
      if let other = values[key] {
        diagnostics.append(
          document.diagnostic(
            .error, "duplicate-key", "`\(name)` and `\(other.name)` stand for the same.", at: keyNode,
            help: "Keep one of the two."))
        continue
      }
      values[key] = (name, keyNode, value)
    }
  }

  func node(_ key: String) -> Node? { values[key]?.node }

  /// The name under which a key was written: `sentences` for `frontSentences`.
  func writtenName(of key: String) -> String { values[key]?.name ?? key }

  /// Reads a value with one of the field readers of the front matter.
  mutating func read<Value>(
    _ key: String, zone: TimeZoneRules = .utc, _ reading: (inout FieldReader) -> FrontMatter.Entry<Value>?
  ) -> Value? {
    guard let value = values[key] else { return nil }
    var reader = FieldReader(
      document: document, name: value.name, key: value.key, node: value.node, zone: zone)
    let result = reading(&reader)
    diagnostics += reader.diagnostics
    return result?.value
  }

  mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  mutating func complain(_ name: String, _ message: String, at key: String, help: String) {
    diagnostics.append(document.diagnostic(.error, name, message, at: values[key]?.node, help: help))
  }
}
