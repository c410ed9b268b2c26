import Model
import Output
import Synchronization
import Testing

@testable import Preview

@Suite("The preview server", .timeLimit(.minutes(1))) struct PreviewServerTests {
  /// Runs a server on a free port while `body` talks to it.
  private func serving(
    _ server: PreviewServer, _ body: @Sendable (UInt16) async throws -> Void
  ) async throws {
    let (ready, announce) = AsyncStream.makeStream(of: String.self)
    let running = Task { try await server.run { announce.yield($0) } }
    var addresses = ready.makeAsyncIterator()
    let address = try #require(await addresses.next())
    let port = try #require(UInt16(address.split(separator: ":").last?.split(separator: "/").first ?? ""))
    try await body(port)
    await server.stop()
    try await running.value
  }

  private func live(_ files: [String: String]) -> PreviewServer {
    PreviewServer(options: PreviewOptions(port: 0), watching: []) { previewSite(files) }
  }

  private func ask(_ port: UInt16, _ request: String) async throws -> String {
    let client = try TestClient(port: port)
    client.send(request)
    return try await client.receive()
  }

  /// Waits until the first build is served.
  private func settled(_ port: UInt16) async throws {
    while try await ask(port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").contains(
      " 503 ")
    {
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  @Test("answers over a real connection, HEAD without a body") func overTheWire() async throws {
    try await serving(live(["index.html": "<body>front</body>", "a.txt": "0123456789"])) { port in
      try await settled(port)
      let head = "Host: localhost\r\nConnection: close\r\n\r\n"
      let page = try await ask(port, "GET / HTTP/1.1\r\n\(head)")
      #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n") && page.contains("<body>front<script"))
      let short = try await ask(port, "HEAD /a.txt HTTP/1.1\r\n\(head)")
      #expect(short.hasPrefix("HTTP/1.1 200 OK\r\n") && short.contains("Content-Length: 10\r\n"))
      #expect(short.hasSuffix("\r\n\r\n"))
      let part = try await ask(port, "GET /a.txt HTTP/1.1\r\nRange: bytes=2-4\r\n\(head)")
      #expect(part.contains("206 Partial Content") && part.contains("Content-Range: bytes 2-4/10"))
      #expect(part.hasSuffix("\r\n\r\n234"))
      let post = try await ask(port, "POST / HTTP/1.1\r\nContent-Length: 3\r\n\(head)abc")
      #expect(post.contains(" 405 ") && post.contains("Allow: GET, HEAD"))
      let evil = try await ask(port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
      #expect(evil.contains(" 421 ") && !evil.contains("front"))
    }
  }

  @Test("hostile requests get nothing from outside, and the server lives on") func hostile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", to: "secret.txt")
    try folder.write("<p>front", to: "Public/index.html")
    try folder.write("manifest", to: "Public/.broadsheet-manifest")
    folder.link("Public/out.txt", to: "../secret.txt")
    let server = PreviewServer(options: PreviewOptions(port: 0), folder: folder["Public"])
    let head = "Host: localhost\r\nConnection: close\r\n\r\n"
    try await serving(server) { port in
      for target in [
        "/../secret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt", "//../secret.txt",
        "/x/../../secret.txt", "/%252e%252e/secret.txt", "/out.txt", "/.broadsheet-manifest",
        "/%c0%ae./secret.txt",
        "http://localhost/../secret.txt", folder["secret.txt"], "/index.html/../../secret.txt", "?", "#",
        "/%00",
      ] {
        let answer = try await ask(port, "GET \(target) HTTP/1.1\r\n\(head)")
        #expect(!answer.contains("secret") && !answer.contains("manifest"), "\(target)")
        #expect(answer.contains(" 400 ") || answer.contains(" 404 "), "\(target): \(answer.prefix(40))")
      }
      for rubbish in [
        "\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
      ] {
        _ = try await ask(port, rubbish)
      }
      let client = try TestClient(port: port)
      client.send([0x47, 0x45, 0x54, 0x20, 0x2F, 0xFF, 0xFE, 0x20, 0x48, 0x0D, 0x0A, 0x0D, 0x0A])
      _ = try await client.receive()
      let page = try await ask(port, "GET / HTTP/1.1\r\n\(head)")
      #expect(page.hasSuffix("<p>front"))
    }
  }

  @Test("open pages hear of a new build, and see it") func reload() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "Content/a.md")
    let content = folder["Content"]
    let server = PreviewServer(options: PreviewOptions(port: 0), watching: [content]) {
      let text = (try? readFile("\(content)/a.md")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return previewSite(["index.html": "<body>\(text)"])
    }
    try await serving(server) { port in
      try await settled(port)
      let events = try TestClient(port: port)
      events.send("GET /.broadsheet/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let first = try await events.receive(until: "event: build\ndata: ")
      #expect(first.contains("Content-Type: text/event-stream"))
      try folder.write("two", to: "Content/a.md")
      _ = try await events.receive(until: ".2\n")
      let page = try await ask(port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      #expect(page.contains("<body>two"))
    }
  }

  @Test("a save during a build is followed by another build") func saveDuringBuild() async throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "Content/a.md")
    let content = folder["Content"]
    let builds = Mutex(0)
    let server = PreviewServer(options: PreviewOptions(port: 0), watching: [content]) {
      let number = builds.withLock { count in
        count += 1
        return count
      }
      let text = (try? readFile("\(content)/a.md")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      // The first build reads the old text, and the file is saved before it ends.
      if number == 1 { _ = try? writeAtomically(Array("two".utf8), to: "\(content)/a.md") }
      return previewSite(["index.html": "<body>\(text)"])
    }
    try await serving(server) { port in
      var page = ""
      while !page.contains("<body>two") {
        page = try await ask(port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        try await Task.sleep(for: .milliseconds(5))
      }
    }
  }

  @Test("a port that is taken is an error with a remedy") func portInUse() async throws {
    try await serving(live(["index.html": "x"])) { port in
      let second = PreviewServer(options: PreviewOptions(port: port), folder: "/tmp")
      let error = await #expect(throws: PreviewError.self) { try await second.run() }
      #expect(
        error?.diagnostic.rendered == """
          error: Port \(port) of 127.0.0.1 is in use by another program. [preview/port-in-use]
            help: End that program, or choose another port with `--port \(port + 1)`.
          """)
    }
  }

  @Test(
    "an address of another machine, or a name that nobody knows, is an error",
    arguments: ["192.0.2.1", "no.such.invalid"])
  func badHost(host: String) async {
    let server = PreviewServer(options: PreviewOptions(host: host, port: 0), folder: "/tmp")
    await #expect(throws: PreviewError.unknownHost(host)) { try await server.run() }
  }

  @Test("stopping ends the run while pages still listen") func stop() async throws {
    try await serving(live(["index.html": "x"])) { port in
      let events = try TestClient(port: port)
      events.send("GET /.broadsheet/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      _ = try await events.receive(until: "event: build")
    }
  }

  @Test("a cancelled run ends") func cancel() async throws {
    let server = live(["index.html": "x"])
    let (ready, announce) = AsyncStream.makeStream(of: String.self)
    let running = Task { try await server.run { announce.yield($0) } }
    for await _ in ready { break }
    running.cancel()
    try await running.value
  }

  @Test("the address names the base path") func address() async throws {
    let (ready, announce) = AsyncStream.makeStream(of: String.self)
    let server = PreviewServer(options: PreviewOptions(port: 0, basePath: "/digest/"), folder: "/tmp")
    let running = Task { try await server.run { announce.yield($0) } }
    for await address in ready {
      #expect(address.hasPrefix("http://127.0.0.1:") && address.hasSuffix("/digest/"))
      break
    }
    await server.stop()
    try await running.value
  }
}
