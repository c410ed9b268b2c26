import Language
import Model

/// Number words by their stems: English "twenti" is 20.
enum NumberStems {
  /// The words of a language; as they are written where it has no stemmer of its own here.
  static func of(_ language: String) -> [String: Int] { table[language] ?? NumberWords.of(language).small }

  private static let table = ByLanguage<[String: Int]>(
    ["en", "de", "fr", "es", "pt", "it", "nl", "ru", "el"]
  ) { stemmed($0) }

  private static func stemmed(_ language: String) -> [String: Int] {
    let small = NumberWords.of(language).small
    guard let tag = LanguageTag(language) else { return small }
    return Dictionary(
      small.keys.sorted().map { (stem($0, language: tag), small[$0] ?? 0) },
      uniquingKeysWith: { first, _ in first })
  }
}
