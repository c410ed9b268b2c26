import Model
import Testing

@testable import Content

/// Feeds that are not well-formed give what can be read, and say so.
struct FeedRepairTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var feed: String
    var titles: [String]
    var links: [String?]
    var reason: String
  }

  private static let one = "<item><title>One</title><link>https://a.example/1</link></item>"
  private static let two = "<item><title>Two</title><link>https://a.example/2</link></item>"
  private static func rss(_ inside: String) -> String {
    "<rss version=\"2.0\"><channel>\(inside)</channel></rss>"
  }
  private static func broken(
    _ name: String, _ feed: String, _ titles: [String],
    _ links: [String?] = ["https://a.example/1", "https://a.example/2"],
    reason: String
  ) -> Case { Case(testDescription: name, feed: feed, titles: titles, links: links, reason: reason) }

  static let cases = [
    broken(
      "undeclared prefix", rss("<item><dc:title>One</dc:title><link>https://a.example/1</link></item>" + two),
      ["One", "Two"],
      reason: "a prefix is not declared"),
    broken(
      "stray ampersand",
      rss("<item><title>R&D & T&M</title><link>https://a.example/1?a=1&b=2</link></item>" + two),
      ["R&D & T&M", "Two"], ["https://a.example/1?a=1&b=2", "https://a.example/2"], reason: "an ampersand"),
    broken(
      "text before", "Warning: headers sent\n" + rss(one + two), ["One", "Two"],
      reason: "before its first tag"),
    broken(
      "tags before", "<br />\n<b>Notice</b>: x<?xml version=\"1.0\"?>" + rss(one + two), ["One", "Two"],
      reason: "before its first tag"),
    broken(
      "truncated", "<rss><channel>" + one + "<item><title>Two</title><link>https://a.example/2",
      ["One", "Two"], reason: "it breaks off"),
    broken(
      "truncated in a tag",
      "<rss><channel>" + one + "<item><title>Two</title><link>https://a.example/2</link><descr",
      ["One", "Two"], reason: "it breaks off"),
    broken(
      "truncated in a section",
      "<rss><channel>" + one
        + "<item><title>Two</title><link>https://a.example/2</link><description><![CDATA[cut",
      ["One", "Two"], reason: "it breaks off"),
    broken(
      "unclosed tag of HTML",
      rss(
        "<item><description>a<br>b<img src=x></description><title>One</title><link>https://a.example/1</link></item>"
          + two),
      ["One", "Two"], reason: "do not close"),
    broken(
      "unclosed title", rss("<item><title>One<link>https://a.example/1</link></item>" + two), ["One", "Two"],
      reason: "do not close"),
    broken(
      "unclosed item", rss("<item><title>One</title><link>https://a.example/1</link>" + two), ["One", "Two"],
      reason: "do not close"),
    broken(
      "end without start", rss("</p></item>" + one + "</b>" + two), ["One", "Two"], reason: "do not close"),
    broken(
      "no quotation marks", rss("<item><title>One</title><link href=https://a.example/1 /></item>" + two),
      ["One", "Two"], reason: "no quotation marks"),
    broken(
      "stray mark", rss("<item><title>One < </title><link>https://a.example/1</link></item>" + two),
      ["One <", "Two"], reason: "begins no tag"),
    broken(
      "control characters",
      rss("<item><title>O\u{1}n\u{B}e</title><link>https://a.example/1</link></item>" + two), ["One", "Two"],
      reason: "control characters"),
    broken(
      "wrong capitals",
      "<RSS><Channel><ITEM><Title>One</title><LINK>https://a.example/1</Link></ITEM>" + two
        + "</Channel></RSS></b>", ["One", "Two"], reason: "do not close"),
    broken(
      "no root", "junk <channel>" + one + two + "</channel>", ["One", "Two"], reason: "before its first tag"),
    broken(
      "a feed without its namespace",
      "<feed><entry><title>One</title><link href=\"https://a.example/1\"/></entry><entry><title>Two</title><link href=\"https://a.example/2\"/></entry>",
      ["One", "Two"], reason: "it breaks off"),
    broken(
      "JSON that breaks off",
      "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"title\": \"One\", \"url\": \"https://a.example/1\"}, {\"title\": \"Two\", \"url\": \"https://a.example/2\", ",
      ["One", "Two"], reason: "no well-formed JSON"),
  ]

  @Test("A broken feed gives its entries and one warning with the reason", arguments: cases)
  func repairs(_ example: Case) throws {
    let (feed, diagnostics) = readFeed(example.feed)
    let entries = try #require(feed).entries
    #expect(entries.map(\.title) == example.titles)
    #expect(entries.map(\.link) == example.links)
    #expect(diagnostics.count == 1)
    let warning = try #require(diagnostics.first)
    #expect(warning.severity == .warning && warning.identifier == "feed/ill-formed")
    #expect(warning.message.contains(example.reason), "\(warning.message)")
    #expect(warning.location?.line != nil && warning.help != nil)
  }

  @Test("A feed cut off at any byte gives entries, and never more than it has")
  func everyCut() {
    let whole = Array(
      Self.rss(Self.one + "<item><title>É <![CDATA[<b>]]></title><!-- c --><link a='b'>x</link></item>").utf8)
    for length in 0...whole.count {
      let result = FeedReader(zone: .utc).read(Array(whole[..<length]), shown: "x")
      if case .feed(let feed) = result.document { #expect(feed.entries.count <= 2) }
    }
  }

  @Test("Entities that grow without end are bounded, files that entities name are not read")
  func bombs() throws {
    var laughs = "<!DOCTYPE rss [<!ENTITY a0 \"ha\"><!ENTITY file SYSTEM \"file:///etc/passwd\">"
    for n in 1...20 {
      laughs += "<!ENTITY a\(n) \"" + String(repeating: "&a\(n - 1);", count: 10) + "\">"
    }
    laughs +=
      "]><rss><channel><item><title>x&file;y &a1;</title><description>&a20;&a9;</description></item></channel></rss>"
    let entry = try #require(readFeed(laughs).feed?.entries.first)
    #expect(entry.title == "xy hahahahahahahahahaha")
    #expect(entry.text.utf8.count < 200_000)
  }

  @Test("Tags that nest without end, or never close, take no longer for it")
  func deep() {
    let many = String(repeating: "<a>", count: 50_000) + String(repeating: "</b>", count: 50_000)
    let result = readFeed("<rss><channel><item><title>One</title><description>" + many)
    #expect(result.feed?.entries.first?.title == "One")
  }

  @Test("A feed inside of a page is read, with a warning")
  func inPage() {
    let page =
      "<!DOCTYPE html><html><body><h1>Feed</h1><rss version=\"2.0\"><channel>\(Self.one)\(Self.two)</channel></rss></body></html>"
    let (feed, diagnostics) = readFeed(page)
    #expect(feed?.entries.map(\.title) == ["One", "Two"])
    #expect(
      diagnostics.map(\.identifier).contains("feed/in-page")
        && diagnostics.map(\.message).contains(
          "The feed stands inside of a page; what can be read of it is read.")
    )
    #expect(
      readFeed("<!DOCTYPE html><html><body><p>&lt;rss version=2.0&gt; begins a feed.</p></body></html>").feed
        == nil)
  }
}
