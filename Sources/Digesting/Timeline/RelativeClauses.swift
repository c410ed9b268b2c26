import Model

/// Finds clauses that date something besides what a sentence tells: "the bridge that fell on Monday had been inspected".
///
/// A clause runs from its relative pronoun to the next comma. Lists of our own.
final class RelativeClauses: Sendable {
  /// Pronouns that open a clause wherever they stand, and those that do after a comma alone, being other words elsewhere.
  private let pronouns: Set<String>
  private let afterComma: Set<String>
  /// "since": what follows is a beginning, not the day of what is told.
  private let since: Set<String>

  private init(_ pronouns: String, afterComma: String = "", since: String = "") {
    self.pronouns = Set(pieces(of: pronouns, at: " "))
    self.afterComma = Set(pieces(of: afterComma, at: " "))
    self.since = Set(pieces(of: since, at: " "))
  }

  /// Whether the word at a place dates a clause, or a beginning, not what its sentence tells. O(words).
  func owns(_ place: Int, _ sentence: [PlainWord]) -> Bool {
    if place > 0, since.contains(sentence[place - 1].lower) { return true }
    var i = place
    while i > 0 {
      if i < place, pronouns.contains(sentence[i].lower), !sentence[i].isQuoted { return true }
      if sentence[i].gap.contains(",") {
        // A preposition may stand between the comma and the pronoun: `, in der`.
        return i < place && afterComma.contains(sentence[i].lower)
          || i + 1 < place && sentence[i + 1].isJoined && afterComma.contains(sentence[i + 1].lower)
      }
      i -= 1
    }
    return false
  }

  /// By primary subtag; nil where there is no list.
  static func of(_ language: String) -> RelativeClauses? { table[language] }

  private static let table = ByLanguage<RelativeClauses>([
    "en": { RelativeClauses("who which whose whom where", since: "since") },
    "de": {
      RelativeClauses(
        "welche welcher welches welchen welchem", afterComma: "der die das den dem deren dessen denen wo",
        since: "seit")
    },
    "fr": { RelativeClauses("qui dont où lequel laquelle lesquels lesquelles", since: "depuis") },
    "es": { RelativeClauses("quien quienes cuyo cuya cuyos cuyas donde", afterComma: "que", since: "desde") },
    "pt": { RelativeClauses("cujo cuja cujos cujas onde", afterComma: "que", since: "desde") },
    "it": { RelativeClauses("cui dove", afterComma: "che", since: "da dal dallo dalla") },
    "nl": {
      RelativeClauses("wiens wier", afterComma: "die dat waar waarin waarbij waarvan", since: "sinds")
    },
    "ru": {
      RelativeClauses(
        "который которая которое которые которого которой которых котором которым которыми", since: "с")
    },
    "el": { RelativeClauses("που όπου οποίος οποία οποίο οποίοι οποίες", since: "από") },
    "ar": { RelativeClauses("الذي التي الذين اللذين اللتين", since: "منذ") },
    "hi": { RelativeClauses("जो जिस जिसमें जिसने जिसके जिसकी जिन") },
  ])
}
