import Model

/// Reads a template into a tree, or says what is wrong with it.
///
/// Understands what the theme language has: variables, sections, partials, parents, blocks and
/// comments. Changed delimiters and partials named by a variable are refused, since nothing could be checked
/// then. White space is Mustache's: see `TemplateLevel`. O(n).
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
    let broken = TemplateSyntax(file: file, bytes: bytes, nodes: [])
    var open: [TemplateLevel] = []
    var level = TemplateLevel()
    while let start = nextTag(&level) {
      guard let tag = readTag(from: start) else { break }
      let isAlone = level.isLineStart && endsLine(tag.mark)
      switch tag.mark {
      case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: "$"):
        guard open.count < TemplateChecker.deepest else {
          diagnostics.append(file.tooDeep(at: tag.name))
          return broken
        }
        var inner = level.inside(tag.name, mark: tag.mark, isAlone: isAlone)
        if tag.mark == UInt8(ascii: "<") || (tag.mark == UInt8(ascii: "$") && !level.isParent) {
          inner.indentation = level.white
          level.showWhite()
        } else if !isAlone, !level.isParent {
          level.showWhite()
        }
        open.append(level)
        level = inner
      case UInt8(ascii: "/"):
        guard let outer = open.popLast() else {
          report(tag.name, "`{{/\(tag.name.text)}}` closes a section that is not open.", "Remove it.")
          return broken
        }
        guard level.name.text == tag.name.text else {
          report(
            tag.name, "`{{/\(tag.name.text)}}` stands where `\(level.name.text)` is to be closed.",
            "Write `{{/\(level.name.text)}}`, for the section opened on line \(line(of: level.name))."
          )
          return broken
        }
        if !isAlone { level.showWhite() }
        if level.isParent { checkParent(level) }
        let inner = level
        level = outer
        level.nodes.append(inner.node)
        level.isLineStart = inner.opensLine
      case UInt8(ascii: ">"):
        let indentation = level.white
        level.showWhite()
        level.nodes.append(.partial(tag.name, indentation: isAlone ? indentation : 0..<0))
        level.isLineStart = isAlone
      case UInt8(ascii: "!"): level.isLineStart = isAlone
      case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "*"):
        report(tag.name, "This tag is not part of the theme language.", "Use {{name}} and its sections.")
      default:
        level.showWhite()
        level.isLineStart = false
        let isRaw = tag.mark == UInt8(ascii: "{") || tag.mark == UInt8(ascii: "&")
        level.nodes.append(.variable(tag.name, isRaw: isRaw))
      }
    }
    if !open.isEmpty, diagnostics.isEmpty {
      report(
        level.name, "The section `\(level.name.text)` is never closed.", "Add `{{/\(level.name.text)}}`.")
    }
    return TemplateSyntax(file: file, bytes: bytes, nodes: level.nodes)
  }

  /// Takes the text up to the next tag, line by line, and steps behind its `{{`; nil at the end.
  private mutating func nextTag(_ level: inout TemplateLevel) -> Int? {
    while position < bytes.count {
      if level.isLineStart {
        let start = position
        skipBlanks()
        level.begin(start..<position)
      }
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n"), !isTag(at: position) {
        position += 1
      }
      if byte(at: position) == UInt8(ascii: "\n") {
        position += 1
        level.showWhite()
        level.nodes.append(.text(start..<position))
        level.isLineStart = true
        continue
      }
      if start < position {
        level.showWhite()
        level.nodes.append(.text(start..<position))
        level.isLineStart = false
      }
      guard position < bytes.count else { return nil }
      position += 2
      return position - 2
    }
    return nil
  }

  private func isTag(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "{") && byte(at: index + 1) == UInt8(ascii: "{")
  }

  /// Whether nothing but white space follows on the line of a tag that may stand alone; then the line is passed.
  private mutating func endsLine(_ mark: UInt8) -> Bool {
    guard "#^/!<>$".utf8.contains(mark) else { return false }
    if position == bytes.count { return true }
    let start = position
    skipBlanks()
    if byte(at: position) == UInt8(ascii: "\r"), byte(at: position + 1) == UInt8(ascii: "\n") {
      position += 1
    }
    if byte(at: position) == UInt8(ascii: "\n") {
      position += 1
      return true
    }
    position = start
    return false
  }

  private mutating func skipBlanks() {
    while let byte = byte(at: position), byte == 32 || byte == 9 { position += 1 }
  }

  /// Text beside the blocks is passed over, but a tag there was meant to be seen.
  private mutating func checkParent(_ level: TemplateLevel) {
    for node in level.nodes {
      if case .block = node { continue }
      guard let name = node.name else { continue }
      report(
        name, "Only blocks may stand inside `{{<\(level.name.text)}}`.",
        "Move it into a block, such as `{{$main}}...{{/main}}`.")
    }
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
