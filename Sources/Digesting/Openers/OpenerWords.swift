import Model

/// Words that, when they open a sentence, point back at one that the reader may not have seen.
final class OpenerWords: Sendable {
  /// Pronouns and demonstratives: "He", "This". Point at something said before.
  let pronouns: Set<String>
  /// "But", "Meanwhile", "On the other hand": lean on the sentence before. May be several words.
  let connectives: Set<String>
  /// Articles and demonstratives that, before a bare role, need an antecedent: "the".
  let definites: Set<String>
  /// Roles that mean nothing without a name: "company", "suspect".
  let roles: Set<String>
  /// Nouns of time that make a demonstrative stand on its own: "This week".
  let times: Set<String>
  /// "When", "after": open a clause in front of the sentence, in which `persons` are not yet named.
  let clauseOpeners: Set<String>
  /// "he", "her", "their".
  let persons: Set<String>
  /// Pronouns and connectives that stand alone before a noun: "Some boats", "No boats", "Later this year".
  let determining: Set<String>
  /// "Belarusian", "Serb": a person told by a nation alone, when a comma or a word of `predicates` follows. Words of
  /// saying are none of these: The Australian is a newspaper.
  let demonyms: Set<String>
  let predicates: Set<String>
  /// "I", "we": words of a speaker, not of a report.
  let firstPersons: Set<String>
  /// Bytes of the longest of them, and by byte whether one begins with it, in small letters or with a capital.
  let longestFirstPerson: Int
  let firstPersonStarts: [Bool]
  /// Whether nouns are written with capitals, so that `Das Feuer` is told from `Das sagte`.
  let nounsAreCapitalised: Bool
  /// Pronouns and connectives by their first words.
  let leads: [String: [Lead]]

  /// A pronoun or connective without its first word.
  struct Lead: Sendable {
    var isConnective: Bool
    var rest: [String]
  }

  init(
    pronouns: String, connectives: String, definites: String = "", roles: String = "", times: String = "",
    firstPersons: String = "", clauseOpeners: String = "", persons: String = "",
    determining: String = "", demonyms: String = "", predicates: String = "",
    nounsAreCapitalised: Bool = false
  ) {
    self.pronouns = OpenerWords.set(pronouns)
    self.connectives = OpenerWords.set(connectives)
    self.definites = OpenerWords.set(definites)
    self.roles = OpenerWords.set(roles)
    self.times = OpenerWords.set(times)
    self.clauseOpeners = OpenerWords.set(clauseOpeners)
    self.persons = OpenerWords.set(persons)
    self.determining = OpenerWords.set(determining)
    self.demonyms = OpenerWords.set(demonyms)
    self.predicates = OpenerWords.set(predicates)
    self.nounsAreCapitalised = nounsAreCapitalised
    self.firstPersons = OpenerWords.set(firstPersons)
    longestFirstPerson = self.firstPersons.map { $0.utf8.count + 2 }.max() ?? 0
    var starts = [Bool](repeating: false, count: 256)
    for word in self.firstPersons {
      for byte in [word.utf8.first, word.uppercased().utf8.first] { starts[Int(byte ?? 0)] = true }
    }
    firstPersonStarts = starts
    var leads: [String: [Lead]] = [:]
    for (words, isConnective) in [(self.connectives, true), (self.pronouns, false)] {
      for opener in words {
        let parts = opener.split(separator: " ").map(String.init)
        leads[parts[0], default: []].append(Lead(isConnective: isConnective, rest: Array(parts.dropFirst())))
      }
    }
    self.leads = leads
  }

  private static func set(_ list: String) -> Set<String> {
    Set(pieces(of: list, at: "|"))
  }

  /// The words of a language, or none where it has no list.
  static func of(_ language: String) -> OpenerWords { table[language] ?? none }

  private static let none = OpenerWords(pronouns: "", connectives: "")
}
