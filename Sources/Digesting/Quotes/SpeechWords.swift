import Model

/// Verbs and phrases that say who speaks, of one language.
final class SpeechWords: Sendable {
  /// "said": a name stands before or after.
  let verbs: Set<String>
  /// "according to", as single first words with the words that follow: a name stands after.
  let sources: [[String]]
  let pronouns: Set<String>
  /// Words before a name that are no part of it.
  let titles: Set<String>
  /// Nouns that can speak without a name: "police", "officials".
  let speakers: Set<String>
  let determiners: Set<String>
  /// Between subject and verb: "has", "also", "later".
  let fillers: Set<String>
  /// Whether the verb stands after the quotation, its subject before: Turkish.
  let verbsFollowQuotes: Bool

  init(
    verbs: String, sources: String = "", pronouns: String, titles: String = "", speakers: String = "",
    determiners: String = "", fillers: String = "", verbsFollowQuotes: Bool = false
  ) {
    func set(_ list: String) -> Set<String> { Set(pieces(of: list, at: " ")) }
    self.verbs = set(verbs)
    self.sources = pieces(of: sources, at: "|").map { pieces(of: $0, at: " ") }
    self.pronouns = set(pronouns)
    self.titles = set(titles)
    self.speakers = set(speakers)
    self.determiners = set(determiners)
    self.fillers = set(fillers)
    self.verbsFollowQuotes = verbsFollowQuotes
  }

  /// Titles that are parts of names as well: "General Motors" is no Motors.
  private static let doubtful: Set<String> = [
    "general", "major", "prime", "premier", "chief", "head", "leader", "foreign", "defence", "defense",
    "deputy", "vice",
    "king", "queen", "prince", "princess", "justice", "lord", "lady", "bishop", "judge", "coach", "chair",
  ]

  /// Whether a word in front of so many others of a run of capitals is a title.
  func isTitle(_ word: String, before rest: Int) -> Bool {
    titles.contains(word) && (rest >= 2 || !SpeechWords.doubtful.contains(word))
  }

  static func of(_ language: String) -> SpeechWords? { table[language] }
}
