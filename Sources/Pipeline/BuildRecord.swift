import Model

/// The version of Broadsheet. Not the commit: two commits that build the same site leave the same record.
package let broadsheetVersion = "0.1.0"

/// What a site was built from, kept beside it so that `verify` can tell a changed page from changed input.
///
/// Names no time of day: the same input gives the same record.
/// ```
/// broadsheet-record 1
/// version 0.1.0
/// base-url https://example.org/
/// edition 2023-09-12
/// theme 0b242d361fda71bc30f71e1e5b5ad8f4
/// ledger 9a1c0f1c2ed1d7c0f4b1d8f0a3c2b5e6
/// input 5d41402abc4b2a76b9719d911017c592 harbour-post/flood.md
/// aside gazette/draft.md
/// end 7
/// ```
package struct BuildRecord: Sendable, Hashable {
  package var version = broadsheetVersion
  /// As the command line gave it; nil when site.yaml had its way.
  package var baseURL: String?
  package var edition: CivilDate?
  /// Hash of all templates and assets.
  package var theme = ""
  /// Hash of the ledger as the build left it.
  package var ledger = ""
  /// Hash of every file under Content on which the site depends, by path.
  package var inputs: [String: String] = [:]
  /// Articles that were not part of the build: drafts, later ones, files that hold none.
  package var aside: Set<String> = []

  package init() {}

  package func serialised() -> [UInt8] {
    var lines = ["version \(version)"]
    if let baseURL { lines.append("base-url \(escaped(baseURL))") }
    if let edition { lines.append("edition \(edition)") }
    lines += ["theme \(theme)", "ledger \(ledger)"]
    let entries = Array(inputs)
    for place in OrderedTexts(entries.count, { $1.append(contentsOf: entries[$0].key.utf8) }).order {
      lines.append("input \(entries[place].value) \(escaped(entries[place].key))")
    }
    for path in aside.sorted(by: utf8Precedes) { lines.append("aside \(escaped(path))") }
    let text = ["broadsheet-record 1"] + lines + ["end \(lines.count)", ""]
    return Array(text.joined(separator: "\n").utf8)
  }

  /// Reads a record; nil when it is damaged, or of a version that came later.
  package init?(parsing bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n")
    guard lines.first == "broadsheet-record 1", lines.last == "end \(lines.count - 2)" else { return nil }
    for line in lines.dropFirst().dropLast() {
      let fields = line.split(separator: " ", maxSplits: 1)
      let value = fields.count > 1 ? String(fields[1]) : ""
      switch fields.first {
      case "version": version = value
      case "base-url": baseURL = unescaped(value)
      case "edition": edition = CivilDate(iso: value)
      case "theme": theme = value
      case "ledger": ledger = value
      case "input":
        guard let space = value.firstIndex(of: " ") else { return nil }
        inputs[unescaped(String(value[value.index(after: space)...]))] = String(value[..<space])
      case "aside": aside.insert(unescaped(value))
      default: return nil
      }
    }
  }
}

/// A text on one line.
private func escaped(_ text: String) -> String {
  if !text.utf8.contains(where: { $0 == 37 || $0 == 10 || $0 == 13 }) { return text }
  return text.replacing("%", with: "%25").replacing("\n", with: "%0A").replacing("\r", with: "%0D")
}

private func unescaped(_ text: String) -> String {
  text.replacing("%0A", with: "\n").replacing("%0D", with: "\r").replacing("%25", with: "%")
}

/// One hash of all files of a theme, the built-in ones first.
func themeHash(_ files: [SourceFile]) -> String {
  ContentHash(files.map { "\(ContentHash($0.bytes)) \($0.path)\n" }.joined()).description
}
