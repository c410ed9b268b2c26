import Model

/// Why a story's articles stand together and what was kept apart: the numbers that decided, as plain values
/// for `explain` and for the page "Why these?".
package struct StoryExplanation: Sendable, Hashable {
  /// Index in the partition's stories.
  package var story: Int
  /// Average similarity from which groups are joined.
  package var threshold: Double
  /// In the story's order.
  package var articles: [ArticleExplanation]
  /// Nearest other stories, nearest first.
  package var neighbours: [NearStory]
}

/// What one article says, and what it is like.
package struct ArticleExplanation: Sendable, Hashable {
  package struct WeightedTerm: Sendable, Hashable {
    package var text: String
    /// Share of the article's vector, 0 to 1 (the squares of all add up to 1).
    package var weight: Double
  }

  package var article: Int
  /// The article in whose place it is compared, when its text is the same.
  package var comparedAs: Int?
  /// Strongest terms.
  package var terms: [WeightedTerm]
  /// Links to articles of its story, strongest first.
  package var links: [SimilarityLink]
  /// Mean similarity to all other reports of its story; nil for a report alone.
  package var meanInside: Double?
}

/// How alike two articles are, and by what.
package struct SimilarityLink: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package var text: String
    /// What it adds to the cosine.
    package var part: Double
  }

  package var first: Int
  package var second: Int
  /// Of the weighted stems of text and headline.
  package var cosine: Double
  /// How many terms that rests on, as a factor: near 1 for many, under a half for two.
  package var breadth: Double
  /// What the days between them leave of it, or the factor for an unknown date.
  package var timeFactor: Double
  /// What decided: the product, or more where one's text stands in the other.
  package var similarity: Double
  package var parts: [Part]
}

/// A story that is like this one, and why it is another.
package struct NearStory: Sendable, Hashable {
  package enum Reason: String, Sendable, Hashable {
    /// The average similarity of their articles does not reach the threshold.
    case belowThreshold
    /// Alike in words, but too many days apart.
    case time
    /// They were one until words that only one side uses set them apart.
    case cut
    /// The editor parted them.
    case editor
    /// Each joined others first, and the groups' average stayed below the threshold.
    case average
  }

  /// Index in the partition's stories.
  package var story: Int
  /// Mean over all pairs of reports; pairs too far apart to be compared count 0.
  package var similarity: Double
  /// The nearest two articles.
  package var strongest: SimilarityLink
  package var reason: Reason
}
