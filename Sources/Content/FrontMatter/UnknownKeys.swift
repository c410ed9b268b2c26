import Model
import Yams

/// What is said of keys that mean nothing: each of the first twenty by itself, of a flood how many there are.
struct UnknownKeys {
  let document: YAMLDocument
  private var named: [Diagnostic] = []
  private var last: (node: Node, count: Int)?

  init(document: YAMLDocument) { self.document = document }

  /// In order of their places.
  var diagnostics: [Diagnostic] {
    guard let last else { return named }
    let message =
      last.count == 1 ? "One more key is unknown." : "\(last.count) more keys are unknown, up to this one."
    return named + [
      document.diagnostic(
        .warning, "unknown-key", message, at: last.node, help: "Known keys are \(UnknownKeys.known).")
    ]
  }

  mutating func add(_ name: String, at node: Node) {
    if named.count == 20 {
      last = (node, (last?.count ?? 0) + 1)
      return
    }
    let nearest = nearestName(to: name, among: FrontMatterKey.allNames)
    let help = nearest.map { "Did you mean `\($0)`?" } ?? "Known keys are \(UnknownKeys.known)."
    named.append(
      document.diagnostic(.warning, "unknown-key", "Unknown key `\(name)`.", at: node, help: help))
  }

  private static var known: String {
    FrontMatterKey.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }
}
