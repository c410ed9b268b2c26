import Foundation
import Testing

/// `verify` on the real binary.
struct VerifyScenarios {
  static func built(_ arguments: [String] = []) throws -> Folder {
    let site = try Folder.site()
    let outcome = try Binary.run(["build"] + arguments, in: site.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  /// Replaces words in a file of the site.
  static func change(_ site: Folder, _ path: String, _ old: String, _ new: String) throws {
    let text = try site.read(path)
    let changed = text.replacingOccurrences(of: old, with: new)
    #expect(changed != text, "\(path) has no \(old)")
    try site.write(path, changed)
  }

  @Test(
    "A site as it was built is verified, and nothing is written",
    arguments: [
      [], ["--base-url", "https://example.org/a/b"], ["--edition", "2023-09-11"], ["--drafts", "--future"],
    ])
  func verified(arguments: [String]) throws {
    let site = try Self.built(arguments)
    let before = try site.tree("")
    let outcome = try Binary.run(["verify"], in: site.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("stand in"))
    #expect(outcome.output.contains("byte for byte, what Content gives. Nothing was changed."))
    #expect(outcome.errors.isEmpty)
    #expect(try site.tree("") == before)
  }

  @Test("A changed word in a sentence: exit 1, with page, sentence and what the article reads")
  func changedSentence() throws {
    let site = try Self.built()
    try Self.change(site, "Public/articles/gazette-museum/index.html", "Forty paintings", "Fifty paintings")
    let outcome = try Binary.run(["verify"], in: site.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Public/articles/gazette-museum/index.html:"))
    #expect(outcome.errors.contains("This sentence “Fifty paintings that were thought lost"))
    #expect(
      outcome.errors.contains("Content/gazette/museum.md:5 reads “Forty paintings that were thought lost"))
    #expect(outcome.errors.contains("help: Do not publish this site; build it again."))
  }

  @Test("A changed count, headline or outlet, and white space between tags")
  func changedPage() throws {
    for (old, new) in [
      ("2 independent reports", "3 independent reports"), ("bridge shut after", "bridge shut before"),
      (">Gazette<", ">Gazetta<"),
      ("<main", " <main"),
    ] {
      let site = try Self.built()
      try Self.change(site, "Public/index.html", old, new)
      let outcome = try Binary.run(["verify"], in: site.url)
      #expect(outcome.status == 1, "\(old)")
      #expect(outcome.errors.contains("Public/index.html:"), "\(outcome.errors)")
    }
  }

  @Test("--json says the same as one document")
  func json() throws {
    let site = try Self.built()
    let good = try JSONSerialization.jsonObject(
      with: Data(try Binary.run(["verify", "--json"], in: site.url).output.utf8))
    let answer = try #require(good as? [String: Any])
    #expect(answer["verified"] as? Bool == true && answer["compared"] as? Bool == true)
    #expect((answer["sentences"] as? Int ?? 0) > 10)
    try Self.change(site, "Public/digest.json", "feared for their trade", "hoped for their trade")
    let outcome = try Binary.run(["verify", "--json"], in: site.url)
    #expect(outcome.status == 1)
    let bad = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(bad["verified"] as? Bool == false)
    let unproved = try #require(bad["unproved"] as? [[String: Any]])
    #expect(unproved.first?["page"] as? String == "digest.json")
    #expect((unproved.first?["reads"] as? String)?.contains("feared for their trade") == true)
  }

  @Test("Changed Content is said to be that, with the remedy; a new build mends it")
  func changedContent() throws {
    let site = try Self.built()
    try Self.change(site, "Content/gazette/museum.md", "Forty", "Fifty")
    let outcome = try Binary.run(["verify"], in: site.url)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "Content/gazette/museum.md: error: This file has changed since the site was built."))
    #expect(outcome.errors.contains("help: Build the site again."))
    #expect(!outcome.errors.contains("Public/"))
    _ = try Binary.run(["build"], in: site.url)
    #expect(try Binary.run(["verify"], in: site.url).status == 0)
  }

  @Test("--output and --root name the site as everywhere")
  func output() throws {
    let site = try Self.built(["--output", "Elsewhere"])
    #expect(try Binary.run(["verify"], in: site.url).status == 1)
    #expect(try Binary.run(["verify", "--output", "Elsewhere"], in: site.url).status == 0)
    #expect(
      try Binary.run(["verify", "--root", site.path(""), "--output", site.path("Elsewhere")]).status == 0)
  }

  @Test("No site, a folder of someone else's, a site without a record, no Content")
  func refusals() throws {
    let site = try Folder.site()
    #expect(try Binary.run(["verify"], in: site.url).errors.contains("There is no built site in `Public`."))
    try site.write("Public/index.html", "<p>mine</p>")
    let foreign = try Binary.run(["verify"], in: site.url)
    #expect(foreign.status == 1)
    #expect(
      foreign.errors.contains("help: Build it with `broadsheet build`, or name its folder with --output DIR.")
    )
    let built = try Self.built()
    try FileManager.default.removeItem(at: built.url.appending(path: "Public/.broadsheet-record"))
    let old = try Binary.run(["verify"], in: built.url)
    #expect(old.status == 1)
    #expect(old.errors.contains("another version of Broadsheet built it. [verify/no-record]"))
    try built.write("Public/.broadsheet-manifest", "rubbish")
    #expect(
      try Binary.run(["verify"], in: built.url).errors.contains("the list of the site's files is damaged"))
    let empty = try Folder()
    #expect(try Binary.run(["verify"], in: empty.url).errors.contains("There is no folder `Content`"))
    #expect(try Binary.run(["verify", "--drafts"], in: built.url).status == 64)
    #expect(try Binary.run(["verify", "--jobs", "0"], in: built.url).status == 64)
  }

  @Test("`clean` takes the record along")
  func clean() throws {
    let site = try Self.built()
    #expect(site.exists("Public/.broadsheet-record"))
    _ = try Binary.run(["clean"], in: site.url)
    #expect(!site.exists("Public/.broadsheet-record"))
  }
}
