import Foundation
import Testing

/// Stories that nearly became one: shown to the editor everywhere, joined nowhere.
struct DoubtfulScenarios {
  struct Answer: Decodable {
    struct Side: Decodable {
      var id: String
      var title: String
      var path: String
    }
    struct Pair: Decodable {
      var first: Side
      var second: Side
      var similarity: Double
      var threshold: Double
      var line: String
    }
    var doubtful: [Pair]
  }

  /// The bridge, and a meeting of the board that closed it: half in words, half in time another story.
  private func site() throws -> Folder {
    let site = try Folder.site()
    try site.write(
      "Content/harbour-post/board.md",
      """
      ---
      title: Board elects a chairwoman
      date: 2023-09-14T08:00Z
      ---
      The harbour board of Aldermouth elected the lawyer Ruth Danner as its chairwoman on Thursday by nine votes to four.

      Danner promised lower berth fees for anglers, a new crane, and longer hours for the pedestrians on the ferry.

      Her rival, the shipowner Piet Vos, congratulated her and left the hall before the count was over.
      """)
    return site
  }

  private func pairs(_ arguments: [String], in site: Folder) throws -> [Answer.Pair] {
    let outcome = try Binary.run(arguments, in: site.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8)).doubtful
  }

  @Test("check, build --verbose and explain list the pair with its numbers and the line; it is no warning")
  func listed() throws {
    let site = try site()
    let pair = try #require(try pairs(["check", "--strict", "--json"], in: site).first)
    #expect([pair.first.title, pair.second.title].contains("Board elects a chairwoman"))
    #expect([pair.first.path, pair.second.path].contains("harbour-post/board.md"))
    #expect(pair.similarity < pair.threshold && pair.similarity > pair.threshold / 2)
    #expect(pair.line == "- merge: [\(pair.first.id), \(pair.second.id)]")
    let heading = "1 pair of stories nearly joined; a line in Content/editor.yaml would join them:"
    let check = try Binary.run(["check", "--strict"], in: site.url)
    #expect(check.status == 0)
    #expect(check.output.contains(heading) && check.output.contains(pair.line))
    #expect(!check.errors.contains("warning"))
    let quiet = try Binary.run(["build", "--dry-run"], in: site.url)
    #expect(!(quiet.output + quiet.errors).contains("nearly joined"))
    let verbose = try Binary.run(["build", "--dry-run", "--verbose"], in: site.url)
    #expect(verbose.errors.contains(heading) && verbose.errors.contains(pair.line))
    #expect(try pairs(["build", "--dry-run", "--json"], in: site).map(\.line) == [pair.line])
    for name in [pair.first.id, pair.second.path] {
      let explained = try Binary.run(["explain", name], in: site.url).output
      #expect(explained.contains(" Doubtful: see below."), "\(name)")
      #expect(explained.contains(pair.line), "\(name)")
      #expect(try pairs(["explain", name, "--json"], in: site).map(\.line) == [pair.line])
    }
  }

  @Test("The line joins the pair, and nothing is in doubt any more; cluster names articles instead of ids")
  func obeyed() throws {
    let site = try site()
    let clustered = try #require(try pairs(["cluster", "Content", "--json"], in: site).first)
    #expect(clustered.line == "- merge: [\(clustered.first.path), \(clustered.second.path)]")
    #expect(try Binary.run(["build"], in: site.url).output.contains("3 stories"))
    for line in [try pairs(["check", "--json"], in: site).first?.line ?? "", clustered.line] {
      try site.write("Content/editor.yaml", line + "\n")
      #expect(try pairs(["check", "--json"], in: site).isEmpty)
      #expect(try Binary.run(["build", "--dry-run"], in: site.url).output.contains("2 stories"))
    }
  }
}
