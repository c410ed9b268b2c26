import Content
import Model
import Testing

@testable import Importing

struct ArticleFileTests {
  private func read(_ candidate: Candidate) throws -> (article: Article, diagnostics: [Diagnostic]) {
    let bytes = ArticleFile(candidate: candidate, updated: nil).bytes
    let reader = ArticleReader(settings: SiteSettings(), sources: SourceCatalogue(), isRaw: true)
    let result = reader.read(SourceFile(path: "a/b.md", bytes: bytes))
    return (try #require(result.article, "\(String(decoding: bytes, as: UTF8.self))"), result.diagnostics)
  }

  @Test(
    "A title of any marks reads back as it is, without a warning",
    arguments: [
      "Bridge: closed", "\"Quoted\" & 'single'", "- dash", "# hash", "a # b", "null", "~", "yes", "[list]",
      "{map}", "*star*", "&amp;", "!tag",
      "%percent", "@at", "`tick`", "back\\slash \\n", "tab\u{9}and\u{1}control", "line\u{2028}end\u{85}x",
      "ends with:", "? question", "12",
      "2023-09-12", "| pipe", "> quote", "水門 – Größe", "rtl \u{202E}x\u{202C}", "\u{FEFF}mark", "🦆 duck",
      "a: b: c", "'", "\"", "---", "...",
    ])
  func titles(title: String) throws {
    var candidate = Candidate(shown: "x")
    candidate.title = title
    candidate.source = title + " Post"
    candidate.authors = [title + " A", title + " B"]
    candidate.topics = ["x, y", title + " C"]
    candidate.blocks = [
      Block(kind: .paragraph, text: "The old bridge is closed to all traffic from Tuesday on.")
    ]
    let (article, diagnostics) = try read(candidate)
    let expected = collapsingWhiteSpace(title)
    #expect(article.title?.value == expected)
    #expect(article.source?.value == collapsingWhiteSpace(title + " Post"))
    #expect(article.topics == ["x, y", collapsingWhiteSpace(title + " C")])
    #expect(article.republish == .quotes)
    #expect(diagnostics.isEmpty || title.contains("\u{1}"), "\(diagnostics)")
  }

  @Test("A feed's language is left out when the text shows another")
  func language() throws {
    var candidate = Candidate(shown: "x")
    candidate.language = LanguageTag("en-US")
    candidate.blocks = [
      Block(
        kind: .paragraph,
        text:
          "Die alte Brücke am Hafen ist seit Dienstag gesperrt, weil in zwei Lagern Risse gefunden wurden, sagte der Hafenmeister."
      )
    ]
    #expect(
      !String(decoding: ArticleFile(candidate: candidate, updated: nil).bytes, as: UTF8.self).contains(
        "language"))
    candidate.language = LanguageTag("de")
    #expect(
      String(decoding: ArticleFile(candidate: candidate, updated: nil).bytes, as: UTF8.self).contains(
        "language: de\n"))
  }

  @Test(
    "A file is named by outlet, day and title, and stays inside Content",
    arguments: [
      ("Harbour Post", "Bridge closes!", "harbour-post/2023-09-12-bridge-closes"),
      ("../..", "../../x", "2023-09-12-x"),
      ("", "", "2023-09-12-the-old-bridge"), ("水門新聞", "橋", "水門新聞/2023-09-12-橋"),
      ("a/b", "c/d", "a-b/2023-09-12-c-d"),
      ("_drafts", ".hidden", "drafts/2023-09-12-hidden"),
    ])
  func names(source: String, title: String, stem: String) {
    var candidate = Candidate(shown: "x")
    candidate.source = source
    candidate.title = title
    candidate.published = Timestamp(seconds: 1_694_512_800)
    candidate.blocks = [Block(kind: .paragraph, text: "The old bridge.")]
    #expect(articleStem(of: candidate) == stem)
  }

  @Test("The last lines that only feeds have are left out")
  func feedLines() {
    func entry(_ last: Block) -> [String] {
      var entry = FeedEntry()
      entry.link = "https://a.example/1"
      entry.blocks = [Block(kind: .paragraph, text: "The bridge is closed."), last]
      return Candidate(entry, shown: "x", outlet: nil).blocks.map(\.text)
    }
    func run(_ range: Range<Int>, _ link: String) -> InlineRun {
      InlineRun(range: range, style: [], link: link)
    }
    let more = Block(
      kind: .paragraph, text: "Read more", inlines: [run(0..<9, "https://a.example/1/?utm_source=x")])
    let appeared = Block(
      kind: .paragraph, text: "The post Bridge closed appeared first on Harbour Post.",
      inlines: [run(9..<22, "https://a.example/1"), run(41..<53, "https://a.example/")])
    let own = Block(
      kind: .paragraph, text: "As we said before, the old bridge has to be repaired.",
      inlines: [run(3..<17, "https://a.example/1")])
    let elsewhere = Block(
      kind: .paragraph, text: "The council's report", inlines: [run(0..<20, "https://b.example/1")])
    #expect(entry(more).count == 1)
    #expect(entry(appeared).count == 1)
    #expect(entry(own).count == 2)
    #expect(entry(elsewhere).count == 2)
  }
}
