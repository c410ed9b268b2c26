import Model
import Testing

@testable import Content

/// One item or entry, field by field.
struct FeedFieldTests {
  private func item(_ inside: String, channel: String = "<title>t</title>") -> FeedEntry? {
    let text = """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel>\(channel)<item>\(inside)</item></channel></rss>
      """
    return readFeed(text).feed?.entries.first
  }

  private func entry(_ inside: String) -> FeedEntry? {
    readFeed("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<entry>\(inside)</entry></feed>").feed?.entries
      .first
  }

  @Test(
    "A title is one line of text",
    arguments: [
      ("<title>Cats &amp; dogs</title>", "Cats & dogs"),
      ("<title>Cats &amp;amp; dogs</title>", "Cats & dogs"),
      ("<title><![CDATA[Cats &#38; dogs]]></title>", "Cats & dogs"),
      ("<title>It&amp;#8217;s\n  shut</title>", "It’s shut"),
      ("<title>Bridge &lt;em&gt;shut&lt;/em&gt;</title>", "Bridge shut"),
      ("<title>5 &lt; 6 &gt; 4</title>", "5 < 6 > 4"),
      ("<title>How &amp;lt;br&amp;gt; works</title>", "How &lt;br&gt; works"),
      ("<title>a<b>b</b>c</title>", "abc"),
      ("<title>Caf&eacute; &nbsp;closes</title>", "Café closes"),
      ("<title></title><dc:title>Spare</dc:title>", "Spare"),
      ("<title>x &lt;strike&gt; y</title>", "x y"), ("<title>&#x91;Quoted&#146;</title>", "‘Quoted’"),
    ])
  func titles(markup: String, title: String) {
    #expect(item(markup)?.title == title)
  }

  @Test(
    "Atom's text is what its type says",
    arguments: [
      ("<title type=\"text\">a &lt;b&gt;c&lt;/b&gt;</title>", "a <b>c</b>"),
      ("<title>AT&amp;amp;T</title>", "AT&T"),
      ("<title type=\"html\">a &lt;b&gt;c&lt;/b&gt;</title>", "a c"),
      ("<title mode=\"base64\">QnJpZGdl</title>", "Bridge"),
      ("<title type=\"application/x-custom\">plain</title>", "plain"),
      (
        "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">a &amp; <i>b</i></div></title>",
        "a & b"
      ),
    ])
  func constructs(markup: String, title: String) {
    #expect(entry(markup)?.title == title)
  }

  @Test(
    "The link of an item",
    arguments: [
      ("<link>https://a.example/1</link>", "https://a.example/1"),
      ("<link> /1 </link>", "https://post.example/1"),
      ("<link>https://a.example/1</link><link>https://a.example/2</link>", "https://a.example/2"),
      (
        "<link rel=\"self\" href=\"https://a.example/x\"/><link>https://a.example/1</link>",
        "https://a.example/1"
      ),
      ("<guid>https://a.example/g</guid>", "https://a.example/g"),
      ("<guid isPermaLink=\"false\">https://a.example/g</guid>", nil),
      ("<link/><guid>https://a.example/g</guid>", "https://a.example/g"),
      ("<link xml:base=\"https://b.example/x/\">y?z=1#t</link>", "https://b.example/x/y?z=1#t"),
    ] as [(String, String?)])
  func links(markup: String, link: String?) {
    #expect(item(markup, channel: "<link>https://post.example/</link>")?.link == link)
  }

  @Test("The link of an Atom entry is its alternate, HTML before others, else an id that is an address")
  func atomLinks() {
    let two = "<link rel=\"alternate\" type=\"application/json\" href=\"https://a.example/j\"/>"
    let page =
      "<link type=\"text/html\" href=\"https://a.example/h\"/><link rel=\"edit\" href=\"https://a.example/e\"/>"
    #expect(entry(two + page)?.link == "https://a.example/h")
    #expect(entry("<id>https://a.example/i</id>")?.link == "https://a.example/i")
    #expect(entry("<id>tag:a.example,2023:1</id>")?.link == nil)
  }

  @Test("Without an address of its own, a feed's relative links lead from the site that it names")
  func relative() {
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/><entry><link href="1"/>
      <content type="html">&lt;p&gt;See &lt;a href="2"&gt;this&lt;/a&gt;.&lt;/p&gt;</content></entry></feed>
      """
    let entry = readFeed(atom).feed?.entries.first
    #expect(entry?.link == "https://a.example/1")
    #expect(entry?.blocks.flatMap(\.inlines).map(\.link) == ["https://a.example/2"])
    #expect(readFeed(atom, address: "https://b.example/f").feed?.entries.first?.link == "https://b.example/1")
  }

  @Test("Of several texts the longest is taken; HTML becomes blocks, scripts and frames nothing")
  func texts() {
    let html = """
      <description>Cracks.</description><content:encoded><![CDATA[<h2>Why</h2><p>Cracks were <b>found</b> &amp; told.</p>
      <script>alert(1)</script><iframe src="https://t.example/"></iframe><ul><li>One</li></ul><p onclick="x()"><a href="javascript:x()">Two</a></p>]]></content:encoded>
      """
    let found = item(html)
    #expect(found?.text == "Why\nCracks were found & told.\nOne\nTwo")
    #expect(found?.blocks.flatMap(\.inlines).map(\.link) == [nil])
    #expect(
      item("<description>First line\nwrapped.\n\nSecond &amp;quot;one&amp;quot;.</description>")?.text
        == "First line wrapped.\nSecond \"one\".")
    #expect(
      item("<description>Breaking: <![CDATA[<b>Big</b>]]> today</description>")?.text == "Breaking: Big today"
    )
    #expect(item("<description><p>As <i>tags</i> &amp; so</p></description>")?.text == "As tags & so")
  }

  @Test(
    "Who wrote it",
    arguments: [
      ("<author>ada@post.example (Ada Moor)</author>", ["Ada Moor"]),
      ("<author>Ada Moor &lt;ada@post.example&gt;</author>", ["Ada Moor"]),
      ("<author>ada@post.example</author>", []),
      ("<dc:creator>Ada Moor</dc:creator><dc:creator>Ben Lee</dc:creator>", ["Ada Moor", "Ben Lee"]),
      ("<dc:creator>Ada Moor</dc:creator><author>x@y.example (Desk)</author>", ["Ada Moor"]),
    ])
  func authors(markup: String, names: [String]) {
    #expect(item(markup)?.authors == names)
  }

  @Test("An entry that came from another feed names its outlet")
  func sources() {
    #expect(item("<source url=\"https://g.example/\">Gazette</source>")?.source == "Gazette")
    #expect(
      entry("<source><title>Gazette</title><author><name>Ben Lee</name></author></source>")?.source
        == "Gazette")
    #expect(entry("<source><author><name>Ben Lee</name></author></source>")?.authors == ["Ben Lee"])
  }

  @Test("An entry with only a date of change has it as its date too")
  func updatedAlone() {
    let found = entry("<updated>2023-09-12T10:00:00Z</updated>")
    #expect(found?.published?.seconds == 1_694_512_800)
    #expect(entry("<updated>sometime</updated>")?.published == nil)
  }

  @Test("Topics come once each, language from the entry before the feed")
  func others() {
    let found = item(
      "<category>Local</category><category>local</category><dc:subject>Ports</dc:subject>",
      channel: "<language>de</language>")
    #expect(found?.topics == ["Local", "Ports"])
    #expect(found?.language?.description == "de")
  }
}
