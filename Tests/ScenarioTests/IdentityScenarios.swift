import Foundation
import Testing

/// Ids and addresses over days, on the real binary: what was published once goes on answering.
struct IdentityScenarios {
  /// Reports of three days. On the second a story changes its shape: a second report drops a name, two stories meet.
  static let days: [[String: String]] = [
    [
      "Content/harbour-post/bridge.md": Folder.bridge,
      "Content/gazette/museum.md": Folder.museum,
      "Content/gazette/opera.md": article(
        "Opera opens season", "2023-09-11T10:00Z", topics: "Music",
        """
        The opera of Lindholm opened its season on Monday with a work by the composer Ida Lund about a shipwreck.

        Critics praised the choir, and the stage designer Karel Brok was called back four times by the audience.
        """),
      "Content/tribune/prize.md": article(
        "Composer wins northern prize", "2023-09-11T12:00Z", topics: "Music",
        """
        The composer Ida Lund received the northern arts prize for a cycle of songs on the winters of her childhood.

        The jury in Vestby said that nobody else writes for voices with such patience and so few notes.
        """),
    ],
    [
      "Content/gazette/bridge.md": Folder.bridgeAgain,
      "Content/tribune/opera.md": article(
        "Shipwreck on stage as opera season opens", "2023-09-12T07:00Z",
        """
        A shipwreck opened the season of the opera of Lindholm, and the choir was praised by all critics on Monday.

        The stage designer Karel Brok let it rain for an hour on the choir, and the audience called him back four times.
        """),
      "Content/tribune/prize-again.md": article(
        "Northern arts prize goes to writer of songs", "2023-09-12T09:00Z",
        """
        The northern arts prize went to a cycle of songs on winters, and the jury in Vestby praised its patience.

        Nobody else writes for voices with so few notes, the jury of the northern prize said in Vestby.
        """),
    ],
    [
      "Content/gazette/ferry.md": article(
        "Second ferry joins at Aldermouth", "2023-09-13T08:00Z",
        """
        A second ferry began to carry pedestrians across the harbour mouth of Aldermouth while the swing bridge is shut.

        Cracks in the bearings of the swing bridge forced the harbour board to close it for repairs of six weeks.
        """)
    ],
  ]

  static func article(_ title: String, _ date: String, topics: String? = nil, _ text: String) -> String {
    let topics = topics.map { "topics: [\($0)]\n" } ?? ""
    return "---\ntitle: \(title)\ndate: \(date)\n\(topics)---\n\(text)\n"
  }

  /// Addresses of pages and feeds, without the theme's files.
  static func addresses(_ site: Folder) throws -> Set<String> {
    Set(
      try site.tree("Public").keys.filter {
        // The search's files are found through its index alone; their names are made from what they hold.
        ($0.hasSuffix(".html") || $0.hasSuffix(".xml") || $0.hasSuffix(".json"))
          && !$0.hasPrefix("search/articles-")
      })
  }

  private func build(_ site: Folder, _ arguments: [String] = []) throws -> String {
    let outcome = try Binary.run(["build"] + arguments, in: site.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try Binary.run(["check"], in: site.url).status == 0)
    return outcome.errors
  }

