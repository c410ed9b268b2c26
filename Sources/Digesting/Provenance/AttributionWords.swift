import Language
import Model

/// Words by which a sentence says who told what it tells, as their stems are written.
final class AttributionWords: Sendable {
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
  /// To pass over words that are neither.
  let openings: WordOpenings
  let order: Order

  private init(_ language: String) {
    let words = SpeechWords.of(language)
    let own = pieces(of: AttributionWords.unspoken[language] ?? "", at: " ")
    let tag = LanguageTag(language) ?? .english
    func withStems(_ words: [String]) -> Set<String> { Set(stems(of: words, language: tag) + words) }
    verbs = withStems(words.map { $0.verbs.subtracting(AttributionWords.deeds).sorted() } ?? own)
    let others = pieces(of: AttributionWords.callings[language] ?? "", at: " ")
    roles = withStems((words.map { $0.titles.union($0.speakers) } ?? []).sorted() + others)
    openings = WordOpenings(verbs.union(roles))
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

  /// What people are called who speak, beside titles.
  private static let callings = [
    "en": """
    lawyer attorney teacher farmer resident neighbour neighbor witness analyst economist founder owner manager captain \
    prosecutor researcher scientist engineer historian survivor father mother
    """
  ]

  /// Verbs of the languages that write no capitals.
  private static let unspoken: [String: String] = [
    "ar": """
    قال وقال قالت وقالت صرح وصرح صرحت وصرحت أكد وأكد أكدت وأكدت أضاف وأضاف أضافت وأضافت أعلن وأعلن أعلنت وأعلنت \
    ذكر وذكر ذكرت وذكرت أوضح وأوضح أوضحت وأوضحت
    """,
    "he": "אמר אמרה הוסיף הוסיפה הצהיר הצהירה הודיע הודיעה מסר מסרה מסרו הסביר הסבירה",
    "hi": "कहा बताया",
    "zh": "说 說 表示 称 稱 指出 强调 強調 通报 宣布 要求 呼吁 介绍 透露 认为",
  ]

  /// Japanese reports speech by these, in any sentence that holds one.
  static let japaneseSpeech = [
    "と述べ", "と語", "と話", "と説明", "によると", "発表し", "と言", "会見で", "陳謝", "要望", "訴え", "求め", "表明", "位置付け",
  ]

  /// Nil where the language has no list.
  static func of(_ language: String) -> AttributionWords? { table[language] }

  private static let table = ByLanguage<AttributionWords>(
    ["en", "de", "fr", "es", "pt", "it", "nl", "ru", "el", "cs", "tr", "ar", "he", "hi", "zh", "ja"]
  ) { AttributionWords($0) }
}
