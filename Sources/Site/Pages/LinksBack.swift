import Model
import Templating

extension Composer {
  /// For each cited sentence of an article, the way back to the place of the story's page that shows it.
  ///
  /// The summary comes first, then what stands further down; a sentence that only an earlier edition shows leads to the story
  /// itself. O(citations of the story).
  func linksBack(_ number: Int) -> [Int: String] {
    guard let digest = index.storyOfArticle[number].map({ archive.digests[$0] }) else { return [:] }
    var links: [Int: String] = [:]
    let story = escapingHTML(storyLink(digest.story.slug))
    func add(_ citation: Citation, _ anchor: @autoclosure () -> String, _ words: @autoclosure () -> String) {
      guard citation.article == number, links[citation.sentence] == nil, isValid(citation) else { return }
      links[citation.sentence] =
        "\u{A0}<a class=\"back\" href=\"\(story)\(anchor())\" aria-label=\"\(escapingHTML(words()))\">↩</a>"
    }
    func part(_ word: Word) -> String { wording.say(.inPartOfStory, ["part": wording[word]]) }
    let shown = digest.summary.indices.filter { isValid(digest.summary[$0].citation) }
    for (place, sentence) in shown.enumerated() {
      add(digest.summary[sentence].citation, "#p\(place + 1)", wording[.inSummary])
    }
    for (place, sentence) in shown.enumerated() {
      for support in digest.summary[sentence].support {
        add(support, "#p\(place + 1)", wording[.inSummary])
      }
    }
    for dispute in digest.figures {
      for value in dispute.values { add(value.citation, "#figures", part(.differentFigures)) }
    }
    for quote in digest.quotes {
      for variant in quote.variants { add(variant.citation, "#quotes", part(.inTheirWords)) }
    }
    // A story of one report has no list of who reported what.
    for fact in digest.story.reports.count > 1 ? digest.facts : [] {
      for report in fact.statements.keys.sorted() {
        if let citation = fact.statements[report] { add(citation, "#who", part(.whoReported)) }
      }
    }
    if !timeline(digest).isEmpty {
      for entry in digest.timeline { add(entry.citation, "#timeline", part(.timeline)) }
    }
    for sentence in index.cited[number] {
      add(Citation(article: number, sentence: sentence), "", wording[.goToStory])
    }
    return links
  }
}
