import Model

/// Answers why stories are as they are, with the code that made them.
///
/// Making one computes similarities anew, which takes as long as `StoryFinder.stories`; an answer is then O(links of the story).
package struct StoryExplainer: Sendable {
  private let corpus: Corpus
  private let partition: StoryPartition
  private let settings: StorySettings
  private let groupings: [StoryGrouping]
  /// By article: number of its grouping, and its row there.
  private var places: [(grouping: Int, row: Int)]
  /// By grouping and row: its story in the partition, or -1.
  private var storyOfRow: [[Int]] = []
  /// By grouping and row: its links.
  private var linksOfRow: [[[WeightedGraph.Link]]] = []
  /// By story: the stories it touches, nearest first.
  private var contacts: [[StoryGrouping.Contact]]

  package init(
    corpus: Corpus, partition: StoryPartition, settings: StorySettings = StorySettings(),
    sources: SourceCatalogue = SourceCatalogue()
  ) {
    self.corpus = corpus
    self.partition = partition
    self.settings = settings
    let evidence = AgencyEvidence(corpus, sources: sources)
    groupings = articlesByLanguage(corpus).map { language, articles in
      StoryGrouping(
        articles, in: corpus, evidence: evidence, settings: settings, share: wordShares(of: language))
    }
    var storyOf = [Int](repeating: -1, count: corpus.articles.count)
    for (i, story) in partition.stories.enumerated() {
      for article in story.articles { storyOf[article] = i }
    }
    places = [(grouping: Int, row: Int)](repeating: (0, 0), count: corpus.articles.count)
    contacts = [[StoryGrouping.Contact]](repeating: [], count: partition.stories.count)
    for (number, grouping) in groupings.enumerated() {
      for (row, members) in grouping.members.enumerated() {
        for article in members { places[article] = (number, row) }
      }
      let stories = grouping.members.map { storyOf[$0[0]] }
      storyOfRow.append(stories)
      var links = [[WeightedGraph.Link]](repeating: [], count: grouping.members.count)
      for link in grouping.graph.links {
        links[link.first].append(link)
        links[link.second].append(link)
      }
      linksOfRow.append(links)
      for contact in grouping.contacts(storyOf: stories) {
        contacts[contact.first].append(contact)
        contacts[contact.second].append(contact)
      }
    }
  }

  /// Why a story (its index in the partition) is as it is, with at most so many neighbours.
  package func explanation(of story: Int, neighbours limit: Int = 5) -> StoryExplanation {
    StoryExplanation(
      story: story, threshold: settings.joinSimilarity,
      articles: partition.stories[story].articles.map(explanation(ofArticle:)),
      neighbours: contacts[story].prefix(limit).map { neighbour($0, of: story) })
  }

  /// What one article says and what in its story is like it.
  package func explanation(ofArticle article: Int) -> ArticleExplanation {
    let (number, row) = places[article]
    let grouping = groupings[number]
    let story = storyOfRow[number][row]
    let inside = linksOfRow[number][row].filter {
      story >= 0 && storyOfRow[number][$0.first == row ? $0.second : $0.first] == story
    }.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : ($0.first, $0.second) < ($1.first, $1.second)
    }
    let others = storyOfRow[number].count { $0 == story } - 1
    let vectors = grouping.space.vectors
    let representative = grouping.space.articles[row]
    return ArticleExplanation(
      article: article, comparedAs: representative == article ? nil : representative,
      terms: vectors.heaviest(10, of: row).map {
        .init(
          text: corpus.terms.text(of: TermID(vectors.features[$0])),
          weight: Double(vectors.weights[$0]))
      },
      links: inside.prefix(8).map {
        link(
          WeightedGraph.Link(first: row, second: $0.first == row ? $0.second : $0.first, weight: $0.weight),
          in: grouping)
      },
      meanInside: story >= 0 && others > 0 ? inside.reduce(0) { $0 + $1.weight } / Double(others) : nil)
  }

  private func link(_ link: WeightedGraph.Link, in grouping: StoryGrouping) -> SimilarityLink {
    let space = grouping.space
    let likeness = space.likeness(link.first, link.second)
    return SimilarityLink(
      first: space.articles[link.first], second: space.articles[link.second],
      cosine: likeness.cosine, breadth: likeness.breadth, timeFactor: likeness.time,
      similarity: link.weight,
      parts: space.vectors.sharedFeatures(link.first, link.second).prefix(8).map {
        .init(text: corpus.terms.text(of: TermID($0.feature)), part: $0.part)
      })
  }

  private func neighbour(_ contact: StoryGrouping.Contact, of story: Int) -> NearStory {
    let other = contact.first == story ? contact.second : contact.first
    let first = partition.stories[story].articles[0]
    let grouping = groupings[places[first].grouping]
    let strongest = link(contact.strongest, in: grouping)
    let reason: NearStory.Reason
    let edits = partition.stories[story].edits + partition.stories[other].edits
    if edits.contains(where: \.partsStories) {
      reason = .editor
    } else if contact.mean >= settings.joinSimilarity {
      reason = .cut
    } else if strongest.similarity >= settings.joinSimilarity {
      reason = .average
    } else if strongest.cosine * strongest.breadth >= settings.joinSimilarity,
      strongest.timeFactor < settings.undatedFactor
    {
      reason = .time
    } else {
      reason = .belowThreshold
    }
    return NearStory(story: other, similarity: contact.mean, strongest: strongest, reason: reason)
  }
}

extension EditorOverride.Action {
  /// Whether it takes articles out of a story.
  fileprivate var partsStories: Bool {
    switch self {
    case .split, .move: true
    default: false
    }
  }
}
