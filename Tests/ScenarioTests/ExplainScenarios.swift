import Foundation
import Testing

/// `explain`, and the list of doubtful joins.
struct ExplainScenarios {
  struct Link: Decodable {
    var first: String
    var second: String
    var similarity: Double
    var cosine: Double
    var breadth: Double
    var time: Double
  }

  struct Join: Decodable {
    var way: String
    var similarity: Double?
    var threshold: Double?
    var link: Link?
  }

  struct Near: Decodable {
    var id: String
    var title: String
    var similarity: Double
    var threshold: Double
    var reason: String
  }

  struct Explained: Decodable {
    struct Article: Decodable {
      var path: String
      var join: Join
    }
    struct Term: Decodable {
      var term: String
      var word: String
      var weight: Double
      var reports: Int
    }
    struct Sentence: Decodable {
      var text: String
      var path: String
      var gain: Double
      var words: Int
    }
    var kind: String
    var id: String
    var url: String
    var title: String
    var articles: [Article]
    var terms: [Term]
    var pairs: [Link]
    var neighbours: [Near]
    var summary: [Sentence]
  }

  struct ExplainedArticle: Decodable {
    struct Story: Decodable { var id: String }
    var kind: String
    var path: String
    var story: Story?
    var join: Join?
    var links: [Link]
    var others: [Link]
  }

  private func explained(_ name: String, in site: Folder, root: String? = nil) throws -> Explained {
    let outcome = try Binary.run(
      ["explain", name, "--json"] + (root.map { ["--root", $0] } ?? []), in: site.url)
    try #require(outcome.status == 0, "\(name): \(outcome.errors)")
    return try JSONDecoder().decode(Explained.self, from: Data(outcome.output.utf8))
  }

  /// The story that an article stands in.
  private func story(of path: String, in site: Folder) throws -> Explained {
    let outcome = try Binary.run(["explain", path, "--json"], in: site.url)
    let article = try JSONDecoder().decode(ExplainedArticle.self, from: Data(outcome.output.utf8))
    return try explained(try #require(article.story).id, in: site)
  }

  @Test("A story by id, slug, address or page file: the same answer, with the numbers that joined it")
  func story() throws {
    let site = try Folder.site()
    _ = try Binary.run(["build"], in: site.url)
    let slug = "aldermouth-swing-bridge-shut-after-cracks-found"
    let answer = try explained(slug, in: site)
    #expect(answer.kind == "story")
    #expect(answer.articles.map(\.path) == ["harbour-post/bridge.md", "gazette/bridge.md"])
    let pair = try #require(answer.pairs.first)
    #expect(abs(pair.similarity - pair.cosine * pair.breadth * pair.time) < 2e-4)
    for article in answer.articles {
      #expect(article.join.way == "similarity")
      #expect(article.join.similarity == pair.similarity)
      #expect((article.join.threshold ?? 1) <= pair.similarity)
      #expect(article.join.link?.first == article.path)
    }
    #expect(answer.terms.contains { $0.word == "bridge" && $0.reports == 2 })
    #expect(answer.summary.allSatisfy { (Folder.bridge + Folder.bridgeAgain).contains($0.text) })
    #expect(answer.summary.allSatisfy { $0.gain > 0 })
    for name in [
      answer.id, "/stories/\(slug)/", "https://example.org/digest/stories/\(slug)/",
      "Public/stories/\(slug)/index.html", slug.uppercased(),
    ] {
      #expect(try explained(name, in: site).id == answer.id, "\(name)")
    }
  }

  @Test("A cache of which the texts are damaged gives the same answer")
  func damagedTexts() throws {
    let site = try Folder.site()
    let name = "/stories/aldermouth-swing-bridge-shut-after-cracks-found/"
    _ = try Binary.run(["build"], in: site.url)
    let cache = site.url.appending(path: ".broadsheet-cache")
    let texts = try FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix("texts-") }
    let answer = try Binary.run(["explain", name], in: site.url)
    try #require(answer.status == 0 && !texts.isEmpty)
    for file in texts {
      var bytes = try Data(contentsOf: file)
      for place in stride(from: 60, to: bytes.count, by: 40) { bytes[place] ^= 1 }
      try bytes.write(to: file)
    }
    let after = try Binary.run(["explain", name], in: site.url)
    #expect(after.status == 0 && after.output == answer.output)
  }

  @Test("An article by path, slug or address, from anywhere")
  func article() throws {
    let site = try Folder.site()
    for name in [
      "gazette/museum.md", "Content/gazette/museum.md", "./Content/gazette/museum.md",
      site.path("Content/gazette/museum.md"), "gazette-museum", "/articles/gazette-museum/",
      "http://127.0.0.1:1313/articles/gazette-museum/#s1",
    ] {
      let outcome = try Binary.run(["explain", name, "--json"], in: site.url)
      #expect(outcome.status == 0, "\(name): \(outcome.errors)")
      let answer = try JSONDecoder().decode(ExplainedArticle.self, from: Data(outcome.output.utf8))
      #expect(answer.kind == "article" && answer.path == "gazette/museum.md", "\(name)")
      #expect(answer.join?.way == "alone" && answer.links.isEmpty)
    }
    let parent = site.url.deletingLastPathComponent()
    let root = site.url.lastPathComponent
    let outside = try Binary.run(
      ["explain", root + "/Content/gazette/bridge.md", "--root", root, "--json"], in: parent)
    let answer = try JSONDecoder().decode(ExplainedArticle.self, from: Data(outside.output.utf8))
    #expect(answer.links.map(\.second) == ["harbour-post/bridge.md"])
  }

