import Foundation
import Model
import Testing

@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Feeds") struct FeedTests {
  /// Every id of an Atom feed, the feed's own first.
  private func ids(_ feed: String) -> [String] {
    feed.components(separatedBy: "<id>").dropFirst().map { String($0.prefix { $0 != "<" }) }
  }

  @Test("Every XML file of the site is well formed")
  func wellFormed() throws {
    let files = try sampleWeek(baseURL: "https://example.org/").site()
    let names = files.keys.filter { $0.hasSuffix(".xml") }.sorted()
    #expect(names.contains("feed.xml") && names.contains("rss.xml") && names.contains("sitemap.xml"))
    for name in names {
      let document = try XMLDocument(data: Data((files[name] ?? "").utf8))
      #expect(document.rootElement() != nil, "\(name)")
    }
  }

  @Test("The site's feed has stories in the order of the front pages, each once, undated ones left out")
  func order() throws {
    let feed = try #require(try sampleWeek(baseURL: "https://example.org/d/").site()["feed.xml"])
    let titles = feed.components(separatedBy: "<title>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    #expect(
      titles == [
        "The Ledger", "Engineers: dam is safe", "فيضان في المدينة القديمة", "Build the dyke at last",
        "River floods old town of Arnmouth",
      ])
    #expect(feed.contains("<updated>2024-03-05T18:00:00Z</updated>\n  <author>"))
    #expect(feed.contains("href=\"https://example.org/d/stories/%D9%81%D9%8A%D8%B6%D8%A7%D9%86/\""))
    #expect(!feed.contains("cellar"))
  }

  @Test("A reprint, a new headline and another address change neither ids nor times of entries")
  func stability() throws {
    var room = try sampleWeek()
    let before = try #require(try room.site()["feed.xml"])
    let story = room.digests.firstIndex { $0.story.slug == "dam-holds" } ?? 0
    let copy = try room.article(
      "valley-courier/dam.txt", title: "Dam holds", source: "Valley Courier", published: "2024-03-05T23:00Z",
      ["The dam above Arnmouth holds, engineers said on Tuesday."])
    let original = room.digests[story].story.articles[1]
    room.digests[story].story.articles.append(copy)
    room.digests[story].story.copies.append(CopyLink(article: copy, original: original, shared: 1))
    room.digests[story].story.reports[1].articles.append(copy)
    room.digests[story].headline.text = "Another headline"
    room.editions[1].stories[0].digest = room.digests[story]
    room.settings.baseURL = "https://elsewhere.example/"
    let after = try #require(try room.site()["feed.xml"])
    #expect(ids(before) == ids(after))
    #expect(Set(ids(before)).count == ids(before).count)
    #expect(after.contains("<updated>2024-03-05T18:00:00Z</updated>"))
    #expect(!after.contains("23:00"))
  }

  @Test("A story's feed has an entry for each independent report, newest first")
  func story() throws {
    let feed = try #require(try sampleWeek().site()["stories/river-floods-old-town/feed.xml"])
    #expect(ids(feed).count == 3)
    let titles = feed.components(separatedBy: "<title>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    #expect(
      titles.dropFirst() == [
        "Harbour Post: Old town under water", "North Wire: River floods old town of Arnmouth",
      ])
    #expect(feed.contains("carried by 1 other article"))
  }

  @Test("The JSON feed and RSS carry the same stories as Atom")
  func sameStories() throws {
    let files = try sampleWeek().site()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data((files["feed.json"] ?? "").utf8)) as? [String: Any])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(items.compactMap { $0["id"] as? String } == Array(ids(files["feed.xml"] ?? "").dropFirst()))
    let guids = (files["rss.xml"] ?? "").components(separatedBy: "isPermaLink=\"false\">").dropFirst()
    #expect(guids.map { String($0.prefix { $0 != "<" }) } == Array(ids(files["feed.xml"] ?? "").dropFirst()))
  }

  @Test(
    "A moment in mail's form",
    arguments: [
      ("2023-09-12T18:05:00+01:00", "Tue, 12 Sep 2023 18:05:00 +0100"),
      ("1970-01-01", "Thu, 01 Jan 1970 00:00:00 +0000"),
      ("2024-02-29T00:00:09-09:30", "Thu, 29 Feb 2024 00:00:09 -0930"),
    ])
  func mail(iso: String, expected: String) throws {
    #expect(mailDate(try #require(Timestamp(iso: iso, zone: .utc))) == expected)
  }

  @Test("XML leaves out what XML cannot hold")
  func xml() { #expect(escapingXML("a\u{1}<b>&\"'\u{B}\t\u{FFFE}c") == "a&lt;b&gt;&amp;&quot;&#39;\tc") }
}
