/// The statements of a JSON document: in `digest.json` every object with `text`, `article` and `span`, in a feed
/// what the HTML of its items says.
///
/// A document that is not JSON states one thing that cannot be proved. O(n).
func dataStatements(in document: [UInt8]) -> [Statement] {
  var reader = JSONTextReader(document)
  guard let root = reader.document() else {
    return [
      Statement(
        kind: .sentence, article: "", place: .unreadable("a document that is not JSON"),
        words: document.prefix(80), isMarkup: false, offset: 0)
    ]
  }
  var found: [Statement] = []
  collect(root, kind: .sentence, into: &found)
  return found
}

private func collect(_ value: JSONText, kind: Statement.Kind, into found: inout [Statement]) {
  switch value {
  case .array(let values):
    for value in values { collect(value, kind: kind, into: &found) }
  case .object(let members):
    if case .string(let text, let offset)? = value["text"], let article = value["article"]?.string,
      let span = value["span"]
    {
      found.append(
        Statement(
          kind: kind, article: article, place: place(span), words: text[...], isMarkup: false, offset: offset)
      )
    }
    if case .string(let html, let offset)? = value["content_html"] {
      found += markedStatements(in: html[...], offset: offset)
    }
    for member in members {
      let inside: Statement.Kind =
        switch member.name {
        case "quotes": .quote
        case "figures": .figure
        default: kind
        }
      collect(member.value, kind: inside, into: &found)
    }
  case .string, .number, .word: break
  }
}

private func place(_ span: JSONText) -> Statement.Place {
  guard let start = span["start"]?.integer, let end = span["end"]?.integer, start >= 0, end >= start else {
    return .unreadable("a span without start and end")
  }
  return start == end ? .anywhere : .bytes(start..<end)
}
