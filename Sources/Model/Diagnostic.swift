/// One thing a person should know about their input, as a value.
///
/// Printed as compilers print:
/// ```
/// Content/flood.md:4:1: error: Unknown key `pubished`. [front-matter/unknown-key]
///   4 | pubished: 2023-09-12
///     | ^~~~~~~~
///   help: Did you mean `published`?
/// ```
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Comparable {
    case note, warning, error

    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  package var severity: Severity
  /// A stable name for the kind of problem: `room/what-is-wrong`.
  package var identifier: String
  /// One sentence: what is wrong.
  package var message: String
  package var location: SourceLocation?
  /// The line of the file that `location` names, without its line end.
  package var excerpt: String?
  /// How many Unicode scalars from `location.column` on are meant. At least 1.
  package var length: Int
  /// One sentence: what to do.
  package var help: String?

  package init(
    _ severity: Severity, _ identifier: String, _ message: String,
    at location: SourceLocation? = nil, excerpt: String? = nil, length: Int = 1, help: String? = nil
  ) {
    self.severity = severity
    self.identifier = identifier
    self.message = message
    self.location = location
    self.excerpt = excerpt
    self.length = max(1, length)
    self.help = help
  }
}

extension Diagnostic {
  /// The diagnostic as lines of text without colour, without a final line end.
  package var rendered: String {
    var text = ""
    if let location { text += "\(location): " }
    text += "\(severity.rawValue): \(message) [\(identifier)]"
    if let excerpt, let line = location?.line {
      let number = String(line)
      text += "\n  \(number) | \(excerpt)"
      if let column = location?.column {
        // Tabs stay tabs, so that the caret stands below what it means.
        let before = excerpt.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
        let room = max(1, excerpt.unicodeScalars.count - (column - 1))
        let tail = String(repeating: "~", count: max(0, min(length, room) - 1))
        text += "\n  \(String(repeating: " ", count: number.count)) | \(before)^\(tail)"
      }
    }
    if let help { text += "\n  help: \(help)" }
    return text
  }
}

extension Sequence<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In order of file, line, column; those without a place first. Repeats are dropped.
  package func ordered() -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    return filter { seen.insert($0).inserted }.sorted { a, b in
      switch (a.location, b.location) {
      case (nil, nil): return a.identifier < b.identifier
      case (nil, _): return true
      case (_, nil): return false
      case (let x?, let y?): return x != y ? x < y : a.identifier < b.identifier
      }
    }
  }
}
