import Foundation
import Testing

/// The main job, on the real binary.
struct BuildScenarios {
  @Test("A folder of articles becomes a site, and the counts go to standard output")
  func build() throws {
    let site = try Folder.site()
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("3 articles, 3 independent reports, 2 stories, 2 editions."))
    #expect(outcome.errors.isEmpty)
    let front = try site.read("Public/index.html")
    #expect(front.contains("swing bridge"))
    for name in ["404.html", "feed.xml", "digest.json", "robots.txt", "editions/2023-09-12/index.html"] {
      #expect(site.exists("Public/" + name), "\(name)")
    }
    // A site without an address has no list of addresses, and the build says so.
    #expect(
      !site.exists("Public/sitemap.xml")
        && outcome.output.contains("There is no `baseURL` in Content/site.yaml"))
    let address = ["--base-url", "https://example.org/"]
    let addressed = try Binary.run(["build"] + address, in: site.url)
    #expect(site.exists("Public/sitemap.xml") && !addressed.output.contains("baseURL"))
    #expect(site.exists("Content/ledger.jsonl"))
  }

  @Test("A second build writes nothing, and the site is the same")
  func unchanged() throws {
    let site = try Folder.site()
    _ = try Binary.run(["build"], in: site.url)
    let first = try site.tree("Public")
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.output.contains("0 added, 0 changed, 0 removed"))
    #expect(try site.tree("Public") == first)
  }

  @Test("One wrong article among good ones: exit 1, place and remedy, Public untouched")
  func wrongArticle() throws {
    let site = try Folder.site()
    _ = try Binary.run(["build"], in: site.url)
    let before = try site.tree("Public")
    try site.write(
      "Content/gazette/new.md",
      "---\ntitle: New\ndate: 2023-09-12\n---\nA new report on the bridge is out today.\n")
    try site.write("Content/gazette/bad.md", "---\ntitle: Bad\ndraft: maybe\n---\nText of the report.\n")
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Content/gazette/bad.md:3:"))
    #expect(outcome.errors.contains("help: "))
    #expect(try site.tree("Public") == before)
  }

  @Test("Broken YAML is an error with its line")
  func brokenYAML() throws {
    let site = try Folder.site()
    try site.write("Content/gazette/bad.md", "---\ntitle: \"Bad\ndate: [2023\n---\nText.\n")
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Content/gazette/bad.md:"))
    #expect(!site.exists("Public"))
  }

  @Test("Files that hold no article are reported, and the others built")
  func noArticles() throws {
    let site = try Folder.site()
    try site.write("Content/odd/empty.txt", "")
    try site.write("Content/odd/binary.txt", Data([0, 1, 2, 0, 255, 0, 7]))
    try site.write("Content/odd/latin.md", Data("Caf".utf8) + Data([0xE9]) + Data(" society reports.".utf8))
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in ["empty.txt", "binary.txt", "latin.md"] {
      #expect(outcome.errors.contains("Content/odd/\(name)"), "\(name)")
    }
    #expect(outcome.output.contains("3 articles"))
    #expect(try Binary.run(["build", "--strict"], in: site.url).status == 1)
  }

  @Test("Two articles that want one URL are an error naming both")
  func collision() throws {
    let site = try Folder.site()
    try site.write("Content/a.md", "---\nslug: Same\n---\nThe first of the two reports is about ships.\n")
    try site.write("Content/b.md", "---\nslug: same\n---\nThe second of the two reports is about trains.\n")
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a.md") && outcome.errors.contains("b.md"))
  }

  @Test("Drafts and articles of the future stay out until asked for")
  func drafts() throws {
    let site = try Folder.site()
    try site.write("Content/draft.md", "---\ndraft: true\n---\nA draft on quarries and their dust.\n")
    try site.write("Content/later.md", "---\ndate: 2023-10-01\n---\nA report of October on the tides.\n")
    let now = ["--now", "2023-09-20T00:00Z", "--dry-run"]
    #expect(try Binary.run(["build"] + now, in: site.url).output.contains("3 articles"))
    #expect(try Binary.run(["build", "--drafts"] + now, in: site.url).output.contains("4 articles"))
    #expect(
      try Binary.run(["build", "--drafts", "--future"] + now, in: site.url).output.contains("5 articles"))
    #expect(!site.exists("Public"))
  }

  @Test("An article's pictures are published with their words; one that is missing is a warning")
  func pictures() throws {
    let site = try Folder.site()
    let picture = Data(Array("GIF89a".utf8) + [64, 1, 200, 0])
    try site.write("Content/photos/quay.gif", picture)
    try site.write(
      "Content/gazette/quay.md",
      """
      ---
      image: photos/quay.gif
      imageAlt: The "east" quay
      imageCredit: A. Example
      ---
      The east quay was paved with granite on Friday by four masons from the valley.

      ![Not there](none.png)

      ![Elsewhere](https://example.org/far.png)

      ![](../photos/quay.gif)
      """)
    try site.write("Content/photos/large.gif", picture + [UInt8](repeating: 0, count: 6_000_000))
    try site.write(
      "Content/gazette/crane.md",
      "---\nimage: photos/large.gif\nimageAlt: A crane\nimageCredit: \"© B. Example\"\n---\nThe crane was lifted on Friday by a ship from the north."
    )
    try site.write("Content/gazette/plan.png", "no picture")
    try site.write(
      "Content/gazette/plan.md",
      "---\nimage: gazette/plan.png\n---\nThe plan of the quay was shown to all on Friday.")
    let outcome = try Binary.run(["check"], in: site.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        "Content/gazette/quay.md:8: warning: The picture `gazette/none.png` is not in Content."))
    for warning in [
      "Content/gazette/quay.md:10: warning: The picture `https://example.org/far.png` is on another host, so it is left out:",
      "Content/gazette/quay.md:12: warning: The picture `../photos/quay.gif` has no words for those who cannot see it.",
      "Content/gazette/quay.md:12: warning: The picture `../photos/quay.gif` does not say whose it is.",
      "Content/gazette/plan.md:2: warning: The picture `gazette/plan.png` does not say whose it is. [content/image-credit]\n  help: Add `imageCredit: ` with",
      "Content/gazette/plan.md:2: warning: The file `gazette/plan.png` does not begin like a picture.",
      "Content/gazette/crane.md:2: warning: The picture `photos/large.gif` has 6 MB,",
    ] { #expect(outcome.errors.contains(warning), "\(warning)") }
    _ = try Binary.run(["build"], in: site.url)
    #expect(
      try site.read("Public/articles/gazette-crane/index.html").contains(
        "<figcaption>© B. Example</figcaption>"))
    let page = try site.read("Public/articles/gazette-quay/index.html")
    let name = try #require(try site.tree("Public").keys.first { $0.hasPrefix("images/photos/quay.") })
    #expect(
      page.contains(
        "<img src=\"../../\(name)\" alt=\"The &quot;east&quot; quay\" width=\"320\" height=\"200\" decoding=\"async\">"
      ))
    #expect(page.contains("alt=\"\" width=\"320\" height=\"200\" decoding=\"async\" loading=\"lazy\">"))
    #expect(page.contains("<figcaption>Photo: A. Example</figcaption>"))
    #expect(page.contains("Not there") && !page.contains("far.png") && !page.contains("Elsewhere"))
    #expect(name != "images/photos/quay.gif")
    #expect(try site.tree("Public")[name] == picture)
  }

  @Test("A folder without Content is no site, and the remedy is named")
  func noContent() throws {
    let folder = try Folder()
    let outcome = try Binary.run(["build"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("broadsheet new site"))
  }
}

