import Model

/// The lines of the editor that decide what a story holds, each by a short fingerprint: what the ledger remembers them by.
struct EditorLines {
  /// In order of UTF-8.
  private(set) var marks: [String]

  init(_ actions: [EditorOverride.Action]) {
    marks = actions.isEmpty ? [] : Set(actions.compactMap(EditorLines.mark)).sorted(by: utf8Precedes)
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
  /// The entries to forget of stories that stood only by lines which are gone; takes for found those that stand without them.
  ///
  /// So a line that is taken back leaves nothing behind. A story to which articles have come since has an address that
  /// readers know, and stays. `isKnown` tells the articles of earlier builds; entries from `founded` on are new in this one.
  mutating func settleEditedStories(
    _ stories: [Story], _ entryOfStory: [Int], isKnown: [Bool], founded: Int, overrides: [EditorOverride]
  ) -> Set<Int> {
    let edited = entries.indices.prefix(founded).filter { !entries[$0].editedBy.isEmpty }
    if edited.isEmpty { return [] }
    let lines = Set(EditorLines(overrides.map(\.action)).marks)
    let storyOfEntry = Dictionary(
      zip(entryOfStory, stories.indices), uniquingKeysWith: { first, _ in first })
    let leads = edited.map { entries[$0].redirectsTo }
    var forgotten = Set<Int>()
    for (place, target) in zip(edited, leads) {
      if let story = storyOfEntry[place] {
        if EditorLines(of: stories[story]).marks.isEmpty
          || !stories[story].articles.allSatisfy({ isKnown[$0] })
        {
          entries[place].editedBy = []
        }
      } else if !entries[place].editedBy.allSatisfy(lines.contains) {
        forgotten.insert(place)
        let id = entries[place].id
        for other in entries.indices where entries[other].redirectsTo == id {
          entries[other].redirectsTo = target
        }
      }
    }
    return forgotten
  }
}
