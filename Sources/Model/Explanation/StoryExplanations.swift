/// Why each story of two articles or more is as it is, by its index in the archive.
///
/// Those that an earlier build found of the very same numbers are worked out only where a page is made anew: what pages show of them is
/// known by its fingerprint.
package struct StoryExplanations: Sendable {
  /// What is known of an explanation that is not at hand.
  package struct Known: Sendable {
    /// Of what it shows, as an earlier build found it, apart from what other stories are called.
    package var fingerprint: ContentHash
    /// The stories that it says are near, in order.
    package var neighbours: [Int]

    package init(fingerprint: ContentHash, neighbours: [Int]) {
      self.fingerprint = fingerprint
      self.neighbours = neighbours
    }
  }

  private var made: [Int: StoryExplanation] = [:]
  /// By story; none of them is among `made`.
  package let known: [Int: Known]
  private let explain: @Sendable (Int) -> StoryExplanation?

  /// `explain` works out one of the known.
  package init(
    _ made: some Sequence<StoryExplanation> = [], known: [Int: Known] = [:],
    explain: @escaping @Sendable (Int) -> StoryExplanation? = { _ in nil }
  ) {
    for explanation in made { self.made[explanation.story] = explanation }
    self.known = known
    self.explain = explain
  }

  /// Nil for a story that needs none. O(1), or the cost of working it out.
  package subscript(story: Int) -> StoryExplanation? {
    made[story] ?? (known[story] == nil ? nil : explain(story))
  }

  /// The stories that a story's explanation says are near, in order. O(1).
  package func neighbours(of story: Int) -> [Int] {
    known[story]?.neighbours ?? made[story]?.neighbours.map(\.story) ?? []
  }
}
