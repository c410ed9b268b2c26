import Model
import Testing

@testable import Site

@Suite("Affairs") struct AffairTests {
  @Test("Stories of one affair name each other as earlier and later, and have a page together")
  func affair() throws {
    let files = try sampleWeek().site()
    let flood = try #require(files["stories/river-floods-old-town/index.html"])
    let dam = try #require(files["stories/dam-holds/index.html"])
    #expect(flood.contains("<h2 id=\"later\">Later in this affair</h2>") && !flood.contains("id=\"earlier\""))
    #expect(dam.contains("<h2 id=\"earlier\">Earlier in this affair</h2>") && !dam.contains("id=\"later\""))
    let thread = try #require(files["threads/arn/index.html"])
    let newest = try #require(thread.range(of: "Engineers: dam is safe</a></h3>"))
    let oldest = try #require(thread.range(of: "River floods old town of Arnmouth</a></h3>"))
    #expect(newest.lowerBound < oldest.lowerBound)
  }

  @Test("An affair's old address leads to its page, or to the story that is left of it")
  func oldAddresses() throws {
    var room = try sampleWeek(baseURL: "https://example.org/digest/")
    room.threadRedirects = [
      .init(from: "arn", to: "arn"), .init(from: "cellar", to: "cellar"), .init(from: "dam", to: "arn"),
      .init(from: "gone", to: "nowhere"), .init(from: "old-dyke", to: "dyke"),
    ]
    let files = try room.site()
    #expect(files["threads/arn/index.html"]?.contains("http-equiv=\"refresh\"") == false)
    #expect(files["threads/gone/index.html"] == nil)
    for (from, to) in [("cellar", "stories/cellar"), ("dam", "threads/arn"), ("old-dyke", "stories/dyke")] {
      let page = try #require(files["threads/\(from)/index.html"])
      #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../../\(to)/index.html\">"))
      #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/digest/\(to)/\">"))
      #expect(page.contains("This affair has moved"))
      #expect(files["sitemap.xml"]?.contains("threads/\(from)/") == false)
    }
  }
}
