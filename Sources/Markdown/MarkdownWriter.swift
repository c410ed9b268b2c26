import Model

/// Writes blocks as Markdown that reads back to the same text.
///
/// ```swift
/// MarkdownWriter().text(of: [Block(kind: .paragraph, text: "2 * 3 is [not] *bold*")])
/// // 2 \* 3 is \[not] \*bold\*
/// ```
/// Only what would otherwise be read as a mark is escaped. Each block is read again; one that comes out different is
/// written without its emphasis and links, every punctuation mark of it escaped. A figure is a picture with its credit as title
/// and, on the line below, its caption in emphasis. Blocks of kind `raw` and `caption` have no text of the article and are left
/// out. O(n).
package struct MarkdownWriter: Sendable {
  package init() {}

  /// The Markdown with a final line end; empty for no blocks.
  package func text(of blocks: [Block]) -> String {
    var layout = MarkdownLayout()
    var i = 0
    while i < blocks.count {
      let block = blocks[i]
      switch block.kind {
      case .raw, .caption: break
      case .figure(let source, let caption, let credit):
        layout.add(
          figureLines(words: block.text, source: source, caption: caption, credit: credit),
          in: block.containers)
      case .thematicBreak: layout.add(["***"], in: block.containers)
      case .code(let info): layout.add(fenced(block.text, info: info), in: block.containers)
      case .heading(let level):
        let text = written(block) { [String(repeating: "#", count: min(6, max(1, level))) + " " + $0[0]] }
        layout.add(text, in: block.containers)
      case .paragraph: layout.add(written(block) { $0 }, in: block.containers)
      case .tableRow:
        var end = i + 1
        while end < blocks.count, blocks[end].kind == .tableRow, blocks[end].containers == block.containers {
          end += 1
        }
        for lines in table(Array(blocks[i..<end])) { layout.add(lines, in: block.containers) }
        i = end - 1
      }
      i += 1
    }
    return layout.text
  }

  /// The lines of a block in the form that reads back to its text.
  private func written(_ block: Block, as shape: ([String]) -> [String]) -> [String] {
    let isHeading = if case .heading = block.kind { true } else { false }
    let block = block.tidied(keepingLines: !isHeading)
    guard !block.text.isEmpty else { return [] }
    for style in [InlineMarkdown.Escaping.marked, .plain, .complete] {
      let lines = shape(InlineMarkdown(block, style).lines)
      if style == .complete || readsBack(lines, as: block) { return lines }
    }
    return []
  }

  private func readsBack(_ lines: [String], as block: Block) -> Bool {
    let found = MarkdownParser().blocks(of: Array(lines.joined(separator: "\n").utf8), from: 0, line: 1)
    return found.count == 1 && found[0].kind == block.kind && found[0].text == block.text
      && found[0].containers.isEmpty
  }

  private func fenced(_ text: String, info: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    while lines.last?.utf8.allSatisfy({ $0 <= 32 }) == true { lines.removeLast() }
    guard !lines.isEmpty else { return [] }
    let longest = lines.map { line in line.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let name = info.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "+" }
    return [fence + name] + lines.map { $0.replacing("\0", with: " ") } + [fence]
  }

  /// Rows as one table, or, when they do not read back as it, as paragraphs.
  private func table(_ rows: [Block]) -> [[String]] {
    let rows = rows.map { $0.tidied(keepingLines: false) }.filter { !$0.text.isEmpty }
    guard let first = rows.first else { return [] }
    let columns = first.text.split(separator: "|", omittingEmptySubsequences: false).count
    for style in [InlineMarkdown.Escaping.plain, .complete] {
      var lines = rows.map { "| " + InlineMarkdown($0, style).lines.joined(separator: " ") + " |" }
      lines.insert("|" + String(repeating: "---|", count: max(1, columns)), at: 1)
      let found = MarkdownParser().blocks(of: Array(lines.joined(separator: "\n").utf8), from: 0, line: 1)
      if found.map(\.kind) == rows.map(\.kind), found.map(\.text) == rows.map(\.text) { return [lines] }
    }
    return rows.map { row in
      var paragraph = row
      paragraph.kind = .paragraph
      return written(paragraph) { $0 }
    }
  }
}

extension Block {
  /// The block with single spaces, and line ends only where lines are kept; its marks moved along.
  fileprivate func tidied(keepingLines: Bool) -> Block {
    var result = self
    var bytes: [UInt8] = []
    // New offset of each byte of the text.
    var places: [Int] = []
    bytes.reserveCapacity(text.utf8.count)
    places.reserveCapacity(text.utf8.count + 1)
    var pending: UInt8?
    for byte in text.utf8 {
      if byte <= 32 || byte == 0x7F {
        let isLineEnd = byte == 10 || byte == 13
        if !bytes.isEmpty { pending = isLineEnd && keepingLines ? 10 : pending ?? 32 }
      } else {
        if let space = pending { bytes.append(space) }
        pending = nil
        places.append(bytes.count)
        bytes.append(byte)
        continue
      }
      places.append(bytes.count)
    }
    places.append(bytes.count)
    result.text = String(decoding: bytes, as: UTF8.self)
    result.inlines = inlines.compactMap { run in
      var run = run
      guard run.range.upperBound < places.count else { return nil }
      let start = places[run.range.lowerBound]
      let end = run.range.isEmpty ? start : min(bytes.count, places[run.range.upperBound - 1] + 1)
      run.range = start..<max(start, end)
      return run.range.isEmpty || run.style.contains(.hardBreak) ? nil : run
    }
    return result
  }
}
