import Model

extension Story {
  /// Up to this share of another's text an article that carries it is a report of its own besides.
  private static let carried = 0.5

  /// Articles that carry another's text among much of their own, and the sentences that are theirs.
  ///
  /// Such a sentence may be cited, while the article counts as one report with what it carries. A reprint with a new opening
  /// or end is none of these: it changes nothing, however often it is printed.
  var ownSentences: [Int: Set<Int>] {
    var own: [Int: Set<Int>] = [:]
    for copy in copies where copy.ownShare < Story.carried && !copy.added.isEmpty {
      own[copy.article] = Set(copy.added)
    }
    return own
  }

  /// Articles that carry another's text and hardly anything else.
  var mereCopies: Set<Int> {
    let own = ownSentences
    return Set(copies.map(\.article).filter { own[$0] == nil })
  }
}
