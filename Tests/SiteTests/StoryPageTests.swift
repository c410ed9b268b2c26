import Foundation
import Model
import Testing

@testable import Site

@Suite("Story and article pages") struct StoryPageTests {
  private func story() throws -> String {
    unproved(try #require(try sampleWeek().site()["stories/river-floods-old-town/index.html"]))
  }

  /// The page without the attributes that `verify` reads; the tests of Verification are about those.
  private func unproved(_ page: String) -> String {
    page.replacing(/\ data-(article|span|part)="[^"]*"/, with: "")
  }

  @Test("A summary sentence shows its source, its neighbours and where it stands")
  func sentence() throws {
    #expect(
      try story().contains(
        """
        <div class="fact" id="p1">
        <p><span>The river Arn flooded the old town of Arnmouth on Monday.</span></p>
        <details>
        <summary>North Wire, 2 reports</summary>
        <blockquote><p><mark>The river Arn flooded the old town of Arnmouth on Monday.</mark> <span>At least 12 people were hurt, the fire service said.</span></p></blockquote>
        <div class="proof" lang="en" dir="ltr">
        <p class="where"><a href="../../sources/north-wire/index.html">North Wire</a>, <time datetime="2024-03-04T08:15Z">4 March 2024, 08:15</time> · <a href="../../articles/north-wire-flood/index.html#s1">In the article</a> · <a href="https://wire.example/flood?id=1#:~:text=The%20river%20Arn%20flooded%20the%20old%20town%20of%20Arnmouth%20on%20Monday." rel="external">Original</a></p>
        <p class="where">2 independent reports</p>
        <ul class="carriers">
        <li><a href="../../articles/harbour-post-flood/index.html#s1">Harbour Post</a>, <time datetime="2024-03-04T12:40Z">4 March 2024, 12:40</time>: <q>Water stood a metre deep in the old town of Arnmouth on Monday.</q></li>
        </ul>
        </div>
        </details>
        </div>
        """))
  }

