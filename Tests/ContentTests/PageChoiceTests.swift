import Model
import Testing

@testable import Content

private let lead =
  "The river rose by two metres in one night, the council said on Tuesday, and the bridge was closed."
private let more =
  "Nobody was hurt, but forty families spent the morning in the school hall, wrapped in blankets."
private let last =
  "Engineers will look at the piers on Friday, when the water should have gone down by half a metre."

/// What is kept of a page with these elements in its body.
private func kept(_ body: String, head: String = "") -> [String] {
  let result = read("<html><head>\(head)</head><body>\(body)</body></html>", path: "a.html")
  return (result.article?.blocks ?? []).filter(\.isKept).map(\.text)
}

/// Why the one block that begins with some words was removed.
private func reason(_ words: String, in body: String, head: String = "") -> String? {
  let result = read("<html><head>\(head)</head><body>\(body)</body></html>", path: "a.html")
  return result.article?.blocks.first { $0.text.hasPrefix(words) }?.reason
}

private let article = "<p>\(lead)</p><p>\(more)</p>"

@Test(
  "What stands around an article goes, and is told by name",
  arguments: [
    ("<nav><a href=/>Other</a></nav>", "navigation"),
    (
      "<div class='post-comments'><p>Other people say that this is a shame, and so do I.</p></div>",
      "comments"
    ),
    (
      "<div class=relatedPosts><p>Other stories of the week, told at length, with a comma.</p></div>",
      "related links"
    ),
    ("<ul class=share-bar><li>Other</li></ul>", "share bar"),
    (
      "<div id=newsletter-box><p>Other news in your mail, every day, for nothing at all.</p></div>",
      "newsletter or login"
    ),
    (
      "<div class=cookie-banner><p>Other pages use cookies too, and so does this one here.</p></div>",
      "cookie notice"
    ),
    (
      "<div class=author-bio><p>Other than writing, Jane Doe likes to row, to sail and to swim.</p></div>",
      "about the author"
    ),
    (
      "<div class=inlinegallery><p>Other pictures of the bridge, taken on Tuesday, in the rain.</p></div>",
      "page furniture"
    ),
    ("<div class=wp-caption><p>Other view of the bridge</p></div>", "caption"),
    ("<p style='display: none'>Other words that nobody sees, at least not in a browser.</p>", "hidden"),
    (
      "<ul><li><a href=/a>Other bridges that were closed</a></li><li><a href=/b>Rivers that rose</a></li></ul>",
      "list of links"
    ),
    ("<h3><a href=/c>Other bridges that were closed this year</a></h3>", "list of links"),
    ("<footer><p>Other \(last)</p></footer>", "footer"),
  ])
func around(markup: String, expected: String) {
  let body = "<article><h1>Flood closes bridge</h1>\(article)\(markup)<p>\(last)</p></article>"
  #expect(kept(body) == [lead, more, last])
  #expect(reason("Other", in: body) == expected)
}

@Test(
  "What belongs to an article stays, whatever it is called or linked to",
  arguments: [
    (
      "<blockquote class='twitter-tweet social-embed'>The water is at our door</blockquote>",
      ["The water is at our door"]
    ),
    (
      "<ul><li><a href=https://maps.example.net/1>Map of the valley</a></li><li><a href=https://gauge.example.com>Gauges</a></li></ul>",
      ["Map of the valley", "Gauges"]
    ),
    ("<ul><li>Bring blankets</li><li>Leave the cellar</li></ul>", ["Bring blankets", "Leave the cellar"]),
    ("<h2>In the school</h2>", ["In the school"]),
    ("<p>What to do now</p>", ["What to do now"]),
    ("<div class='has-comments no-comments'><p>Short word</p></div>", ["Short word"]),
    (
      "<table><tr><th>Gauge<th>Metres</tr><tr><td>Mill<td>2.1</tr></table>", ["Gauge | Metres", "Mill | 2.1"]
    ),
    ("<table><tr><td><p>\(last)</p></td></tr></table>", [last]),
    ("<pre>sluice --open 3</pre>", ["sluice --open 3"]),
  ])
func belongs(markup: String, expected: [String]) {
  let head = "<link rel=canonical href=https://www.example.org/flood>"
  #expect(
    kept("<article>\(article)\(markup)<p>\(last) More of it.</p></article>", head: head) == [lead, more]
      + expected + ["\(last) More of it."])
}

@Test("A name that most of the text stands under is not believed")
func wrongName() {
  #expect(
    kept("<div class=sidebar-promo><p>\(lead)</p><p>\(more)</p><p>\(last)</p></div>") == [lead, more, last])
}

@Test("The article is the one around the headline, though others on the page are longer")
func anotherArticle() {
  let long = (0..<6).map { "<p>Story \($0): \(last) \(more) \(last)</p>" }.joined()
  let own = "<p>\(lead)</p><p>\(more)</p><p>\(last)</p><p>\(more) Twice.</p><p>\(lead) Twice.</p>"
  let body = "<article><h1>Flood closes bridge</h1>\(own)</article><article><h2>Others</h2>\(long)</article>"
  let head = "<title>Flood closes bridge - Harbour Post</title>"
  #expect(kept(body, head: head).count == 5)
  #expect(kept(body, head: head).first == lead)
}

@Test("Text before the headline and the label of a list that goes are no part of it")
func edges() {
  let body = """
    <div><p>\(last) Early.</p><h1>Flood closes bridge</h1>\(article)<p>\(last)</p><p>More from us</p>
    <ul><li><a href=/a>One more headline here</a></li><li><a href=/b>And another one of them?</a></li></ul></div>
    """
  #expect(kept(body, head: "<title>Flood closes bridge</title>") == [lead, more, last])
}

@Test("A page that only a script makes visible is read, and JSON-LD stands in for a text that is not there")
func fallbacks() {
  #expect(
    kept("<div style='visibility:hidden'><p>\(lead)</p><p>\(more)</p><p>\(last)</p></div>") == [
      lead, more, last,
    ])
  let text = (0..<8).map { "\(lead) Part \($0)." }.joined(separator: "\\n\\n")
  let data =
    "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"NewsArticle\",\"articleBody\":\"\(text)\"}]}</script>"
  #expect(
    kept("<p>The river rose by two metres in one night.</p>", head: data)
      == (0..<8).map { "\(lead) Part \($0)." })
}

@Test("A rule of sources.yaml that names a class, a phrase or a line decides, and is told")
func rules() throws {
  var entry = SourceCatalogue.Entry(name: "Harbour Post")
  entry.keep = [.cssClass("related")]
  entry.remove = [.cssClass("note"), .phrase("piers"), .line("What to do now")]
  let sources = SourceCatalogue(entries: ["harbour post": entry])
  let body = """
    <p>\(lead)</p><div class="box related"><p>\(more)</p></div><p>\(last)</p><p class=note>A note of the desk, at length.</p>
    <p>What to do now</p><p>What to do now, they asked, when the water is at the door?</p>
    """
  let article = try #require(read("<body>\(body)", path: "harbour-post/a.html", sources: sources).article)
  #expect(
    article.blocks.map { [$0.isKept ? "+" : "-", $0.rule ?? ""] } == [
      ["+", ""], ["+", "keep .related"], ["-", "remove “piers”"], ["-", "remove .note"],
      ["-", "remove line: “What to do now”"], ["+", ""],
    ])
}