struct DeterminismScenarios {
  @Test("Another folder, another order of files, another number of jobs: the same bytes")
  func sameBytes() throws {
    let one = try Folder.site()
    let other = try Folder()
    try other.write("Content/gazette/museum.md", Folder.museum)
    try other.write("Content/gazette/bridge.md", Folder.bridgeAgain)
    try other.write("Content/harbour-post/bridge.md", Folder.bridge)
    #expect(try Binary.run(["build", "--jobs", "1"], in: one.url).status == 0)
    #expect(try Binary.run(["build", "--jobs", "2"], in: other.url).status == 0)
    #expect(try one.tree("Public") == other.tree("Public"))
    #expect(try one.read("Content/ledger.jsonl") == other.read("Content/ledger.jsonl"))
  }
}

struct OutputScenarios {
  @Test("A folder that broadsheet did not make is refused, and taken with --force")
  func foreignFolder() throws {
    let site = try Folder.site()
    try site.write("Public/mine.txt", "mine")
    let refused = try Binary.run(["build"], in: site.url)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--force"))
    #expect(try site.tree("Public").count == 1)
    #expect(try Binary.run(["build", "--force"], in: site.url).status == 0)
    #expect(try site.read("Public/mine.txt") == "mine")
  }

  @Test("An article that is gone takes its page with it; foreign files stay")
  func removal() throws {
    let site = try Folder.site()
    _ = try Binary.run(["build"], in: site.url)
    try site.write("Public/CNAME", "example.org")
    try FileManager.default.removeItem(atPath: site.path("Content/gazette/museum.md"))
    let page = "Public/articles/gazette-museum/index.html"
    #expect(site.exists(page))
    #expect(try Binary.run(["build"], in: site.url).status == 0)
    #expect(!site.exists(page) && !site.exists("Public/articles/gazette-museum"))
    #expect(try site.read("Public/CNAME") == "example.org")
  }

