import Foundation
import Testing

/// What subscribers of the real site see from day to day.
struct FeedsOverTimeTests {
  struct Entry: Hashable {
    var id: String
    var url: String
    var published: String
    var updated: String
  }

  /// The entries of every JSON feed by its path; other formats have the same entries (FeedTests).
  private func entries(_ days: BuiltDays) throws -> [String: [Entry]] {
    var feeds: [String: [Entry]] = [:]
    for (path, bytes) in days.files where path.hasSuffix("feed.json") {
      let feed = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      let items = try #require(feed["items"] as? [[String: Any]])
      feeds[path] = try items.map { item in
        Entry(
          id: try #require(item["id"] as? String), url: try #require(item["url"] as? String),
          published: try #require(item["date_published"] as? String),
          updated: try #require(item["date_modified"] as? String))
      }
    }
    return feeds
  }

  @Test("A day of pure reprints gives no feed an entry, and changes no id, address or time of one")
  func reprints() async throws {
    var days = await BuiltDays()
    let before = try entries(days)
    #expect(days.diagnostics == [])
    #expect(before["feed.json"]?.count == 4)
    #expect(before["sources/north-wire/feed.json"]?.count == 1)
    await days.add(BuiltDays.reprints)
    #expect(days.text("stories/river-arn-floods-old-town-of-arnmouth/index.html").contains("Valley Courier"))
    #expect(days.files["editions/2024-03-05/index.html"] != nil)
    let after = try entries(days)
    for path in before.keys.sorted() { #expect(after[path] == before[path], "\(path)") }
    for path in after.keys.sorted() where before[path] == nil { #expect(after[path] == [], "\(path)") }
    for path in ["feed.xml", "rss.xml", "sections/world/feed.xml"] {
      #expect(days.text(path).contains("2024-03-05") == false, "\(path)")
      #expect(days.text(path).contains("05 Mar") == false, "\(path)")
    }
  }

  @Test("An agency's own text that comes after those who printed it is no new entry of the story or the site")
  func agencyLater() async throws {
    var content = BuiltDays.firstDay
    content["Content/sources.yaml"] = "North Wire:\n  agency: true\n"
    content["Content/north-wire/flood.md"] = nil
    content["Content/valley-courier/flood.md"] = BuiltDays.article(
      "River Arn floods old town of Arnmouth", "Valley Courier", "2024-03-04T09:00Z",
      ["ARNMOUTH (North Wire) — " + BuiltDays.flood[0]] + BuiltDays.flood.dropFirst())
    var days = await BuiltDays(content)
    #expect(days.diagnostics == [])
    let before = try entries(days)
    await days.add([
      "Content/north-wire/flood.md": BuiltDays.article(
        "River Arn floods old town of Arnmouth", "North Wire", "2024-03-05T08:15Z", BuiltDays.flood)
    ])
    let after = try entries(days)
    let feeds = before.keys.filter {
      $0 == "feed.json" || $0.hasPrefix("stories/") || $0.hasPrefix("sections/")
    }
    #expect(feeds.count > 4)
    // It is the original now, and those who printed it are its copies.
    #expect(after["sources/north-wire/feed.json"]?.count == 1)
    #expect(after["sources/valley-courier/feed.json"]?.count == 0)
    for path in feeds.sorted() {
      #expect(after[path]?.map(\.id) == before[path]?.map(\.id), "\(path)")
      #expect(after[path]?.map(\.updated) == before[path]?.map(\.updated), "\(path)")
    }
  }

  @Test("A second day keeps ids and addresses; only what has new reporting gets a new time")
  func secondDay() async throws {
    var days = await BuiltDays()
    let before = try entries(days)
    let feedIDs = days.files.keys.filter { $0.hasSuffix("feed.xml") }.map { ($0, id(of: days.text($0))) }
    await days.add(BuiltDays.secondDay)
    let after = try entries(days)
    for (path, id) in feedIDs { #expect(self.id(of: days.text(path)) == id, "\(path)") }
    for path in before.keys.sorted() {
      let now = Dictionary(uniqueKeysWithValues: (after[path] ?? []).map { ($0.id, $0) })
      for entry in before[path] ?? [] {
        #expect(now[entry.id]?.url == entry.url && now[entry.id]?.published == entry.published, "\(path)")
      }
    }
    let site = try #require(after["feed.json"])
    #expect(site.count == 5)
    let flood = try #require(site.first { $0.url.hasSuffix("/river-arn-floods-old-town-of-arnmouth/") })
    #expect(flood.updated == "2024-03-05T18:00:00Z" && flood.published == "2024-03-04T08:15:00Z")
    #expect(site.filter { $0.updated.hasPrefix("2024-03-05") }.count == 2)
    #expect(after["stories/river-arn-floods-old-town-of-arnmouth/feed.json"]?.count == 3)
  }

  private func id(of feed: String) -> String {
    feed.components(separatedBy: "<id>").dropFirst().first.map { String($0.prefix { $0 != "<" }) } ?? ""
  }
}
