import Model

/// Reads the values that RSS and Atom share out of a feed's tree.
struct EntryFields {
  let tree: XMLTree
  let zone: TimeZoneRules
  /// Where the feed came from; relative links are resolved against it.
  let address: String?

  /// The elements of these names from a place on that stand in no other of them, in order.
  func outermost(_ names: Set<String>, from first: Int) -> [Int] {
    var found: [Int] = []
    var i = first
    while i < tree.nodes.count {
      if names.contains(tree.nodes[i].name) {
        found.append(i)
        i = tree.nodes[i].end
      } else {
        i += 1
      }
    }
    return found
  }

  /// The elements of some names right inside of an element, those of the first name first.
  func elements(_ names: [String], of parent: Int) -> [Int] {
    let children = tree.children(of: parent)
    return names.flatMap { name in children.filter { tree.nodes[$0].name == name } }
  }

  /// The first value that is not empty.
  func text(_ names: [String], of parent: Int) -> String? {
    for index in elements(names, of: parent) {
      let text = collapsingWhiteSpace(tree.text(of: index))
      if !text.isEmpty { return text }
    }
    return nil
  }

  func texts(_ names: [String], of parent: Int) -> [String] {
    elements(names, of: parent).map { collapsingWhiteSpace(tree.text(of: $0)) }.filter { !$0.isEmpty }
  }

  func date(_ names: [String], of parent: Int) -> Timestamp? {
    for index in elements(names, of: parent) {
      if let date = Timestamp(feed: tree.text(of: index), zone: zone) { return date }
    }
    return nil
  }

  /// A reference as an absolute address; white space around it left out.
  func resolved(_ reference: String, at index: Int, fallback: String? = nil) -> String? {
    guard reference.utf8.contains(where: { $0 > 32 }) else { return nil }
    let base = tree.base(at: index, document: address ?? fallback)
    let link = resolvedAddress(reference, against: base)
    return link.isEmpty ? nil : link
  }

  /// The language of an element, `xml:lang` of those around it included.
  func language(at index: Int) -> LanguageTag? {
    tree.inherited("xml:lang", at: index).flatMap { LanguageTag($0) }
  }

  /// A construct of Atom, which says what kind of text it is (RFC 4287, section 3.1).
  ///
  /// `fallback` is where relative links inside lead when no address is known.
  func construct(_ index: Int, fallback: String? = nil) -> EntryText? {
    let node = tree.nodes[index]
    let type = node["type"]?.lowercased().split(separator: ";").first.map { collapsingWhiteSpace($0) } ?? ""
    let mode = node["mode"]?.lowercased()
    let base = tree.base(at: index, document: address ?? fallback)
    let isHTML = ["html", "xhtml", "text/html", "application/xhtml+xml"].contains(type)
    if node["src"] != nil, tree.text(of: index).isEmpty { return nil }
    if tree.hasElements(index) {
      return isHTML || type.isEmpty || type.hasPrefix("text")
        || type.contains("xml") && !type.contains("atom")
        ? EntryText(tree.markup(of: index), isMarkup: true, base: base) : nil
    }
    let text = tree.text(of: index)
    let isData = mode == "base64" || type == "application/octet-stream"
    if isData { return base64Text(text).map { EntryText($0, isMarkup: true, base: base) } }
    if isHTML { return EntryText(text, isMarkup: true, base: base) }
    switch type {
    case "text", "text/plain": return EntryText(text, isMarkup: false, base: base)
    case "": return EntryText(text, isMarkup: holdsMarkup(text), base: base)
    default:
      return type.contains("/") && !type.hasPrefix("text/")
        ? nil : EntryText(text, isMarkup: false, base: base)
    }
  }

  /// A construct as a title: one line of text.
  func title(_ index: Int) -> String? {
    if let type = tree.nodes[index]["type"], type.contains("/"), !tree.hasElements(index),
      construct(index) == nil
    {
      let text = collapsingWhiteSpace(tree.text(of: index))
      return text.isEmpty ? nil : text
    }
    return construct(index)?.title
  }

  /// Names of a person's element: `name`, else what stands in it.
  func person(_ index: Int) -> String? {
    let children = tree.children(of: index)
    if children.isEmpty { return personName(tree.text(of: index)) }
    for local in ["name", "title", "email"] {
      if let child = children.first(where: { tree.nodes[$0].localName == local }),
        let name = personName(tree.text(of: child))
      {
        return name
      }
    }
    return nil
  }
}

/// The name in `ada@example.org (Ada Moor)`, `Ada Moor <ada@example.org>` or `Ada Moor`; nil for an address alone.
func personName(_ text: String) -> String? {
  var text = collapsingWhiteSpace(text)
  if let open = text.firstIndex(of: "("), text.hasSuffix(")"), text[..<open].contains("@") {
    text = String(text[text.index(after: open)...].dropLast())
  } else if let open = text.firstIndex(of: "<"), text.hasSuffix(">") {
    text = String(text[..<open])
  }
  text = collapsingWhiteSpace(text.replacing("\"", with: ""))
  let isAddress = text.contains("@") && !text.contains(" ")
  return text.isEmpty || isAddress || text.utf8.count > 200 ? nil : text
}

/// The UTF-8 text that base 64 stands for (RFC 4648, section 4); white space is skipped. Nil for anything else.
func base64Text(_ text: String) -> String? {
  var bytes: [UInt8] = []
  var value: UInt32 = 0
  var bits = 0
  for byte in text.utf8 where byte > 32 && byte != UInt8(ascii: "=") {
    let digit: UInt8
    switch byte {
    case 65...90: digit = byte - 65
    case 97...122: digit = byte - 71
    case 48...57: digit = byte + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
    default: return nil
    }
    value = value << 6 | UInt32(digit)
    bits += 6
    if bits >= 8 {
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
    }
  }
  return String(validating: bytes, as: UTF8.self)
}