  @Test("Text for people: headings at the margin, no colour in a pipe, the same numbers as the JSON")
  func text() throws {
    let site = try Folder.site()
    let outcome = try Binary.run(["explain", "gazette/bridge.md"], in: site.url)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(
      outcome.output.contains("\nWhy it stands in this story\n  Joined to 1 report at a mean likeness of "))
    let story = try Binary.run(["explain", "aldermouth-swing-bridge-shut-after-cracks-found"], in: site.url)
      .output
    for heading in ["Why these are together", "Nearest other stories", "Why these sentences"] {
      #expect(story.contains("\n\(heading)\n"), "\(heading)")
    }
    let number = try #require(
      try explained("aldermouth-swing-bridge-shut-after-cracks-found", in: site).pairs.first
    ).similarity
    #expect(story.contains(String(format: "%.3f", number)))
  }

  @Test("A name that is nearly right is suggested; a wrong one is exit 1, none at all exit 64")
  func unknown() throws {
    let site = try Folder.site()
    for (name, near) in [
      ("aldermouth-swing-bridge-shut-after-crack-found", "aldermouth-swing-bridge-shut-after-cracks-found"),
      ("gazette/musem.md", "gazette/museum.md"), ("Content/gazette/musem.md", "gazette/museum.md"),
      (
        "/stories/aldermouth-swing-bridge-shut-after-cracks-fund/",
        "/stories/aldermouth-swing-bridge-shut-after-cracks-found/"
      ),
    ] {
      let outcome = try Binary.run(["explain", name], in: site.url)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors.contains("error: No story or article is called `\(name)`. [explain/unknown]"),
        "\(name)")
      #expect(outcome.errors.contains("help: Did you mean `\(near)`?"), "\(name): \(outcome.errors)")
    }
    let far = try Binary.run(["explain", "zzzzzzzzzzzzzzzzzzzz", "--json"], in: site.url)
    #expect(far.status == 1)
    #expect(far.output.contains("explain/unknown"))
    #expect(try Binary.run(["explain"], in: site.url).status == 64)
    #expect(try Binary.run(["explain", ""], in: site.url).status == 64)
    try site.write("Content/gazette/later.md", "---\ndraft: true\n---\nA draft on tides and the moon.\n")
    let draft = try Binary.run(["explain", "Content/gazette/later.md"], in: site.url)
    #expect(draft.status == 1)
    #expect(draft.errors.contains("`Content/gazette/later.md` is not part of the site."))
    #expect(try Binary.run(["explain", "Content/gazette/later.md", "--drafts"], in: site.url).status == 0)
  }

  @Test(
    "The page \"Why these?\" shows the numbers of explain: joins, links, shared words, the nearest other story"
  )
  func page() throws {
    let site = try Folder.site()
    try site.write(
      "Content/gazette/copy.md", Folder.bridge.replacingOccurrences(of: "T08:00Z", with: "T12:00Z"))
    try site.write(
      "Content/harbour-post/board.md",
      """
      ---
      title: Board elects a chairwoman
      date: 2023-09-14T08:00Z
      ---
      The harbour board elected the lawyer Ruth Danner as its chairwoman on Thursday by nine votes to four.

      Danner promised lower berth fees for anglers, a new crane and talks with the pilots about their pensions.

      Her rival, the shipowner Piet Vos, congratulated her and left the hall of Aldermouth before the count was over.
      """)
    #expect(try Binary.run(["build"], in: site.url).status == 0)
    let answer = try story(of: "harbour-post/bridge.md", in: site)
    let page = try site.read("Public" + answer.url + "index.html")
    let section = try #require(page.components(separatedBy: "<h2 id=\"joins\">").last)
    func shown(_ value: Double) -> String { String(format: "%.3f", (value * 1000).rounded() / 1000) }
    for article in answer.articles {
      guard let similarity = article.join.similarity, let needed = article.join.threshold else {
        #expect(article.join.way == "sameText")
        continue
      }
      #expect(
        section.contains(
          "<td class=\"number\">\(shown(similarity))</td><td class=\"number\">\(shown(needed))</td>"))
    }
    #expect(answer.articles.contains { $0.join.way == "sameText" })
    #expect(!answer.pairs.isEmpty)
    for pair in answer.pairs.prefix(6) {
      #expect(section.contains("<td class=\"number\">\(shown(pair.similarity))</td><td>"))
    }
    #expect(!answer.terms.isEmpty)
    for term in answer.terms {
      #expect(section.contains("\(term.word) \(shown(term.weight))"), "\(term.word)")
    }
    let near = try #require(answer.neighbours.first)
    #expect(section.contains("\(near.title)</a> <span class=\"facts\">\(shown(near.similarity)) · "))
    #expect(section.contains("<td class=\"number\">1.000</td>"))
    let museum = try site.read("Public/stories/museum-shows-lost-paintings/index.html")
    #expect(!museum.contains("Why these are together"))
  }

  @Test("Nothing is written")
  func writesNothing() throws {
    let site = try Folder.site()
    _ = try Binary.run(["explain", "gazette/bridge.md"], in: site.url)
    #expect(!site.exists("Public") && !site.exists("Content/ledger.jsonl"))
  }
}
