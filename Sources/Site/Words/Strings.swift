import Model
import Templating

/// The interface's words in the site's language: every key of `Templates/strings/en.yaml` has some.
package struct Strings: Sendable {
  /// The language that most of the words are in; pages say so in `lang`.
  package internal(set) var language: LanguageTag
  let rules: LocaleRules
  /// By key.
  var words: [String: CountedPhrase]

  /// Words of one key: one phrase, or one for each plural category.
  struct CountedPhrase: Sendable {
    var other: Phrase
    var forms: [PluralCategory: Phrase] = [:]
    /// Whether a number chooses among its forms.
    var isCounted: Bool
  }

  /// What templates may name.
  var book: PhraseBook {
    PhraseBook(
      phrases: words.mapValues(\.other), counted: Set(words.filter { $0.value.isCounted }.map(\.key)))
  }

  /// The words of a key for a number, or those that no number chooses.
  func phrase(_ key: Word, _ number: Int? = nil) -> Phrase {
    // Every case stands in the built-in file, which a test holds against the list.
    guard let words = words[key.rawValue] else { return Phrase(key.rawValue) }
    guard let number, !words.forms.isEmpty else { return words.other }
    return words.forms[rules.plurals.category(of: number)] ?? words.other
  }
}

extension Strings {
  /// Chooses and checks the words of a site.
  ///
  /// From the weakest to the strongest: the built-in English, the site's own English, the built-in words of the site's language,
  /// the site's own. Of `pt-BR` and `pt` the nearer is taken. A language that nobody has words in is a note, and
  /// the interface stays English.
  ///
  /// - Parameters:
  ///   - builtIn: files of words inside the binary.
  ///   - own: the site's files of words.
  ///   - language: the site's language.
  ///   - used: keys that the site's templates name; one of the site's own keys means something only there.
  ///   - known: languages that there are words in, for the note.
  ///   - locale: rules of a language, nil for one that is not known.
  package static func load(
    builtIn: [StringsFile], own: [StringsFile], language: LanguageTag, used: Set<String>,
    known: [String], locale: (LanguageTag) -> LocaleRules?
  ) -> (strings: Strings?, diagnostics: [Diagnostic]) {
    let site = language
    func nearest(_ files: [StringsFile], to tag: LanguageTag) -> StringsFile? {
      files.first { $0.language == tag } ?? files.first { $0.language.description == tag.primary }
    }
    guard let english = nearest(builtIn, to: .english), let englishRules = locale(.english) else {
      return (nil, [Diagnostic(.error, "strings/missing", "The theme has no words in English.")])
    }
    var check = StringsCheck(english, used: used)
    for file in own { check.addKeys(of: file) }
    for file in own { check.check(file, locale(file.language) ?? englishRules) }

    var layers = [english] + [nearest(own, to: .english)].compactMap { $0 }
    var spoken = LanguageTag.english
    var rules = englishRules
    if site.primary != LanguageTag.english.primary {
      let further = [nearest(builtIn, to: site), nearest(own, to: site)].compactMap { $0 }
      layers += further
      if further.isEmpty {
        check.diagnostics.append(noWords(in: site, known: known + own.map(\.language.description)))
      } else {
        // Who reads traditional characters is told that these are not.
        spoken =
          site.isTraditionalChinese && further.last?.language != site ? LanguageTag("zh-Hans") ?? site : site
        rules = locale(site) ?? englishRules
        check.complete(further, keys: layers)
      }
    } else {
      // American spelling is the site's own affair; numbers and months are the same.
      spoken = site
      if let own = own.first(where: { $0.language == site }), site != .english { layers.append(own) }
    }
    if check.diagnostics.hasErrors { return (nil, check.diagnostics) }
    var words: [String: CountedPhrase] = [:]
    for file in layers {
      for entry in file.entries {
        guard let other = entry.forms.first(where: { $0.category == .other }) ?? entry.forms.first else {
          continue
        }
        let forms = entry.forms.map { ($0.category, Phrase($0.text)) }
        words[entry.key] = CountedPhrase(
          other: Phrase(other.text),
          forms: entry.isPlural ? Dictionary(forms, uniquingKeysWith: { first, _ in first }) : [:],
          isCounted: words[entry.key]?.isCounted ?? entry.isPlural)
      }
    }
    return (Strings(language: spoken, rules: rules, words: words), check.diagnostics)
  }

  private static func noWords(in language: LanguageTag, known: [String]) -> Diagnostic {
    let names = Set(known).sorted(by: utf8Precedes).joined(separator: ", ")
    return Diagnostic(
      .note, "strings/language",
      "There are no words in the language `\(language)`, so the interface stays English.",
      at: SourceLocation(path: "Content/site.yaml"),
      help: "Add Templates/strings/\(language).yaml, or choose one of \(names).")
  }
}
