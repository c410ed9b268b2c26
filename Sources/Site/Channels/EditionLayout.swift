import Model

/// What of an edition stands in full and what as a line, in the order of the edition: for its page and its mail alike.
struct EditionLayout: Sendable {
  struct Story: Sendable {
    var entry: EditionEntry
    /// Sentences of its summary.
    var sentences: Int
  }

  /// The lead, and the stories after it that stand in full. On a day of single reports alone the first of them leads.
  var full: [Story] = []
  /// Those that follow, by headline.
  var further: [EditionEntry]
  var singles: [EditionEntry]
  var unchanged: [EditionEntry]
  var undated: [EditionEntry]
  /// How many there is no room for.
  var left: Int

  /// With `share` 2 there is half as much after the lead, and so on.
  init(_ edition: Edition, settings: SiteSettings, share: Int = 1) {
    let rest = edition.stories.dropFirst()
    let lines = Edition.lines / share
    let fullStories = Edition.fullStories / share
    if let lead = edition.stories.first { full = [Story(entry: lead, sentences: settings.frontSentences)] }
    full += rest.prefix(fullStories).enumerated().map { Story(entry: $1, sentences: $0 < 4 ? 2 : 1) }
    further = Array(rest.dropFirst(fullStories).prefix(lines))
    if full.isEmpty, let lead = edition.singles.first {
      full = [Story(entry: lead, sentences: settings.frontSentences)]
    }
    singles = Array(edition.singles.dropFirst(edition.stories.isEmpty ? 1 : 0).prefix(lines))
    unchanged = Array(edition.unchanged.prefix(lines))
    undated = Array(edition.undated.prefix(lines))
    let all =
      edition.stories.count + edition.singles.count + edition.unchanged.count + edition.undated.count
    left = all - full.count - further.count - singles.count - unchanged.count - undated.count
  }
}
