import Model

/// The names of a story that its page lists: those that several reports have, or that stand in it often.
struct NameFinder: Sendable {
  static let shown = 24
  static let mentions = 40

  let book: NameBook
  let text: StoryText
  var settings = NameSettings()

  /// Names of most reports first. O(names log names).
  func names() -> [NameEntry] {
    let excluded = Set(settings.exclude.map { $0.lowercased() })
    let kept = book.found.indices.filter { index in
      let name = book.found[index]
      guard !name.isJoined, !name.isAmbiguous, !excluded.contains(name.shown.lowercased()),
        !excluded.contains(name.key.joined(separator: " "))
      else { return false }
      if name.reports.count >= 2 || name.count >= 3 { return true }
      return name.key.count >= 2 && (name.count >= 2 || !name.titles.isEmpty || text.reportCount == 1)
    }
    let ranked = kept.sorted { a, b in
      let (first, second) = (book.found[a], book.found[b])
      if first.reports.count != second.reports.count { return first.reports.count > second.reports.count }
      if first.lines.count != second.lines.count { return first.lines.count > second.lines.count }
      return (first.lines.first ?? 0, a) < (second.lines.first ?? 0, b)
    }
    return ranked.prefix(NameFinder.shown).map { index in
      let name = book.found[index]
      let mentions = name.lines.map { text.lines[$0].citation }.sorted {
        ($0.article, $0.sentence) < ($1.article, $1.sentence)
      }
      return NameEntry(
        name: name.shown, aliases: name.aliases.filter { $0 != name.shown },
        mentions: Array(mentions.prefix(NameFinder.mentions)), reports: name.reports.count)
    }
  }
}
