import Foundation
import Testing

/// `import` from a server on this machine.
@Suite(.serialized)
struct ImportWebScenarios {
  private func feed(_ name: String, text: String = "Summary of the report.") -> String {
    ImportScenarios.feed(
      """
      <item><title>Report \(name)</title><link>/page/\(name)</link><guid isPermaLink="false">\(name)</guid>
      <pubDate>Tue, 12 Sep 2023 10:00:00 GMT</pubDate><description>\(text)</description></item>
      """, title: "Feed \(name)")
  }

  private func site() throws -> Folder {
    let folder = try Folder()
    try folder.write("Content/site.yaml", "title: Test\n")
    return folder
  }

  @Test("Redirects are followed, circles and other schemes are told")
  func redirects() throws {
    let server = try LocalServer { request in
      switch request.path {
      case "/a": .redirect("/b", status: 301)
      case "/b": .redirect("feed.xml", status: 307)
      case "/loop": .redirect("/loop2")
      case "/loop2": .redirect("/loop")
      case "/file": .redirect("file:///etc/passwd")
      case "/chain/20": .text(self.feed("end"))
      case let path where path.hasPrefix("/chain/"): .redirect("/chain/\((Int(path.dropFirst(7)) ?? 0) + 1)")
      case "/feed.xml": .text(self.feed("one"))
      default: LocalServer.Reply(status: 404)
      }
    }
    let folder = try site()
    #expect(
      try Binary.run(["import", server.address + "/a"], in: folder.url).output.contains(
        "feed-one/2023-09-12-report-one.md"))
    #expect(
      try folder.read("Content/feed-one/2023-09-12-report-one.md").contains(
        "\nlink: \(server.address)/page/one\n"))
    for (path, reason) in [
      ("/loop", "it redirects in a circle"), ("/chain/1", "it redirects in a circle"),
      ("/file", "which is not on the web"),
      ("/gone", "there is nothing at this address (404)"),
    ] {
      let outcome = try Binary.run(["import", server.address + path], in: folder.url)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("\(server.address)\(path): error: Cannot fetch this address: "),
        "\(outcome.errors)")
      #expect(
        outcome.errors.contains(reason) && outcome.errors.contains("[import/cannot-fetch]\n  help: "),
        "\(outcome.errors)")
    }
  }

  @Test("A feed that has not changed is not sent again, and a dry run asks for all of it")
  func notModified() throws {
    let server = try LocalServer { request in
      request.headers["if-none-match"] == "\"v1\"" && request.headers["if-modified-since"] != nil
        ? LocalServer.Reply(status: 304)
        : .text(self.feed("one"), ["ETag": "\"v1\"", "Last-Modified": "Tue, 12 Sep 2023 10:00:00 GMT"])
    }
    let folder = try site()
    let address = server.address + "/feed.xml"
    _ = try Binary.run(["import", address], in: folder.url)
    #expect(
      try Binary.run(["import", address], in: folder.url).output
        == "Content: 0 articles added, 0 updated, 1 feed unchanged.\n")
    #expect(try Binary.run(["import", address, "--dry-run"], in: folder.url).output.contains("1 unchanged"))
    #expect(server.requests.map { $0.headers["if-none-match"] } == [nil, "\"v1\"", nil])
    #expect(server.requests.allSatisfy { $0.headers["user-agent"]?.hasPrefix("Broadsheet/") == true })
    #expect(server.requests.allSatisfy { $0.headers["accept-encoding"]?.contains("gzip") == true })
  }

  @Test("A fault that passes is tried again after the time that the server asks for; others are not")
  func retries() throws {
    let server = try LocalServer { request in
      switch request.path {
      case "/busy":
        request.count == 0
          ? LocalServer.Reply(status: 503, headers: ["Retry-After": "1"]) : .text(self.feed("one"))
      case "/later": LocalServer.Reply(status: 429, headers: ["Retry-After": "86400"])
      default: LocalServer.Reply(status: 404)
      }
    }
    let folder = try site()
    #expect(try Binary.run(["import", server.address + "/busy"], in: folder.url).status == 0)
    let later = try Binary.run(["import", server.address + "/later"], in: folder.url)
    #expect(later.errors.contains("the server asks for fewer requests (429)"))
    _ = try Binary.run(["import", server.address + "/gone"], in: folder.url)
    #expect(server.requests.map(\.path) == ["/busy", "/busy", "/later", "/gone"])
  }

  @Test("An answer that never comes, never ends or unpacks without end is cut off")
  func limits() throws {
    let bomb = try Shell.output("head -c 60000000 /dev/zero | gzip -9")
    let zipped = try Shell.output("gzip -c", input: Data(feed("zipped").utf8))
    let server = try LocalServer { request in
      switch request.path {
      case "/silent": LocalServer.Reply(body: .silence)
      case "/endless": LocalServer.Reply(body: .endless(Data(repeating: 60, count: 65_536)))
      case "/bomb": LocalServer.Reply(headers: ["Content-Encoding": "gzip"], body: .bytes(bomb))
      default: LocalServer.Reply(headers: ["Content-Encoding": "gzip"], body: .bytes(zipped))
      }
    }
    let folder = try site()
    func errors(_ path: String, _ more: String...) throws -> String {
      let outcome = try Binary.run(
        ["import", server.address + path, "--retries", "0"] + more, in: folder.url)
      #expect(outcome.status == 1)
      return outcome.errors
    }
    #expect(try errors("/silent", "--timeout", "1").contains("it did not answer in 1 second"))
    #expect(try errors("/endless", "--max-size", "1").contains("it is larger than 1 MB"))
    #expect(try errors("/bomb").contains("it is larger than 16 MB"))
    #expect(
      try Binary.run(["import", server.address + "/zipped"], in: folder.url).output.contains("feed-zipped/"))
  }

  @Test("The server's charset counts, and bytes that are none of it are told")
  func charset() throws {
    let text = feed("one").replacingOccurrences(of: "Summary", with: "Caf\u{E9}")
    let latin = text.data(using: .isoLatin1) ?? Data()
    let server = try LocalServer { request in
      LocalServer.Reply(
        headers: [
          "Content-Type": request.path == "/right"
            ? "text/xml; charset=ISO-8859-1" : "application/xml; charset=utf-8"
        ],
        body: .bytes(latin))
    }
    for (path, hasWarning) in [("/right", false), ("/wrong", true)] {
      let folder = try site()
      let outcome = try Binary.run(["import", server.address + path], in: folder.url)
      #expect(try folder.read("Content/feed-one/2023-09-12-report-one.md").contains("Café of the report."))
      #expect(outcome.errors.contains("[feed/encoding]") == hasWarning)
    }
  }

  @Test("--full reads each entry's page once, and keeps the entry's own text where the page gives none")
  func full() throws {
    let sentence =
      "The swing bridge at Aldermouth closed to all traffic on Tuesday, after cracks were found in its bearings."
    let server = try LocalServer { request in
      switch request.path {
      case "/feed": .text(self.feed("one", text: "Short."))
      case "/bad": .text(self.feed("two", text: "Short words."))
      case "/page/one":
        .text(
          "<html><body><nav>Menu</nav><article><h1>Report one</h1><p>\(sentence)</p><p>\(sentence.replacingOccurrences(of: "Tuesday", with: "Monday"))</p></article></body></html>"
        )
      default: LocalServer.Reply(status: 404)
      }
    }
    let folder = try site()
    let path = "Content/feed-one/2023-09-12-report-one.md"
    _ = try Binary.run(["import", server.address + "/feed"], in: folder.url)
    #expect(try folder.read(path).hasSuffix("\n\nShort.\n"))
    #expect(
      try Binary.run(["import", server.address + "/feed", "--full"], in: folder.url).output.contains(
        "1 updated"))
    let file = try folder.read(path)
    #expect(file.contains(sentence) && !file.contains("Menu") && !file.contains("updated:"))
    // Whatever is asked for later, the longer text stays, and the page is not asked for again.
    _ = try Binary.run(["import", server.address + "/feed", "--full"], in: folder.url)
    _ = try Binary.run(["import", server.address + "/feed"], in: folder.url)
    #expect(try folder.read(path) == file)
    #expect(server.requests.count { $0.path == "/page/one" } == 1)
    let bad = try Binary.run(["import", server.address + "/bad", "--full"], in: folder.url)
    #expect(
      bad.status == 0
        && bad.errors.contains(
          "warning: Cannot read the page of this entry: there is nothing at this address (404).")
    )
    #expect(try folder.read("Content/feed-two/2023-09-12-report-two.md").contains("Short words."))
  }

  @Test("The feed that a page names is read where the page is a site's front")
  func discovery() throws {
    let server = try LocalServer { request in
      request.path == "/"
        ? .text(
          "<html><head><link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed\"></head><body><p>News of the day.</p></body></html>"
        )
        : .text(self.feed("found"))
    }
    let folder = try site()
    let outcome = try Binary.run(["import", server.address], in: folder.url)
    #expect(outcome.output.contains("feed-found/2023-09-12-report-found.md"), "\(outcome.errors)")
  }

  @Test("A list of fifty feeds at once gives all of them, in its order, but the dead one")
  func fifty() throws {
    let server = try LocalServer { request in
      request.path == "/feed/17"
        ? LocalServer.Reply(status: 410) : .text(self.feed(String(request.path.dropFirst(6))))
    }
    let folder = try site()
    let outlines = (1...50).map {
      "<outline type=\"rss\" text=\"F\" xmlUrl=\"\(server.address)/feed/\($0)\"/>"
    }
    try folder.write("list.opml", "<opml version=\"2.0\"><body>\(outlines.joined())</body></opml>")
    let outcome = try Binary.run(["import", "list.opml"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasSuffix("Content: 49 articles added, 0 updated.\n"))
    let first = (1...50).filter { $0 != 17 }.map { "added    feed-\($0)/2023-09-12-report-\($0).md" }
    #expect(outcome.output.split(separator: "\n").dropLast().map(String.init) == first)
    #expect(
      outcome.errors.contains(
        "/feed/17: warning: Cannot fetch this address: there is nothing at this address (410)."))
    #expect(server.requests.count == 50)
  }
}
