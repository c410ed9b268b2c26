import Model

/// Reads the table in a paragraph, which libcmark leaves as lines of text: a block for each row, the rule left out.
///
/// ```
/// | Gauge | Metres |
/// |-------|-------:|
/// | Mill  |    2.1 |
/// ```
/// gives the rows `Gauge | Metres` and `Mill  |    2.1`. Lines before the header stay a paragraph. Nil when the paragraph
/// holds no rule under a header, or other lines come after. O(n).
func tableParts(of block: Block) -> [Block]? {
  let bytes = Array(block.text.utf8)
  guard bytes.first == pipe || bytes.last == pipe else { return nil }
  let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(trimmed)
  guard let rule = lines.indices.dropFirst().first(where: { isRule(lines[$0]) }),
    lines[(rule - 1)...].allSatisfy(isRow)
  else { return nil }
  var parts: [Block] = []
  if rule >= 2, let end = lines[..<(rule - 1)].last?.endIndex { parts.append(block.part(0..<end)) }
  for (n, line) in lines.enumerated() where n >= rule - 1 && n != rule {
    let cells = trimmed(line.dropFirst().dropLast())
    guard !cells.isEmpty else { continue }
    var row = block.part(cells.startIndex..<cells.endIndex)
    row.kind = .tableRow
    if row.origin.line > 0 { row.origin.line += n }
    parts.append(row)
  }
  return parts
}

private let pipe = UInt8(ascii: "|")

private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var line = line.drop { $0 <= 0x20 }
  while let last = line.last, last <= 0x20 { line.removeLast() }
  return line
}

/// Whether a line begins and ends with a pipe.
private func isRow(_ line: ArraySlice<UInt8>) -> Bool {
  line.count >= 2 && line.first == pipe && line.last == pipe
}

/// Whether a line is nothing but `|`, `-`, `:` and spaces.
private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
  isRow(line) && line.contains(UInt8(ascii: "-")) && line.allSatisfy { "|-: \t".utf8.contains($0) }
}
