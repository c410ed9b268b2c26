/// Lines in columns, for a terminal or a file: numbers to the right, words to the left, two spaces between.
struct TextTable {
  private let heads: [String]
  /// Columns that stand to the right.
  private let numeric: Set<Int>
  private var rows: [[String]] = []

  init(_ heads: [String], numeric: Set<Int> = []) {
    self.heads = heads
    self.numeric = numeric
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines, heads first, each indented.
  func lines(indent: Int = 2) -> [String] {
    let all = [heads] + rows
    let widths = heads.indices.map { column in all.map { TextTable.width($0[column]) }.max() ?? 0 }
    return all.map { cells in
      var line = String(repeating: " ", count: indent)
      for column in heads.indices {
        let cell = cells[column]
        let gap = String(repeating: " ", count: widths[column] - TextTable.width(cell))
        let isLast = column == heads.count - 1
        line += numeric.contains(column) ? gap + cell : isLast ? cell : cell + gap
        if !isLast { line += "  " }
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// Columns that a text takes: two for a character of East Asia.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      if scalar.properties.isGraphemeExtend { return width }
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
        0x20000...0x3FFFD:
        return width + 2
      default: return width + 1
      }
    }
  }
}
