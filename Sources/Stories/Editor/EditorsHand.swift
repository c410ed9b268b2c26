import Model

/// Applies the editor's lines to the stories that were found.
///
/// Lines are obeyed in the order of the file; each is recorded in `Story.edits` of the stories it changed, also those that
/// only speak of a story (`title`, `pin`, ...), which Digesting obeys. A line that matches nothing warns with its place. Apply
/// before `Ledger.assign`, so that identities follow the editor.
package struct EditorsHand {
  private let overrides: [EditorOverride]
  private let sources: SourceCatalogue
  private let settings: StorySettings

  package init(
    overrides: [EditorOverride], sources: SourceCatalogue = SourceCatalogue(),
    settings: StorySettings = StorySettings()
  ) {
    self.overrides = overrides
    self.sources = sources
    self.settings = settings
  }

  /// O(articles + lines), plus the words of the stories that change.
  package func apply(
    to partition: StoryPartition, corpus: Corpus, ledger: Ledger
  ) -> (partition: StoryPartition, diagnostics: [Diagnostic]) {
    if overrides.isEmpty { return (partition, []) }
    let handled = overrides.flatMap { override -> [String] in
      switch override.action {
      case .split(let paths): paths
      case .move(let article, _): [article]
      case .exclude(let article): [article]
      default: []
      }
    }
    let targets = StoryTargets(partition: partition, corpus: corpus, ledger: ledger, handledPaths: handled)
    var draft = StoryDraft(partition)
    var notes = EditorNotes(targets: targets)
    for override in overrides where override.changesPartition {
      apply(override, to: &draft, targets: targets, corpus: corpus, notes: &notes)
    }
    for override in overrides where !override.changesPartition {
      remark(override, on: &draft, targets: targets, corpus: corpus, notes: &notes)
    }
    return (finish(draft, from: partition, corpus: corpus), notes.diagnostics)
  }

  private func apply(
    _ override: EditorOverride, to draft: inout StoryDraft, targets: StoryTargets, corpus: Corpus,
    notes: inout EditorNotes
  ) {
    switch override.action {
    case .merge(let names):
      let groups = names.compactMap { notes.group($0, in: draft, at: override) }
      guard let first = groups.first, Set(groups).count > 1 else {
        if groups.count == names.count { notes.changesNothing(override, "These are one story already.") }
        return
      }
      for group in groups.dropFirst() {
        guard draft.language(of: group) == draft.language(of: first) else {
          notes.languagesDiffer(override)
          continue
        }
        draft.merge(group, into: first)
      }
      draft.record(override.action, on: first)
    case .split(let paths):
      let articles = paths.compactMap { notes.article($0, in: draft, at: override) }
      guard let first = articles.first, let origin = draft.group(of: first) else { return }
      if Set(draft.articles(of: origin)) == Set(articles) {
        return notes.changesNothing(override, "These articles are a story of their own already.")
      }
      let parted = Set(articles.compactMap { draft.group(of: $0) }).sorted()
      let new = draft.split(articles, language: draft.language(of: origin))
      draft.record(override.action, on: new)
      for group in parted { draft.record(override.action, on: group) }
    case .move(let path, let name):
      guard let article = notes.article(path, in: draft, at: override),
        let group = notes.group(name, in: draft, at: override), let origin = draft.group(of: article)
      else { return }
      if group == origin {
        return notes.changesNothing(override, "The article stands in that story already.")
      }
      guard draft.language(of: group) == draft.language(of: origin) else {
        return notes.languagesDiffer(override)
      }
      draft.move(article, to: group)
      draft.record(override.action, on: group)
      draft.record(override.action, on: origin)
    case .exclude(let path):
      guard let article = notes.article(path, in: draft, at: override), let origin = draft.group(of: article)
      else { return }
      draft.remove(article)
      draft.record(override.action, on: origin)
    default: return
    }
  }

  private func remark(
    _ override: EditorOverride, on draft: inout StoryDraft, targets: StoryTargets, corpus: Corpus,
    notes: inout EditorNotes
  ) {
    var words: String?
    let name: String
    switch override.action {
    case .pin(let target): name = target
    case .weight(let target, _), .title(let target, _), .note(let target, _): name = target
    case .lead(let target, let opening), .drop(let target, let opening):
      name = target
      words = opening
    default: return
    }
    guard let group = notes.group(name, in: draft, at: override) else { return }
    if let words, !hasSentence(beginning: words, in: draft.articles(of: group), of: corpus) {
      return notes.noSentence(words, override)
    }
    draft.record(override.action, on: group)
  }

  private func hasSentence(beginning words: String, in articles: [Int], of corpus: Corpus) -> Bool {
    let opening = collapsingWhiteSpace(words)
    return !opening.isEmpty
      && articles.contains { index in
        let article = corpus.articles[index]
        return article.sentences.contains { article.text(of: $0).hasPrefix(opening) }
      }
  }

  /// The stories of a draft; those whose articles did not change keep all they have.
  private func finish(_ draft: StoryDraft, from partition: StoryPartition, corpus: Corpus) -> StoryPartition {
    let assembler = StoryAssembler(
      corpus: corpus, sources: sources, settings: settings, evidence: AgencyEvidence(corpus, sources: sources)
    )
    var stories: [Story] = []
    for group in draft.groups where !group.articles.isEmpty {
      var story: Story
      if let origin = group.origin, Set(partition.stories[origin].articles) == Set(group.articles) {
        story = partition.stories[origin]
      } else {
        story = assembler.story(of: group.articles, language: group.language)
        if let thread = group.threadOf { story.thread = partition.stories[thread].thread }
      }
      story.edits = group.edits
      stories.append(story)
    }
    var storyOf: [Int: Int] = [:]
    for (i, story) in stories.enumerated() { for article in story.articles { storyOf[article] = i } }
    let doubtful = partition.doubtful.filter {
      guard let a = storyOf[$0.first], let b = storyOf[$0.second] else { return false }
      return a != b
    }
    return StoryPartition(stories: orderedStories(stories, in: corpus), doubtful: doubtful)
  }
}

extension EditorOverride {
  /// Whether it decides which articles stand together.
  fileprivate var changesPartition: Bool {
    switch action {
    case .merge, .split, .move, .exclude: true
    case .pin, .weight, .title, .lead, .drop, .note: false
    }
  }
}
