import Foundation
import Testing

/// What `build` leaves for the next `build`, on the real binary.
struct CacheScenarios {
  @Test("After edits a build with the cache gives the site, the ledger and the words of one without")
  func edits() throws {
    let site = try Folder.site()
    try site.write(
      "Content/gazette/odd.md", "---\ntitel: Odd\n---\nA ship ran aground off the point on Monday night.\n")
    let edits: [(String, String?)] = [
      ("Content/gazette/museum.md", Folder.museum + "\nThe show is open until spring, the museum said.\n"),
      (
        "Content/gazette/new.md",
        "---\ntitle: Quay to be widened\ndate: 2023-09-12\n---\nThe quay will be widened next year, the board said.\n"
      ),
      ("Content/site.yaml", "title: The Harbour Digest\n"), ("Content/harbour-post/bridge.md", nil),
      ("Templates/404.mustache", "<p>Nothing is here.</p>\n"),
      ("Content/editor.yaml", "- pin: gazette/museum.md\n"),
    ]
    _ = try Binary.run(["build"], in: site.url)
    for (path, text) in edits {
      if let text {
        try site.write(path, text)
      } else {
        try FileManager.default.removeItem(atPath: site.path(path))
      }
      let ledger = try site.read("Content/ledger.jsonl")
      let anew = try Binary.run(["build", "--no-cache", "--output", "Anew"], in: site.url)
      let expected = try (site.tree("Anew"), site.read("Content/ledger.jsonl"))
      try site.write("Content/ledger.jsonl", ledger)
      let warm = try Binary.run(["build"], in: site.url)
      #expect(warm.status == 0 && warm.errors == anew.errors, "\(path): \(warm.errors)")
      #expect(try site.tree("Public") == expected.0, "\(path)")
      #expect(try site.read("Content/ledger.jsonl") == expected.1, "\(path)")
    }
    // The warning of a file that nobody touched is given each time.
    #expect(try Binary.run(["build"], in: site.url).errors.contains("Unknown key `titel`"))
    #expect(try Binary.run(["verify"], in: site.url).status == 0)
  }

  @Test(
    "--json counts the files of the site, whether they are written, stand there, or are not written at all")
  func countedFiles() throws {
    let site = try Folder.site()
    func count(_ words: String...) throws -> Int? {
      let outcome = try Binary.run(["build", "--json"] + words, in: site.url)
      let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      return answer?["files"] as? Int
    }
    let dry = try count("--dry-run")
    let first = try count()
    // The list of files and the record of what they were built from are not the site's.
    let there = try site.tree("Public").keys.count { !$0.hasPrefix(".") }
    #expect(there > 40 && first == there && dry == there)
    try site.write("Content/gazette/museum.md", Folder.museum + "\nThe show is open until spring.\n")
    #expect(try count() == there)
    #expect(try count() == there)
    #expect(try count("--no-cache") == there)
  }

  @Test("The cache may be deleted or damaged, and `clean` removes it")
  func lost() throws {
    let site = try Folder.site()
    _ = try Binary.run(["build"], in: site.url)
    let first = try site.tree("Public")
    let cache = site.path(".broadsheet-cache")
    for name in try FileManager.default.contentsOfDirectory(atPath: cache) {
      try site.write(".broadsheet-cache/\(name)", "broadsheet-cache 1\nnonsense")
    }
    let mended = try Binary.run(["build"], in: site.url)
    #expect(mended.status == 0)
    #expect(mended.errors.contains("note: What the last build left for this one is damaged"))
    #expect(try Binary.run(["build"], in: site.url).errors.isEmpty)
    try FileManager.default.removeItem(atPath: cache)
    #expect(try Binary.run(["build"], in: site.url).errors.isEmpty)
    #expect(try site.tree("Public") == first)
    let cleaned = try Binary.run(["clean"], in: site.url)
    #expect(cleaned.status == 0 && cleaned.output.contains("and the cache"))
    #expect(!site.exists(".broadsheet-cache") && !site.exists(".broadsheet-twin"))
    #expect(!FileManager.default.fileExists(atPath: site.path("Public/index.html")))
  }

  @Test("--no-cache leaves no cache, and a dry run changes none")
  func none() throws {
    let site = try Folder.site()
    _ = try Binary.run(["build", "--no-cache"], in: site.url)
    _ = try Binary.run(["build", "--dry-run"], in: site.url)
    #expect(!site.exists(".broadsheet-cache"))
  }
}
