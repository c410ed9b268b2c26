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
  /// What that mean would have had to reach.
  package var needed: Double
  /// The nearest two articles, this story's first.
  package var strongest: SimilarityLink
  package var reason: Reason
  /// What set them apart when they had been one: similarity across the cut by the words of their story alone, and what it would
  /// have had to reach.
  package var cut: Cut?
  /// The editor's line that parted them.
  package var line: EditorOverride?
  /// Mean similarity of one article to its reports, where one article is asked about.
  package var ofArticle: Double?
  /// Whether it stands in the list of doubtful joins.
  package var isDoubtful: Bool

  package struct Cut: Sendable, Hashable {
    package var across: Double
    package var needed: Double

    package init(across: Double, needed: Double) {
      self.across = across
      self.needed = needed
    }
  }

  package init(
    story: Int, similarity: Double, needed: Double, strongest: SimilarityLink, reason: Reason,
    cut: Cut? = nil,
    line: EditorOverride? = nil, ofArticle: Double? = nil, isDoubtful: Bool = false
  ) {
    self.story = story
    self.similarity = similarity
    self.needed = needed
    self.strongest = strongest
    self.reason = reason
    self.cut = cut
    self.line = line
    self.ofArticle = ofArticle
    self.isDoubtful = isDoubtful
  }
}

/// Two stories that nearly became one, for the editor to decide.
package struct DoubtfulJoin: Sendable, Hashable {
  /// Indices in the partition's stories.
  package var first: Int
  package var second: Int
  /// Mean over all pairs of their reports.
  package var similarity: Double
  /// What that mean would have had to reach.
  package var needed: Double
  /// Their nearest two articles, one of each.
  package var strongest: StoryJoin

  package init(first: Int, second: Int, similarity: Double, needed: Double, strongest: StoryJoin) {
    self.first = first
    self.second = second
    self.similarity = similarity
    self.needed = needed
    self.strongest = strongest
  }
}
