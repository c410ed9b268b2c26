/// What one article says, and what it is like.
package struct ArticleExplanation: Sendable, Hashable {
  /// A term and its share of the article's vector.
  package struct WeightedTerm: Sendable, Hashable {
    /// As compared: a stem.
    package var stem: String
    /// As the article writes it.
    package var word: String
    /// 0 to 1; the squares of all add up to 1.
    package var weight: Double

    package init(stem: String, word: String, weight: Double) {
      self.stem = stem
      self.word = word
      self.weight = weight
    }
  }

  package var article: Int
  /// Index of its story in the partition; nil when the editor excluded it.
  package var story: Int?
  /// The article in whose place it is compared, when its text is the same.
  package var comparedAs: Int?
  /// Strongest terms.
  package var terms: [WeightedTerm]
  /// Links to articles of its story, strongest first.
  package var links: [SimilarityLink]
  /// Links to articles of other stories, strongest first.
  package var others: [SimilarityLink]
  /// How it came to stand in its story.
  package var join: ArticleJoin?
  /// Mean similarity to all other reports of its story; nil for a report alone.
  package var meanInside: Double?
  /// The other stories nearest to the article, and why its story is not one with them.
  package var neighbours: [NearStory]

  package init(
    article: Int, story: Int?, comparedAs: Int?, terms: [WeightedTerm], links: [SimilarityLink],
    others: [SimilarityLink], join: ArticleJoin?, meanInside: Double?, neighbours: [NearStory]
  ) {
    self.article = article
    self.story = story
    self.comparedAs = comparedAs
    self.terms = terms
    self.links = links
    self.others = others
    self.join = join
    self.meanInside = meanInside
    self.neighbours = neighbours
  }
}
