import Foundation
import Testing

/// `import` from files: what is written, what is left alone.
struct ImportScenarios {
  static func feed(_ items: String, title: String = "Harbour Post") -> String {
    """
    <?xml version="1.0"?><rss version="2.0"><channel><title>\(title)</title><link>https://harbourpost.example/</link>\(items)</channel></rss>
    """
  }

  static func item(
    _ name: String, text: String, id: String? = nil, date: String = "Tue, 12 Sep 2023 10:00:00 GMT"
  ) -> String {
    """
    <item><title>\(name)</title><link>https://harbourpost.example/\(id ?? name.lowercased())</link>
    <guid isPermaLink="false">\(id ?? name.lowercased())</guid><pubDate>\(date)</pubDate><description><![CDATA[\(text)]]></description></item>
    """
  }

  /// A site with one feed of two entries beside it.
  static func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("Content/site.yaml", "title: Test\n")
    try folder.write(
      "feed.xml",
      feed(
        item(
          "Bridge",
          text:
            "<p>The <b>swing bridge</b> is shut &amp; the ferry runs.</p><p>Cracks were found in 2 of 4 bearings.</p>"
        )
          + item("Ferry", text: "The ferry runs every 20 minutes.", date: "2023-09-13")))
    return folder
  }

  static let bridge = """
    ---
    title: Bridge
    date: 2023-09-12T10:00:00Z
    source: Harbour Post
    link: https://harbourpost.example/bridge
    republish: quotes
    ---

    The **swing bridge** is shut & the ferry runs.

    Cracks were found in 2 of 4 bearings.

    """

  @Test("Entries with one id among them are told by their links, and the feed is told of")
  func sharedIDs() throws {
    let folder = try Folder()
    try folder.write("Content/site.yaml", "title: Test\n")
    try folder.write(
      "feed.xml",
      Self.feed(
        """
        <item><title>Bridge</title><link>https://harbourpost.example/bridge</link><guid>1</guid><description>The swing bridge is \
        shut.</description></item><item><title>Ferry</title><link>https://harbourpost.example/ferry</link><guid>1</guid>\
        <description>The ferry runs every hour.</description></item>
        """))
    let run = try Binary.run(["import", "feed.xml"], in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        "feed.xml: warning: Different entries have the same id “1”; they are told by their links. [import/shared-id]"
      ))
    #expect(folder.exists("Content/harbour-post/bridge.md") && folder.exists("Content/harbour-post/ferry.md"))
  }

  @Test(
    "A figure of an entry keeps its caption and credit, its picture with the address that it has on the web")
  func entryFigures() throws {
    let folder = try Folder()
    try folder.write("Content/site.yaml", "title: Test\n")
    try folder.write(
      "feed.xml",
      Self.feed(
        Self.item(
          "Bridge",
          text: """
            <p>The swing bridge is shut.</p><figure><img src="/img/b.jpg" alt="A bridge"><figcaption>The bridge on Monday. \
            Photo: Ida Lund</figcaption></figure><p>Cracks were found.</p>
            """)))
    #expect(try Binary.run(["import", "feed.xml"], in: folder.url).status == 0)
    let text = try folder.read("Content/harbour-post/2023-09-12-bridge.md")
    #expect(
      text.contains(
        "![A bridge](<https://harbourpost.example/img/b.jpg> \"Photo: Ida Lund\")\n*The bridge on Monday.*"))
  }

  @Test("A page's figures keep their caption and credit, and no page shows a picture of another host")
  func figures() throws {
    let folder = try Folder()
    let page = """
      <html lang="en"><head><title>Bridge shut</title><link rel="canonical" href="https://harbourpost.example/bridge">
      <meta property="og:site_name" content="Harbour Post"></head><body><article><h1>Bridge shut</h1>
      <p>The old swing bridge at Aldermouth was closed to all traffic on Tuesday after cracks were found in two bearings.</p>
      <figure><img src="/img/bridge.jpg" alt="A bridge at dusk"><figcaption>The bridge on Monday. <span class="credit">Ida
      Lund</span></figcaption></figure>
      <p>Ferries carry people across the harbour mouth every 20 minutes until it opens, from six in the morning on.</p>
      </article></body></html>
      """
    try folder.write("Content/site.yaml", "title: Test\nbaseURL: https://digest.example/\n")
    try folder.write("bridge.html", page)
    #expect(try Binary.run(["import", "bridge.html"], in: folder.url).status == 0)
    let path = try #require(try folder.tree("Content").keys.first { $0.hasSuffix("bridge-shut.md") })
    let text = try folder.read("Content/" + path)
    #expect(
      text.contains(
        """
        ![A bridge at dusk](<https://harbourpost.example/img/bridge.jpg> "Ida Lund")
        *The bridge on Monday.*
        """), "\(text)")
    let shown = try Binary.run(["inspect", "--json", "Content/" + path], in: folder.url).output
    #expect(shown.contains("\"caption\": \"The bridge on Monday.\""))
    #expect(shown.contains("\"credit\": \"Ida Lund\""))
    // Saved pages beside: one whose picture lies in Content too.
    try folder.write("Content/post/local.html", page.replacing("/img/bridge.jpg", with: "bridge.gif"))
    try folder.write("Content/post/bridge.gif", Data(Array("GIF89a".utf8) + [64, 1, 200, 0]))
    try folder.write("Content/post/far.html", page.replacing("Bridge shut", with: "Bridge closed"))
    let outcome = try Binary.run(["build"], in: folder.url)
    #expect(outcome.status == 0 && !outcome.errors.contains("warning"), "\(outcome.errors)")
    let site = try folder.tree("Public").filter { $0.key.hasSuffix(".html") }
    let pages = site.mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(pages.values.allSatisfy { !$0.contains("bridge.jpg") })
    let local = try #require(pages["articles/post-local/index.html"])
    #expect(
      local.contains("alt=\"A bridge at dusk\"")
        && local.contains("<figcaption>The bridge on Monday. Ida Lund<"))
    let far = try #require(pages["articles/post-far/index.html"])
    #expect(!far.contains("on Monday.") && far.contains("Ferries carry people"))
  }

  @Test("Each entry becomes one readable file, and the site builds from them")
  func entries() throws {
    let folder = try Self.folder()
    let outcome = try Binary.run(["import", "feed.xml"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        added    harbour-post/2023-09-12-bridge.md
        added    harbour-post/2023-09-13-ferry.md
        Content: 2 articles added, 0 updated.

        """)
    #expect(outcome.errors.isEmpty)
    #expect(try folder.read("Content/harbour-post/2023-09-12-bridge.md") == Self.bridge)
    let build = try Binary.run(["build", "--dry-run"], in: folder.url)
    #expect(build.status == 0 && build.errors.isEmpty, "\(build.errors)")
    #expect(build.output.contains("2 articles"))
  }

  @Test("A dry run prints one line of JSON for each entry, and writes nothing")
  func dryRun() throws {
    let folder = try Self.folder()
    try folder.write(
      "more.xml",
      Self.feed(Self.item("Empty", text: "") + Self.item("Old", text: "Long ago.", date: "1 Jan 2020")))
    let arguments = [
      "import", "feed.xml", "more.xml", "--into", "Other", "--since", "2023-09-13", "--dry-run", "--json",
    ]
    let outcome = try Binary.run(arguments, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]]
    let articles = try #require(json?["articles"])
    #expect(json?.count == 1)
    #expect(articles.map { $0["title"] as? String } == ["Bridge", "Ferry", "Empty", "Old"])
    #expect(articles.map { $0["path"] as? String } == [nil, "harbour-post/2023-09-13-ferry.md", nil, nil])
    #expect(
      articles.map { $0["skipped"] as? String } == [
        "before 2023-09-13", nil, "before 2023-09-13", "before 2023-09-13",
      ])
    #expect(articles[1]["link"] as? String == "https://harbourpost.example/ferry")
    #expect(articles[1]["published"] as? String == "2023-09-13" && articles[1]["author"] is NSNull)
    #expect(articles.allSatisfy { $0.count == 6 })
    #expect(!folder.exists("Other") && !folder.exists("Content/import.jsonl"))
  }

  @Test("The same entries again change nothing, whatever tells them: id, link or text")
  func again() throws {
    let folder = try Self.folder()
    _ = try Binary.run(["import", "feed.xml"], in: folder.url)
    let before = try folder.tree("Content")
    let again = try Binary.run(["import", "feed.xml"], in: folder.url)
    #expect(again.output == "Content: 0 articles added, 0 updated, 2 unchanged.\n")
    let text =
      "<p>The <b>swing bridge</b> is shut &amp; the ferry runs.</p><p>Cracks were found in 2 of 4 bearings.</p>"
    try folder.write("other.xml", Self.feed(Self.item("Bridge", text: text, id: "another-id")))
    let other = try Binary.run(["import", "other.xml", "--json"], in: folder.url)
    #expect(other.output.contains("the same text as harbour-post/2023-09-12-bridge.md"))
    let linked =
      "<item><title>Bridge</title><link>http://www.harbourpost.example/bridge/?utm_source=x</link><pubDate>Tue, 12 Sep 2023 10:00:00 GMT</pubDate><description><![CDATA[\(text)]]></description></item>"
    try folder.write("linked.xml", Self.feed(linked))
    #expect(try Binary.run(["import", "linked.xml"], in: folder.url).output.contains("1 unchanged"))
    #expect(try folder.tree("Content") == before)
  }

  @Test("What import remembers may be lost: files that stand there are known by their links")
  func lostMemory() throws {
    let folder = try Self.folder()
    _ = try Binary.run(["import", "feed.xml"], in: folder.url)
    let before = try folder.tree("Content")
    try FileManager.default.removeItem(atPath: folder.path("Content/import.jsonl"))
    let outcome = try Binary.run(["import", "feed.xml"], in: folder.url)
    #expect(outcome.output == "Content: 0 articles added, 0 updated, 2 unchanged.\n")
    #expect(try folder.tree("Content") == before)
  }

  @Test("A changed entry is updated in place, with the time of the change")
  func changed() throws {
    let folder = try Self.folder()
    _ = try Binary.run(["import", "feed.xml"], in: folder.url)
    let feed = try folder.read("feed.xml").replacingOccurrences(of: "2 of 4", with: "3 of 4")
    try folder.write("feed.xml", feed)
    let outcome = try Binary.run(["import", "feed.xml"], in: folder.url)
    #expect(outcome.output.hasPrefix("updated  harbour-post/2023-09-12-bridge.md\n"))
    #expect(outcome.output.contains("0 articles added, 1 updated, 1 unchanged."))
    let file = try folder.read("Content/harbour-post/2023-09-12-bridge.md")
    #expect(file.contains("3 of 4 bearings") && file.contains("\nupdated: 20"))
    #expect(try Binary.run(["import", "feed.xml"], in: folder.url).output.contains("2 unchanged"))
  }

  @Test(
    "A file that a person edited is left alone, told, and written with --force alone; one that was moved is known"
  )
  func edited() throws {
    let folder = try Self.folder()
    _ = try Binary.run(["import", "feed.xml"], in: folder.url)
    let moved = "Content/local/bridge.md"
    try folder.write(moved, Self.bridge.replacingOccurrences(of: "Cracks", with: "Two cracks"))
    try FileManager.default.removeItem(atPath: folder.path("Content/harbour-post/2023-09-12-bridge.md"))
    let mine = try folder.read(moved)
    #expect(try Binary.run(["import", "feed.xml"], in: folder.url).errors.isEmpty)
    try folder.write(
      "feed.xml", try folder.read("feed.xml").replacingOccurrences(of: "2 of 4", with: "3 of 4"))
    let outcome = try Binary.run(["import", "feed.xml"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        Content/local/bridge.md: warning: There is a new version of “Bridge”, but the file was edited since; it is left as it is. [import/edited]
          help: Write the new version over it with `--force`.

        """)
    #expect(try folder.read(moved) == mine)
    #expect(
      try Binary.run(["import", "feed.xml", "--force"], in: folder.url).output.hasPrefix(
        "updated  local/bridge.md"))
    #expect(try folder.read(moved).contains("3 of 4"))
    #expect(!folder.exists("Content/harbour-post/2023-09-12-bridge.md"))
  }

  @Test("An article that a person wrote is not written over because a feed has it too")
  func own() throws {
    let folder = try Self.folder()
    try folder.write(
      "Content/mine.md", "---\nlink: https://harbourpost.example/bridge\n---\nMy own words on the bridge.\n")
    let outcome = try Binary.run(["import", "feed.xml"], in: folder.url)
    #expect(outcome.errors.contains("Content/mine.md: warning: The article “Bridge” stands there already"))
    #expect(
      outcome.errors.contains(
        "[import/there-already]\n  help: Write the one from the feed over it with `--force`."))
    #expect(try folder.read("Content/mine.md").contains("My own words"))
    #expect(outcome.output.contains("1 article added"))
  }

  @Test("No title, source, id or link leads out of Content, and names that are alike get a number")
  func hostileNames() throws {
    let folder = try Folder()
    try folder.write("site/Content/site.yaml", "title: Test\n")
    let items = [
      "../../../escape", "/etc/passwd", "a\\..\\b", "CON", ".hidden", "..", "README", "a/b", "A b",
    ].enumerated().map { n, name in
      Self.item(name, text: "Words of entry \(n).", id: "../\(n)", date: "")
    }
    try folder.write("site/feed.xml", Self.feed(items.joined(), title: "../../.."))
    let outcome = try Binary.run(["import", "feed.xml"], in: folder.url.appending(path: "site"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let names = try folder.tree("site/Content").keys.filter { $0.hasSuffix(".md") }.sorted()
    #expect(
      names.count == 9 && names.contains { $0.hasSuffix("a-b-2.md") }
        && names.contains { $0.hasSuffix("readme-article.md") }, "\(names)")
    #expect(names.allSatisfy { $0.hasPrefix("harbourpost-example/") && !$0.contains("..") })
    // The site's settings, the feed, what import remembers, and the nine: nothing beside them anywhere.
    #expect(try folder.tree(".").count == 12)
  }

  @Test(
    "A link in Content that leads elsewhere is not followed, and nothing is remembered of what was not written"
  )
  func linkOutside() throws {
    let folder = try Self.folder()
    try folder.write("elsewhere/keep.txt", "x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("Content/harbour-post"), withDestinationPath: folder.path("elsewhere"))
    let outcome = try Binary.run(["import", "feed.xml"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a link leads out of the folder"))
    #expect(try folder.tree("elsewhere").count == 1)
  }

  @Test("Standard input, a saved page, a list of feeds and a folder are sources too")
  func kinds() throws {
    let folder = try Self.folder()
    try folder.write(
      "in/list.opml",
      "<opml><body><outline text='Gazette' xmlUrl='sub/feed.xml'/><outline xmlUrl='gone.xml'/></body></opml>")
    try folder.write("in/sub/feed.xml", Self.feed(Self.item("Tram", text: "The tram runs again."), title: ""))
    try folder.write("in/notes.pdf", "no")
    let sentence =
      "The museum in Aldermouth reopened on Monday after two years of work on its roof, its director said."
    let page =
      "<html><head><title>Museum reopens</title><link rel=canonical href=https://gazette.example/m></head><body><nav>Menu</nav><article><h1>Museum reopens</h1><p>\(sentence)</p><p>\(sentence.replacingOccurrences(of: "museum", with: "old museum"))</p></article></body></html>"
    try folder.write("in/page.html", page)
    let all = try Binary.run(["import", "in"], in: folder.url)
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output.contains("added    gazette-example/museum-reopens.md"))
    #expect(all.errors.contains("in/gone.xml: warning: Cannot read this file"))
    #expect(try folder.read("Content/gazette-example/museum-reopens.md").contains(sentence))
    let piped = try Binary.run(
      ["import", "-", "--source", "Piped News"], in: folder.url, input: Data(try folder.read("feed.xml").utf8)
    )
    #expect(piped.output.contains("added    piped-news/2023-09-12-bridge.md"))
    let own = try Binary.run(["import", "Content"], in: folder.url)
    #expect(own.status == 1 && own.errors.contains("[import/own-folder]"))
  }

  @Test(
    "What gives no article is an error with a remedy",
    arguments: [
      ("none.xml", "none.xml: error: Cannot read this file: No such file or directory."),
      ("empty.xml", "empty.xml: error: There is nothing in it. [import/nothing-found]"),
      (
        "menu.html",
        "menu.html: error: It is neither a feed nor a page with an article. [import/nothing-found]"
      ), ("data.json", "data.json: error: It is neither a feed"),
      ("ftp://example.org/", "error: Cannot read this file"),
    ])
  func failures(source: String, message: String) throws {
    let folder = try Self.folder()
    try folder.write("empty.xml", "")
    try folder.write("menu.html", "<html><body><a href=a>Home</a> <a href=b>News</a></body></html>")
    try folder.write("data.json", "{\"name\": \"x\"}")
    let outcome = try Binary.run(["import", source, "feed.xml"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.contains("help: "))
    #expect(outcome.output.contains("2 articles added"))
  }

  @Test("Entries without text, and the feed that a saved page names, are told")
  func hints() throws {
    let folder = try Self.folder()
    try folder.write(
      "bare.xml", Self.feed(Self.item("Bare", text: "") + Self.item("Bridge", text: "The bridge is shut.")))
    let bare = try Binary.run(["import", "bare.xml"], in: folder.url)
    #expect(bare.output.hasSuffix("Content: 1 article added, 0 updated, 1 without text.\n"))
    #expect(
      bare.errors == """
        bare.xml: note: One entry has no text. [import/no-text]
          help: Read the text from their pages with `--full`.

        """)
    try folder.write(
      "menu.html",
      "<html><head><link rel=alternate type=application/rss+xml href=https://a.example/f></head><body>Menu</body></html>"
    )
    let menu = try Binary.run(["import", "menu.html"], in: folder.url)
    #expect(
      menu.status == 1 && menu.errors.contains("help: It names the feed https://a.example/f; import that."),
      "\(menu.errors)")
  }

  @Test("Wrong usage is told with status 64, a folder that is no site with 1")
  func usage() throws {
    let folder = try Folder()
    for arguments in [
      [], ["x", "--timeout", "0"], ["x", "--retries", "99"], ["x", "--max-size", "0"],
      ["x", "--since", "soon"],
    ] {
      #expect(try Binary.run(["import"] + arguments, in: folder.url).status == 64)
    }
    let outcome = try Binary.run(["import", "x"], in: folder.url)
    #expect(outcome.status == 1 && outcome.errors.contains("broadsheet new site"))
  }
}
