/// Words with places to fill: `As of {time}`.
///
/// A place is a name of letters and digits between braces; any other brace is text.
package struct Phrase: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case text(String)
    case place(String)
  }

  /// The place that a section of a template fills, usually with a link.
  package static let link = "link"

  package private(set) var pieces: [Piece] = []

  /// O(n).
  package init(_ text: String) {
    var pending = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      let name = inside.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      guard !name.isEmpty, name.endIndex < inside.endIndex, inside[name.endIndex] == "}" else {
        pending += rest[...open]
        rest = inside
        continue
      }
      pending += rest[..<open]
      if !pending.isEmpty { pieces.append(.text(pending)) }
      pending = ""
      pieces.append(.place(String(name)))
      rest = inside[inside.index(after: name.endIndex)...]
    }
    pending += rest
    if !pending.isEmpty { pieces.append(.text(pending)) }
  }

  /// The names of its places, in order.
  package var places: [String] {
    pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }

  /// The words with every place filled; one without a value is left empty.
  package func filled(_ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .place(let name): result += values.first { $0.key == name }?.value ?? ""
      }
    }
    return result
  }
}

/// The phrases that templates may name, `{{strings.skip}}`, by key.
package struct PhraseBook: Sendable {
  var phrases: [String: Phrase]
  /// Keys whose words depend on a number, which a template cannot choose.
  var counted: Set<String>

  package init(phrases: [String: Phrase] = [:], counted: Set<String> = []) {
    self.phrases = phrases
    self.counted = counted
  }
}
