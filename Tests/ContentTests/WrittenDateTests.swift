import Model
import Testing

@testable import Content

private let oslo = TimeZoneRules(name: "Europe/Oslo", initialOffset: 7200)

@Test(
  "Dates are read as people and programs write them",
  arguments: [
    ("2023-09-12", "2023-09-12"), ("2023-09-12T18:05", "2023-09-12T18:05+02:00"),
    ("2023-09-12 18:05:30Z", "2023-09-12T18:05:30Z"), ("2023-09-12 18:05 UTC", "2023-09-12T18:05Z"),
    ("20230912T180530+0100", "2023-09-12T18:05:30+01:00"), ("2023/09/12", "2023-09-12"),
    ("2023-W37-2", "2023-09-12"),
    ("2023-255", "2023-09-12"), ("Tue, 12 Sep 2023 10:00:00 GMT", "2023-09-12T10:00:00Z"),
    ("Tue, 12 Sep 2023 10:00:00 +0530", "2023-09-12T10:00:00+05:30"),
    ("12 Sep 23 10:00 EST", "2023-09-12T10:00-05:00"),
    ("12 September 2023", "2023-09-12"), ("September 12, 2023", "2023-09-12"),
    ("Sept. 12, 2023", "2023-09-12"),
    ("Tuesday 12th September 2023", "2023-09-12"), ("the 12th of September, 2023", "2023-09-12"),
    ("September 12, 2023 at 6:05 pm", "2023-09-12T18:05+02:00"),
    ("12 September 2023, 6pm BST", "2023-09-12T18:00+01:00"),
    ("12 September 2023 12.30 a.m.", "2023-09-12T00:30+02:00"), ("2024-02-29", "2024-02-29"),
  ])
func dates(text: String, expected: String) {
  #expect(Timestamp(written: text, zone: oslo)?.iso8601 == expected)
}

@Test(
  "What could be two days, or is none, is not read",
  arguments: [
    "12/09/2023", "2023-02-29", "2023-13-01", "31 June 2023", "September 2023", "yesterday", "2023",
    "12 Sep", "",
    "12 September 2023 25:00", "12 September 2023 was a Tuesday", "2023-W54-1", "2023-366",
  ])
func noDates(text: String) {
  #expect(Timestamp(written: text, zone: oslo) == nil)
}
