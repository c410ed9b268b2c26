import Model
import Testing

@testable import Content

/// Reads a feed in a test.
func readFeed(_ text: String, address: String? = nil) -> (feed: Feed?, diagnostics: [Diagnostic]) {
  let result = FeedReader(zone: .utc).read(Array(text.utf8), shown: "feed.xml", address: address)
  if case .feed(let feed) = result.document { return (feed, result.diagnostics) }
  return (nil, result.diagnostics)
}

extension FeedEntry {
  /// Its text, a line for each block.
  var text: String { blocks.map(\.text).joined(separator: "\n") }
}

struct FeedFormatTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var feed: String

    init(_ name: String, _ feed: String) {
      testDescription = name
      self.feed = feed
    }
  }

  static let cases = [
    Case(
      "RSS 0.91",
      """
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Harbour Post</title><link>https://post.example/</link><item><title>Bridge shut</title>
      <link>https://post.example/1</link><description>Cracks were found.</description><pubDate>12 Sep 2023 10:00 GMT</pubDate>
      <author>desk@post.example (Ada Moor)</author></item></channel></rss>
      """),
    Case(
      "RSS 1.0",
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://post.example/rss"><title>Harbour Post</title>
      <link>https://post.example/</link><items><rdf:Seq><rdf:li resource="https://post.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://post.example/1"><title>Bridge shut</title><link>https://post.example/1</link>
      <d:creator>Ada Moor</d:creator><d:date>2023-09-12T10:00Z</d:date><description>Cracks were found.</description></item></rdf:RDF>
      """),
    Case(
      "RSS 2.0 with extensions",
      """
      <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour Post</title>
      <atom:link rel="self" href="https://post.example/feed"/><link>https://post.example/</link><item>
      <media:content url="https://post.example/p.jpg"><media:title>A picture</media:title></media:content>
      <title>Bridge shut</title><atom:link rel="replies" href="https://post.example/1/comments"/><link>https://post.example/1</link>
      <guid isPermaLink="false">post-1</guid><dc:creator><![CDATA[Ada Moor]]></dc:creator><pubDate>Tue, 12 Sep 2023 12:00:00 +0200</pubDate>
      <description>Cracks</description><c:encoded><![CDATA[<p>Cracks were found.</p>]]></c:encoded></item></channel></rss>
      """),
    Case(
      "Atom 0.3",
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbour Post</title><link rel="alternate" type="text/html"
       href="https://post.example/"/><entry><title mode="escaped" type="text/html">Bridge &lt;b&gt;shut&lt;/b&gt;</title>
      <link rel="alternate" type="text/html" href="https://post.example/1"/><id>tag:post.example,2023:1</id><issued>2023-09-12T10:00:00Z</issued>
      <author><name>Ada Moor</name></author><content type="text/html" mode="base64">PHA+Q3JhY2tzIHdlcmUgZm91bmQuPC9wPg==</content></entry></feed>
      """),
    Case(
      "Atom 1.0",
      """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://post.example/feeds/"><a:title>Harbour Post</a:title>
      <a:link href="../"/><a:author><a:name>Ada Moor</a:name></a:author><a:entry><a:title type="xhtml"><div
       xmlns="http://www.w3.org/1999/xhtml">Bridge <em>shut</em></div></a:title><a:link rel="related" href="x"/><a:link href="../1"/>
      <a:id>urn:1</a:id><a:published>2023-09-12T11:00:00+01:00</a:published><a:content type="xhtml"><h:div
       xmlns:h="http://www.w3.org/1999/xhtml"><h:p>Cracks were found.</h:p></h:div></a:content></a:entry></a:feed>
      """),
    Case(
      "JSON Feed 1.1",
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "home_page_url": "https://post.example/",
       "items": [{"id": 1, "url": "https://post.example/1", "title": "Bridge shut", "content_html": "<p>Cracks were found.</p>",
       "date_published": "2023-09-12T10:00:00Z", "authors": [{"name": "Ada Moor"}]}]}
      """),
    Case(
      "JSON Feed 1",
      """
      {"version": "https://jsonfeed.org/version/1", "title": "Harbour Post", "home_page_url": "https://post.example/",
       "author": {"name": "Ada Moor"}, "items": [{"id": "https://post.example/1", "title": "Bridge shut",
       "content_text": "Cracks were found.", "date_published": "2023-09-12T12:00:00+02:00"}]}
      """),
  ]

  @Test("Every format gives the same entry", arguments: cases)
  func formats(_ example: Case) throws {
    let (feed, diagnostics) = readFeed(example.feed)
    let found = try #require(feed)
    #expect(diagnostics.isEmpty)
    #expect(found.title == "Harbour Post")
    #expect(found.link == "https://post.example/")
    #expect(found.entries.count == 1)
    let entry = try #require(found.entries.first)
    #expect(entry.title == "Bridge shut")
    #expect(entry.link == "https://post.example/1")
    #expect(entry.published?.seconds == 1_694_512_800)
    #expect(entry.authors == ["Ada Moor"])
    #expect(entry.text == "Cracks were found.")
  }

  @Test("A list of feeds gives each feed once, with the name in the list")
  func outline() {
    let text = """
      <opml version="2.0"><body><outline text="Local"><outline type="rss" text="Post" title="Harbour Post" xmlUrl="https://post.example/feed"/>
      <outline text="Gazette" XMLURL="gazette.xml"/></outline><outline xmlUrl="https://post.example/feed"/></body></opml>
      """
    let result = FeedReader(zone: .utc).read(Array(text.utf8), shown: "list.opml")
    guard case .outline(let feeds) = result.document else {
      Issue.record("no list")
      return
    }
    #expect(
      feeds == [
        OutlineFeed(title: "Harbour Post", address: "https://post.example/feed"),
        OutlineFeed(title: "Gazette", address: "gazette.xml"),
      ])
  }

  @Test("Where a page stands instead of a feed, the feeds that it names are found")
  func page() {
    let text = """
      <html><head><base href="https://post.example/a/"><link rel="stylesheet" href="x.css"><link rel="alternate"
      type="application/rss+xml" href="feed.xml"><link rel='alternate' type='application/atom+xml' href='/atom'></head><body><p>News</p></body></html>
      """
    let reader = FeedReader(zone: .utc)
    guard case .page = reader.read(Array(text.utf8), shown: "x").document else {
      Issue.record("no page")
      return
    }
    let links = reader.links(of: Array(text.utf8), address: "https://post.example/")
    #expect(
      links.feeds == ["https://post.example/a/feed.xml", "https://post.example/atom"] && !links.listsArticles)
  }

  @Test(
    "A page that lists articles says so, or shows several side by side",
    arguments: [
      ("<meta property=og:type content=website><p>x</p>", true),
      ("<meta property=og:type content=article><p>x</p>", false),
      (String(repeating: "<article><p>x</p></article>", count: 4), true),
      ("<article><p>x</p></article>", false),
    ])
  func lists(markup: String, expected: Bool) {
    let links = FeedReader(zone: .utc).links(of: Array("<html>\(markup)".utf8), address: nil)
    #expect(links.listsArticles == expected)
  }

  @Test(
    "What is neither feed nor page is nothing",
    arguments: ["", "   ", "plain words", "{\"a\": 1}", "\u{0}\u{1}", "[]"])
  func nothing(text: String) {
    let result = FeedReader(zone: .utc).read(Array(text.utf8), shown: "x")
    if case .unknown = result.document { return }
    Issue.record("\(result.document)")
  }
}
