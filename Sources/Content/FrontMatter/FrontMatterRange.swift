import Model

/// Where a file's front matter stands, and where its body begins.
struct FrontMatterRange: Equatable {
  /// Bytes of the YAML, without the `---` lines; nil when there is none.
  var yaml: Range<Int>?
  /// Offset of the body's first byte, the first of a line.
  var body: Int
  /// 1-based line of the body.
  var bodyLine: Int
  /// The front matter opens and never closes.
  var isUnterminated = false

  /// Finds `---` on the first line and the `---` or `...` that ends it. A byte order mark and white
  /// space after the marks are allowed. O(n).
  init(in source: SourceText) {
    body = source.markLength
    bodyLine = 1
    guard source.isMark(line: 1, "---") else { return }
    for line in 2...max(2, source.lineStarts.count) where source.isMark(line: line, "---", "...") {
      yaml = source.lineStarts[1]..<source.lineStarts[line - 1]
      body = line < source.lineStarts.count ? source.lineStarts[line] : source.bytes.count
      bodyLine = line + 1
      return
    }
    isUnterminated = true
  }
}

extension SourceText {
  /// Whether a line is one of some marks, white space after it aside.
  fileprivate func isMark(line: Int, _ marks: StaticString...) -> Bool {
    guard line <= lineStarts.count else { return false }
    var bytes = bytes[range(ofLine: line)]
    while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
    return marks.contains { mark in
      mark.withUTF8Buffer { bytes.elementsEqual($0) }
    }
  }
}
