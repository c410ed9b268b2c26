/// Cuts a feed into tags and text, whatever is wrong with it.
///
/// ```swift
/// var scanner = XMLScanner(Array("<title>Cats & dogs</title>".utf8))
/// while let token = scanner.next() { ... }   // start title, text "Cats & dogs", end title
/// ```
/// Feeds are often not well-formed, so nothing here fails: a stray `<` or `&` is text, a value without quotation
/// marks ends at white space, a comment or section that never ends goes on to the end. Nothing is
/// fetched, and nothing outside of the document is read. O(n) in the bytes.
struct XMLScanner {
  enum Token {
    case start(name: String, attributes: [XMLAttribute], isEmpty: Bool, offset: Int)
    case end(name: String, offset: Int)
    /// Text with its references undone; `isLiteral` for a CDATA section, in which there are none.
    case text(String, isLiteral: Bool, offset: Int)
    /// `<!DOCTYPE html>` gives `html`.
    case doctype(String)
  }

  let bytes: [UInt8]
  private(set) var position: Int
  /// What is wrong, first of each kind first.
  private(set) var faults: [XMLFault] = []
  private var references = XMLReferences()
  /// First bytes of the marks that do not stand in the rest of the document.
  private var missing: [UInt8] = []

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  mutating func note(_ kind: XMLFault.Kind, at offset: Int) {
    if !faults.contains(where: { $0.kind == kind }) { faults.append(XMLFault(kind: kind, offset: offset)) }
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    while position < bytes.count {
      let start = position
      guard bytes[start] == UInt8(ascii: "<") else { return text(from: start) }
      switch byte(1) {
      case UInt8(ascii: "!"):
        if let token = declaration(at: start) { return token }
      case UInt8(ascii: "?"):
        position = find("?>", from: start + 2) ?? closing(from: start + 2)
      case UInt8(ascii: "/"):
        let name = self.name(from: start + 2)
        let end = closing(from: start + 2 + name.utf8.count)
        if bytes[end - 1] != UInt8(ascii: ">") { note(.truncated, at: start) }
        position = end
        if !name.isEmpty { return .end(name: name, offset: start) }
      case let next? where isNameStart(next):
        if let token = startTag(at: start) { return token }
      default: return text(from: start)
      }
    }
    return nil
  }

  private func byte(_ ahead: Int) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  /// Text up to the next thing that looks like a tag.
  private mutating func text(from start: Int) -> Token {
    var end = start
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "<"), end > start || position > start {
        let after = end + 1 < bytes.count ? bytes[end + 1] : 0
        if isNameStart(after) || "/!?".utf8.contains(after) { break }
      }
      if bytes[end] == UInt8(ascii: "<") { note(.strayMark, at: end) }
      end += 1
    }
    position = end
    let hadFault = references.hasFault
    let text = references.decoded(bytes[start..<end])
    if references.hasFault, !hadFault { note(.reference, at: start) }
    return .text(text, isLiteral: false, offset: start)
  }

  /// A comment, CDATA section or document type.
  private mutating func declaration(at start: Int) -> Token? {
    let rest = bytes[start...]
    if rest.starts(with: Array("<!--".utf8)) {
      if let end = find("-->", from: start + 4) {
        position = end
      } else {
        note(.truncated, at: start)
        position = closing(from: start + 4)
      }
      return nil
    }
    if rest.starts(with: Array("<![CDATA[".utf8)) {
      let end = find("]]>", from: start + 9)
      if end == nil { note(.truncated, at: start) }
      position = end ?? bytes.count
      let content = bytes[(start + 9)..<(end.map { $0 - 3 } ?? bytes.count)]
      return .text(String(decoding: content, as: UTF8.self), isLiteral: true, offset: start)
    }
    var declaration = XMLDoctype(bytes, at: start)
    position = max(start + 2, declaration.end)
    for entity in declaration.takeEntities() { references.declare(entity.name, as: entity.value) }
    return declaration.root.isEmpty ? nil : .doctype(declaration.root)
  }

  private mutating func startTag(at start: Int) -> Token? {
    let name = self.name(from: start + 1)
    var attributes: [XMLAttribute] = []
    var i = nameEnd(from: start + 1)
    var isEmpty = false
    while true {
      while i < bytes.count, bytes[i] <= 32 || bytes[i] == UInt8(ascii: "/") {
        isEmpty = bytes[i] == UInt8(ascii: "/")
        i += 1
      }
      guard i < bytes.count else {
        note(.truncated, at: start)
        position = bytes.count
        return nil
      }
      if bytes[i] == UInt8(ascii: ">") {
        position = i + 1
        return .start(name: name, attributes: attributes, isEmpty: isEmpty, offset: start)
      }
      if bytes[i] == UInt8(ascii: "<") {
        // A tag that was never closed; what follows is the next one.
        note(.strayMark, at: start)
        position = i
        return .start(name: name, attributes: attributes, isEmpty: false, offset: start)
      }
      isEmpty = false
      let (attribute, next) = self.attribute(at: i)
      if let attribute, attributes.count < 256 { attributes.append(attribute) }
      i = max(next, i + 1)
    }
  }

  private mutating func attribute(at start: Int) -> (XMLAttribute?, next: Int) {
    let name = self.name(from: start)
    let nameEnd = nameEnd(from: start)
    var i = nameEnd
    while i < bytes.count, bytes[i] <= 32 { i += 1 }
    guard !name.isEmpty, i < bytes.count, bytes[i] == UInt8(ascii: "=") else { return (nil, nameEnd) }
    i += 1
    while i < bytes.count, bytes[i] <= 32 { i += 1 }
    guard i < bytes.count else { return (nil, i) }
    let quote = bytes[i]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let limit = min(bytes.count, i + 65_536)
      if let end = bytes[(i + 1)..<limit].firstIndex(of: quote) {
        return (XMLAttribute(name: name, value: references.decoded(bytes[(i + 1)..<end])), end + 1)
      }
      i += 1
    }
    note(.attribute, at: start)
    let end = bytes[i...].firstIndex { $0 <= 32 || $0 == UInt8(ascii: ">") } ?? bytes.count
    return (XMLAttribute(name: name, value: references.decoded(bytes[i..<end])), end)
  }

  /// The name at a place; empty when it is longer than any name is.
  private func name(from start: Int) -> String {
    let end = nameEnd(from: start)
    return end - start > 256 ? "" : String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
  }

  private func nameEnd(from start: Int) -> Int {
    let rest = bytes[min(start, bytes.count)...]
    return rest.firstIndex { !isNameByte($0) } ?? bytes.count
  }

  /// After the next `>`, or the end.
  private func closing(from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
  }

  /// After the next place of a mark. One that is missing from here on is not looked for again.
  private mutating func find(_ mark: StaticString, from start: Int) -> Int? {
    mark.withUTF8Buffer { mark in
      if missing.contains(mark[0]) { return nil }
      var i = start
      while i + mark.count <= bytes.count {
        if bytes[i] == mark[0], bytes[i..<(i + mark.count)].elementsEqual(mark) { return i + mark.count }
        i += 1
      }
      missing.append(mark[0])
      return nil
    }
  }
}

func isNameStart(_ byte: UInt8) -> Bool {
  (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
}

private func isNameByte(_ byte: UInt8) -> Bool {
  isNameStart(byte) || (48...58).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
}
