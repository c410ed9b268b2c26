import Model

/// Answers why stories are as they are, from the numbers that made them.
///
/// Nothing is computed anew but the parts of what is shown. O(articles + links) to make; an answer costs what the story that it
/// speaks of costs.
package struct StoryExplainer: Sendable {
  package let corpus: Corpus
  package let partition: StoryPartition
  let settings: StorySettings
  let forms: WordForms
  let views: [GroupingView]
  /// By article: number of its grouping, and its row there.
  let places: [(grouping: Int, row: Int)]
  /// By article, -1 for none.
  let storyOfArticle: [Int]
  private let lines: [EditorOverride]
  private let doubtfulPairs: Set<[Int]>

  /// `partition` is what became of the findings: after the editor, after the ledger. `overrides` are the editor's lines.
  package init(
    _ findings: StoryFindings, corpus: Corpus, partition: StoryPartition, overrides: [EditorOverride] = []
  ) {
    self.corpus = corpus
    self.partition = partition
    settings = findings.settings
    forms = WordForms(corpus: corpus, settings: findings.settings)
    lines = overrides
    var storyOf = [Int](repeating: -1, count: corpus.articles.count)
    for (i, story) in partition.stories.enumerated() {
      for article in story.articles { storyOf[article] = i }
    }
    storyOfArticle = storyOf
    views = findings.groupings.map {
      GroupingView($0, storyOf: storyOf, stories: partition.stories.count)
    }
    var places = [(grouping: Int, row: Int)](repeating: (0, 0), count: corpus.articles.count)
    for (number, grouping) in findings.groupings.enumerated() {
      for (row, members) in grouping.members.enumerated() {
        for article in members { places[article] = (number, row) }
      }
    }
    self.places = places
    doubtfulPairs = Set(partition.doubtful.map { [storyOf[$0.first], storyOf[$0.second]].sorted() })
  }

  /// Stories that nearly became one, the nearest first, with the numbers that kept them apart.
  package func doubtful() -> [DoubtfulJoin] {
    var seen = Set<[Int]>()
    return partition.doubtful.compactMap { join in
      let (first, second) = (storyOfArticle[join.first], storyOfArticle[join.second])
      guard first >= 0, second >= 0, first != second, seen.insert([first, second].sorted()).inserted
      else { return nil }
      let view = views[places[join.first].grouping]
      let touch = view.touches(of: view.rowsOfStory[first], in: first).first { $0.story == second }
      return DoubtfulJoin(
        first: first, second: second, similarity: touch?.mean ?? 0, needed: needed(first, second, in: view),
        strongest: join)
    }
  }

  /// The mean similarity that two stories would have needed to be one.
  private func needed(_ first: Int, _ second: Int, in view: GroupingView) -> Double {
    view.grouping.needed(
      Array(view.rowsOfStory[first]), Array(view.rowsOfStory[second]),
      inside: (view.meanInside(first), view.meanInside(second)))
  }

  /// A link as seen from one of its ends.
  func link(
    _ link: WeightedGraph.Link, from row: Int, in view: GroupingView, parts limit: Int,
    _ memory: inout ExplainerMemory
  ) -> SimilarityLink {
    let other = link.first == row ? link.second : link.first
    let pair = memory.pair(link, in: view.grouping.space, parts: limit)
    let first = view.grouping.space.articles[row]
    return SimilarityLink(
      first: first, second: view.grouping.space.articles[other], cosine: pair.likeness.cosine,
      breadth: pair.likeness.breadth, timeFactor: pair.likeness.time, similarity: link.weight,
      parts: pair.shared.map { shared in
        let term = view.grouping.space.order.term(of: shared.feature)
        return .init(
          stem: corpus.terms.text(of: term), word: memory.form(of: term, in: first, forms).word,
          part: shared.part)
      })
  }

  /// Why rows of one story and another story are apart.
  func neighbour(
    _ touch: GroupingView.Touch, of story: Int, in view: GroupingView, parts limit: Int,
    _ memory: inout ExplainerMemory
  ) -> NearStory {
    let near = touch.strongest
    let row = view.storyOfRow[near.first] == story ? near.first : near.second
    let other = near.first == row ? near.second : near.first
    let strongest = link(near, from: row, in: view, parts: limit, &memory)
    let needed = needed(story, touch.story, in: view)
    var answer = NearStory(
      story: touch.story, similarity: touch.mean, needed: needed, strongest: strongest,
      reason: .belowThreshold,
      isDoubtful: doubtfulPairs.contains([story, touch.story].sorted()))
    if view.foundStoryOfRow[row] == view.foundStoryOfRow[other] {
      answer.reason = .editor
      answer.line = line(parting: story, from: touch.story)
    } else if let cut = view.cut(between: story, and: touch.story) {
      answer.reason = .cut
      answer.cut = NearStory.Cut(across: cut.across, needed: cut.needed)
    } else if strongest.similarity >= needed {
      answer.reason = .average
    } else if strongest.cosine * strongest.breadth >= needed, strongest.timeFactor < settings.undatedFactor {
      answer.reason = .time
    }
    return answer
  }

  /// The editor's line that put articles of two stories apart.
  private func line(parting first: Int, from second: Int) -> EditorOverride? {
    let edits = partition.stories[first].edits + partition.stories[second].edits
    let action = edits.first { action in
      switch action {
      case .split, .move: true
      default: false
      }
    }
    return lines.first { $0.action == action }
  }
}
