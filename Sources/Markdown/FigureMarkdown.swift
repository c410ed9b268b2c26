import Model

/// A picture with its words, credit and caption as lines of Markdown; none when they would not read back as the same figure.
///
/// An address with white space or angle brackets is none that can be written.
/// ```markdown
/// ![The quay under water](https://harbourpost.example/quay.jpg "Photo: Ida Lund")
/// *The quay on Monday morning.*
/// ```
func figureLines(words: String, source: String, caption: String, credit: String) -> [String] {
  guard !source.unicodeScalars.contains(where: { $0.value <= 32 || "<>\\\u{7F}".unicodeScalars.contains($0) })
  else { return [] }
  let words = collapsingWhiteSpace(words)
  let caption = collapsingWhiteSpace(caption)
  let credit = collapsingWhiteSpace(credit)
  for style in [InlineMarkdown.Escaping.plain, .complete] {
    func written(_ text: String) -> String {
      InlineMarkdown(Block(kind: .paragraph, text: text), style).lines.joined(separator: " ")
    }
    let title = credit.isEmpty ? "" : " \"\(escapedPunctuation(credit))\""
    var lines = ["![\(words.isEmpty ? "" : written(words))](<\(escapedPunctuation(source))>\(title))"]
    if !caption.isEmpty { lines.append("*\(written(caption))*") }
    let found = MarkdownParser().blocks(of: Array(lines.joined(separator: "\n").utf8), from: 0, line: 1)
    let kind = Block.Kind.figure(source: source, caption: caption, credit: credit)
    if found.count == 1, found[0].kind == kind, found[0].text == words { return lines }
  }
  return []
}

/// The text as it stands in an address or title. An ampersand is a reference: libcmark undoes references before backslashes.
private func escapedPunctuation(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "&": result += "&amp;"
    case "\\", "\"", "<", "`": result += "\\\(character)"
    default: result.append(character)
    }
  }
  return result
}
