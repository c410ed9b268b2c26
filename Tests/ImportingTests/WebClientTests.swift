import Synchronization
import Testing

@testable import Importing

/// What the client makes of answers, without a network.
struct WebClientTests {
  /// Gives prepared answers by address, each list from its front.
  private final class Stage: WebTransport {
    private let answers: Mutex<[String: [WebResponse]]>
    private let log = Mutex<[WebRequest]>([])

    init(_ answers: [String: [WebResponse]]) { self.answers = Mutex(answers) }

    var requests: [WebRequest] { log.withLock { $0 } }

    func send(_ request: WebRequest) async -> WebResponse {
      log.withLock { $0.append(request) }
      return answers.withLock { answers in
        guard var list = answers[request.address], let first = list.first else {
          return .broken("nothing there")
        }
        if list.count > 1 { list.removeFirst() }
        answers[request.address] = list
        return first
      }
    }
  }

  /// Counts what is under way.
  private final class Load: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var now: Int { counts.withLock { $0.now } }
    var most: Int { counts.withLock { $0.most } }

    func add(_ change: Int) {
      counts.withLock { $0 = ($0.now + change, max($0.most, $0.now + change)) }
    }
  }

  private func client(_ stage: Stage) -> WebClient {
    var limits = WebClient.Limits()
    limits.retryDelay = 0.001
    return WebClient(transport: stage, limits: limits)
  }

  private func answer(_ status: Int, _ headers: [String: String] = [:]) -> WebResponse {
    .answer(status: status, headers: headers, body: [1])
  }

  @Test(
    "Tries again what may pass, twice, and nothing else",
    arguments: [
      ([503, 200], 2), ([500, 502, 504, 200], 3), ([429, 200], 2), ([404, 200], 1), ([403, 200], 1),
      ([200], 1), ([501, 200], 1),
    ])
  func retries(statuses: [Int], count: Int) async {
    let stage = Stage(["https://a.example/": statuses.map { answer($0) }])
    _ = await client(stage).get("https://a.example/")
    #expect(stage.requests.count == count)
  }

  @Test("A connection that breaks is tried again, one that is too large is not")
  func broken() async {
    let stage = Stage([
      "https://a.example/": [.broken("x"), .timedOut, answer(200)], "https://b.example/": [.tooLarge],
    ])
    guard case .found = await client(stage).get("https://a.example/") else {
      Issue.record("nothing found")
      return
    }
    guard case .failed(let reason, _) = await client(stage).get("https://b.example/") else {
      Issue.record("found")
      return
    }
    #expect(reason == "it is larger than 16 MB")
    #expect(stage.requests.count == 4)
  }

  @Test("Redirects are resolved, keep what tells of the last version, and lose their fragment")
  func redirects() async {
    let stage = Stage([
      "https://a.example/x/y": [answer(301, ["location": "../z?q#part"])],
      "https://a.example/z?q": [answer(308, ["location": "//b.example/end"])],
      "https://b.example/end": [
        answer(200, ["content-type": "text/xml; charset=\"Windows-1251\"", "etag": "e"])
      ],
    ])
    guard case .found(let document) = await client(stage).get("https://a.example/x/y", etag: "old") else {
      Issue.record("nothing found")
      return
    }
    #expect(
      document.address == "https://b.example/end" && document.charset == "windows-1251"
        && document.etag == "e")
    #expect(
      stage.requests.allSatisfy { $0.headers.contains { $0.name == "If-None-Match" && $0.value == "old" } })
  }

  @Test("At most two requests at a time go to one host")
  func politeness() async {
    let load = Load()
    let hosts = HostQueue()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          await hosts.run(host: "a.example") {
            load.add(1)
            await Task.yield()
            load.add(-1)
          }
        }
      }
    }
    #expect(load.most == 2 && load.now == 0)
  }

  @Test(
    "What Retry-After asks for",
    arguments: [
      ("120", nil, 120), ("Tue, 12 Sep 2023 10:02:00 GMT", "Tue, 12 Sep 2023 10:00:00 GMT", 120),
      ("Tue, 12 Sep 2023 09:00:00 GMT", "Tue, 12 Sep 2023 10:00:00 GMT", 0),
      ("soon", "Tue, 12 Sep 2023 10:00:00 GMT", nil), ("-1", nil, nil),
      ("Tue, 12 Sep 2023 10:02:00 GMT", nil, nil),
    ] as [(String, String?, Double?)])
  func retryAfter(value: String, date: String?, seconds: Double?) {
    #expect(retryDelay(value, date: date) == seconds)
  }
}
