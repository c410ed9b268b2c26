import Model
import Output
import Testing

@testable import Preview

/// A small site in memory, already built.
func liveSite(_ files: [String: String], errors: [Diagnostic] = []) -> LiveSite {
  let site = LiveSite(run: "run")
  _ = site.replace(with: previewSite(files, errors: errors))
  return site
}

func previewSite(_ files: [String: String], errors: [Diagnostic] = []) -> PreviewSite {
  let all = files.sorted { utf8Precedes($0.key, $1.key) }.map {
    OutputFile(path: $0.key, bytes: Array($0.value.utf8), origin: "test")
  }
  return PreviewSite(files: all, diagnostics: errors)
}

@Suite("Answering requests") struct ResponderTests {
  private let responder = Responder(
    source: liveSite([
      "index.html": "<body>front</body>", "stories/flood/index.html": "<body>flood</body>",
      "data.txt": "0123456789",
      "404.html": "<body>nothing here</body>", "洪水/a b.txt": "x", "empty.txt": "",
    ]),
    hosts: HostRule(host: "127.0.0.1", machineName: nil))

  private func get(
    _ path: String, _ method: String = "GET", query: String = "", headers: [String: String] = [:]
  ) -> PreviewResponse {
    let all = headers.merging(["host": "127.0.0.1:1313"]) { given, _ in given }
    return responder.answer(PreviewRequest(method, path, query: query, headers: all))
  }

  @Test("a folder is answered with its index, a file with itself")
  func pages() {
    #expect(text(get("/")).hasPrefix("<body>front"))
    #expect(text(get("/stories/flood/")).hasPrefix("<body>flood"))
    #expect(text(get("/data.txt")) == "0123456789")
    #expect(text(get("/%E6%B4%AA%E6%B0%B4/a%20b.txt")) == "x")
    #expect(text(get("/洪水/a%20b.txt")) == "x")
  }

  @Test("a folder without its slash is a redirect that keeps the query")
  func redirect() {
    let answer = get("/stories/flood", query: "q=1&x=%20")
    #expect(answer.status == 301 && answer["Location"] == "/stories/flood/?q=1&x=%20")
    #expect(get("/stories").status == 404 && get("/stories/").status == 404)
    #expect(get("/data.txt/").status == 404)
  }

  @Test("what is not there is the site's own page, with status 404")
  func missing() {
    let answer = get("/nowhere")
    #expect(answer.status == 404 && text(answer).hasPrefix("<body>nothing here"))
    #expect(answer["Content-Type"] == "text/html; charset=utf-8")
  }

