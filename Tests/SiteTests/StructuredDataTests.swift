import Foundation
import Model
import Testing

@testable import Site

/// What pages say to programs that link to them.
struct StructuredDataTests {
  private func data(_ page: String?) throws -> [String: Any] {
    let page = try #require(page)
    let parts = page.components(separatedBy: "<script type=\"application/ld+json\">")
    #expect(parts.count == 2)
    let json = try #require(parts.last?.components(separatedBy: "</script>").first)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test("A story is a news article that is based on its independent reports")
  func story() throws {
    let files = try sampleWeek(baseURL: "https://example.org/d/").site()
    let data = try data(files["stories/river-floods-old-town/index.html"])
    #expect(data["@context"] as? String == "https://schema.org")
    #expect(data["@type"] as? String == "NewsArticle")
    #expect(data["headline"] as? String == "River floods old town of Arnmouth")
    #expect(data["url"] as? String == "https://example.org/d/stories/river-floods-old-town/")
    #expect(data["datePublished"] as? String == "2024-03-04T08:15Z")
    #expect(data["dateModified"] as? String == "2024-03-04T12:40Z")
    let sources = try #require(data["isBasedOn"] as? [[String: Any]])
    #expect(
      sources.map { $0["url"] as? String } == [
        "https://wire.example/flood?id=1", "https://example.org/d/articles/harbour-post-flood/",
      ])
    #expect(
      sources.map { ($0["publisher"] as? [String: Any])?["name"] as? String } == [
        "North Wire", "Harbour Post",
      ])
  }

  @Test("An article names its outlet, where it was first published, and the text it carries")
  func article() throws {
    let files = try sampleWeek(baseURL: "https://example.org/d/").site()
    let wire = try data(files["articles/north-wire-flood/index.html"])
    #expect(wire["@type"] as? String == "NewsArticle")
    #expect(wire["isBasedOn"] as? String == "https://wire.example/flood?id=1")
    #expect((wire["publisher"] as? [String: Any])?["name"] as? String == "North Wire")
    let copy = try data(files["articles/valley-courier-flood/index.html"])
    #expect((copy["citation"] as? [String: Any])?["url"] as? String == "https://wire.example/flood?id=1")
    let undated = try data(files["articles/notes-recipe/index.html"])
    #expect(undated["datePublished"] == nil && undated["dateModified"] == nil)
  }

  @Test("An edition lists its stories in its order")
  func edition() throws {
    let files = try sampleWeek(baseURL: "https://example.org/d/").site()
    for page in ["index.html", "editions/2024-03-05/index.html"] {
      let data = try data(files[page])
      #expect(data["@type"] as? String == "ItemList")
      let items = try #require(data["itemListElement"] as? [[String: Any]])
      #expect(items.map { $0["position"] as? Int } == [1, 2, 3])
      #expect(
        items.map { $0["name"] as? String } == [
          "Engineers: dam is safe", "فيضان في المدينة القديمة", "Build the dyke at last",
        ])
    }
  }

  @Test("No text ends the element that holds the data, or turns the direction of what follows")
  func escaping() throws {
    var room = try sampleWeek(baseURL: "https://example.org/")
    let headline = "</script><script>alert(1)</script> \u{202E}<!-- & \u{2028}"
    room.digests[0].headline.text = headline
    room.editions[0].stories[0].digest.headline.text = headline
    let files = try room.site()
    for path in ["stories/river-floods-old-town/index.html", "editions/2024-03-04/index.html"] {
      let page = try #require(files[path])
      #expect(page.components(separatedBy: "<script").count { !$0.hasPrefix(" src=") } == 2)
      let json = try #require(
        page.components(separatedBy: "ld+json\">").last?.components(separatedBy: "</script>").first)
      #expect(!json.contains("<") && !json.contains("\u{202E}") && !json.contains("\u{2028}"))
    }
    #expect(try data(files["stories/river-floods-old-town/index.html"])["headline"] as? String == headline)
  }

  @Test("Every page says what a link to it should show")
  func openGraph() throws {
    var room = try sampleWeek(baseURL: "https://example.org/")
    room.settings.language = LanguageTag("en-GB")
    for (path, text) in try room.site()
    where path.hasSuffix(".html") && !path.hasPrefix("stories/arnmouth-flood") && !path.hasPrefix("email/") {
      for name in ["title", "site_name", "type", "locale"] {
        #expect(
          text.components(separatedBy: "<meta property=\"og:\(name)\" content=\"").count == 2,
          "\(path), \(name)")
      }
      #expect(text.contains("<meta name=\"twitter:card\" content=\"summary\">"), "\(path)")
      #expect(
        text.contains("<meta property=\"og:url\" content=\"https://example.org/") == (path != "404.html"),
        "\(path)")
    }
  }
}
