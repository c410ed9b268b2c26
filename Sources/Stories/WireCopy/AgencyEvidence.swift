import Model

/// What the articles say of whose text they are: sources, bylines and credit lines, as numbers.
struct AgencyEvidence: Sendable {
  /// How far an article is an agency's own, lower is nearer: the agency's file, then one that credits an agency.
  enum Closeness: Int, Sendable, Comparable {
    case agency, credited, other
    static func < (a: Closeness, b: Closeness) -> Bool { a.rawValue < b.rawValue }
  }

  private var names: [String: Int] = [:]
  /// By article: the agencies it credits, and every name that stands for whose text it is.
  private var credits: [[Int]] = []
  private var voices: [[Int]] = []
  private(set) var closeness: [Closeness] = []

  /// O(n) in the articles. A source is an agency when the catalogue says so or when any article credits it.
  init(_ corpus: Corpus, sources: SourceCatalogue) {
    for article in corpus.articles {
      credits.append(article.article.credits.map { number(of: $0) })
    }
    let credited = Set(credits.joined())
    for (i, analysed) in corpus.articles.enumerated() {
      let article = analysed.article
      let bylines = article.authors.map { number(of: $0.value) }
      var voices = credits[i] + bylines
      var isAgency = false
      if let source = article.source?.value {
        let number = number(of: source)
        voices.append(number)
        isAgency = credited.contains(number) || sources[source]?.isAgency == true
      }
      self.voices.append(voices)
      let isCredited = !credits[i].isEmpty || bylines.contains(where: credited.contains)
      closeness.append(isAgency ? .agency : isCredited ? .credited : .other)
    }
  }

  /// Whether one names an agency that the other is by, carries or names too.
  func isCredited(_ a: Int, _ b: Int) -> Bool {
    credits[a].contains(where: voices[b].contains) || credits[b].contains(where: voices[a].contains)
  }

  private mutating func number(of name: String) -> Int {
    let key = name.lowercased()
    if let number = names[key] { return number }
    names[key] = names.count
    return names.count - 1
  }
}
