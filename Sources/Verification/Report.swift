import Model

extension ProofFailure {
  /// The failure as a diagnostic on its page: the words, where they part from the article, and what it says instead.
  ///
  /// `page` is how the file is shown, `bytes` are the file's.
  package func diagnostic(page: String, bytes: [UInt8], help: String) -> Diagnostic {
    Diagnostic(
      .error, "verify/\(statement.kind.rawValue)", message,
      at: location(ofByte: statement.offset, in: bytes, path: page), help: help)
  }

  /// The published words, shortened.
  package var published: String { String(decoding: statement.text, as: UTF8.self) }

  /// What the article says there; nil when that is not known.
  package var truth: String? {
    if case .differs(let truth) = reason, !truth.isEmpty { truth } else { nil }
  }

  private var message: String {
    let words = "This \(statement.kind.rawValue) “\(shortened(published))”"
    let article = "Content/\(statement.article)" + (line.map { ":\($0)" } ?? "")
    switch reason {
    case .noArticle: return "\(words) cites `\(statement.article)`, which is not in Content."
    case .unreadableMark(let mark): return "\(words) does not say where it stands: its mark holds \(mark)."
    case .outside: return "\(words) cites bytes beyond the end of \(article)."
    case .elsewhere(let line):
      return "\(words) stands on line \(line) of \(article), not at the bytes it names."
    case .notQuoted: return "\(words) stands in \(article) without quotation marks around it."
    case .partOfNumber: return "\(words) is part of a longer number in \(article)."
    case .differs(let truth):
      if truth.isEmpty { return "\(words) stands nowhere in \(article)." }
      let (said, meant) = parting(statement.text, truth)
      return "\(words) differs from its article at “\(said)”: \(article) reads “\(meant)”."
    }
  }

  /// The words from the first difference on, and what the article says, as much of it as helps.
  private func parting(_ text: [UInt8], _ truth: String) -> (String, String) {
    let said = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let meant = Array(truth.unicodeScalars)
    var first = 0
    while first < min(said.count, meant.count), said[first] == meant[first] { first += 1 }
    var word = first
    while word > 0, !said[word - 1].properties.isWhitespace, first - word < 20 { word -= 1 }
    var end = min(said.count, max(first + 12, word + 24))
    while end < said.count, !said[end].properties.isWhitespace, end - word < 60 { end += 1 }
    return (scalars(said[word..<max(word, end)]), shortened(truth, around: first))
  }
}

/// The line and column of a byte.
func location(ofByte offset: Int, in bytes: [UInt8], path: String) -> SourceLocation {
  let before = bytes.prefix(max(0, offset))
  let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
  let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
  return SourceLocation(path: path, line: before.count { $0 == 10 } + 1, column: column)
}

/// A text of at most 200 scalars with the given one among them; what is left out is `…`.
func shortened(_ text: String, around place: Int = 0) -> String {
  let all = Array(text.unicodeScalars)
  guard all.count > 200 else { return text }
  let start = max(0, min(place - 60, all.count - 200))
  let end = min(all.count, start + 200)
  return (start > 0 ? "… " : "") + scalars(all[start..<end]) + (end < all.count ? " …" : "")
}

private func scalars(_ slice: ArraySlice<Unicode.Scalar>) -> String {
  String(String.UnicodeScalarView(slice))
}
