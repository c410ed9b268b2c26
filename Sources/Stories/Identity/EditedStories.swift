import Model

/// The lines of the editor that decide what a story holds, each by a short fingerprint: what the ledger remembers them by.
struct EditorLines {
  /// In order of UTF-8.
  private(set) var marks: [String]

  init(_ actions: [EditorOverride.Action]) {
    marks = Set(actions.compactMap(EditorLines.mark)).sorted(by: utf8Precedes)
  }

  /// The lines that changed a story.
  init(of story: Story) { self.init(story.edits) }

  /// Nil for lines that only speak of a story and change neither its articles nor its names.
  private static func mark(of action: EditorOverride.Action) -> String? {
    let text: String
    switch action {
    case .merge(let names): text = (["merge"] + names).joined(separator: "\n")
    case .split(let paths): text = (["split"] + paths).joined(separator: "\n")
    case .move(let article, let story): text = "move\n\(article)\n\(story)"
    case .exclude(let article): text = "exclude\n\(article)"
    case .drop(let story, let sentence): text = "drop\n\(story)\n\(sentence)"
    case .pin, .weight, .title, .lead, .note: return nil
    }
    return String(ContentHash(text).description.prefix(8))
  }
}

extension Ledger {
  /// Forgets stories that stood only by lines which are gone, and takes for found those that stand without them.
  ///
  /// So a line that is taken back leaves nothing behind. A story to which articles have come since has an address that
  /// readers know, and stays. `known` are the articles of earlier builds, `created` the stories that are new in this one.
  mutating func settleEditedStories(
    _ stories: [Story], paths: [[String]], ids: [String?], known: Set<String>, created: Set<String>,
    overrides: [EditorOverride]
  ) {
    if !entries.values.contains(where: { !$0.editedBy.isEmpty }) { return }
    let lines = Set(EditorLines(overrides.map(\.action)).marks)
    var numbers: [String: Int] = [:]
    for (number, id) in ids.enumerated() { if let id { numbers[id] = number } }
    for entry in ordered where !entry.editedBy.isEmpty && !created.contains(entry.id) {
      if let number = numbers[entry.id] {
        if EditorLines(of: stories[number]).marks.isEmpty || !paths[number].allSatisfy(known.contains) {
          entries[entry.id]?.editedBy = []
        }
      } else if !entry.editedBy.allSatisfy(lines.contains) {
        entries[entry.id] = nil
        for other in ordered where other.redirectsTo == entry.id {
          entries[other.id]?.redirectsTo = entry.redirectsTo
        }
      }
    }
  }
}
