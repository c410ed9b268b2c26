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
}
