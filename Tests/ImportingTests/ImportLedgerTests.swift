import Model
import Testing

@testable import Importing

struct ImportLedgerTests {
  @Test("What is remembered reads back, sorted, one line each")
  func roundTrip() {
    var ledger = ImportLedger()
    var candidate = Candidate(shown: "x")
    candidate.id = "tag:\"1\"\n"
    candidate.link = "https://www.a.example/1/"
    candidate.source = "Harbour Post"
    ledger.articles["b/x.md"] = ImportRecord(candidate, path: "b/x.md", bytes: [1])
    candidate.isFull = true
    ledger.articles["a/x.md"] = ImportRecord(candidate, path: "a/x.md", bytes: [2])
    ledger.feeds["https://a.example/f"] = FeedRecord(
      address: "https://a.example/f", etag: "\"1\"", modified: nil, isFull: true)
    var unreadable: [Int] = []
    let read = ImportLedger(ledger.serialised(), unreadable: &unreadable)
    #expect(read.articles == ledger.articles && read.feeds == ledger.feeds && unreadable.isEmpty)
    let lines = String(decoding: ledger.serialised(), as: UTF8.self).split(separator: "\n")
    #expect(
      lines.count == 3 && lines[0].hasPrefix("{\"article\":\"a/x.md\"") && lines[2].contains("\"full\":true"))
  }

  @Test("Lines that cannot be read, or that lead out of the folder, are left out and counted")
  func broken() {
    let text =
      "{\"article\":\"../x.md\"}\n\nnonsense\n{\"article\":\"/etc/x\"}\n{\"feed\":\"https://a.example/f\"}\n<<<<<<< mine\n{\"article\":\"a/x.md\",\"file\":\"1\"}"
    var unreadable: [Int] = []
    let ledger = ImportLedger(Array(text.utf8), unreadable: &unreadable)
    #expect(unreadable == [1, 3, 4, 6])
    #expect(ledger.feeds.count == 1 && ledger.articles.keys.sorted() == ["a/x.md"])
  }
}
