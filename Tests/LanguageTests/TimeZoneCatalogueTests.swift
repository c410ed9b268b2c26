import Model
import Testing

@testable import Language

@Test(
  "Zones have the offsets of their place and season",
  arguments: [
    ("Europe/Oslo", 1_694_520_000, 7200), ("Europe/Oslo", 1_705_000_000, 3600),
    ("America/New_York", 1_694_520_000, -14400), ("Asia/Kolkata", 1_694_520_000, 19800),
    ("Australia/Lord_Howe", 1_705_000_000, 39600), ("UTC", 0, 0), ("Europe/London", 0, 3600),
    ("America/New_York", 4_087_000_000, -14400),
  ])
func offsetOfZone(name: String, seconds: Int, offset: Int) throws {
  #expect(try #require(TimeZoneCatalogue.rules(named: name)).offset(at: seconds) == offset)
}

@Test(
  "A name that is no zone is refused",
  arguments: ["", "Europe/Olso", "europe/oslo ", "Nowhere", "GMT+25:99", "\u{0}"])
func unknownZone(name: String) {
  #expect(TimeZoneCatalogue.rules(named: name) == nil)
}
