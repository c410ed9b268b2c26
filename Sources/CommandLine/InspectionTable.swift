import Language
import Model

/// What `inspect` shows to people: a table of fields, and one of blocks.
struct InspectionTable {
  struct Field {
    var name: String
    var value: String
    var origin: String
  }

  struct Row {
    var isKept: Bool
    var line: String
    var kind: String
    /// Why it was removed, or the rule that kept it.
    var reason: String
    /// Its sentences, or its text when it has none.
    var texts: [String]
  }

  var title: String
  var fields: [Field]
  var rows: [Row]
  var summary: String
}

extension Terminal {
  /// The tables as text, in columns; in colour on a terminal that wants it: what was removed stands back.
  func table(_ table: InspectionTable, named: Bool) -> String {
    var lines: [String] = []
    if named { lines += [style(table.title, .bold), ""] }
    let names = table.fields.map(\.name.count).max() ?? 0
    let values = min(60, table.fields.map(\.value.count).max() ?? 0)
    for field in table.fields {
      let value = printable(field.value)
      let gap = String(repeating: " ", count: max(2, values - value.count + 2))
      let origin = field.origin.isEmpty ? "" : gap + style("(\(printable(field.origin)))", .faint)
      lines.append(style(padded(field.name, names), .bold) + "  " + value + origin)
    }
    let line = max(4, table.rows.map(\.line.count).max() ?? 0)
    let kind = max(4, table.rows.map(\.kind.count).max() ?? 0)
    let reason = max(6, table.rows.map(\.reason.count).max() ?? 0)
    let heads = [padded("line", line), padded("kind", kind), padded("reason", reason)]
    lines += ["", style("   " + heads.joined(separator: "  ") + "  text", .bold)]
    let margin = String(repeating: " ", count: 3 + line + kind + reason + 6)
    for row in table.rows {
      let mark = row.isKept ? style("+", .green) : style("-", .red)
      let columns = "\(padded(row.line, line))  \(padded(row.kind, kind))  "
      let why = style(padded(row.reason, reason), row.isKept ? .green : .yellow)
      let texts = row.texts.map { row.isKept ? printable($0) : style(printable($0), .faint) }
      lines.append("\(mark)  \(columns)\(why)  \(texts.first ?? "")")
      lines += texts.dropFirst().map { margin + $0 }
    }
    return (lines + ["", table.summary]).joined(separator: "\n")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
