/// How alike two articles are, and by what.
package struct SimilarityLink: Sendable, Hashable {
  /// A term that both have.
  package struct Part: Sendable, Hashable {
    /// As compared: a stem.
    package var stem: String
    /// As the first article writes it.
    package var word: String
    /// What it adds to the cosine.
    package var part: Double

    package init(stem: String, word: String, part: Double) {
      self.stem = stem
      self.word = word
      self.part = part
    }
  }

  package var first: Int
  package var second: Int
  /// Of the weighted stems of text and headline.
  package var cosine: Double
  /// How many terms that rests on, as a factor: near 1 for many, under a half for two.
  package var breadth: Double
  /// What the days between them make of it, more than 1 where few articles share those days; or the factor for an unknown date.
  package var timeFactor: Double
  /// What decided: the product, or more where one's text stands in the other.
  package var similarity: Double
  /// Strongest first.
  package var parts: [Part]

  package init(
    first: Int, second: Int, cosine: Double, breadth: Double, timeFactor: Double, similarity: Double,
    parts: [Part]
  ) {
    self.first = first
    self.second = second
    self.cosine = cosine
    self.breadth = breadth
    self.timeFactor = timeFactor
    self.similarity = similarity
    self.parts = parts
  }

  /// Whether one's text stands in the other, which counts more than the words alone.
  package var isOverlap: Bool { similarity > cosine * breadth * timeFactor }
}
