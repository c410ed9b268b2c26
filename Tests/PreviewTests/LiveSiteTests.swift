import Model
import Output
import Testing

@testable import Preview

@Suite("A site in memory") struct LiveSiteTests {
  private let error = Diagnostic(
    .error, "front-matter/bad", "Not </pre><script>alert(1)</script> a date.",
    at: SourceLocation(path: "Content/a.md", line: 2))

  private func answer(_ site: LiveSite, _ path: String = "/") -> PreviewResponse {
    Responder(source: site, hosts: HostRule(host: "127.0.0.1", machineName: nil))
      .answer(PreviewRequest("GET", path, headers: ["host": "localhost"]))
  }

  @Test("pages get the reload script before the end of the body, other files stay as they are") func script()
  {
    let site = liveSite([
      "index.html": "<html><BODY>a</BODY></html>", "part.html": "<p>a", "a.txt": "</body>",
    ])
    let script = "<script src=\"/.broadsheet/reload.js\" data-build=\"run.1\"></script>\n"
    #expect(text(answer(site)) == "<html><BODY>a\(script)</BODY></html>")
    #expect(text(answer(site, "/part.html")) == "<p>a\(script)")
    #expect(text(answer(site, "/a.txt")) == "</body>")
    #expect(answer(site, "/.broadsheet/reload.js")["Content-Type"] == "text/javascript; charset=utf-8")
    #expect(text(answer(site, "/.broadsheet/reload.js")).contains("EventSource(\"/.broadsheet/events\")"))
    #expect(answer(site, "/.broadsheet/events").isEventStream)
  }

  @Test("the last good site stays while a build has errors, with the errors over it") func overlay() {
    let site = liveSite(["index.html": "<body>good</body>"])
    #expect(site.replace(with: previewSite([:], errors: [error])))
    let page = text(answer(site))
    #expect(page.hasPrefix("<body>good"))
    #expect(page.contains("role=\"alert\""))
    #expect(page.contains("Content/a.md:2: error: Not &lt;/pre&gt;&lt;script&gt;alert(1)"))
    #expect(!page.contains("<script>alert"))
    #expect(answer(site, "/.broadsheet/overlay.css").status == 200)
    #expect(answer(site, "/nowhere").status == 404)
    // Half a site does not replace a whole one.
    #expect(!site.replace(with: previewSite(["index.html": "half"], errors: [error])))
    #expect(text(answer(site)) == page)
    #expect(site.replace(with: previewSite(["index.html": "<body>mended</body>"])))
    #expect(!text(answer(site)).contains("role=\"alert\"") && text(answer(site)).hasPrefix("<body>mended"))
  }

  @Test("without any site there is a page that waits, then one with the errors") func standIn() {
    let site = LiveSite(run: "run")
    #expect(answer(site).status == 503 && text(answer(site)).contains("reload.js"))
    #expect(site.replace(with: previewSite([:], errors: [error])))
    #expect(answer(site, "/stories/x/").status == 500)
    #expect(text(answer(site)).contains("&lt;script&gt;alert(1)") && text(answer(site)).contains("reload.js"))
    #expect(answer(site, "/.broadsheet/reload.js").status == 200)
  }

  @Test("warnings are not shown over pages") func warnings() {
    let warning = Diagnostic(.warning, "x/y", "Mind the gap.")
    #expect(!text(answer(liveSite(["index.html": "a"], errors: [warning]))).contains("Mind"))
  }

  @Test("warnings that stop a strict build are shown like errors; a site without pages is a site")
  func strictWarnings() {
    let warning = Diagnostic(.warning, "x/y", "Mind the gap.")
    let site = liveSite(["index.html": "<body>good"])
    #expect(site.replace(with: previewSite([:], errors: [warning])))
    #expect(text(answer(site)).hasPrefix("<body>good") && text(answer(site)).contains("Mind the gap."))
    #expect(text(answer(site)).contains("1 warning;"))
    #expect(answer(liveSite([:])).status == 404)
  }

  @Test("a build that made the same site is no reason to reload") func same() {
    let site = liveSite(["index.html": "a"])
    let name = site.buildName
    #expect(!site.replace(with: previewSite(["index.html": "a"])))
    #expect(site.buildName == name)
    #expect(site.replace(with: previewSite(["index.html": "b"])))
    #expect(site.buildName != name)
  }

  @Test("a page that has the script has another entity tag than the file") func tag() {
    let site = liveSite(["index.html": "<body>a</body>"])
    #expect(answer(site)["ETag"] != "\"\(ContentHash("<body>a</body>"))\"")
  }

  @Test("listeners hear of builds until the feed closes") func feed() async {
    let feed = ReloadFeed()
    let stream = feed.listen(build: "run.1")
    feed.announce(build: "run.2")
    feed.keepAlive()
    feed.close()
    var heard = ""
    for await bytes in stream { heard += String(decoding: bytes, as: UTF8.self) }
    #expect(
      heard == "retry: 1000\n\nevent: build\ndata: run.1\n\nevent: build\ndata: run.2\n\n: still here\n\n")
    #expect(feed.listeners == 0)
    for await _ in feed.listen(build: "run.3") { Issue.record("a closed feed says nothing") }
  }

  @Test(
    "the path of a base URL",
    arguments: [
      ("https://example.org/digest/", "/digest/"), ("https://example.org", "/"), ("", "/"),
      ("/digest/", "/digest/"),
      ("https://example.org/a/b/?x#y", "/a/b/"),
    ])
  func basePath(url: String, path: String) { #expect(PreviewOptions.path(ofURL: url) == path) }
}
