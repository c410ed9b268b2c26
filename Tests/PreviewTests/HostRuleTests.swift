import Testing

@testable import Preview

@Suite("Host headers") struct HostRuleTests {
  @Test(
    "of this machine are answered, those of others are not",
    arguments: [
      ("localhost", true), ("localhost:1313", true), ("LOCALHOST:80", true), ("localhost.", true),
      ("127.0.0.1", true), ("127.0.0.1:99", true), ("[::1]", true), ("[::1]:1313", true),
      ("evil.example", false), ("evil.example:1313", false), ("localhost.evil.example", false),
      ("127.0.0.1.evil.example", false), ("127.0.0.1@evil.example", false), ("192.168.0.7", false),
      ("", false),
      (":1313", false), ("localhost:x", false), ("localhost:123456", false), ("[::1", false),
      ("[::2]", false),
      ("0.0.0.0", false), ("2130706433", false), ("localhost, evil.example", false),
      ("localhost/evil", false),
    ])
  func loopback(header: String, isAllowed: Bool) {
    #expect(HostRule(host: "127.0.0.1", machineName: "desk").allows(header) == isAllowed)
    let responder = Responder(
      source: liveSite(["index.html": "x"]), hosts: HostRule(host: "127.0.0.1", machineName: "desk"))
    let status = responder.answer(PreviewRequest("GET", "/", headers: ["host": header])).status
    #expect(status == (isAllowed ? 200 : 421))
  }

  @Test("a host that was asked for is answered too") func givenHost() {
    #expect(HostRule(host: "desk.local", machineName: nil).allows("Desk.local:1313"))
    #expect(HostRule(host: "192.168.0.7", machineName: nil).allows("192.168.0.7:1313"))
    #expect(HostRule(host: "[fe80::1]", machineName: nil).allows("[FE80::1]:80"))
  }

  @Test(
    "on every address numbers and the machine's name are answered, other names are not",
    arguments: [
      ("192.168.0.7:1313", true), ("[fe80::1]", true), ("desk", true), ("desk.local:1313", true),
      ("localhost", true),
      ("evil.example", false), ("desk.evil.example", false), ("192.168.0.7.evil.example", false),
    ])
  func everyAddress(header: String, isAllowed: Bool) {
    #expect(HostRule(host: "0.0.0.0", machineName: "Desk").allows(header) == isAllowed)
  }

  @Test("a request without a Host header is refused") func none() {
    let responder = Responder(
      source: liveSite(["index.html": "x"]), hosts: HostRule(host: "127.0.0.1", machineName: nil))
    #expect(responder.answer(PreviewRequest("GET", "/")).status == 400)
  }
}
