import Model

/// The newest edition's account of each story that brought independent news, in the order of the front pages.
///
/// Newest edition first, each story once. A story that only reprints have come to since stays where it was, word for
/// word, so every channel that is read over time is made from these. Stories that no edition told, such as undated ones,
/// are not among them.
struct Tellings: Sendable {
  let entries: [EditionEntry]
  /// Place in `entries` of each digest; nil for those not among them.
  private let places: [Int?]

  /// O(entries of all editions).
  init(_ archive: Archive, storyOfArticle: [Int?]) {
    var entries: [EditionEntry] = []
    var places = [Int?](repeating: nil, count: archive.digests.count)
    for edition in archive.editions.reversed() {
      for entry in edition.stories + edition.singles {
        guard let number = entry.digest.story.articles.first.flatMap({ storyOfArticle[$0] }),
          places[number] == nil
        else { continue }
        places[number] = entries.count
        entries.append(entry)
      }
    }
    self.entries = entries
    self.places = places
  }

  /// The accounts of some stories (indices in `digests`), in the same order. O(n log n).
  func of(_ stories: [Int]) -> [EditionEntry] {
    Set(stories.compactMap { places[$0] }).sorted().map { entries[$0] }
  }
}
