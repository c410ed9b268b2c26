/// Why a story's articles stand together and what was kept apart: the numbers that decided.
///
/// `StoryExplainer` makes it with the code that made the stories; `explain` and the page "Why these?" both show it.
package struct StoryExplanation: Sendable, Hashable {
  /// Index in the partition's stories.
  package var story: Int
  /// Average similarity from which groups are joined.
  package var threshold: Double
  /// Reports that were compared: articles with the same text count once.
  package var compared: Int
  /// What the reports share, strongest first.
  package var terms: [SharedTerm]
  /// How each article came to stand here, in the story's order.
  package var joins: [ArticleJoin]
  /// Pairs of its articles that are alike at all, strongest first.
  package var pairs: [SimilarityLink]
  /// Mean similarity of all pairs, those that are not alike at all included; nil for a report alone.
  package var meanInside: Double?
  /// Nearest other stories, nearest first.
  package var neighbours: [NearStory]

  package init(
    story: Int, threshold: Double, compared: Int, terms: [SharedTerm], joins: [ArticleJoin],
    pairs: [SimilarityLink], meanInside: Double?, neighbours: [NearStory]
  ) {
    self.story = story
    self.threshold = threshold
    self.compared = compared
    self.terms = terms
    self.joins = joins
    self.pairs = pairs
    self.meanInside = meanInside
    self.neighbours = neighbours
  }
}

/// A term that reports of one story share.
package struct SharedTerm: Sendable, Hashable {
  /// As compared: a stem.
  package var stem: String
  /// As one of the articles writes it.
  package var word: String
  /// Whether that article writes it as a name: with a capital inside a sentence, in a language that writes so.
  package var isName: Bool
  /// What it adds to the mean cosine of the reports' pairs.
  package var weight: Double
  /// Reports among whose heaviest terms it is.
  package var reports: Int

  package init(stem: String, word: String, isName: Bool, weight: Double, reports: Int) {
    self.stem = stem
    self.word = word
    self.isName = isName
    self.weight = weight
    self.reports = reports
  }
}

/// How an article came to stand in its story.
package struct ArticleJoin: Sendable, Hashable {
  package enum Way: Sendable, Hashable {
    /// It is alone.
    case alone
    /// Its text is that of another article, so that both are compared as one.
    case sameText(as: Int)
    /// It was joined at an average similarity, which reached what was needed.
    case similarity(mean: Double, needed: Double)
    /// The editor put it there.
    case editor
  }

  package var article: Int
  package var way: Way
  /// The strongest link to those it was joined to.
  package var link: SimilarityLink?
  /// How many reports it was joined to.
  package var others: Int

  package init(article: Int, way: Way, link: SimilarityLink? = nil, others: Int = 0) {
    self.article = article
    self.way = way
    self.link = link
    self.others = others
  }
}
