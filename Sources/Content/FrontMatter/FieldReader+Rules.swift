import Model
import Yams

extension FieldReader {
  /// Rules for paragraphs: a phrase, a CSS class, or a map that says which of the three is meant.
  ///
  /// ```yaml
  /// remove:
  ///   - The Harbour Post is      # a phrase
  ///   - .newsletter-box          # a CSS class
  ///   - line: Share              # a whole line
  /// ```
  mutating func rules() -> FrontMatter.Entry<[TextRule]>? {
    let items: [Node] =
      if case .sequence(let sequence) = node { Array(sequence.prefix(1000)) } else { [node] }
    var rules: [TextRule] = []
    for item in items {
      guard let rule = rule(item) else { return nil }
      if !rules.contains(rule), !rule.isEmpty { rules.append(rule) }
    }
    return entry(rules)
  }

  private mutating func rule(_ item: Node) -> TextRule? {
    switch item {
    case .scalar(let scalar):
      let text = collapsingWhiteSpace(scalar.string)
      let isClass = text.count > 1 && text.hasPrefix(".") && !text.contains(" ") && !text.hasPrefix("..")
      return isClass ? .cssClass(String(text.dropFirst())) : .phrase(text)
    case .mapping(let mapping):
      if mapping.count == 1, let (key, value) = mapping.first, let name = key.scalar?.string,
        let words = value.scalar
      {
        let text = collapsingWhiteSpace(words.string)
        switch name.lowercased() {
        case "phrase": return .phrase(text)
        case "line": return .line(text)
        case "class": return .cssClass(text.hasPrefix(".") ? String(text.dropFirst()) : text)
        default: break
        }
      }
    default: break
    }
    wrongType(
      "Each of `\(name)` must be a phrase, a `.class`, or one of `phrase:`, `line:` and `class:`, not \(described(item)).",
      at: item, help: "Write `\(name): [\"Read more about\", .newsletter, {line: Share}]`.")
    return nil
  }
}

extension TextRule {
  fileprivate var isEmpty: Bool {
    switch self {
    case .phrase(let text), .line(let text), .cssClass(let text): text.isEmpty
    }
  }
}
