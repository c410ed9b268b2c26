import Model
import Workers

/// The years that articles name, as evidence of when an article without a date was written.
///
/// An article can name the past at any time, but names a year that is yet to come only now and then: so the latest year
/// in an undated article is about the earliest that it can be from. Of two undated reports of like events the years
/// they name are often all that tells them apart.
struct NamedYears: Sendable {
  /// By row without a date, ascending; years after the latest that the corpus can know are left out. Nobody asks what dated ones name.
  private let years: [[Int]]
  private let published: [Int?]
  private let settings: StorySettings

  /// O(words). Digits of any script count; calendars other than the Gregorian fall outside the range looked at.
  init(_ articles: [Int], days: [Double?], in corpus: Corpus, settings: StorySettings, jobs: Int = 1) {
    self.settings = settings
    published = days.map { $0.map { CivilDate(daysSinceEpoch: Int($0.rounded(.down))).year } }
    let limit = published.compactMap { $0 }.max().map { $0 + 1 } ?? 2099
    years = parallelMap(Array(articles.indices), jobs: jobs, state: [TermID: Int].init) { yearOfTerm, row in
      if days[row] != nil { return [] }
      let article = corpus.articles[articles[row]]
      var named = Set<Int>()
      for tokens in [article.tokens, article.titleTokens] {
        for token in tokens where token.traits.contains(.number) && token.length >= 4 {
          let year: Int
          if let known = yearOfTerm[token.term] {
            year = known
          } else {
            year = NamedYears.year(corpus.terms.text(of: token.term))
            yearOfTerm[token.term] = year
          }
          if year > 0, year <= limit { named.insert(year) }
        }
      }
      return named.sorted()
    }
  }

  /// What the years leave of the similarity of two rows; 1 when both are dated or nothing speaks against them.
  func factor(_ a: Int, _ b: Int) -> Double {
    switch (published[a], published[b]) {
    case (.some, .some): return 1
    case (let year?, nil): return laterThan(year, b)
    case (nil, let year?): return laterThan(year, a)
    case (nil, nil):
      guard let x = years[a].last, let y = years[b].last, x != y, !years[a].contains(y), !years[b].contains(x)
      else { return 1 }
      return settings.otherYearFactor
    }
  }

  private func laterThan(_ year: Int, _ row: Int) -> Double {
    guard let latest = years[row].last, latest > year else { return 1 }
    return settings.laterYearFactor
  }

  /// The year that a word of four decimal digits names, or 0.
  private static func year(_ word: String) -> Int {
    var value = 0
    var digits = 0
    for scalar in word.unicodeScalars {
      guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue else {
        return 0
      }
      value = value * 10 + Int(digit)
      digits += 1
      if digits > 4 { return 0 }
    }
    return digits == 4 && (1900...2099).contains(value) ? value : 0
  }
}
