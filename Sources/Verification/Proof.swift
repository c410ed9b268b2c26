/// Why a statement is not proved.
package struct ProofFailure: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// There is no such file in Content.
    case noArticle
    /// The page's own mark cannot be read.
    case unreadableMark(String)
    /// The file is shorter than the place that is named.
    case outside
    /// The file says this there; nothing when the words stand nowhere in it.
    case differs(truth: String)
    /// The words stand elsewhere in the file, on this line.
    case elsewhere(line: Int)
    /// The words are published as a quotation, and no quotation marks stand around them.
    case notQuoted
    /// The figure is a part of a longer number.
    case partOfNumber
  }

  package var statement: Statement
  package var reason: Reason
  /// 1-based line of the article's file; nil when there is none.
  package var line: Int?
}

/// Holds statements against the file that they name.
///
/// Knows nothing of how the words were found: it takes the bytes of the file at the named place, undoes marks by the rules of
/// `SourceMatch`, and compares. `bytes` is nil when Content has no such file; `decoding` reads the encodings of saved
/// pages that are not UTF-8. O(file + bytes of the statements).
package func failures(
  _ statements: [Statement], path: String, bytes: [UInt8]?, decoding: Decoding
) -> [ProofFailure] {
  guard let bytes else { return statements.map { ProofFailure(statement: $0, reason: .noArticle) } }
  let file = ArticleFile(path: path, bytes: bytes, decoding: decoding)
  // For a message, the whole file is looked through: worth it for some, not for thousands.
  var searches = 16
  return statements.compactMap { statement in
    fault(of: statement, in: file, &searches).map { reason in
      var line: Int?
      if case .bytes(let span) = statement.place, span.upperBound <= file.bytes.count {
        line = file.line(at: span.lowerBound)
      }
      return ProofFailure(statement: statement, reason: reason, line: line)
    }
  }
}

private func fault(of statement: Statement, in file: ArticleFile, _ searches: inout Int)
  -> ProofFailure.Reason?
{
  switch statement.place {
  case .unreadable(let mark): return .unreadableMark(mark)
  case .anywhere:
    let text = statement.text
    return !text.isEmpty && file.firstPlace(of: text) != nil ? nil : .differs(truth: "")
  case .bytes(let span):
    guard span.upperBound <= file.bytes.count else { return .outside }
    // Most sentences are the file's very bytes; only others need to be read.
    if !areBytes(statement.words, of: file, span),
      let fault = difference(statement.text, file, span, &searches)
    {
      return fault
    }
    switch statement.kind {
    case .sentence: return nil
    case .quote: return isQuoted(span, in: file) ? nil : .notQuoted
    case .figure: return isPartOfNumber(span, in: file.bytes) ? .partOfNumber : nil
    }
  }
}

/// Whether the words are the file's bytes there, none of which may begin a mark.
private func areBytes(_ words: ArraySlice<UInt8>, of file: ArticleFile, _ span: Range<Int>) -> Bool {
  guard words.count == span.count else { return false }
  return words.withUnsafeBufferPointer { words in
    file.bytes.withUnsafeBufferPointer { bytes in
      for (place, byte) in words.enumerated() {
        let isMark = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\\")
        if isMark || byte != bytes[span.lowerBound + place] { return false }
      }
      return true
    }
  }
}

private func difference(
  _ text: [UInt8], _ file: ArticleFile, _ span: Range<Int>, _ searches: inout Int
) -> ProofFailure.Reason? {
  let isThere = file.bytes.withUnsafeBufferPointer { bytes in
    text.withUnsafeBufferPointer { words in
      var match = SourceMatch(words, in: bytes, upTo: span.upperBound, form: file.form(at: span.lowerBound))
      return !words.isEmpty && match.holds(from: span.lowerBound, isWhole: true)
    }
  }
  if isThere { return nil }
  if text.count >= 12, searches > 0 {
    searches -= 1
    if let place = file.firstPlace(of: text) { return .elsewhere(line: file.line(at: place)) }
  }
  return .differs(truth: file.words(span))
}

/// Whether a quotation mark stands before the words and one after them, marks, spaces and closing punctuation between.
private func isQuoted(_ span: Range<Int>, in file: ArticleFile) -> Bool {
  let before = file.words(max(0, span.lowerBound - 200)..<span.lowerBound).unicodeScalars
  let after = file.words(span.upperBound..<min(file.bytes.count, span.upperBound + 200)).unicodeScalars
  guard let opening = before.last(where: { !$0.properties.isWhitespace }),
    let closing = after.first(where: {
      !$0.properties.isWhitespace && !",.;:!?…，。".unicodeScalars.contains($0)
    })
  else { return false }
  return quotationMarks.contains(opening) && quotationMarks.contains(closing)
}

private let quotationMarks = Set("\"'`´“”„‟‘’‚‛«»‹›「」『』﹁﹂﹃﹄〝〞〟＂＇｢｣".unicodeScalars)

private func isPartOfNumber(_ span: Range<Int>, in bytes: [UInt8]) -> Bool {
  func isDigit(_ i: Int) -> Bool { bytes.indices.contains(i) && (48...57).contains(bytes[i]) }
  return isDigit(span.lowerBound) && isDigit(span.lowerBound - 1)
    || isDigit(span.upperBound - 1) && isDigit(span.upperBound)
}
