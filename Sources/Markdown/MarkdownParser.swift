import CCmark
import Model

/// Reads CommonMark into blocks with positions in the file.
///
/// ```swift
/// let blocks = MarkdownParser().blocks(of: Array("# Flood\n\nThe *river* rose.".utf8), from: 0, line: 1)
/// // blocks[1].text == "The river rose."
/// ```
/// libcmark parses (CommonMark 0.30); its tree is walked with its iterator, so no depth of nesting can
/// overflow the stack. Raw HTML becomes blocks of kind `raw` or vanishes from the text, and links that a page
/// must not carry lose their target. O(n) in the bytes.
package struct MarkdownParser: Sendable {
  package init() {}

  /// The blocks of a file's body.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, UTF-8.
  ///   - offset: the byte at which the body starts, the first of a line.
  ///   - line: the 1-based line of that byte.
  package func blocks(of bytes: [UInt8], from offset: Int, line: Int) -> [Block] {
    guard offset < bytes.count else { return [] }
    let source = MarkdownSource(bytes: bytes, start: offset, line: line)
    // A body that would keep cmark busy for minutes is read without its markup.
    guard !isPathological(bytes[offset...]) else { return plainParagraphs(of: source) }
    let root = bytes[offset...].withUnsafeBytes { buffer in
      cmark_parse_document(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, 0)
    }
    guard let root else { return [] }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var builder = BlockBuilder(source: source)
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      builder.visit(node, isEntering: event == CMARK_EVENT_ENTER)
    }
    return builder.blocks
  }
}

/// The bytes that are parsed, with the start of each line.
struct MarkdownSource {
  var bytes: [UInt8]
  /// The file's line on which the body starts.
  var firstLine: Int
  /// Offsets in the file of the body's lines.
  var lineStarts: [Int]

  init(bytes: [UInt8], start: Int, line: Int) {
    self.bytes = bytes
    firstLine = line
    lineStarts = [start]
    var i = start
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if byte > 13 { continue }
      if byte == 10 || (byte == 13 && !(i < bytes.count && bytes[i] == 10)) { lineStarts.append(i) }
    }
  }

  /// The offset of cmark's 1-based line and column.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return bytes.count }
    return min(lineStarts[line - 1] + max(0, column - 1), bytes.count)
  }

  /// The offset after the last byte of a 1-based line, its line end included.
  func end(ofLine line: Int) -> Int {
    line >= 0 && line < lineStarts.count ? lineStarts[line] : bytes.count
  }
}

/// One paragraph for each run of lines that are not blank.
private func plainParagraphs(of source: MarkdownSource) -> [Block] {
  var blocks: [Block] = []
  var open: (start: Int, end: Int, line: Int)?
  func close() {
    guard let paragraph = open else { return }
    let text = String(decoding: source.bytes[paragraph.start..<paragraph.end], as: UTF8.self)
    blocks.append(
      Block(kind: .paragraph, text: text, origin: OriginMap(sliceFrom: paragraph.start, line: paragraph.line))
    )
    open = nil
  }
  for line in 1...source.lineStarts.count {
    let start = source.lineStarts[line - 1]
    var end = source.end(ofLine: line)
    while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
    if end == start {
      close()
    } else {
      open = (open?.start ?? start, end, open?.line ?? source.firstLine + line - 1)
    }
  }
  close()
  return blocks
}
