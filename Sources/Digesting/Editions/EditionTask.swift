import Model

/// One story's digest in one edition: what `EditionPlanner.run` computes, in any order and on any thread.
package struct EditionTask: Sendable {
  package enum Place: Sendable, Hashable { case told, unchanged, undated }

  /// Index in `StoryPartition.stories`.
  package var story: Int
  /// Index among the planned editions.
  package var edition: Int
  package var place: Place
  package var until: Timestamp?
  package var since: Timestamp?
  package var newArticles: Int
  package var newReports: Int
}

/// The editions to be, and what is needed to fill them.
package struct EditionPlan: Sendable {
  /// Without entries; counts filled.
  package var editions: [Edition]
  package var tasks: [EditionTask]
}
