import Foundation
import Model
import Testing

@testable import Site

@Suite("Pages") struct PageTests {
  @Test(
    "Every page type renders, and every link and anchor of the site resolves",
    arguments: ["", "https://example.org/", "https://example.org/digest/"])
  func links(baseURL: String) throws {
    let files = try sampleWeek(baseURL: baseURL).site()
    let outputs = files.keys.sorted().map {
      OutputFile(path: $0, bytes: Array((files[$0] ?? "").utf8), origin: "")
    }
    #expect(checkLinks(files: outputs, baseURL: baseURL).map(\.rendered) == [])
  }

  @Test("The plan has the paths that are promised")
  func plan() throws {
    let files = try sampleWeek(baseURL: "https://example.org/").site()
    let paths = files.keys.sorted().filter {
      !$0.hasPrefix("assets/") && !$0.hasPrefix("articles/") && !isFeed($0)
        && !$0.hasPrefix("search/articles-") && !$0.hasPrefix("search/words-")
    }
    #expect(
      paths == [
        "404.html", "about/index.html", "digest.json", "digest.schema.json", "editions/2024-03-04.epub",
        "editions/2024-03-04/index.html", "editions/2024-03-05.epub", "editions/2024-03-05/index.html",
        "editions/index.html", "email/2024-03-04.html", "email/2024-03-04.txt", "email/2024-03-05.html",
        "email/2024-03-05.txt", "index.html",
        "names/arnmouth/index.html", "names/index.html", "robots.txt", "search/index.html",
        "search/index.json", "sections/index.html",
        "sections/opinion/index.html", "sections/world/index.html", "sitemap.xml",
        "sources/harbour-post/index.html",
        "sources/index.html", "sources/north-wire/index.html", "sources/valley-courier/index.html",
        "sources/المرسى/index.html", "stories/arnmouth-flood/index.html", "stories/cellar/index.html",
        "stories/dam-holds/index.html", "stories/dyke/index.html",
        "stories/river-floods-old-town/index.html", "stories/فيضان/index.html",
        "threads/arn/index.html", "topics/floods/index.html", "topics/index.html",
        "topics/weather/index.html",
      ])
    #expect(files.keys.filter { $0.hasPrefix("articles/") }.count == 8)
    let withPages = paths.filter { path in
      ["stories/", "threads/"].contains { path.hasPrefix($0) }
        || ["sections/", "sources/"].contains { path.hasPrefix($0) } && path.split(separator: "/").count == 3
    }
    #expect(files.keys.filter(isFeed).count == 3 * (1 + withPages.count))
    for page in withPages + ["index.html"] {
      for name in ["feed.xml", "rss.xml", "feed.json"] {
        #expect(files[page.dropLast("index.html".count) + name] != nil, "\(page)")
      }
    }
  }

  private func isFeed(_ path: String) -> Bool {
    ["feed.xml", "rss.xml", "feed.json"].contains { path == $0 || path.hasSuffix("/" + $0) }
  }

  @Test("Pages say when they were made from what, in words, and never by the clock")
  func asOf() throws {
    let files = try sampleWeek().site()
    let front = try #require(files["index.html"])
    #expect(front.contains("<p class=\"edition\">Tuesday 5 March 2024</p>"))
    #expect(
      front.contains(
        "As of 18:00 · reports of 5 March 2024 · 5 articles, 5 independent reports, 4 stories</p>"))
    let old = try #require(files["editions/2024-03-04/index.html"])
    #expect(
      old.contains("As of 12:40 · reports of 4 March 2024 · 3 articles, 2 independent reports, 1 story</p>"))
    #expect(old.contains("<a rel=\"next\" href=\"../../editions/2024-03-05/index.html\">"))
    #expect(front.contains("<a rel=\"prev\" href=\"editions/2024-03-04/index.html\">"))
    for (path, text) in files where path.hasSuffix(".html") && !path.hasPrefix("stories/arnmouth-flood") {
      #expect(text.contains("As of "), "\(path)")
    }
  }

  @Test("Text of articles is escaped wherever it stands")
  func escaping() throws {
    var room = Newsroom()
    let evil = "\"><script>alert(1)</script>&'"
    let articles = try ["a", "b"].map { name in
      try room.article(
        "\(name)/x.txt", title: "T \(evil)", source: "S \(name) \(evil)", published: "2024-03-04T08:00Z",
        section: "C \(evil)", topics: ["P \(evil)"], link: "https://e.example/\(evil)",
        ["First \(evil).|Second \(evil)."])
    }
    let story = room.story("x", articles) { digest in
      digest.note = evil
      digest.headline.text = "T \(evil)"
      digest.figures = [
        FigureDispute(
          subject: evil,
          values: [.init(citation: Citation(article: 0, sentence: 0), text: evil, value: 1, report: 0)])
      ]
      digest.quotes = [
        QuoteGroup(
          speaker: evil, variants: [.init(citation: Citation(article: 0, sentence: 0), text: evil, report: 0)]
        )
      ]
      digest.names = [NameEntry(name: evil, mentions: [Citation(article: 0, sentence: 0)], reports: 1)]
    }
    room.explain(story, 0, 1, similarity: 1, word: evil)
    room.settings.title = "Site \(evil)"
    room.settings.description = evil
    try room.edition("2024-03-04", [story])
    // Plain text runs nothing.
    for (path, text) in try room.site() where !path.hasPrefix("assets/") && !path.hasSuffix(".txt") {
      #expect(!text.contains("<script>"), "\(path)")
      // The evil text closes an attribute that is not escaped.
      #expect(!text.contains("\"><script"), "\(path)")
      #expect(!text.contains("alert(1)</script"), "\(path)")
    }
  }

  @Test("A link with another scheme than http or https stands on no page")
  func schemes() throws {
    var room = Newsroom()
    let article = try room.article(
      "a/x.txt", title: "T", source: "S", published: "2024-03-04", link: "javascript:alert(1)",
      ["One sentence."])
    room.story("x", [article])
    for (path, text) in try room.site() where path.hasSuffix(".html") {
      #expect(!text.contains("javascript:"), "\(path)")
    }
  }

  @Test("Canonical addresses and the sitemap are short and absolute; links on pages are relative")
  func baseURL() throws {
    let files = try sampleWeek(baseURL: "https://example.org/digest/").site()
    let story = try #require(files["stories/river-floods-old-town/index.html"])
    #expect(
      story.contains(
        "<link rel=\"canonical\" href=\"https://example.org/digest/stories/river-floods-old-town/\">"))
    #expect(story.contains("<a href=\"../../sources/harbour-post/index.html\">"))
    #expect(files["sitemap.xml"]?.contains("<loc>https://example.org/digest/stories/%D9%81") == true)
    #expect(files["sitemap.xml"]?.contains("arnmouth-flood") == false)
    #expect(files["robots.txt"]?.contains("Sitemap: https://example.org/digest/sitemap.xml") == true)
    #expect(files["404.html"]?.contains("href=\"/digest/index.html\"") == true)
    #expect(files["404.html"]?.contains("href=\"../") == false)
    let bare = try sampleWeek().site()
    #expect(bare["sitemap.xml"] == nil && bare["feed.xml"]?.contains("rel=\"self\"") == false)
    #expect(
      bare["rss.xml"]?.contains("rel=\"self\"") == false && bare["feed.json"]?.contains("feed_url") == false)
    #expect(bare["index.html"]?.contains("canonical") == false)
    #expect(bare["404.html"]?.contains("href=\"/index.html\"") == true)
  }

  @Test("A merged story's old address leads to the new one")
  func redirect() throws {
    let page = try #require(
      try sampleWeek(baseURL: "https://example.org/digest/").site()["stories/arnmouth-flood/index.html"])
    #expect(
      page.contains(
        "<meta http-equiv=\"refresh\" content=\"0; url=../../stories/river-floods-old-town/index.html\">"))
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://example.org/digest/stories/river-floods-old-town/\">"))
  }

  @Test("Text in another language says so, and its direction where that differs")
  func languages() throws {
    let files = try sampleWeek().site()
    #expect(files["index.html"]?.contains("lang=\"ar\" dir=\"rtl\">فيضان في المدينة القديمة</a>") == true)
    #expect(files["stories/فيضان/index.html"]?.contains("<h1 lang=\"ar\" dir=\"rtl\">") == true)
    #expect(files["stories/dyke/index.html"]?.contains("<h1>Build the dyke at last</h1>") == true)
  }

  @Test("Without any edition the front page lists what there is; without articles it says so")
  func empty() throws {
    let nothing = try Newsroom().site()
    #expect(nothing["index.html"]?.contains("There are no articles yet") == true)
    var room = Newsroom()
    let article = try room.article("a/x.txt", title: "Alone", source: nil, published: nil, ["One sentence."])
    room.story("alone", [article])
    #expect(try room.site()["index.html"]?.contains(">Alone</a>") == true)
  }

  @Test("A page carries no script and no style of its own, loads the site's own alone, and lets no other run")
  func contentSecurity() throws {
    // Mail programs read no style sheets: what is sent to them carries its own.
    for (path, text) in try sampleWeek().site() where path.hasSuffix(".html") && !path.hasPrefix("email/") {
      // Data is not run; what runs stands in a file of the site.
      let scripts = text.components(separatedBy: "<script").dropFirst()
      #expect(
        scripts.allSatisfy {
          $0.hasPrefix(" type=\"application/ld+json\">{")
            || $0.contains(/^ src="[\.\/]*assets\/[a-z\/]+\.[0-9a-f]{8}\.js"( defer)?><\/script>/)
        }, "\(path)")
      #expect(!text.contains("<style") && !text.contains(" style="), "\(path)")
      #expect(!text.contains("src=\"http") && !text.contains("onclick"), "\(path)")
      guard !path.hasPrefix("stories/arnmouth-flood") else { continue }
      #expect(scripts.count { $0.hasPrefix(" src=") } >= 2, "\(path)")
      #expect(text.contains("\"default-src 'none'; style-src 'self'; script-src 'self';"), "\(path)")
    }
  }

  @Test("On a day of single reports the first leads with its sentences, and nothing is said twice")
  func singlesAlone() throws {
    var room = Newsroom()
    var stories: [Int] = []
    for number in 1...3 {
      let article = try room.article(
        "a/\(number).txt", title: "Event \(number)", source: "Post", published: "2024-03-04T08:00Z",
        ["It happened at \(number)."])
      stories.append(room.story("event-\(number)", [article]) { $0.labels = [.singleSource] })
    }
    try room.edition("2024-03-04", stories)
    let files = try room.site()
    let front = try #require(files["index.html"])
    #expect(front.contains("<article class=\"lead\"") && front.contains(">It happened at 1.</span>"))
    #expect(!front.contains("What is new"))
    for number in 1...3 { #expect(front.components(separatedBy: ">Event \(number)</a>").count == 2) }
    #expect(front.components(separatedBy: "class=\"label single").count == 2)
    let mail = try #require(files["email/2024-03-04.txt"])
    #expect(mail.contains("It happened at 1. [1]") && mail.components(separatedBy: "Event 1").count == 2)
  }

  @Test("An edition of several days is dated with its span, and a day opens a line with a capital")
  func span() throws {
    var room = try sampleWeek()
    room.settings.language = LanguageTag("fr")
    let day = try #require(try room.site()["index.html"])
    #expect(day.contains("<p class=\"edition\">Mardi 5 mars 2024</p>"))
    let start = room.settings.timeZone.start(of: try #require(CivilDate(iso: "2024-02-28")))
    room.editions[1].window = start..<room.editions[1].window.upperBound
    let front = try #require(try room.site()["index.html"])
    #expect(front.contains("<p class=\"edition\">28 février au 5 mars 2024</p>"))
  }

  @Test("Print shows an address in its own letters, and nothing that could deceive")
  func readable() {
    #expect(readableAddress("https://a.b/%D8%B2%D9%84/x%20y%2Fz") == "https://a.b/زل/x%20y%2Fz")
    #expect(readableAddress("https://a.b/%E2%80%AEx%FF%C3%A9%") == "https://a.b/%E2%80%AEx%FF%C3%A9%")
    #expect(readableAddress("https://a.b/caf%C3%A9") == "https://a.b/café")
  }

  @Test("A busy day's page stays light: what it has no room for stands on pages of its own")
  func overflow() throws {
    var room = Newsroom()
    var stories: [Int] = []
    for number in 0..<200 {
      let article = try room.article(
        "a/\(number).txt", title: "Event \(number)", source: "S", published: "2024-03-04T08:00Z",
        ["It happened."])
      stories.append(room.story("event-\(number)", [article]))
    }
    try room.edition("2024-03-04", stories)
    let files = try room.site()
    let front = try #require(files["index.html"])
    #expect(front.contains("<a href=\"editions/2024-03-04/page/2/index.html\">139 further stories</a>"))
    #expect(front.utf8.count < 60_000)
    let pages = (2...5).map { files["editions/2024-03-04/page/\($0)/index.html"] }
    #expect(pages.map { $0 == nil } == [false, false, false, true])
    let all = ([front] + pages.compactMap { $0 }).joined()
    for number in 0..<200 { #expect(all.contains(">Event \(number)</a>")) }
    let outputs = files.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8), origin: "") }
    #expect(checkLinks(files: outputs).isEmpty)
  }
}
