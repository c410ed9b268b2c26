/// Quotation marks around what nobody said: titles of works, campaigns and names.
struct QuotedWork: Sendable {
  private let works: Set<String>

  init(language: String) {
    works = Set((QuotedWork.nouns[language] ?? "").split(separator: " ").map(String.init))
  }

  /// Whether a quotation is the title of something: all its telling words have capitals, or a noun of works
  /// stands right before it. `text` is the sentence, `span` the quotation's bytes in it.
  func isTitle(_ span: Range<Int>, of words: [PlainWord], language: String) -> Bool {
    let inside = words.filter {
      $0.range.lowerBound >= span.lowerBound && $0.range.upperBound <= span.upperBound
    }
    guard let first = words.firstIndex(where: { $0.range.lowerBound >= span.lowerBound }),
      let last = inside.last
    else {
      return false
    }
    if first > 0,
      works.contains(words[first - 1].lower) || first > 1 && works.contains(words[first - 2].lower)
    {
      // "In her book “…” she said" quotes no speech; "the film is “a mess”" does.
      if works.contains(words[first - 1].lower)
        || ["called", "titled", "entitled", "intitulé", "titulado", "namens"].contains(words[first - 1].lower)
      {
        return true
      }
    }
    guard language == "en", inside.count >= 2, last.isCapitalised else { return false }
    let telling = inside.filter { !QuotedWork.small.contains($0.lower) }
    return telling.count >= 2 && telling.allSatisfy(\.isCapitalised)
  }

  private static let small: Set<String> = [
    "a", "an", "the", "of", "in", "on", "and", "or", "to", "for", "at", "by", "from", "with", "is", "as",
    "but",
  ]

  private static let nouns: [String: String] = [
    "en": """
    book film movie song album novel play series show podcast magazine newspaper documentary poem painting campaign \
    operation ship vessel boat ferry yacht single track game opera musical exhibition programme program
    """,
    "de": "buch film roman lied album serie stück zeitung magazin kampagne schiff",
    "fr":
      "livre film roman chanson album série pièce journal magazine campagne navire spectacle documentaire",
    "es": "libro película novela canción disco álbum serie obra diario revista campaña buque documental",
    "pt": "livro filme romance canção música álbum série peça jornal revista campanha navio documentário",
    "it": "libro film romanzo canzone disco album serie giornale rivista campagna nave documentario",
    "nl": "boek film roman lied album serie krant tijdschrift campagne schip",
    "ru":
      "книга книге книгу фильм фильме роман песня песню альбом газета газете журнал журнале шахта шахте судно",
    "el": "βιβλίο ταινία τραγούδι εφημερίδα",
  ]
}
