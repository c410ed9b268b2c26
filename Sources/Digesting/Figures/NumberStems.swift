import Language
import Model

/// Number words by their stems: English "twenti" is 20.
enum NumberStems {
  /// The words of a language; as they are written where it has no stemmer of its own here.
  static func of(_ language: String) -> [String: Int] {
    switch language {
    case "en": english
    case "de": german
    case "fr": french
    case "es": spanish
    case "pt": portuguese
    case "it": italian
    case "nl": dutch
    case "ru": russian
    case "el": greek
    default: NumberWords.of(language).small
    }
  }

  private static func stemmed(_ language: String) -> [String: Int] {
    let small = NumberWords.of(language).small
    guard let tag = LanguageTag(language) else { return small }
    return Dictionary(
      small.keys.sorted().map { (stem($0, language: tag), small[$0] ?? 0) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let english = stemmed("en")
  private static let german = stemmed("de")
  private static let french = stemmed("fr")
  private static let spanish = stemmed("es")
  private static let portuguese = stemmed("pt")
  private static let italian = stemmed("it")
  private static let dutch = stemmed("nl")
  private static let russian = stemmed("ru")
  private static let greek = stemmed("el")
}
