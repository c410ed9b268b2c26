import Foundation
import Testing

/// `editor.yaml` on the real binary: every line does something, shows it, and leaves nothing behind.
struct EditorScenarios {
  private static let story = "gazette/bridge.md"

  private func site() throws -> Folder {
    let site = try Folder()
    for day in IdentityScenarios.days { for (path, text) in day { try site.write(path, text) } }
    return site
  }

  private func build(_ site: Folder) throws -> String {
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.errors
  }

  static let lines = [
    "- merge: [gazette/bridge.md, gazette/museum.md]",
    "- split: [gazette/ferry.md]",
    "- split: [gazette/bridge.md, harbour-post/bridge.md]",
    "- move: {article: gazette/ferry.md, to: gazette/museum.md}",
    "- move: {article: gazette/museum.md, to: gazette/bridge.md}",
    "- pin: gazette/museum.md",
    "- weight: {story: gazette/museum.md, weight: 5}",
    "- title: {story: gazette/museum.md, title: Forty paintings found}",
    "- lead: {story: gazette/bridge.md, sentence: Cracks in the bearings}",
    "- drop: {story: gazette/bridge.md, sentence: Cracks in the bearings}",
    "- exclude: gazette/ferry.md",
    "- exclude: gazette/museum.md",
    "- note: {story: gazette/museum.md, text: The museum disputes the number.}",
  ]

  @Test(
    "A line changes the site and says so; taken back, site and ledger are as before, byte for byte",
    arguments: lines)
  func takenBack(line: String) throws {
    let site = try site()
    #expect(try build(site).isEmpty)
    let before = try site.tree("Public")
    let ledger = try site.read("Content/ledger.jsonl")
    try site.write("Content/editor.yaml", line + "\n")
    for round in 1...2 {
      #expect(try build(site).isEmpty, "round \(round)")
      #expect(try Binary.run(["check", "--strict"], in: site.url).status == 0)
    }
    let edited = try site.tree("Public")
    #expect(edited != before)
    if !line.contains("exclude: gazette/museum.md") {
      let pages = edited.filter { path, bytes in
        path.hasPrefix("stories/") && path.hasSuffix("index.html")
          && String(decoding: bytes, as: UTF8.self).contains(">Edited<")
      }
      #expect(!pages.isEmpty)
    }
    // Addresses of the site before answer while the line stands, but for a story of which nothing is left.
    let gone = before.keys.filter { path in
      (path.hasSuffix(".html") || path.hasSuffix(".xml")) && edited[path] == nil
        && !(line == "- exclude: gazette/museum.md" && path.contains("museum"))
    }
    #expect(gone.sorted() == [])
    try FileManager.default.removeItem(atPath: site.path("Content/editor.yaml"))
    #expect(try build(site).isEmpty)
    #expect(try site.read("Content/ledger.jsonl") == ledger)
    let after = try site.tree("Public")
    #expect(Set(after.keys).symmetricDifference(before.keys).sorted() == [])
    #expect(after == before)
  }

  @Test("Of two lines the one that is taken back leaves nothing behind")
  func oneOfTwo() throws {
    let site = try site()
    try site.write("Content/editor.yaml", "- merge: [gazette/museum.md, tribune/prize.md]\n")
    _ = try build(site)
    let before = try site.tree("Public")
    let ledger = try site.read("Content/ledger.jsonl")
    try site.write(
      "Content/editor.yaml",
      "- merge: [gazette/museum.md, tribune/prize.md]\n- split: [tribune/prize-again.md, gazette/ferry.md]\n")
    _ = try build(site)
    #expect(try site.tree("Public") != before)
    try site.write("Content/editor.yaml", "- merge: [gazette/museum.md, tribune/prize.md]\n")
    _ = try build(site)
    #expect(try site.read("Content/ledger.jsonl") == ledger)
    #expect(try site.tree("Public") == before)
  }

  @Test(
    "A story that the editor split off and that has grown since keeps its address when the line is taken back"
  )
  func grownSplit() throws {
    let site = try site()
    _ = try build(site)
    try site.write("Content/editor.yaml", "- split: [gazette/ferry.md]\n")
    _ = try build(site)
    try site.write(
      "Content/tribune/ferry.md",
      IdentityScenarios.article(
        "Second ferry carries pedestrians at Aldermouth", "2023-09-13T11:00Z",
        """
        Pedestrians were carried by a second ferry across the harbour mouth of Aldermouth, where the swing bridge is shut.

        Repairs of the bearings will close the swing bridge for six weeks, the harbour board said.
        """))
    try site.write("Content/editor.yaml", "- split: [gazette/ferry.md, tribune/ferry.md]\n")
    _ = try build(site)
    let published = try IdentityScenarios.addresses(site)
    try FileManager.default.removeItem(atPath: site.path("Content/editor.yaml"))
    _ = try build(site)
    #expect(
      published.filter { $0.hasPrefix("stories/") }.subtracting(try IdentityScenarios.addresses(site))
        .sorted() == [])
  }

  @Test("Lines survive new articles, and a story merged away can still be named by its id and slug")
  func survive() throws {
    let site = try Folder.site()
    _ = try build(site)
    let ids = try site.read("Content/ledger.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(IdentityScenarios.Line.self, from: Data($0.utf8))
    }
    let museum = try #require(ids.first { $0.articles == ["gazette/museum.md"] })
    let bridge = try #require(ids.first { $0.articles.contains("gazette/bridge.md") })
    for name in [museum.id, museum.slug, museum.slug.uppercased()] {
      try site.write(
        "Content/editor.yaml",
        "- merge: [\(bridge.id), \(museum.id)]\n- title: {story: \(name), title: Of bridges and paintings}\n")
      #expect(try build(site).isEmpty)
      #expect(
        try site.read("Public/stories/\(bridge.slug)/index.html").contains("Of bridges and paintings"),
        "\(name)")
    }
    try site.write("Content/gazette/ferry.md", IdentityScenarios.days[2]["Content/gazette/ferry.md"] ?? "")
    #expect(try build(site).isEmpty)
    let page = try site.read("Public/stories/\(bridge.slug)/index.html")
    #expect(page.contains("Of bridges and paintings") && page.contains(">Edited<"))
    #expect(page.contains("articles/gazette-ferry/"))
  }

  @Test(
    "A line that matches nothing warns with its place, and is an error with --strict",
    arguments: [
      "merge: [gazette/bridge.md, gazette/musem.md]", "split: [gazette/musem.md]",
      "move: {article: gazette/musem.md, to: gazette/bridge.md}", "pin: gazette/musem.md",
      "weight: {story: gazette/musem.md, weight: 5}", "title: {story: gazette/musem.md, title: Other}",
      "lead: {story: gazette/musem.md, sentence: Forty paintings}",
      "drop: {story: gazette/musem.md, sentence: Forty paintings}", "exclude: gazette/musem.md",
      "note: {story: gazette/musem.md, text: Note.}",
    ])
  func noMatch(line: String) throws {
    let site = try Folder.site()
    try site.write("Content/editor.yaml", "# The editor's lines\n- \(line)\n")
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("Content/editor.yaml:2:3: warning: No "))
    #expect(outcome.errors.contains("help: Did you mean `gazette/museum.md`?"))
    let strict = try Binary.run(["build", "--strict"], in: site.url)
    #expect(strict.status == 1)
    #expect(strict.output.isEmpty)
  }
}
