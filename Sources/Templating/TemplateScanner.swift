import Model

/// Reads the tags of a template into a tree, or says what is wrong with them.
///
/// Understands what the theme language has: variables, sections, partials, parents, blocks and
/// comments. Changed delimiters and partials named by a variable are refused, since nothing could be checked
/// then. O(n).
struct TemplateScanner {
  let file: TemplateFile
  private let bytes: [UInt8]
  private var position = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: TemplateFile) {
    self.file = file
    bytes = Array(file.text.utf8)
  }

  /// The tree; what went wrong is in `diagnostics`.
  mutating func scan() -> TemplateSyntax {
    var open: [(name: TagName, mark: UInt8, nodes: [TemplateNode])] = []
    var nodes: [TemplateNode] = []
    while let start = nextTag() {
      guard let tag = readTag(from: start) else { break }
      switch tag.mark {
      case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: "$"):
        guard open.count < TemplateChecker.deepest else {
          diagnostics.append(file.tooDeep(at: tag.name))
          return TemplateSyntax(file: file, nodes: [])
        }
        open.append((tag.name, tag.mark, nodes))
        nodes = []
      case UInt8(ascii: "/"):
        guard let section = open.popLast() else {
          report(tag.name, "`{{/\(tag.name.text)}}` closes a section that is not open.", "Remove it.")
          return TemplateSyntax(file: file, nodes: [])
        }
        guard section.name.text == tag.name.text else {
          report(
            tag.name, "`{{/\(tag.name.text)}}` stands where `\(section.name.text)` is to be closed.",
            "Write `{{/\(section.name.text)}}`, for the section opened on line \(line(of: section.name))."
          )
          return TemplateSyntax(file: file, nodes: [])
        }
        nodes = section.nodes + [node(section.mark, section.name, nodes)]
      case UInt8(ascii: ">"): nodes.append(.partial(tag.name))
      case UInt8(ascii: "{"), UInt8(ascii: "&"): nodes.append(.variable(tag.name, isRaw: true))
      case UInt8(ascii: "!"): continue
      case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "*"):
        report(tag.name, "This tag is not part of the theme language.", "Use {{name}} and its sections.")
      default: nodes.append(.variable(tag.name, isRaw: false))
      }
    }
    if let section = open.last, diagnostics.isEmpty {
      report(
        section.name, "The section `\(section.name.text)` is never closed.",
        "Add `{{/\(section.name.text)}}`.")
    }
    return TemplateSyntax(file: file, nodes: nodes)
  }

  private func node(_ mark: UInt8, _ name: TagName, _ children: [TemplateNode]) -> TemplateNode {
    switch mark {
    case UInt8(ascii: "<"): .parent(name, children)
    case UInt8(ascii: "$"): .block(name, children)
    default: .section(name, isInverted: mark == UInt8(ascii: "^"), children)
    }
  }

  private mutating func nextTag() -> Int? {
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "{"), bytes[position + 1] == UInt8(ascii: "{") {
        position += 2
        return position - 2
      }
      position += 1
    }
    return nil
  }

  /// The tag whose `{{` has just been read; nil when it never ends.
  private mutating func readTag(from start: Int) -> (mark: UInt8, name: TagName)? {
    guard let first = byte(at: position) else { return unfinished(start) }
    let isMarked = "#^/!{&><$=%".utf8.contains(first)
    if isMarked { position += 1 }
    if first == UInt8(ascii: "!") {
      guard let end = find("}}") else { return unfinished(start) }
      position = end + 2
      return (first, TagName(text: "", offset: start))
    }
    skipSpaces()
    let from = position
    while let byte = byte(at: position), isNameByte(byte) { position += 1 }
    let name = TagName(text: String(decoding: bytes[from..<position], as: UTF8.self), offset: from)
    if byte(at: from) == UInt8(ascii: "*") || first == UInt8(ascii: "=") || first == UInt8(ascii: "%") {
      guard let end = find("}}") else { return unfinished(start) }
      position = end + 2
      return (UInt8(ascii: "*"), TagName(text: name.text, offset: start))
    }
    skipSpaces()
    let close = first == UInt8(ascii: "{") ? "}}}" : "}}"
    guard bytes[position...].starts(with: close.utf8), !name.text.isEmpty else { return unfinished(start) }
    position += close.utf8.count
    return (isMarked ? first : 0, name)
  }

  private mutating func unfinished(_ start: Int) -> (mark: UInt8, name: TagName)? {
    let name = TagName(text: "{{", offset: start)
    report(name, "The tag that begins here is badly formed.", "Write it like `{{name}}` or `{{#name}}`.")
    return nil
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpaces() {
    while let byte = byte(at: position), byte == 32 || (9...13).contains(byte) { position += 1 }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || "._-/()?*".utf8.contains(byte)
  }

  private func find(_ mark: String) -> Int? {
    var index = position
    while index + mark.utf8.count <= bytes.count {
      if bytes[index...].starts(with: mark.utf8) { return index }
      index += 1
    }
    return nil
  }

  private func line(of name: TagName) -> Int { 1 + bytes[..<name.offset].count { $0 == 10 } }

  private mutating func report(_ name: TagName, _ message: String, _ help: String) {
    diagnostics.append(file.error("templates/syntax", message, at: name, help: help))
  }
}

extension TemplateFile {
  /// The error for a tag that opens one level too many.
  func tooDeep(at name: TagName) -> Diagnostic {
    error(
      "templates/too-deep",
      "More than \(TemplateChecker.deepest) sections and partials stand inside each other here.", at: name,
      help: "Close some of them before this one, or take one away.")
  }

  /// An error at a name in this file, with its line as excerpt.
  package func error(
    _ identifier: String, _ message: String, at name: TagName, help: String?
  ) -> Diagnostic {
    let bytes = Array(text.utf8)
    let before = bytes[..<min(name.offset, bytes.count)]
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    let lineEnd = bytes[lineStart...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    let column = String(decoding: bytes[lineStart..<before.endIndex], as: UTF8.self).unicodeScalars.count + 1
    return Diagnostic(
      .error, identifier, message,
      at: SourceLocation(path: displayPath, line: 1 + before.count { $0 == 10 }, column: column),
      excerpt: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self),
      length: name.text.unicodeScalars.count, help: help)
  }
}
