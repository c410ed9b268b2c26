import Model

/// A file's bytes with the start of each line, for places in diagnostics.
struct SourceText {
  /// The path that diagnostics show.
  let path: String
  let bytes: [UInt8]
  /// Offset of each line's first byte. Lines end with LF, CR LF or CR.
  let lineStarts: [Int]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBytes { bytes in
      var i = 0
      while let place = bytes.firstByte(below: 14, from: i) {
        i = place + 1
        if bytes[place] == 10 || bytes[place] == 13 && !(i < bytes.count && bytes[i] == 10) {
          starts.append(i)
        }
      }
    }
    lineStarts = starts
  }

  /// Length of a UTF-8 byte order mark at the start: 3 or 0.
  var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The 1-based line that holds a byte. O(log n).
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The bytes of a 1-based line without its line end.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > lineStarts[line - 1], bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    let start = line == 1 ? min(markLength, end) : lineStarts[line - 1]
    return start..<end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line as an excerpt; nil when it is too long to help.
  func excerpt(ofLine line: Int) -> String? {
    let range = range(ofLine: line)
    return range.isEmpty || range.count > 240 ? nil : text(range)
  }

  /// A diagnostic about a place in this file, with its line as excerpt.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ identifier: String, _ message: String, line: Int? = nil,
    column: Int? = nil,
    length: Int = 1, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, identifier, message, at: SourceLocation(path: path, line: line, column: column),
      excerpt: line.flatMap { excerpt(ofLine: $0) }, length: length, help: help)
  }
}
