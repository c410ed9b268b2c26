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
    #expect(
      feed.components(separatedBy: "&lt;p dir=&quot;rtl&quot;&gt;&lt;span data-article=&quot;al-marsa/").count
        == 2)
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
    #expect(ids(before).dropFirst() == ids(after).dropFirst())
    #expect(Set(ids(before)).count == ids(before).count)
    #expect(after.contains("<updated>2024-03-05T18:00:00Z</updated>"))
    #expect(!after.contains("23:00"))
  }

  @Test(
    "A feed's own id comes from the site's address, whatever its title or scheme, and no two are the same")
  func feedIDs() throws {
    var room = try sampleWeek(baseURL: "https://example.org/digest/")
    let before = try room.site()
    room.settings.title = "Another title"
    room.settings.baseURL = "http://Example.org/digest"
    let after = try room.site()
    let feeds = before.keys.filter { $0.hasSuffix("feed.xml") }.sorted()
    #expect(feeds.count == 1 + 2 + 4 + 1 + 5 + 1)
    for feed in feeds { #expect(ids(before[feed] ?? "").first == ids(after[feed] ?? "").first, "\(feed)") }
    // The redirected story's feed is that of the story it went into.
    #expect(Set(feeds.map { ids(before[$0] ?? "")[0] }).count == feeds.count - 1)
    room.settings.baseURL = "https://elsewhere.example/digest/"
    #expect(ids(before["feed.xml"] ?? "")[0] != ids(try room.site()["feed.xml"] ?? "")[0])
  }

  @Test(
    "The feeds of a section, a source and an affair tell what their pages tell, in the site's order",
    arguments: [
      (
        "sections/world",
        ["Engineers: dam is safe", "فيضان في المدينة القديمة", "River floods old town of Arnmouth"]
      ),
      ("sections/opinion", ["Build the dyke at last"]),
      ("threads/arn", ["Engineers: dam is safe", "River floods old town of Arnmouth"]),
      ("sources/harbour-post", ["Engineers: dam is safe", "Build the dyke at last", "Old town under water"]),
      // Its only article is a copy.
      ("sources/valley-courier", []),
    ])
  func folders(folder: String, titles: [String]) throws {
    let files = try sampleWeek(baseURL: "https://example.org/").site()
    let feed = try #require(files["\(folder)/feed.xml"])
    let shown = feed.components(separatedBy: "<title>").dropFirst(2).map { String($0.prefix { $0 != "<" }) }
    #expect(shown == titles)
    #expect(
      feed.contains(
        "rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/\(folder)/feed.xml\""))
    #expect(feed.contains("rel=\"alternate\" type=\"text/html\" href=\"https://example.org/\(folder)/\""))
    let page = try #require(files["\(folder)/index.html"])
    for (name, type) in [
      ("feed.xml", "application/atom+xml"), ("rss.xml", "application/rss+xml"),
      ("feed.json", "application/feed+json"),
    ] {
      #expect(files["\(folder)/\(name)"] != nil)
      #expect(page.contains("<link rel=\"alternate\" type=\"\(type)\" href=\"../../\(folder)/\(name)\""))
      #expect(page.contains("<link rel=\"alternate\" type=\"\(type)\" href=\"../../\(name)\""))
      #expect(page.contains("<a href=\"../../\(folder)/\(name)\" type=\"\(type)\">"))
    }
  }

  @Test("One article is one entry, in the feed of its source and of its story alike")
  func oneEntry() throws {
    let files = try sampleWeek(baseURL: "https://example.org/").site()
    func entry(_ feed: String) throws -> String {
      let text = try #require(files[feed])
      let entries = text.components(separatedBy: "<entry ")
      return try #require(entries.first { $0.contains("<title>Old town under water</title>") })
        .components(separatedBy: "</entry>")[0]
    }
    #expect(try entry("sources/harbour-post/feed.xml") == entry("stories/river-floods-old-town/feed.xml"))
  }

  @Test("A story's feed has an entry for each independent report, newest first")
  func story() throws {
    let feed = try #require(try sampleWeek().site()["stories/river-floods-old-town/feed.xml"])
    #expect(ids(feed).count == 3)
    let titles = feed.components(separatedBy: "<title>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    #expect(
      titles.dropFirst() == [
        "Old town under water", "River floods old town of Arnmouth",
      ])
    #expect(feed.contains("<author><name>Harbour Post</name></author>"))
  }

  @Test("Each JSON feed and each RSS feed carries the same entries as the Atom feed beside it")
  func sameStories() throws {
    let files = try sampleWeek(baseURL: "https://example.org/").site()
    let feeds = files.keys.filter { $0.hasSuffix("feed.xml") }.sorted()
    #expect(feeds.count > 10)
    for feed in feeds where !feed.hasPrefix("stories/arnmouth-flood/") {
      let folder = feed.dropLast("feed.xml".count)
      let entries = Array(ids(files[feed] ?? "").dropFirst())
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data((files[folder + "feed.json"] ?? "").utf8))
          as? [String: Any])
      #expect(json["version"] as? String == "https://jsonfeed.org/version/1.1")
      #expect(json["feed_url"] as? String == absolute(folder + "feed.json", settings: try settings()))
      let items = try #require(json["items"] as? [[String: Any]])
      #expect(items.compactMap { $0["id"] as? String } == entries, "\(feed)")
      let rss = files[folder + "rss.xml"] ?? ""
      let guids = rss.components(separatedBy: "isPermaLink=\"false\">").dropFirst()
      #expect(guids.map { String($0.prefix { $0 != "<" }) } == entries, "\(feed)")
      #expect(rss.components(separatedBy: "<dc:creator>").count == entries.count + 1)
    }
  }

  private func settings() throws -> SiteSettings { try sampleWeek(baseURL: "https://example.org/").settings }

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
