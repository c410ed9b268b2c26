import Model

/// Resolves the names in the editor's lines and collects what is to be said about them.
struct EditorNotes {
  private let targets: StoryTargets
  private(set) var diagnostics: [Diagnostic] = []

  init(targets: StoryTargets) { self.targets = targets }

  /// The group that a name means, or nil with a warning.
  mutating func group(_ name: String, in draft: StoryDraft, at override: EditorOverride) -> Int? {
    let articles = targets.articles(name)
    if let group = draft.group(holding: articles) { return group }
    if !articles.isEmpty { excluded(name, override) } else { noMatch("story or article", name, override) }
    return nil
  }

  /// The article that a path means, or nil with a warning.
  mutating func article(_ path: String, in draft: StoryDraft, at override: EditorOverride) -> Int? {
    guard let article = targets.article(path) else {
      noMatch("article", path, override)
      return nil
    }
    guard draft.group(of: article) != nil else {
      excluded(path, override)
      return nil
    }
    return article
  }

  mutating func changesNothing(_ override: EditorOverride, _ why: String) {
    add("editor/no-effect", why, override, help: "Remove the line, or name what you meant.")
  }

  mutating func languagesDiffer(_ override: EditorOverride) {
    add(
      "editor/languages-differ", "A story cannot hold articles of two languages.", override,
      help: "Remove the line, or set `language` in the article if it was detected wrongly.")
  }

  mutating func noSentence(_ words: String, _ override: EditorOverride) {
    add(
      "editor/no-match", "No sentence of this story begins with `\(words)`.", override,
      help: "Copy the sentence's first words exactly from an article of the story.")
  }

  private mutating func excluded(_ name: String, _ override: EditorOverride) {
    add(
      "editor/no-match", "`\(name)` is excluded by another line.", override, help: "Remove one of both lines."
    )
  }

  private mutating func noMatch(_ kind: String, _ name: String, _ override: EditorOverride) {
    let known = nearestName(to: name, among: targets.names)
    add(
      "editor/no-match", "No \(kind) is called `\(name)`.", override,
      help: known.map { "Did you mean `\($0)`?" }
        ?? "Name an article by its path under Content, a story by its id or slug.")
  }

  private mutating func add(_ identifier: String, _ message: String, _ override: EditorOverride, help: String)
  {
    diagnostics.append(Diagnostic(.warning, identifier, message, at: override.location, help: help))
  }
}
