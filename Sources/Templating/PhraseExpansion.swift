/// Puts the interface's words into a template, so that rendering knows nothing of them.
///
/// `{{strings.editionOf}}` with the words `Edition of {editionDay}` becomes `Edition of {{editionDay}}`, and
/// `{{#strings.carriesText}}<a href="{{href}}">{{text}}</a>{{/strings.carriesText}}` puts what stands between the tags in the
/// place `{link}` of its words. The template was scanned and checked before, so every tag is whole and every key is there.
struct PhraseExpansion {
  static let prefix = "strings."

  let book: PhraseBook

  /// O(n).
  func expanded(_ text: String) -> String {
    var result = ""
    var copied = text.startIndex
    // What is left of each open phrase behind its link.
    var open: [String] = []
    for tag in PhraseTag.all(in: text) {
      result += text[copied..<tag.range.lowerBound]
      copied = tag.range.upperBound
      let pieces = book.phrases[tag.key]?.pieces ?? []
      switch tag.mark {
      case "#":
        let place = pieces.firstIndex(of: .place(Phrase.link)) ?? pieces.endIndex
        result += markup(pieces[..<place])
        open.append(markup(pieces[min(place + 1, pieces.endIndex)...]))
      case "/": result += open.popLast() ?? ""
      default: result += markup(pieces[...])
      }
    }
    return result + text[copied...]
  }

  private func markup(_ pieces: ArraySlice<Phrase.Piece>) -> String {
    pieces.map { piece in
      switch piece {
      // A brace of the words' own must not become a tag.
      case .text(let text):
        escapingHTML(text).split(separator: "{", omittingEmptySubsequences: false).joined(separator: "&#123;")
      case .place(let name): "{{\(name)}}"
      }
    }.joined()
  }
}

/// A tag of a template that names words of the interface.
package struct PhraseTag {
  /// Without `strings.`.
  package var key: String
  /// `#` or `/` of a section, or nil.
  var mark: Character?
  var range: Range<String.Index>

  /// Every such tag in order; comments are passed over. O(n).
  package static func all(in text: String) -> [PhraseTag] {
    var tags: [PhraseTag] = []
    let bytes = text.utf8
    var i = bytes.startIndex
    while let start = bytes[i...].firstIndex(of: UInt8(ascii: "{")) {
      var j = bytes.index(after: start)
      guard j < bytes.endIndex, bytes[j] == UInt8(ascii: "{") else {
        i = j
        continue
      }
      bytes.formIndex(after: &j)
      let body = text[j...]
      if body.hasPrefix("!") {
        i = end(of: body)
        continue
      }
      let mark = body.first.flatMap { $0 == "#" || $0 == "/" ? $0 : nil }
      let name = body.dropFirst(mark == nil ? 0 : 1).drop { $0.isWhitespace }
      guard name.hasPrefix(PhraseExpansion.prefix) else {
        i = j
        continue
      }
      let key = name.dropFirst(PhraseExpansion.prefix.count).prefix { $0 != "}" && !$0.isWhitespace }
      i = end(of: body)
      tags.append(PhraseTag(key: String(key), mark: mark, range: start..<i))
    }
    return tags
  }

  /// Behind the `}}` that ends a tag.
  private static func end(of body: Substring) -> String.Index {
    var rest = body
    while let brace = rest.firstIndex(of: "}") {
      let next = rest.index(after: brace)
      if next < rest.endIndex, rest[next] == "}" { return rest.index(after: next) }
      rest = rest[next...]
    }
    return body.endIndex
  }
}
