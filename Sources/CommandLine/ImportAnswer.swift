import Importing
import Model

extension ImportReport {
  /// What `import --json` prints, as product.md promises.
  var json: JSONValue {
    .object([.init("articles", .array(entries.map(json)))])
  }

  private func json(_ entry: ImportedEntry) -> JSONValue {
    .object([
      .init("title", .optional(entry.title)), .init("link", .optional(entry.link)),
      .init("published", .optional(entry.published?.iso8601)),
      .init("author", .optional(entry.authors.isEmpty ? nil : entry.authors.joined(separator: ", "))),
      .init("path", .optional(entry.path)), .init("skipped", .optional(entry.skipped)),
    ])
  }

  /// A line for each file that is written, and one that counts what was not.
  func summary(isDryRun: Bool, folder: String) -> String {
    var lines: [String] = []
    for entry in entries {
      guard let path = entry.path, entry.change != .none else { continue }
      lines.append((entry.change == .added ? "added    " : "updated  ") + path)
    }
    let added = entries.count { $0.change == .added }
    let updated = entries.count { $0.change == .updated }
    let would = isDryRun ? "would be " : ""
    var parts = ["\(counted(added, "article")) \(would)added", "\(updated) \(would)updated"]
    var reasons: [String: Int] = [:]
    for entry in entries {
      if let reason = entry.skipped.map(shortReason) { reasons[reason, default: 0] += 1 }
    }
    for reason in reasons.keys.sorted(by: utf8Precedes) { parts.append("\(reasons[reason] ?? 0) \(reason)") }
    if unchangedFeeds > 0 { parts.append("\(counted(unchangedFeeds, "feed")) unchanged") }
    return (lines + ["\(folder): \(parts.joined(separator: ", "))."]).joined(separator: "\n")
  }

  /// The reason without what differs from entry to entry.
  private func shortReason(_ reason: String) -> String {
    if reason.hasPrefix("the same") { return "repeated" }
    if reason.hasPrefix("no text") { return "without text" }
    return reason
  }
}
