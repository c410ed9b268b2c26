import Foundation
import Testing

/// The commands that answer a question, with their JSON.
struct QuestionScenarios {
  struct Stories: Decodable {
    struct Story: Decodable {
      struct Article: Decodable {
        var path: String
        var title: String?
        var source: String?
        var published: String?
        var copyOf: String?
        var shared: Double?
      }
      var id: String
      var thread: String
      var title: String
      var articles: [Article]
    }
    var stories: [Story]
  }

  @Test("cluster prints every article in exactly one story")
  func cluster() throws {
    let site = try Folder.site()
    let outcome = try Binary.run(["cluster", "Content", "--json"], in: site.url)
    #expect(outcome.status == 0)
    let found = try JSONDecoder().decode(Stories.self, from: Data(outcome.output.utf8))
    let groups = found.stories.map { $0.articles.map(\.path).sorted() }.sorted { $0.count > $1.count }
    #expect(groups == [["gazette/bridge.md", "harbour-post/bridge.md"], ["gazette/museum.md"]])
    #expect(found.stories.allSatisfy { !$0.id.isEmpty && !$0.thread.isEmpty && !$0.title.isEmpty })
    #expect(found.stories.flatMap(\.articles).allSatisfy { $0.copyOf == nil })
  }

  @Test("summarize prints the articles' own sentences within the budget", arguments: [20, 40, 80])
  func summarize(words: Int) throws {
    let site = try Folder.site()
    let files = ["Content/harbour-post/bridge.md", "Content/gazette/bridge.md"]
    let outcome = try Binary.run(["summarize"] + files + ["--words", "\(words)"], in: site.url)
    #expect(outcome.status == 0)
    let source = Folder.bridge + Folder.bridgeAgain
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { source.contains($0) })
    #expect(lines.joined(separator: " ").split(separator: " ").count <= words)
  }

  struct Inspection: Decodable {
    struct Block: Decodable {
      var kind: String
      var text: String
      var kept: Bool
      var reason: String?
      var sentences: [String]
    }
    var title: String?
    var author: String?
    var published: String?
    var source: String?
    var language: String
    var blocks: [Block]
  }

  @Test("inspect shows fields and blocks, kept and removed, with the reason")
  func inspect() throws {
    let folder = try Folder()
    try folder.write(
      "Content/harbour-post/strike.txt",
      """
      Dockers end their strike

      By Mira Holt

      Dockers in Aldermouth went back to work on Monday after eleven days. Their union had agreed to a rise of 6.5 per cent.

      Share icon. Print icon. Email icon. Share icon. Print icon. Email icon.

      The first ship, the Ester Marie, left at noon with timber for the mills upriver and a crew of nine.
      """)
    let outcome = try Binary.run(["inspect", "Content/harbour-post/strike.txt", "--json"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let seen = try JSONDecoder().decode(Inspection.self, from: Data(outcome.output.utf8))
    #expect(seen.title == "Dockers end their strike")
    #expect(seen.author == "Mira Holt")
    #expect(seen.language == "en")
    let kept = seen.blocks.filter { $0.kept && $0.kind == "paragraph" }
    #expect(kept.map(\.sentences.count) == [2, 1])
    #expect(seen.blocks.contains { !$0.kept && $0.text.hasPrefix("Share icon") && $0.reason != nil })
  }

  @Test("inspect shows several files, a table for people and a list for programs")
  func inspectSeveral() throws {
    let folder = try Folder()
    let lead = "Dockers in Aldermouth went back to work on Monday after eleven days of talks with the port."
    try folder.write("Content/sources.yaml", "Harbour Post:\n  remove: [.promo]\n")
    try folder.write(
      "Content/harbour-post/a.html",
      "<body><nav>Home</nav><p>\(lead)</p><p class=promo>Ride the ferry for less, all week long.</p><p>\(lead) Twice.</p>"
    )
    try folder.write("Content/harbour-post/b.txt", "\(lead)\n\nAdvertisement\n\n\(lead) Twice.")
    let files = ["Content/harbour-post/a.html", "Content/harbour-post/b.txt"]
    let table = try Binary.run(["inspect"] + files, in: folder.url)
    #expect(table.status == 0, "\(table.errors)")
    #expect(!table.output.contains("\u{1B}"))
    for row in [
      "-  1     paragraph  navigation ", "sources.yaml: remove .promo  Ride the ferry",
      "+  1     paragraph  ",
      "-  3     paragraph  page furniture  Advertisement", "2 blocks kept, 1 removed",
    ] {
      #expect(table.output.contains(row), "\(table.output)")
    }
    let json = try Binary.run(["inspect"] + files + ["--json"], in: folder.url)
    struct Several: Decodable { var articles: [Inspection] }
    let seen = try JSONDecoder().decode(Several.self, from: Data(json.output.utf8))
    #expect(seen.articles.map { $0.blocks.filter(\.kept).count } == [2, 2])
  }

  struct Complaint: Decodable {
    struct Diagnostic: Decodable {
      var severity: String
      var message: String
      var path: String?
      var line: Int?
    }
    var diagnostics: [Diagnostic]
  }

  @Test(
    "A question that has no answer is one JSON document of diagnostics, exit 1",
    arguments: [
      ["inspect", "Content/bad.md"], ["inspect", "none.txt"], ["summarize", "Content/bad.md"],
      ["cluster", "Content"],
      ["cluster", "nowhere"], ["check"], ["build"], ["build", "--root", "nowhere"],
    ])
  func complaints(command: [String]) throws {
    let site = try Folder.site()
    try site.write("Content/bad.md", "---\ntitle: [a\n---\nText.\n")
    let outcome = try Binary.run(command + ["--json"], in: site.url)
    #expect(outcome.status == 1)
    let answer = try JSONDecoder().decode(Complaint.self, from: Data(outcome.output.utf8))
    #expect(answer.diagnostics.contains { $0.severity == "error" && !$0.message.isEmpty })
    #expect(outcome.errors.contains("error: "))
  }

  @Test("A new site builds and checks without a word of complaint")
  func newSite() throws {
    let folder = try Folder()
    #expect(try Binary.run(["new", "site", "daily"], in: folder.url).status == 0)
    let check = try Binary.run(["check", "--strict", "--root", "daily"], in: folder.url)
    #expect(check.status == 0, "\(check.errors)")
    #expect(try Binary.run(["build", "--root", "daily"], in: folder.url).status == 0)
    #expect(folder.exists("daily/Public/index.html"))
    let again = try Binary.run(["new", "site", "daily"], in: folder.url)
    #expect(again.status == 1)
    #expect(again.errors.contains("not empty"))
  }

  @Test("A new article is made once and never overwritten")
  func newArticle() throws {
    let site = try Folder.site()
    let command = [
      "new", "article", "Tide \"of the\" year: no", "--source", "Harbour Post", "--date", "2023-09-14T09:00Z",
    ]
    let made = try Binary.run(command, in: site.url)
    #expect(made.status == 0, "\(made.errors)")
    let path = "Content/harbour-post/2023-09-14-tide-of-the-year-no.md"
    #expect(made.output == path + "\n")
    let text = try site.read(path)
    #expect(text.hasPrefix("---\ntitle: \"Tide \\\"of the\\\" year: no\"\ndate: 2023-09-14T09:00Z\n"))
    #expect(try Binary.run(command, in: site.url).status == 1)
    #expect(try site.read(path) == text)
  }

  @Test("check follows every link, under a subpath too")
  func check() throws {
    let site = try Folder.site()
    for more in [[], ["--base-url", "https://example.org/digest/"]] {
      let outcome = try Binary.run(["check", "--strict"] + more, in: site.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("nothing is wrong"))
    }
    #expect(!site.exists("Public"))
  }
}