  @Test(
    "Three days in any order of files: the same ids and bytes, and every address of the first days answers")
  func threeDays() throws {
    let one = try Folder()
    let other = try Folder()
    var published = Set<String>()
    for (number, day) in Self.days.enumerated() {
      let paths = day.keys.sorted()
      for path in paths { try one.write(path, day[path] ?? "") }
      for (place, path) in paths.reversed().enumerated() {
        try other.write(path, day[path] ?? "")
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: Double((number * 7 + place * 5) % 11) * 86_400)],
          ofItemAtPath: other.path(path))
      }
      #expect(try build(one).isEmpty)
      #expect(try build(other, ["--jobs", "1"]).isEmpty)
      #expect(try one.read("Content/ledger.jsonl") == other.read("Content/ledger.jsonl"))
      #expect(try one.tree("Public") == other.tree("Public"))
      let now = try Self.addresses(one)
      #expect(published.subtracting(now).sorted() == [], "day \(number + 1)")
      if number == 0 {
        #expect(now.contains("names/ida-lund/index.html"))
      } else {
        // The second reports say nothing of her; the address answers all the same.
        let page = try one.read("Public/names/ida-lund/index.html")
        #expect(page.contains("http-equiv=\"refresh\"") && page.contains("stories/"))
      }
      published.formUnion(now)
    }
    #expect(try one.read("Public/digest.json").contains("\"id\""))
  }

  @Test("A second build, a dry run and check leave the ledger byte for byte as it is")
  func ledgerStable() throws {
    let site = try Folder.site()
    #expect(try Binary.run(["build", "--dry-run"], in: site.url).status == 0)
    #expect(try Binary.run(["check"], in: site.url).status == 0)
    #expect(!site.exists("Content/ledger.jsonl"))
    _ = try build(site)
    let ledger = try site.read("Content/ledger.jsonl")
    _ = try build(site)
    #expect(try site.read("Content/ledger.jsonl") == ledger)
    try site.write("Content/tribune/more.md", Self.days[2]["Content/gazette/ferry.md"] ?? "")
    #expect(try Binary.run(["build", "--dry-run"], in: site.url).status == 0)
    #expect(try Binary.run(["check"], in: site.url).status == 0)
    #expect(try Binary.run(["explain", "tribune/more.md"], in: site.url).status == 0)
    #expect(try site.read("Content/ledger.jsonl") == ledger)
  }

  @Test(
    "A file that is renamed keeps its story's id and address, and its own old address leads to the new one")
  func renamed() throws {
    let site = try Folder.site()
    _ = try build(site)
    let before = try Self.addresses(site)
    let id = try ledgerLine(of: "gazette/museum.md", in: site).id
    try FileManager.default.createDirectory(
      atPath: site.path("Content/gazette/2023"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: site.path("Content/gazette/museum.md"),
      toPath: site.path("Content/gazette/2023/lost-paintings.md"))
    _ = try build(site)
    #expect(try ledgerLine(of: "gazette/2023/lost-paintings.md", in: site).id == id)
    #expect(before.subtracting(try Self.addresses(site)).sorted() == [])
    let old = try site.read("Public/articles/gazette-museum/index.html")
    #expect(old.contains("../../articles/gazette-2023-lost-paintings/index.html"))
  }

  @Test(
    "An article that vanishes leaves an address that leads to its story; topics and days lead to what is nearest"
  )
  func vanished() throws {
    let site = try Folder()
    for day in Self.days { for (path, text) in day { try site.write(path, text) } }
    _ = try build(site)
    let before = try Self.addresses(site)
    for path in ["Content/gazette/opera.md", "Content/tribune/prize.md", "Content/gazette/ferry.md"] {
      try FileManager.default.removeItem(atPath: site.path(path))
    }
    _ = try build(site)
    #expect(before.subtracting(try Self.addresses(site)).sorted() == [])
    #expect(try site.read("Public/articles/gazette-opera/index.html").contains("../../stories/"))
    #expect(
      try site.read("Public/editions/2023-09-13/index.html").contains("../../editions/2023-09-12/index.html"))
    #expect(try site.read("Public/topics/music/index.html").contains("../../stories/"))
    #expect(!(try site.read("Public/articles/gazette-opera/index.html").contains("Critics praised")))
  }

  @Test("An article's new slug leaves its old address answering, and the first edition without a date too")
  func slugs() throws {
    let site = try Folder.site()
    try FileManager.default.removeItem(atPath: site.path("Content/harbour-post/bridge.md"))
    try FileManager.default.removeItem(atPath: site.path("Content/gazette/bridge.md"))
    try site.write(
      "Content/gazette/museum.md",
      Folder.museum.replacingOccurrences(of: "date: 2023-09-11T09:00Z\n", with: ""))
    _ = try build(site)
    #expect(site.exists("Public/editions/undated/index.html"))
    var before = try Self.addresses(site)
    for slug in ["lost-paintings", "paintings", "found-paintings"] {
      try site.write(
        "Content/gazette/museum.md",
        Folder.museum.replacingOccurrences(of: "title: Museum", with: "slug: \(slug)\ntitle: Museum"))
      _ = try build(site)
      let now = try Self.addresses(site)
      #expect(before.subtracting(now).sorted() == [], "\(slug)")
      before.formUnion(now)
    }
    #expect(try site.read("Public/articles/gazette-museum/index.html").contains("../../stories/"))
  }

  @Test("Stories that become one leave a page and a feed at the old address; parted again both are back")
  func merged() throws {
    let site = try Folder.site()
    _ = try build(site)
    let before = try site.tree("Public")
    let museum = try ledgerLine(of: "gazette/museum.md", in: site)
    try site.write("Content/editor.yaml", "- merge: [gazette/museum.md, gazette/bridge.md]\n")
    _ = try build(site)
    let page = try site.read("Public/stories/\(museum.slug)/index.html")
    #expect(page.contains("http-equiv=\"refresh\""))
    let bridge = try ledgerLine(of: "gazette/bridge.md", in: site)
    #expect(
      try site.read("Public/stories/\(museum.slug)/feed.xml")
        == site.read("Public/stories/\(bridge.slug)/feed.xml"))
    try FileManager.default.removeItem(atPath: site.path("Content/editor.yaml"))
    _ = try build(site)
    #expect(try site.tree("Public") == before)
  }

  @Test("Two branches that each add a story merge without a conflict, and both keep their addresses")
  func branches() throws {
    let base = try Folder.site()
    _ = try build(base)
    let ledger = try base.read("Content/ledger.jsonl")
    var sides: [String] = []
    var addresses = Set<String>()
    for path in ["Content/gazette/opera.md", "Content/tribune/prize.md"] {
      let branch = try Folder.site()
      try branch.write("Content/ledger.jsonl", ledger)
      try branch.write(path, Self.days[0][path] ?? "")
      _ = try build(branch)
      sides.append(try branch.read("Content/ledger.jsonl"))
      addresses.formUnion(
        try Self.addresses(branch).filter { $0.hasPrefix("stories/") || $0.hasPrefix("articles/") })
      try base.write(path, Self.days[0][path] ?? "")
    }
    // What `merge=union`, which a new site asks git for, makes of the file: the lines of both sides.
    let lines = Set(sides.flatMap { $0.split(separator: "\n") }).sorted()
    try base.write("Content/ledger.jsonl", lines.joined(separator: "\n") + "\n")
    let said = try build(base)
    #expect(addresses.subtracting(try Self.addresses(base)).sorted() == [])
    #expect(!said.contains("error"))
    #expect(try build(base).isEmpty)
    let ids = try base.read("Content/ledger.jsonl").split(separator: "\n").map { String($0.prefix(18)) }
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
  }

  @Test(
    "Marks of an unfinished merge stop the build with their places; without them doubled stories are resolved, and gone after"
  )
  func conflict() throws {
    let site = try Folder.site()
    _ = try build(site)
    let before = try Self.addresses(site)
    let lines = try site.read("Content/ledger.jsonl").split(separator: "\n").map(String.init)
    let other = lines[0].replacingOccurrences(of: "\"slug\":\"", with: "\"slug\":\"other-")
    let marked = ["<<<<<<< HEAD", lines[0], "=======", other, ">>>>>>> theirs"] + lines.dropFirst()
    try site.write("Content/ledger.jsonl", marked.joined(separator: "\n"))
    let tree = try site.tree("Public")
    let refused = try Binary.run(["build"], in: site.url)
    #expect(refused.status == 1)
    for line in [1, 3, 5] {
      #expect(
        refused.errors.contains("Content/ledger.jsonl:\(line):1: error: A mark of an unfinished merge"),
        "\(line)")
    }
    #expect(try site.read("Content/ledger.jsonl") == marked.joined(separator: "\n"))
    #expect(try site.tree("Public") == tree)
    // As the message says: the marks go, and both sides stay.
    try site.write(
      "Content/ledger.jsonl", ([lines[0], other] + lines.dropFirst()).joined(separator: "\n") + "\n")
    let said = try build(site)
    #expect(said.contains("stands twice in the ledger; the older entry is kept"))
    #expect(before.subtracting(try Self.addresses(site)).sorted() == [])
    // The address that only the other side published answers too.
    #expect(try Self.addresses(site).contains { $0.hasPrefix("stories/other-") })
    #expect(try build(site).isEmpty)
  }

  struct Line: Decodable {
    var id: String
    var slug: String
    var articles: [String]
    var redirectsTo: String?
  }

  /// The story that an article stands in now.
  private func ledgerLine(of path: String, in site: Folder) throws -> Line {
    let lines = try site.read("Content/ledger.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    return try #require(lines.first { $0.redirectsTo == nil && $0.articles.contains(path) })
  }
}
