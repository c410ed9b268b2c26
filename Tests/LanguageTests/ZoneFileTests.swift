import Model
import Testing

@testable import Language

/// A zone file (TZif of version 2) made here: offsets by number, times with the number of their offset, and the rule for after.
private func zoneFile(
  offsets: [Int], times: [(seconds: Int, offset: Int)], rule: String, leapSeconds: Int = 0
) -> [UInt8] {
  func number(_ value: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
  func header(_ times: Int, _ types: Int) -> [UInt8] {
    Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      + [0, 0, leapSeconds, times, types, 4].flatMap { number($0, bytes: 4) }
  }
  // The part for old programs: no time, one offset, four letters.
  var bytes = header(0, 1) + [UInt8](repeating: 0, count: 10 + leapSeconds * 8)
  bytes += header(times.count, offsets.count)
  bytes += times.flatMap { number($0.seconds, bytes: 8) } + times.map { UInt8($0.offset) }
  bytes +=
    offsets.flatMap { number($0, bytes: 4) + [0, 0] } + [UInt8](repeating: 0, count: 4 + leapSeconds * 12)
  return bytes + Array("\n\(rule)\n".utf8)
}

private func seconds(_ text: String) throws -> Int {
  try #require(Timestamp(iso: text, zone: .utc)).seconds
}

@Suite("Zone files of the system") struct ZoneFileTests {
  static let cases: [(rule: String, moment: String, offset: Int)] = [
    ("LMT-1", "1950-06-01T00:00Z", 1800), ("LMT-1", "2024-06-01T00:00Z", 3600),
    ("LMT-1", "2099-06-01T00:00Z", 3600),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-03-31T00:59:59Z", 3600),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-03-31T01:00:00Z", 7200),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-10-27T00:59:59Z", 7200),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-10-27T01:00:00Z", 3600),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2100-07-01T00:00:00Z", 7200),
    // From the south, with half an hour of summer, and a day before the first Sunday.
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2024-01-15T00:00Z", 39_600),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2024-07-15T00:00Z", 37_800),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T00:59:59Z", -7200),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T01:00:00Z", -3600),
    ("EET-2EEST,J60/0,J300/0", "2024-02-29T12:00Z", 7200),
    ("EET-2EEST,J60/0,J300/0", "2024-03-01T12:00Z", 10_800),
    ("EET-2EEST,59/0,300/0", "2024-02-29T12:00Z", 10_800),
    // Summer that never ends.
    ("XXX3EDT4,0/0,J365/23", "2024-12-31T23:30Z", -14_400),
  ]

  @Test("Offsets follow the file, and its rule after the last change", arguments: cases)
  func offsets(rule: String, moment: String, offset: Int) throws {
    let bytes = zoneFile(
      offsets: [1234, 1800, 3600], times: [(-3_000_000_000, 1), (0, 2)], rule: rule)
    let rules = try #require(TimeZoneCatalogue.rules(named: "Europe/Aldermouth") { _ in bytes })
    #expect(rules.offset(at: try seconds(moment)) == offset)
    #expect(rules.offset(at: try seconds("1950-06-01T00:00Z")) == 1800)
  }

  @Test("The system's file goes before ICU, which stands in where there is none or a broken one")
  func order() throws {
    let bytes = zoneFile(offsets: [5400], times: [], rule: "ZZZ-1:30")
    func offset(_ file: [UInt8]?) -> Int? {
      TimeZoneCatalogue.rules(named: "Europe/Oslo") { _ in file }?.offset(at: 1_705_000_000)
    }
    #expect(offset(bytes) == 5400)
    #expect(offset(nil) == 3600)
    for end in bytes.indices { #expect(offset(Array(bytes[..<end])) == 3600) }
    #expect(offset(zoneFile(offsets: [5400], times: [], rule: "ZZZ-1:30", leapSeconds: 1)) == 3600)
    #expect(offset(zoneFile(offsets: [5400], times: [], rule: "ZZZ-1:30ZZS,M13.1.0,M4.1.0")) == 3600)
    #expect(offset(zoneFile(offsets: [5400], times: [(5, 0), (5, 0)], rule: "ZZZ-1:30")) == 3600)
  }

  @Test(
    "Nothing that is no zone's name is looked for on the disk",
    arguments: [
      "", "localtime", "right/UTC", "../etc/passwd", "Europe/../Oslo", "/Europe/Oslo", "Europe//Oslo",
      "E\u{0}",
    ])
  func names(name: String) {
    #expect(
      TimeZoneCatalogue.rules(named: name) { _ in
        Issue.record("asked for a file")
        return nil
      } == nil)
  }
}
