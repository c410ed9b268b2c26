import Model

/// What one source offers.
struct Offer: Sendable {
  var candidates: [Candidate] = []
  var diagnostics: [Diagnostic] = []
  /// Feeds of a list, to be asked for next.
  var members: [Member] = []
  /// What to remember of the feed when all of it was taken.
  var feed: FeedRecord?
  var isUnchanged = false

  struct Member: Sendable {
    var source: ImportSource
    var title: String?
  }

  init() {}

  init(failure: Diagnostic) { diagnostics = [failure] }
}