  @Test("A continued story marks its new sentences, with a word for those who do not see the rule")
  func new() throws {
    let page = try story()
    #expect(
      page.contains(
        "<div class=\"fact new\" id=\"p2\">\n<p><span class=\"unseen\">New: </span><span>Water stood"))
    #expect(page.components(separatedBy: "class=\"unseen\">New").count == 2)
  }

  @Test("The page counts reports without copies, and folds copies under their original")
  func counts() throws {
    let page = try story()
    #expect(page.contains("<p class=\"facts\">3 reports · 2 independent · first "))
    let reports = try #require(page.range(of: "<ul class=\"reports\">"))
    let copies = try #require(page[reports.upperBound...].range(of: "<ul class=\"copies\">"))
    #expect(
      page[copies.upperBound...].hasPrefix(
        "\n<li><a class=\"name\" href=\"../../articles/valley-courier-flood/index.html\">"))
    #expect(page.contains("shares 93\u{A0}% of its text · 2 sentences cut</span>"))
  }

  @Test("Every part that has something to say stands in its order, and no other")
  func order() throws {
    let headings = try story().components(separatedBy: "<h2 id=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(
      headings == [
        "figures", "who", "quotes", "timeline", "names", "coverage", "reports", "joins", "later",
      ])
    let single = try #require(try sampleWeek().site()["stories/dyke/index.html"])
    #expect(
      single.components(separatedBy: "<h2 id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) } == [
        "reports"
      ])
  }

  @Test(
    "Why the articles are together: joins, shared words, links, the nearest other story, to three decimals")
  func why() throws {
    let page = try #require(try sampleWeek().site()["stories/river-floods-old-town/index.html"])
    let section = try #require(page.components(separatedBy: "<h2 id=\"joins\">").last)
    #expect(
      section.contains(
        "2 reports were compared; their likeness is 0.416. Groups of reports are joined from 0.115 on."))
    #expect(section.contains("<td class=\"number\">0.416</td><td class=\"number\">0.150</td>"))
    #expect(section.contains("old town 0.250"))
    #expect(
      section.contains(
        "0.031 · Apart because the mean likeness of both stories&#39; reports is 0.031, needed is 0.115."))
  }

  @Test("A table says who reported what, and what only one does")
  func matrix() throws {
    let page = try story()
    #expect(page.contains("aria-label=\"Reported by Harbour Post\">✓</a></td></tr>"))
    #expect(page.contains("<h3>Only in Harbour Post</h3>"))
  }

  @Test("The chart has a dot for each article and says the same as a table")
  func chart() throws {
    let page = try story()
    #expect(page.components(separatedBy: "<circle class=\"own\"").count == 3)
    #expect(page.components(separatedBy: "<circle class=\"copy\"").count == 2)
    #expect(page.contains("cx=\"2.0%\"") && page.contains("cx=\"98.0%\""))
    // Names stand over the ties, so that none is struck through.
    let tie = try #require(page.range(of: "class=\"tie\"", options: .backwards))
    let name = try #require(page.range(of: "<foreignObject class=\"outlet\""))
    #expect(tie.upperBound < name.lowerBound)
    #expect(page.contains("carries the text of North Wire"))
  }

  @Test("The article page has an anchor for each sentence and marks those that are cited")
  func article() throws {
    let page = unproved(try #require(try sampleWeek().site()["articles/harbour-post-flood/index.html"]))
    #expect(page.contains("<span id=\"s1\" class=\"s cited\">Water stood a metre deep"))
    #expect(
      page.contains(
        "on Monday.</span>\u{A0}<a class=\"back\" href=\"../../stories/river-floods-old-town/index.html#p2\"")
    )
    #expect(page.contains("<span id=\"s4\" class=\"s\">It will stay so for &lt;two&gt; days &amp; nights"))
    #expect(page.contains("3 sentences, underlined in the text"))
  }

  @Test("Every cited sentence has a way back to the place that shows it")
  func waysBack() throws {
    let site = try sampleWeek().site()
    for (path, page) in site where path.hasPrefix("articles/") {
      let cited = page.components(separatedBy: "class=\"s cited\"").count
      #expect(page.components(separatedBy: "class=\"back\"").count == cited, "\(path)")
    }
    let page = try #require(site["articles/north-wire-flood/index.html"])
    #expect(
      page.contains("river-floods-old-town/index.html#quotes\" aria-label=\"In the story: In their words\""))
  }

  @Test("An article that may only be quoted shows its cited sentences and no other")
  func quoted() throws {
    var room = try sampleWeek()
    room.articles[1].article.republish = .quotes
    room.digests[0].names[0].mentions.append(Citation(article: 1, sentence: 3))
    let page = unproved(try #require(try room.site()["articles/harbour-post-flood/index.html"]))
    #expect(page.contains("Only the cited sentences are shown."))
    #expect(
      page.contains(
        "<span id=\"s3\" class=\"s cited\">The railway to the coast is interrupted.</span>\u{A0}<a ")
        && page.contains("↩</a> …</p>"))
    #expect(!page.contains("It will stay so"))
    // A mention of a name in a sentence that is not shown links to the page alone.
    let name = try #require(try room.site()["names/arnmouth/index.html"])
    #expect(
      name.contains(
        "<a class=\"mark\" href=\"../../articles/harbour-post-flood/index.html\">Harbour Post</a>"))
  }

  @Test("A copy's page names its original and what it left out")
  func copy() throws {
    let page = try #require(try sampleWeek().site()["articles/valley-courier-flood/index.html"])
    #expect(page.contains("93\u{A0}% of this text stands in"))
    #expect(page.contains("<h2 id=\"cut\">Left out of the original</h2>"))
  }

  @Test("A source's page says how much of it is wire copy")
  func source() throws {
    let page = try #require(try sampleWeek().site()["sources/valley-courier/index.html"])
    #expect(page.contains("1 of 1 article (100\u{A0}%) carries the text of another outlet or agency."))
  }
}
