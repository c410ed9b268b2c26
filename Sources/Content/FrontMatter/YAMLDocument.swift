import Model
import Yams

/// A stretch of YAML in a file, composed to nodes that know their places in the file.
struct YAMLDocument {
  let source: SourceText
  /// Lines of the file before the YAML's first.
  let lineOffset: Int
  /// Nil when the YAML is empty or wrong.
  private(set) var root: Node?
  private(set) var diagnostics: [Diagnostic] = []
  /// Room name in identifiers: `front-matter`.
  let room: String

  init(source: SourceText, range: Range<Int>, room: String) {
    self.source = source
    self.room = room
    lineOffset = source.line(at: range.lowerBound) - 1
    if let problem = yamlComplexity(source.bytes[range]) {
      diagnostics.append(
        source.diagnostic(
          .error, "\(room)/too-complex", problem, line: lineOffset + 1,
          help: "Write each value out, in a flat list of `key: value` lines."))
      return
    }
    let text = readable(source.text(range))
    do {
      // Scalars are read as the text that stands there, so no type need be guessed for them.
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      diagnostics.append(diagnostic(for: error, in: text))
    } catch {
      diagnostics.append(
        source.diagnostic(.error, "\(room)/yaml", "The YAML cannot be read.", line: lineOffset + 1))
    }
  }

  /// A diagnostic at a node, pointing at its text.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, at node: Node?, help: String? = nil
  ) -> Diagnostic {
    guard let mark = node?.mark else {
      return source.diagnostic(severity, "\(room)/\(name)", message, help: help)
    }
    let length: Int = if case .scalar(let scalar) = node { writtenLength(of: scalar) } else { 1 }
    return source.diagnostic(
      severity, "\(room)/\(name)", message, line: mark.line + lineOffset, column: mark.column, length: length,
      help: help)
  }

  func location(of node: Node?) -> SourceLocation {
    SourceLocation(path: source.path, line: line(of: node), column: node?.mark?.column)
  }

  func line(of node: Node?) -> Int { (node?.mark?.line ?? 1) + lineOffset }

  /// Scalars that a value takes in the file, its quotation marks included.
  private func writtenLength(of scalar: Node.Scalar) -> Int {
    let length = scalar.string.unicodeScalars.prefix(200).count
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: return length + 2
    case .literal, .folded: return 1
    default: return length
    }
  }

  private func diagnostic(for error: YamlError, in text: String) -> Diagnostic {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = context.mark
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let again = lines.indices.last { i in
        let line = lines[i].drop { $0 == " " || $0 == "\"" || $0 == "'" || $0 == "-" }
        return line.hasPrefix(key) && line.dropFirst(key.count).first.map { ":\"' ".contains($0) } == true
      }
      return source.diagnostic(
        .error, "\(room)/duplicate-key", "The key `\(key)` stands twice.",
        line: max(first.line, (again ?? 0) + 1) + lineOffset, column: first.column,
        length: key.unicodeScalars.count,
        help: "Keep one of the two; the first is on line \(first.line + lineOffset).")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let last = lineOffset + max(1, text.split(separator: "\n", omittingEmptySubsequences: false).count)
      return source.diagnostic(
        .error, "\(room)/yaml", "The YAML cannot be read: \(problem).",
        line: min(mark.line + lineOffset, last),
        column: mark.column, help: yamlRemedy(for: problem))
    case .reader(let problem, let offset, _, _):
      let before = text.prefix(offset ?? 0)
      let line = before.reduce(1) { $0 + ($1.isNewline ? 1 : 0) }
      return source.diagnostic(
        .error, "\(room)/yaml", "The YAML cannot be read: \(problem).", line: line + lineOffset,
        help: "Take the control character away.")
    default:
      return source.diagnostic(.error, "\(room)/yaml", "The YAML cannot be read.", line: lineOffset + 1)
    }
  }
}

extension YAMLDocument {
  /// The text with a space for each control character, which YAML 1.2 forbids and titles copied from badly decoded
  /// pages hold. One scalar for one, so that every place stays the same.
  private mutating func readable(_ text: String) -> String {
    guard let first = text.unicodeScalars.firstIndex(where: isForbidden) else { return text }
    let line = text[..<first].reduce(1) { $0 + ($1.isNewline ? 1 : 0) }
    diagnostics.append(
      source.diagnostic(
        .warning, "\(room)/control-character", "A control character is read as a space.",
        line: line + lineOffset,
        help: "Take it away."))
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) ? " " : $0 }))
  }
}

/// Whether YAML 1.2 leaves a scalar out of its printable set (section 5.1).
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x85: false
  case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

private func yamlRemedy(for problem: String) -> String {
  if problem.contains("mapping values are not allowed") {
    return "Put quotation marks around a value that holds a colon: `title: \"Flood: what we know\"`."
  }
  if problem.contains("tab") || problem.contains("cannot start any token") {
    return "Begin lines with spaces, not tabs, and put quotation marks around values that begin with a mark."
  }
  if problem.contains("quoted scalar") || problem.contains("unexpected end of stream") {
    return "Close every quotation mark and bracket."
  }
  return "Write one `key: value` on each line; put quotation marks around values with `:` or `#` in them."
}
