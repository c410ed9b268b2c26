import Model

/// Which tables and which stemmer serve a language.
enum LanguageData {
  /// The name of a language's word table: that of the nearest language that has one.
  static func tableName(of language: LanguageTag) -> String {
    let primary = language.primary
    switch primary {
    case "nb", "nn": return "no"
    case "sr", "bs", "sh", "cnr": return "hr"
    case "tl": return "fil"
    case "iw": return "he"
    case "in": return "id"
    default: return primary
    }
  }

  /// The Snowball algorithm, or nil when the language has none.
  static func stemmerName(of language: LanguageTag) -> String? {
    switch tableName(of: language) {
    case "ar": "arabic"
    case "ca": "catalan"
    case "da": "danish"
    case "de": "german"
    case "el": "greek"
    case "en": "english"
    case "es": "spanish"
    case "eu": "basque"
    case "fi": "finnish"
    case "fr": "french"
    case "ga": "irish"
    case "hi": "hindi"
    case "hr": "serbian"
    case "hu": "hungarian"
    case "hy": "armenian"
    case "id": "indonesian"
    case "it": "italian"
    case "lt": "lithuanian"
    case "ne": "nepali"
    case "nl": "dutch"
    case "no": "norwegian"
    case "pt": "portuguese"
    case "ro": "romanian"
    case "ru": "russian"
    case "sv": "swedish"
    case "ta": "tamil"
    case "tr": "turkish"
    case "yi": "yiddish"
    default: nil
    }
  }

  /// Languages that write an article or pronoun and an apostrophe in front of a word: `l'homme`.
  static func elides(_ language: LanguageTag) -> Bool {
    ["fr", "it", "ca", "oc", "sc", "fur", "lmo", "wa"].contains(language.primary)
  }

  /// Languages in which `I` is the capital of a dotless `ı`.
  static func hasDotlessI(_ language: LanguageTag) -> Bool { ["tr", "az"].contains(language.primary) }
}
