/// Markup that no page may carry: an element or attribute that is not ours, a link that leads to a program, an element that does
/// not end where it should. Nil when there is none.
///
/// Text and values have no `<` and no quotation mark of their own, since these are written as references; so whatever opens a
/// tag is a tag. O(n).
func markupFault(in html: String) -> String? {
  let bytes = Array(html.utf8)
  var open: [String] = []
  var i = 0
  while let start = bytes[i...].firstIndex(of: 60) {
    guard let end = bytes[start...].firstIndex(of: 62) else { return "a tag without an end" }
    let tag = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    i = end + 1
    if tag.hasPrefix("/") {
      guard open.popLast() == String(tag.dropFirst()) else { return "<\(tag)> ends nothing" }
      continue
    }
    let name = String(tag.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
    guard elements.contains(name) else { return "an element of the article's own: <\(tag)>" }
    if let fault = attributeFault(in: tag.dropFirst(name.count)) { return "\(fault): <\(tag)>" }
    if !["br", "hr", "img"].contains(name) { open.append(name) }
  }
  return open.isEmpty ? nil : "elements without an end: \(open)"
}

private let elements: Set = [
  "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a", "br",
  "hr", "img",
  "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td", "span",
]
private let attributes: Set = [
  "id", "class", "href", "rel", "start", "src", "alt", "width", "height", "decoding", "loading",
]

private func attributeFault(in text: Substring) -> String? {
  var rest = text
  while let first = rest.first {
    guard first == " " else { return "an attribute without a space before it" }
    rest = rest.dropFirst()
    let name = String(rest.prefix { $0 != "=" })
    guard attributes.contains(name) else { return "an attribute of the article's own" }
    rest = rest.dropFirst(name.count + 1)
    guard rest.first == "\"" else { return "a value without quotation marks" }
    let value = rest.dropFirst().prefix { $0 != "\"" }
    rest = rest.dropFirst(value.count + 2)
    let plain = value.lowercased().filter { !$0.isWhitespace }
    if name == "href" || name == "src",
      ["javascript", "vbscript", "data", "file"].contains(where: plain.hasPrefix),
      plain.contains(":")
    {
      return "a link that leads to a program"
    }
  }
  return nil
}
