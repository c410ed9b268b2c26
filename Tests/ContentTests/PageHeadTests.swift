import Model
import Testing

@testable import Content

private let text = """
  <p>The river rose by two metres in one night, the council said on Tuesday, and the bridge was closed.</p>
  <p>Nobody was hurt, but forty families spent the morning in the school hall, wrapped in blankets.</p>
  """

private func article(_ head: String, _ body: String = text) -> Article? {
  read("<html><head>\(head)</head><body>\(body)</body></html>", path: "a.html").article
}

private func data(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

@Test(
  "A headline is given without the site's name",
  arguments: [
    ("<title>Flood closes the old bridge | Harbour Post</title>", "Flood closes the old bridge"),
    (
      "<meta property=og:title content='Flood closes bridge - Harbour Post'><meta property=og:site_name content='Harbour Post'>",
      "Flood closes bridge"
    ),
    (
      "<meta property=og:title content='Harbour Post: Flood closes bridge'><meta property=og:site_name content='Harbour Post'>",
      "Flood closes bridge"
    ),
    (
      "<meta property=og:title content='Flood - HBP'><link rel=canonical href=https://www.valley.example/x>",
      "Flood - HBP"
    ),
    (
      "<meta property=og:title content='Flood - HBP'><link rel=canonical href=https://www.hbp.com/x>", "Flood"
    ),
    ("<meta property=og:title content='Opinion | A bridge too old'>", "A bridge too old"),
    (
      "<meta property=og:title content='Flood: what we know - and what not'>",
      "Flood: what we know - and what not"
    ),
    (
      "<title>Harbour Post</title><meta property=og:site_name content='Harbour Post'><meta name=twitter:title content='Flood'>",
      "Flood"
    ),
  ])
func headlines(head: String, title: String) {
  #expect(article(head)?.title?.value == title)
}

@Test(
  "Authors are persons one by one, from the first place that names any",
  arguments: [
    (
      data(#"{"@type":"NewsArticle","author":{"name":"By JANE DOE and JOHN ROE, Associated Press"}}"#),
      ["Jane Doe", "John Roe", "Associated Press"]
    ),
    (
      data(#"[{"@type":"WebPage"},{"@type":["NewsArticle"],"author":[{"name":"Jane Doe"},"Al Poe"]}]"#),
      ["Jane Doe", "Al Poe"]
    ),
    (
      data(
        #"{"@graph":[{"@type":"Article","author":{"@id":"j"}},{"@id":"j","@type":"Person","name":"Jane D&ouml;e"}]}"#
      ), ["Jane Döe"]
    ),
    ("<meta name=author content='admin'><meta name=author content='by Jane Doe'>", ["Jane Doe"]),
    ("<meta name=author content='https://example.org/jane'>", []),
    (
      "<meta property=og:site_name content='Harbour Post'><meta name=author content='Jane Doe, Harbour Post'>",
      ["Jane Doe"]
    ),
    ("<meta name=author content='Jane Doe | For the desk'>", ["Jane Doe"]),
  ])
func authors(head: String, names: [String]) {
  #expect(article(head)?.authors.map(\.value) == names)
}

@Test("What the head does not say is found in the lines at the headline")
func headlineLines() throws {
  let body =
    "<h1>Flood closes bridge</h1><p>Posted: Fri 6:45 PM, Feb 16, 2018 | by Jane Doe</p><p>Updated: 17 Feb 2018</p>\(text)"
  let found = try #require(article("<title>Flood closes bridge</title>", body))
  #expect(found.published?.value.iso8601 == "2018-02-16T18:45Z")
  #expect(found.updated?.value.iso8601 == "2018-02-17")
  #expect(found.authors == [Field("Jane Doe", from: .textLine(1))])
}

@Test(
  "Dates come from the surest place",
  arguments: [
    (
      data(#"{"@type":"Article","datePublished":"2023-09-12T08:00:00Z"}"#)
        + "<meta name=date content=2020-01-01>", "JSON-LD datePublished"
    ),
    (
      "<meta property=article:published_time content=2023-09-12T08:00:00Z><time datetime=2020-01-01></time>",
      "article:published_time"
    ),
    ("<meta itemprop=datePublished content=2023-09-12T08:00:00Z>", "itemprop datePublished"),
  ])
func dates(head: String, origin: String) {
  let published = article(head)?.published
  #expect(published?.value.iso8601 == "2023-09-12T08:00:00Z")
  #expect(published?.origin == .markup(origin))
}

@Test(
  "A page says what kind it is, and when its text is for subscribers",
  arguments: [
    (data(#"{"@type":"OpinionNewsArticle","headline":"x"}"#), Article.Kind.opinion, false),
    (data(#"{"@type":"https://schema.org/LiveBlogPosting","headline":"x"}"#), .live, false),
    (data(#"{"@type":"NewsArticle","headline":"x","isAccessibleForFree":"False"}"#), .report, true),
    (data(#"{"@type":"NewsArticle","headline":"x","isAccessibleForFree":true}"#), .report, false),
    ("<meta property=article:content_tier content=locked>", .report, true),
    ("<meta property=og:title content='Opinion | A bridge'>", .opinion, false),
  ])
func kinds(head: String, kind: Article.Kind, isForSubscribers: Bool) {
  let page = "<html><head>\(head)</head><body>\(text)</body></html>"
  let result = read(page, path: "a.html")
  #expect(result.article?.kind.value == kind)
  #expect((result.article?.paywall != nil) == isForSubscribers)
  #expect(result.diagnostics.map(\.identifier) == (isForSubscribers ? ["content/paywall"] : []))
}

@Test(
  "Pages are read in the encodings of the web, by mark, header, meta or guess",
  arguments: [
    ("shift_jis", [0x93, 0xFA, 0x96, 0x7B] as [UInt8], "日本"), ("euc-kr", [0xC7, 0xD1], "한"),
    ("gb2312", [0xD6, 0xD0], "中"), ("windows-1251", [0xD0, 0xE5, 0xEA, 0xE0], "Река"),
    ("koi8-r", [0xF2, 0xC5, 0xCB, 0xC1], "Река"), ("iso-8859-7", [0xF0, 0xEF], "πο"),
    ("latin1", [0x93, 0x94], "“”"),
  ])
func encodings(label: String, bytes: [UInt8], expected: String) {
  func page(_ head: String, charset: String?) -> String? {
    let content = Array("\(head)<p>Here: ".utf8) + bytes + Array(".</p>\(text)".utf8)
    return decodePage(content, charset: charset).map { String(decoding: $0.bytes, as: UTF8.self) }
  }
  #expect(page("<meta charset=\"\(label)\">", charset: nil)?.contains("Here: \(expected).") == true)
  #expect(
    page("<meta http-equiv=Content-Type content='text/html; charset=\(label)'>", charset: nil)?.contains(
      "Here: \(expected).") == true)
  #expect(page("", charset: label)?.contains("Here: \(expected).") == true)
}
