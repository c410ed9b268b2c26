import Model

/// Groups a story's articles into independent reports.
///
/// Three foldings, in this order: a copy belongs to its original's report; the originals of one outlet are one voice, so a
/// live page and three updates of one newsroom count once; outlets of one family (`sources.yaml`) are one
/// voice too. A copy lends its own outlet's voice to nothing: an outlet that prints an agency's text and
/// writes a report of its own gives one report, and the agency another. An article whose outlet is unknown is a voice of its own.
struct VoiceCatalogue: Sendable {
  /// Lower-cased name of outlet or family by article; nil when unknown.
  private let voices: [String?]

  init(_ corpus: Corpus, sources: SourceCatalogue) {
    let fields = corpus.articles.map(\.article.source)
    // A folder that holds every article names a collection, not an outlet.
    let first = fields.first??.value
    let isOneFolder = fields.count > 1 && fields.allSatisfy { $0?.value == first && $0?.origin == .folder }
    voices = fields.map { field in
      guard let field, !(isOneFolder && field.origin == .folder) else { return nil }
      return (sources[field.value]?.family ?? field.value).lowercased()
    }
  }

  /// The lower-cased name of an article's outlet, or of its family; nil when unknown.
  subscript(article: Int) -> String? { voices[article] }

  /// The reports of a story, by their first article's place in `articles`. O(n).
  func reports(of articles: [Int], copies: [CopyLink]) -> [IndependentReport] {
    var originalOf: [Int: Int] = [:]
    for copy in copies { originalOf[copy.article] = copy.original }
    var firstWithVoice: [String: Int] = [:]
    var placeOfOriginal: [Int: Int] = [:]
    var reports: [IndependentReport] = []
    for original in articles where originalOf[original] == nil {
      if let voice = voices[original] {
        if let place = firstWithVoice[voice] {
          placeOfOriginal[original] = place
          continue
        }
        firstWithVoice[voice] = reports.count
      }
      placeOfOriginal[original] = reports.count
      reports.append(IndependentReport(original: original, articles: []))
    }
    var firstPlace = [Int](repeating: Int.max, count: reports.count)
    for (place, article) in articles.enumerated() {
      guard let report = placeOfOriginal[originalOf[article] ?? article] else { continue }
      reports[report].articles.append(article)
      firstPlace[report] = min(firstPlace[report], place)
    }
    let order = reports.indices.sorted { firstPlace[$0] < firstPlace[$1] }
    return order.map {
      IndependentReport(original: reports[$0].original, articles: reports[$0].articles.sorted())
    }
  }
}