  @Test("Clean removes what build wrote and nothing else")
  func clean() throws {
    let site = try Folder.site()
    _ = try Binary.run(["build"], in: site.url)
    try site.write("Public/stories/mine.txt", "mine")
    #expect(try Binary.run(["clean"], in: site.url).status == 0)
    #expect(try site.tree("Public").keys.sorted() == ["stories/mine.txt"])
    #expect(site.exists("Content/gazette/museum.md"))
  }

  @Test("A build killed at any moment leaves what the next build mends", arguments: 1...8)
  func killed(step: Int) throws {
    let site = try Folder.site()
    _ = try Binary.run(["build"], in: site.url)
    try site.write(
      "Content/gazette/museum.md", Folder.museum.replacingOccurrences(of: "Forty", with: "Fifty"))
    try site.write(
      "Content/gazette/more.md",
      "---\ndate: 2023-09-13\n---\nA second ferry will join the service on Wednesday, the board said.\n")
    try FileManager.default.removeItem(atPath: site.path("Content/harbour-post/bridge.md"))
    let process = Process()
    process.executableURL = Binary.url
    process.arguments = ["build", "--quiet"]
    process.currentDirectoryURL = site.url
    try process.run()
    usleep(UInt32(step * 12_000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try Binary.run(["build"], in: site.url).status == 0)
    let mended = try site.tree("Public")
    let fresh = try Folder()
    try FileManager.default.copyItem(atPath: site.path("Content"), toPath: fresh.path("Content"))
    #expect(try Binary.run(["build"], in: fresh.url).status == 0)
    #expect(try fresh.tree("Public") == mended)
  }
}

struct UsageScenarios {
  @Test(
    "Wrong usage is exit 64 with a word of help",
    arguments: [
      ["bild"], ["build", "--jobs", "none"], ["build", "--quiet", "--verbose"], ["summarize"],
      ["build", "--edition", "soon"],
      ["summarize", "a.txt", "--words", "0"], ["build", "--base-url", "example.org"],
      ["build", "--base-url", "https://example.org//"], ["cluster"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let outcome = try Binary.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Usage:") || outcome.errors.contains("--help"))
  }

  @Test("A result that a full disk does not take is told of, and is no success")
  func fullDisk() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let site = try Folder.site()
    _ = try Binary.run(["build"], in: site.url)
    for command in ["verify", "verify --json", "cluster Content --json", "build"] {
      let line = "cd '\(site.url.path())' && '\(Binary.url.path())' \(command) 2>&1 >/dev/full; echo $?"
      let said = String(decoding: try Shell.output(line), as: UTF8.self)
      #expect(
        said.hasSuffix(
          "error: Cannot write the result: No space left on device. [output/cannot-write]\n1\n"),
        "\(command): \(said)")
    }
  }

  @Test("Help names every command")
  func help() throws {
    let outcome = try Binary.run(["--help"])
    #expect(outcome.status == 0)
    for command in ["new", "build", "serve", "check", "clean", "explain", "cluster", "summarize", "inspect"] {
      #expect(outcome.output.contains("\n  \(command)"), "\(command)")
    }
  }
}
