import Testing

@testable import Preview

@Suite("The head of a request") struct RequestHeadTests {
  private func read(_ text: String) throws(RequestHead.Fault) -> RequestHead? {
    try RequestHead.read(Array(text.utf8)[...])?.head
  }

  @Test("is read whole, and nothing of what follows it") func whole() throws {
    let text = "GET /a/?q=1 HTTP/1.1\r\nHost: localhost\r\nRANGE:bytes=0-4 \r\nAccept: a\r\nAccept: b\r\n\r\n"
    let found = try #require(try RequestHead.read(Array((text + "GET /next").utf8)[...]))
    #expect(found.length == text.utf8.count)
    #expect(found.head.method == "GET" && found.head.path == "/a/" && found.head.query == "q=1")
    #expect(found.head.headers == ["host": "localhost", "range": "bytes=0-4", "accept": "a, b"])
    #expect(found.head.keepsAlive && !found.head.hasContent)
    for length in 0..<text.utf8.count { #expect(try RequestHead.read(Array(text.utf8)[..<length]) == nil) }
  }

  @Test(
    "keeps the connection as its version and fields say",
    arguments: [
      ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: close\r\n", false), ("HTTP/1.0", "", false),
      ("HTTP/1.0", "Connection: Keep-Alive\r\n", true), ("HTTP/1.1", "Connection: x, Close\r\n", false),
    ])
  func connection(version: String, field: String, keeps: Bool) throws {
    #expect(try read("GET / \(version)\r\n\(field)\r\n")?.keepsAlive == keeps)
  }

  @Test("HTTP/1.0 needs no Host, and keeps the one that it gives") func hostOfOldRequests() throws {
    #expect(try read("GET / HTTP/1.0\r\n\r\n")?.headers["host"] == "localhost")
    #expect(try read("GET / HTTP/1.0\r\nHost: other\r\n\r\n")?.headers["host"] == "other")
    #expect(try read("GET / HTTP/1.1\r\n\r\n")?.headers["host"] == nil)
  }

  @Test("a target with a host names the host") func absolute() throws {
    let head = try #require(try read("GET http://127.0.0.1:1313/a?b HTTP/1.1\r\nHost: other\r\n\r\n"))
    #expect(head.path == "/a" && head.query == "b" && head.headers["host"] == "127.0.0.1:1313")
  }

  @Test(
    "that is none is refused, with the status that says why",
    arguments: [
      ("GET\r\n\r\n", 400), ("GET /\r\n\r\n", 400), ("GET / HTTP/1.1 x\r\n\r\n", 400),
      ("GET  / HTTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/2.0\r\n\r\n", 505), ("GET / HTTX/1.1\r\n\r\n", 400), ("G\u{1}T / HTTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nnonsense\r\n\r\n", 400), ("GET / HTTP/1.1\r\n: a\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nA: \u{0}\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA: b\rC: d\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 501),
    ])
  func refused(text: String, status: Int) {
    let fault = #expect(throws: RequestHead.Fault.self) { try read(text) }
    #expect(fault?.answer.status == status)
  }

  @Test(
    "that never ends is cut off",
    arguments: [
      ("GET /", "a", 414), ("GET / HTTP/1.1\r\nX: ", "a", 431), ("GET / HTTP/1.1\r\n", "X: y\r\n", 431),
      ("", "\u{0}", 414),
    ])
  func endless(opening: String, piece: String, status: Int) {
    let text = opening + String(repeating: piece, count: 80_000 / piece.utf8.count)
    let fault = #expect(throws: RequestHead.Fault.self) { try read(text) }
    #expect(fault?.answer.status == status)
  }

  @Test("content that follows is known") func content() throws {
    #expect(try read("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc")?.hasContent == true)
    #expect(try read("POST / HTTP/1.1\r\nContent-Length: 000\r\n\r\n")?.hasContent == false)
  }
}
