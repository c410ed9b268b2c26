import Synchronization

/// The words that a rule needs, language by language, each list made when its language is first met.
///
/// A summary of one story needs the lists of one language; those of all the others together cost more than reading ten articles.
/// Lists of many sets are classes, so that handing them on counts one reference, not one for each set.
/// ```swift
/// static let table = ByLanguage<NumberWords>(["en": { NumberWords(small: "one=1") }])
/// table["en"]?.small["one"]  // 1
/// ```
struct ByLanguage<Words: Sendable>: ~Copyable, Sendable {
  typealias Makers = [String: @Sendable () -> Words]

  private let makers: Makers
  private let made = Mutex<[String: Words]>([:])

  init(_ makers: Makers) { self.makers = makers }

  /// Words that are made of what there is for each language.
  init<Source: Sendable>(
    of sources: [String: Source], make: @escaping @Sendable (_ language: String, Source) -> Words
  ) {
    var makers: Makers = [:]
    for (language, source) in sources { makers[language] = { make(language, source) } }
    self.makers = makers
  }

  /// Words that are made of the language's name.
  init(_ languages: [String], make: @escaping @Sendable (_ language: String) -> Words) {
    self.init(of: Dictionary(uniqueKeysWithValues: languages.map { ($0, ()) })) { language, _ in
      make(language)
    }
  }

  /// Words by the primary subtag of their language; nil where there are none.
  subscript(language: String) -> Words? {
    guard let make = makers[language] else { return nil }
    return made.withLock { made in
      if let words = made[language] { return words }
      let words = make()
      made[language] = words
      return words
    }
  }
}
