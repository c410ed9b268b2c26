import Language
import Model

/// Words by which a sentence says who told what it tells, as their stems are written.
struct AttributionWords: Sendable {
  /// Where the speaker stands.
  enum Order: Sendable, Hashable {
    /// Before the verb, or after it where a mark stands between: "Holm said", ", said Holm".
    case aroundVerb
    case beforeVerb, afterVerb
    /// At the head of the sentence, up to a particle: Japanese `市長は`.
    case topic
  }

  let verbs: Set<String>
  /// "mayor", "police".
  let roles: Set<String>
  let order: Order

  private init(_ language: String) {
    let words = SpeechWords.of(language)
    let own = (AttributionWords.unspoken[language] ?? "").split(separator: " ").map(String.init)
    let tag = LanguageTag(language) ?? .english
    func stems(_ words: [String]) -> Set<String> { Set(words.map { stem($0, language: tag) } + words) }
    verbs = stems(words.map { $0.verbs.subtracting(AttributionWords.deeds).sorted() } ?? own)
    roles = stems((words.map { $0.titles.union($0.speakers) } ?? []).sorted())
    switch language {
    case "ar", "he": order = .afterVerb
    case "zh", "hi": order = .beforeVerb
    case "ja": order = .topic
    default: order = .aroundVerb
    }
  }

  /// Verbs that tell what was done more than who told it.
  private static let deeds: Set<String> = [
    "called", "calls", "praised", "thanked", "dismissed", "denounced", "hailed", "condemned", "criticised",
    "criticized", "accused", "branded", "labelled", "described", "asked", "asks", "urged", "announced",
    "announces", "pledged", "promised", "vowed", "estimated", "posted",
  ]

  /// Verbs of the languages that write no capitals.
  private static let unspoken: [String: String] = [
    "ar": """
    قال وقال قالت وقالت صرح وصرح صرحت وصرحت أكد وأكد أكدت وأكدت أضاف وأضاف أضافت وأضافت أعلن وأعلن أعلنت وأعلنت \
    ذكر وذكر ذكرت وذكرت أوضح وأوضح أوضحت وأوضحت
    """,
    "he": "אמר אמרה הוסיף הוסיפה הצהיר הצהירה הודיע הודיעה מסר מסרה מסרו הסביר הסבירה",
    "hi": "कहा बताया",
    "zh": "说 說 表示 称 稱 指出 强调 強調 通报 宣布",
  ]

  /// Japanese reports speech by these, in any sentence that holds one.
  static let japaneseSpeech = ["と述べ", "と語", "と話", "と説明", "によると", "発表し", "と言"]

  static func of(_ language: String) -> AttributionWords? {
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
    case "cs": czech
    case "tr": turkish
    case "ar": arabic
    case "he": hebrew
    case "hi": hindi
    case "zh": chinese
    case "ja": japanese
    default: nil
    }
  }

  private static let english = AttributionWords("en")
  private static let german = AttributionWords("de")
  private static let french = AttributionWords("fr")
  private static let spanish = AttributionWords("es")
  private static let portuguese = AttributionWords("pt")
  private static let italian = AttributionWords("it")
  private static let dutch = AttributionWords("nl")
  private static let russian = AttributionWords("ru")
  private static let greek = AttributionWords("el")
  private static let czech = AttributionWords("cs")
  private static let turkish = AttributionWords("tr")
  private static let arabic = AttributionWords("ar")
  private static let hebrew = AttributionWords("he")
  private static let hindi = AttributionWords("hi")
  private static let chinese = AttributionWords("zh")
  private static let japanese = AttributionWords("ja")
}