  @Test(
    "only GET and HEAD", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "BREW"])
  func methods(method: String) {
    #expect(get("/", method).status == 405)
    #expect(get("/", method)["Allow"] == "GET, HEAD")
  }

  @Test(
    "a path that leads elsewhere, in any spelling, is refused",
    arguments: [
      "/../etc/passwd", "/..", "/a/../../etc/passwd", "/%2e%2e/etc/passwd", "/%2E%2E/%2E%2e/etc/passwd",
      "/.%2e/x",
      "/%252e%252e/etc/passwd", "/..%2fetc/passwd", "/%2e%2e%2fetc%2fpasswd", "/..%5cetc", "/..\\etc\\passwd",
      "/\\..\\etc", "/%c0%ae%c0%ae/etc/passwd", "/%e0%80%ae%e0%80%ae/x", "/%c0%afetc", "/data.txt%00.html",
      "/%00",
      "//127.0.0.1/etc/passwd", "//evil.example", "/stories//flood/", "/./index.html", "/%", "/%2", "/%zz",
      "", "*",
      "data.txt", "http://evil.example/", "https://127.0.0.1:1313/", "/a%0d%0aX-Injected:%201", "/%ff",
      "/~/../x",
      "/.git/config", "/.broadsheet-manifest", "/stories/.hidden", "/%2ebroadsheet-manifest", "/.",
      "/.broadsheet/",
      "/.broadsheet/../data.txt", "/.well-known/x", "/file:/etc/passwd", "/....//etc",
    ])
  func traversal(path: String) {
    let answer = get(path)
    #expect(answer.status == 400 || answer.status == 404)
    #expect(answer["X-Injected"] == nil && answer["Location"] == nil)
  }

  @Test("an address that is too long is refused") func longAddress() {
    #expect(get("/" + String(repeating: "a", count: 9000)).status == 414)
    #expect(get("/", query: String(repeating: "a", count: 9000)).status == 414)
  }

  @Test(
    "part of a file",
    arguments: [
      ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=4-", 206, "456789", "bytes 4-9/10"),
      ("bytes=-3", 206, "789", "bytes 7-9/10"), ("bytes=9-9", 206, "9", "bytes 9-9/10"),
      ("bytes=5-500", 206, "56789", "bytes 5-9/10"), ("bytes=-500", 206, "0123456789", "bytes 0-9/10"),
      ("bytes=0-99999999999999999999999", 206, "0123456789", "bytes 0-9/10"),
      ("Bytes=0-0", 206, "0", "bytes 0-0/10"),
      ("bytes=10-", 416, nil, "bytes */10"), ("bytes=-0", 416, nil, "bytes */10"),
      ("bytes=99999999999999999999999-", 416, nil, "bytes */10"), ("bytes=3-1", 200, "0123456789", nil),
      ("bytes=0-1,3-4", 200, "0123456789", nil), ("lines=0-1", 200, "0123456789", nil),
      ("bytes=x-y", 200, "0123456789", nil), ("bytes=-", 200, "0123456789", nil),
      ("bytes=", 200, "0123456789", nil),
      ("bytes=--1", 200, "0123456789", nil),
    ] as [(String, Int, String?, String?)])
  func ranges(header: String, status: Int, body: String?, place: String?) {
    let answer = get("/data.txt", headers: ["range": header])
    #expect(answer.status == status && answer["Content-Range"] == place)
    if let body { #expect(text(answer) == body) }
  }

  @Test("a range of an empty file cannot be met; for HEAD ranges do not count") func rangeEdges() {
    #expect(get("/empty.txt", headers: ["range": "bytes=0-"]).status == 416)
    #expect(get("/data.txt", "HEAD", headers: ["range": "bytes=0-3"]).status == 200)
  }

  @Test("a range is met only for the file that If-Range means") func ifRange() throws {
    let tag = try #require(get("/data.txt")["ETag"])
    #expect(get("/data.txt", headers: ["range": "bytes=0-1", "if-range": tag]).status == 206)
    #expect(get("/data.txt", headers: ["range": "bytes=0-1", "if-range": "\"other\""]).status == 200)
    #expect(get("/data.txt", headers: ["range": "bytes=0-1", "if-range": "W/" + tag]).status == 200)
  }

  @Test("a file that the browser has is not sent again") func notModified() throws {
    let tag = try #require(get("/data.txt")["ETag"])
    #expect(tag == "\"\(ContentHash("0123456789"))\"")
    for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let answer = get("/data.txt", headers: ["if-none-match": known, "range": "bytes=0-1"])
      #expect(answer.status == 304 && answer.body.isEmpty && answer["ETag"] == tag)
    }
    #expect(get("/data.txt", headers: ["if-none-match": "\"x\""]).status == 200)
  }

  @Test("a file is given only as the one that If-Match asks for") func ifMatch() throws {
    let tag = try #require(get("/data.txt")["ETag"])
    for (wanted, status) in [
      (tag, 206), ("*", 206), ("\"x\", \(tag)", 206), ("\"x\"", 412), ("W/" + tag, 412),
    ] {
      #expect(get("/data.txt", headers: ["if-match": wanted, "range": "bytes=0-1"]).status == status)
    }
  }

  @Test(
    "every answer forbids guessing of types and stale copies",
    arguments: ["/", "/nowhere", "/data.txt", "/.."])
  func safeHeaders(path: String) {
    #expect(get(path)["X-Content-Type-Options"] == "nosniff")
    #expect(get(path)["Cache-Control"] == "no-store")
  }

  @Test("a site with a base path is served there and at the root") func basePath() {
    let based = Responder(
      source: liveSite([
        "index.html": "<body>front", "a/index.html": "a", "404.html": "<body>none", "x.css": "x",
      ]),
      hosts: HostRule(host: "127.0.0.1", machineName: nil), basePath: "/digest/")
    func get(_ path: String) -> PreviewResponse {
      based.answer(PreviewRequest("GET", path, headers: ["host": "localhost"]))
    }
    #expect(text(get("/digest/")).hasPrefix("<body>front") && text(get("/")).hasPrefix("<body>front"))
    #expect(get("/digest")["Location"] == "/digest/" && get("/digest/a")["Location"] == "/digest/a/")
    #expect(text(get("/digest/x.css")) == "x" && get("/digest/none").status == 404)
    #expect(get("/digestx/").status == 404 && get("/digest/../x.css").status == 400)
  }
}

func text(_ answer: PreviewResponse) -> String { String(decoding: answer.body, as: UTF8.self) }
