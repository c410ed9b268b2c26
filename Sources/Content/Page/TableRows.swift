import Model

/// The cells of a table joined to one block a row, with ` | ` between them; cells of tables that only lay out a page
/// become paragraphs.
///
/// A table holds data when it has two columns, no table inside, and no cell as long as a paragraph. O(n).
func joiningRows(_ blocks: [PageBlock], of tree: PageTree) -> [PageBlock] {
  guard blocks.contains(where: { $0.shape == .row }) else { return blocks }
  let rows = blocks.map { $0.shape == .row ? row(around: $0.element, in: tree) : nil }
  var layout: [Int: Bool] = [:]
  var longest: [Int: Int] = [:]
  var cells: [Int: Int] = [:]
  for (block, row) in zip(blocks, rows) {
    guard let row else { continue }
    // All paragraphs of a cell together.
    let cell = cell(around: block.element, in: tree)
    cells[cell, default: 0] += block.length
    longest[row.table] = max(longest[row.table] ?? 0, cells[cell] ?? 0)
  }
  for (table, length) in longest { layout[table] = length > 300 || !holdsData(table, in: tree) }
  var joined: [PageBlock] = []
  var last = -1
  for (var block, row) in zip(blocks, rows) {
    guard let row, layout[row.table] == false else {
      if block.shape == .row { block.shape = .paragraph }
      joined.append(block)
      last = -1
      continue
    }
    block.element = row.row
    if last == row.row, var whole = joined.popLast() {
      whole.append(block)
      joined.append(whole)
    } else {
      joined.append(block)
    }
    last = row.row
  }
  return joined
}

private func row(around element: Int, in tree: PageTree) -> (row: Int, table: Int)? {
  var i = element
  var row = -1
  while i > 0 {
    if tree.nodes[i].tag == .tr, row < 0 { row = i }
    if tree.nodes[i].tag == .table { return row < 0 ? nil : (row, i) }
    i = Int(tree.nodes[i].parent)
  }
  return nil
}

private func cell(around element: Int, in tree: PageTree) -> Int {
  tree.ancestors(of: element).first { tree.nodes[$0].tag == .td || tree.nodes[$0].tag == .th } ?? element
}

private func holdsData(_ table: Int, in tree: PageTree) -> Bool {
  var row = -1
  var columns = 0
  var widest = 0
  for i in (table + 1)..<max(table + 1, Int(tree.nodes[table].end)) {
    switch tree.nodes[i].tag {
    case .table: return false
    case .td, .th:
      let parent = Int(tree.nodes[i].parent)
      columns = parent == row ? columns + 1 : 1
      row = parent
      widest = max(widest, columns)
    default: break
    }
  }
  return widest >= 2
}

extension PageBlock {
  /// Adds the text of a cell behind ` | `.
  fileprivate mutating func append(_ cell: PageBlock) {
    text += " | "
    let shift = text.utf8.count
    let isPlaced = !segments.isEmpty && !cell.segments.isEmpty
    text += cell.text
    linkLength += cell.linkLength
    segments =
      isPlaced
      ? segments
        + cell.segments.map { OriginMap.Segment(text: $0.text + shift, file: $0.file, width: $0.width) } : []
    runs += cell.runs.map {
      Run(
        range: ($0.range.lowerBound + shift)..<($0.range.upperBound + shift), style: $0.style, link: $0.link)
    }
  }
}
