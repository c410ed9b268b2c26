import Model
import Testing

@testable import Content

private let lead =
  "The river rose by two metres in one night, the council said on Tuesday, and the bridge was closed."
private let more =
  "Nobody was hurt, but forty families spent the morning in the school hall, wrapped in blankets."

private func page(_ body: String, head: String = "") -> String {
  "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\(head)</head><body>\(body)</body></html>"
}

@Test("A saved page gives its article, and its head gives the fields")
func wholePage() throws {
  let head = """
    <title>Flood closes bridge | Harbour Post</title><meta property="og:title" content="Flood &amp; bridge">
    <meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://example.org/flood">
    <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-09-12T08:00:00Z",
    "author":[{"@type":"Person","name":"Jane D\\u00f6e"}]}</script>
    """
  let body = """
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <article><h1>Flood &amp; bridge</h1><p>\(lead)</p><div class="related"><p>\(more.uppercased())</p></div>
    <h2>In the school</h2><p>\(more) <a href="https://example.org/x">Caf&eacute;</a> &quot;open&quot;.</p>
    <script>alert("x")</script><ul><li>\(lead)</li></ul></article>
    <footer><p>\(lead)</p></footer>
    """
  let text = page(body, head: head)
  let article = try #require(read(text, path: "x/a.html").article)
  #expect(article.title == Field("Flood & bridge", from: .markup("og:title")))
  #expect(article.source?.value == "Harbour Post")
  #expect(article.link?.value == "https://example.org/flood")
  #expect(article.published?.value.iso8601 == "2023-09-12T08:00:00Z")
  #expect(article.authors.map(\.value) == ["Jane Döe"])
  #expect(
    article.blocks.map(outline) == [
      "- [navigation] Home News", "- heading [title] Flood & bridge", "+ \(lead)",
      "- [related links] \(more.uppercased())", "+ heading In the school",
      "+ \(more) Café \"open\".", "+ \(lead)", "- [footer] \(lead)",
    ])
  let bytes = Array(text.utf8)
  for block in article.blocks {
    let words = Array(block.text.utf8)
    for (n, segment) in block.origin.segments.enumerated() where segment.width == 0 {
      let end = n + 1 < block.origin.segments.count ? block.origin.segments[n + 1].text : words.count
      #expect(
        bytes[segment.file..<(segment.file + end - segment.text)].elementsEqual(words[segment.text..<end]))
    }
  }
  let quote = try #require(
    article.blocks[5].origin.fileSpan(of: (more.utf8.count + 1)..<article.blocks[5].text.utf8.count))
  #expect(String(decoding: bytes[quote], as: UTF8.self) == "Caf&eacute;</a> &quot;open&quot;.")
}

@Test("Pages in older encodings are read, and unknown ones told")
func encodings() {
  func reading(_ bytes: [UInt8]) -> ReadResult {
    ArticleReader(settings: SiteSettings(), sources: SourceCatalogue()).read(
      SourceFile(path: "a.html", bytes: bytes))
  }
  let body =
    Array("<p>\(lead)</p><p>Caf".utf8) + [0xE9, 0x20, 0x93] + Array("x".utf8) + [0x94]
    + Array(" \(more)</p>".utf8)
  #expect(reading(body).article?.blocks.last?.text.hasPrefix("Café “x” ") == true)
  #expect(
    reading(Array("<meta charset=x-made-up>".utf8) + body).diagnostics.map(\.identifier) == [
      "content/charset"
    ])
  var wide: [UInt8] = [0xFF, 0xFE]
  for unit in page("<p>\(lead)</p><p>\(more)</p>").utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
  #expect(reading(wide).article?.blocks.count == 2)
}

@Test(
  "Pages that hold no article are left out",
  arguments: [
    ("", "content/empty"), ("<nav><a href='/'>Home</a></nav>", "content/no-article"),
    ("<a href=1>One</a> <a href=2>Two</a>", "content/no-article"),
  ])
func noArticle(body: String, identifier: String) {
  let result = read(body, path: "a.html")
  #expect(result.article == nil)
  #expect(result.diagnostics.map(\.identifier) == [identifier])
}

@Test(
  "Hostile pages lose no depth of stack, and what is read of them grows with their bytes",
  arguments: [
    String(repeating: "<div>", count: 100_000),
    String(repeating: "<b id=x>", count: 20_000) + String(repeating: "<p>", count: 20_000),
    String(repeating: "<table>", count: 20_000), String(repeating: "<!--", count: 50_000),
    String(repeating: "&", count: 200_000),
    String(repeating: "<p>word word word", count: 20_000), String(repeating: "<a href=x>", count: 50_000),
  ])
func hostile(html: String) {
  // Its time is measured by `make hostile-test`.
  let blocks = read(html, path: "a.html").article?.blocks ?? []
  let bytes = blocks.reduce(0) { $0 + $1.text.utf8.count + $1.origin.segments.count }
  #expect(bytes <= 2 * html.utf8.count, "\(bytes) bytes and places out of \(html.utf8.count)")
}

@Test("A table that lays out a page holds an article of short paragraphs")
func layoutTable() {
  let cell =
    "<font size=5><b>Flood closes bridge</b></font><p>\(lead)<p>\(more)<p>\(lead) Again.<p>\(more) Again."
  let text = page(
    "<table><tr><td><a href=/>Home</a> | <a href=/n>News</a></td></tr><tr><td><a href=/a>Ferry runs late</a></td><td>\(cell)</td><td>Join us</td></tr></table>",
    head: "<title>Flood closes bridge</title>")
  let kept = read(text, path: "a.html").article?.blocks.filter(\.isKept).map(\.text)
  #expect(kept == [lead, more, "\(lead) Again.", "\(more) Again."])
}

@Test(
  "Times above entries, the author's life and what asks to subscribe are no text of a page",
  arguments: [
    "<p>08:15</p>", "<p>8.15 pm</p>",
    "<p><strong>Jane Doe</strong> is the transport correspondent. She lives by the sea.</p>",
    "<h2>Subscribe to read on</h2><p>Already a member? Log in to go on, or choose one of our offers below.</p>",
  ])
func aroundText(markup: String) {
  let text = page(
    "<article><p>\(lead)</p><p>\(more)</p><p>\(lead) Two.</p><p>\(more) Two.</p>\(markup)</article>")
  let kept = read(text, path: "a.html").article?.blocks.filter(\.isKept).map(\.text)
  #expect(kept == [lead, more, "\(lead) Two.", "\(more) Two."])
}

@Test(
  "Figures and people that a text ends with stay",
  arguments: [
    "<p>12.5 million</p>",
    "<p><strong>Jane Doe</strong> was the first to reach the bridge that the river had taken.</p>",
    "<p>Subscribers of the ferry line get their money back, the board said.</p>",
  ])
func insideText(markup: String) throws {
  let text = page(
    "<article><p>\(lead)</p><p>\(more)</p>\(markup)<p>\(lead) Two.</p><p>\(more) Two.</p></article>")
  #expect(try #require(read(text, path: "a.html").article).blocks.count(where: \.isKept) == 5)
}
