/// What `sources.yaml` says of some paragraphs of one outlet: that they are kept, or removed, whatever cleaning finds.
package enum TextRule: Sendable, Hashable {
  /// Paragraphs that hold these words.
  case phrase(String)
  /// Paragraphs that are these words and nothing else.
  case line(String)
  /// What stands in an element of that class, in saved pages.
  case cssClass(String)

  /// Whether it is meant for a paragraph by its words, white space collapsed.
  package func matches(_ text: String) -> Bool {
    switch self {
    case .phrase(let words): text.contains(words)
    case .line(let words): text == words
    case .cssClass: false
    }
  }
}

extension TextRule: CustomStringConvertible {
  /// As it is written in `sources.yaml`.
  package var description: String {
    switch self {
    case .phrase(let words): "“\(words)”"
    case .line(let words): "line: “\(words)”"
    case .cssClass(let name): ".\(name)"
    }
  }
}
