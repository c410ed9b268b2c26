import Model
import Testing

struct CivilDateTests {
  @Test(
    "A date and its day number are each other's inverse",
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 11_016), ("2023-09-12", 19_612), ("1969-12-31", -1),
      ("1600-03-01", -135_080),
    ])
  func dayNumbers(text: String, days: Int) throws {
    let date = try #require(CivilDate(iso: text))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
    #expect(date.description == text)
  }

  @Test(
    "Days that no calendar has are refused",
    arguments: ["2023-02-29", "2023-13-01", "2023-00-10", "2023-9-12", "x"])
  func impossibleDates(text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test("Weekdays count from Monday")
  func weekdays() throws {
    #expect(try #require(CivilDate(iso: "2023-09-12")).weekday == 1)
    #expect(try #require(CivilDate(iso: "1969-12-28")).weekday == 6)
  }
}

struct TimestampTests {
  static let oslo = TimeZoneRules(
    name: "Test/Oslo", initialOffset: 3600,
    transitions: [.init(seconds: 1_679_792_400, offset: 7200), .init(seconds: 1_698_541_200, offset: 3600)])

  @Test(
    "ISO 8601 is read with and without zone, and written as precisely as it is known",
    arguments: [
      ("2023-09-12", "2023-09-12", "2023-09-12T00:00:00+02:00"),
      ("2023-09-12T18:05", "2023-09-12T18:05+02:00", "2023-09-12T18:05:00+02:00"),
      ("2023-01-12 18:05", "2023-01-12T18:05+01:00", "2023-01-12T18:05:00+01:00"),
      ("2023-09-12T18:05:30.250Z", "2023-09-12T18:05:30Z", "2023-09-12T18:05:30Z"),
      ("2023-09-12T18:05:30-0330", "2023-09-12T18:05:30-03:30", "2023-09-12T18:05:30-03:30"),
      ("20230912T180530Z", "2023-09-12T18:05:30Z", "2023-09-12T18:05:30Z"),
      ("2023-09-12T24:00", "2023-09-13T00:00+02:00", "2023-09-13T00:00:00+02:00"),
      ("2023-12-31T24:00:00Z", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
      ("2023-09-12T18:05 +02:00", "2023-09-12T18:05+02:00", "2023-09-12T18:05:00+02:00"),
    ])
  func readAndWritten(text: String, iso: String, full: String) throws {
    let time = try #require(Timestamp(iso: text, zone: Self.oslo))
    #expect(time.iso8601 == iso)
    #expect(time.rfc3339 == full)
  }

  @Test(
    "What is no time is refused",
    arguments: [
      "2023-09-12T25:00", "2023-09-12T10:61", "yesterday", "12.09.2023", "2023-09-12T10:00+99:00",
      "2023-09-12Tx", "2023-09-12T24:01", "2023-09-12T24:00:01", "2023-09-12T24:00:00.5",
    ])
  func refused(text: String) { #expect(Timestamp(iso: text, zone: Self.oslo) == nil) }

  @Test("Offsets change when the rules say so")
  func offsets() throws {
    #expect(Self.oslo.offset(at: 1_679_792_399) == 3600)
    #expect(Self.oslo.offset(at: 1_679_792_400) == 7200)
    let day = try #require(CivilDate(iso: "2023-10-29"))
    #expect(Self.oslo.start(of: day).rfc3339 == "2023-10-29T00:00:00+02:00")
    #expect(Self.oslo.start(of: day.advanced(byDays: 1)).rfc3339 == "2023-10-30T00:00:00+01:00")
  }
}

struct DiagnosticTests {
  @Test("A diagnostic shows place, line, marks and remedy")
  func rendering() {
    let diagnostic = Diagnostic(
      .error, "front-matter/unknown-key", "Unknown key `pubished`.",
      at: SourceLocation(path: "Content/2023/flood.md", line: 4, column: 1), excerpt: "pubished: 2023-09-12",
      length: 8, help: "Did you mean `published`?")
    #expect(
      diagnostic.rendered == """
        Content/2023/flood.md:4:1: error: Unknown key `pubished`. [front-matter/unknown-key]
          4 | pubished: 2023-09-12
            | ^~~~~~~~
          help: Did you mean `published`?
        """)
  }

  @Test("Diagnostics are ordered by file, line and column, each once")
  func ordering() {
    let a = Diagnostic(.note, "x/a", "a", at: SourceLocation(path: "a", line: 9))
    let b = Diagnostic(.note, "x/b", "b", at: SourceLocation(path: "a", line: 10))
    let c = Diagnostic(.note, "x/c", "c")
    #expect([b, a, b, c].ordered().map(\.message) == ["c", "a", "b"])
  }
}

struct SuggestionTests {
  static let names = ["title", "date", "published", "updated", "source"]

  @Test(
    "The nearest known name is suggested, and none when all are far",
    arguments: [
      ("pubished", "published"), ("tilte", "title"), ("Sorce", "source"), ("weather", nil), ("", nil),
    ]
      as [(String, String?)])
  func nearest(mistyped: String, expected: String?) {
    #expect(nearestName(to: mistyped, among: Self.names) == expected)
  }
}

struct SlugTests {
  @Test(
    "Slugs keep letters of any script and nothing else",
    arguments: [
      ("Kim leaves for Russia", "kim-leaves-for-russia"), ("Don’t  panic!", "dont-panic"),
      ("../../etc/passwd", "etc-passwd"),
      ("北京 2023", "北京-2023"), ("«Ça va»", "ça-va"), ("***", ""), ("हिन्दी", "हिन्दी"), ("\u{FF9F}\u{301}a", "a"),
      ("a \u{301}b", "a-b"),
    ])
  func slugs(text: String, slug: String) { #expect(slugify(text) == slug) }

  @Test("A long slug ends with a whole word")
  func longSlug() { #expect(slugify("one two three four five", limit: 15) == "one-two-three") }
}

struct JSONValueTests {
  @Test("Members keep their order and text is safe inside a script element")
  func serialised() {
    let value = JSONValue.object([
      .init("b", .array([.integer(1), .number(0.25), .null])), .init("a", .string("</script>\u{1}\"é")),
    ])
    #expect(value.serialised() == #"{"b":[1,0.25,null],"a":"\u003c/script\u003e\u0001\"é"}"#)
  }
}

struct ContentHashTests {
  @Test(
    "The hash is XXH64 as its specification gives it",
    arguments: [("", 0xEF46_DB37_51D8_E999), ("abc", 0x44BC_2CF5_AD77_0999)] as [(String, UInt64)])
  func specification(text: String, expected: UInt64) {
    #expect(Array(text.utf8).withUnsafeBytes { xxHash64($0, seed: 0) } == expected)
  }

  @Test("Long inputs that differ in one byte differ in hash")
  func longInputs() {
    var bytes = [UInt8](repeating: 7, count: 1000)
    let before = ContentHash(bytes)
    bytes[999] = 8
    #expect(ContentHash(bytes) != before)
  }

  @Test("A hash is read as it is written, and nothing else is one")
  func hexadecimal() {
    let hash = ContentHash(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)
    #expect(hash.description == "0123456789abcdeffedcba9876543210")
    #expect(hash.shortDescription == "01234567")
    #expect(ContentHash(hexadecimal: Array(hash.description.utf8)[...]) == hash)
    for wrong in ["", "0123456789abcdef", hash.description + "0", "0123456789ABCDEFfedcba9876543210"] {
      #expect(ContentHash(hexadecimal: Array(wrong.utf8)[...]) == nil)
    }
  }
}

struct DecimalTests {
  @Test("Numbers that are written alike have the same units, and others do not")
  func units() {
    for (a, b) in [(0.3714, 0.3706), (0.0004, -1), (.infinity, 0), (0.3714, 0.3716), (2e9, 3e9)] {
      #expect((decimal(a) == decimal(b)) == (decimalUnits(a) == decimalUnits(b)), "\(a) and \(b)")
    }
    #expect(decimalUnits(0.3714) == 371 && decimalUnits(1.5, 1) == 15)
  }
}

struct OriginMapTests {
  @Test("A span runs from its first to its last byte, over the marks between")
  func spans() {
    // Text "a bold word" from "a **bold** word" at byte 10 of the file.
    let map = OriginMap(
      segments: [.init(text: 0, file: 10), .init(text: 2, file: 14), .init(text: 6, file: 20)], line: 1)
    #expect(map.fileSpan(of: 0..<11) == 10..<25)
    #expect(map.fileSpan(of: 2..<6) == 14..<18)
    #expect(map.fileSpan(of: 3..<3) == nil)
  }
}

struct WhiteSpaceTests {
  @Test(
    "Runs of white space of any kind become one space, and everything else stays",
    arguments: [
      ("a b", "a b"), ("  a \n\t b ", "a b"), ("a\u{A0}b", "a b"), ("a\u{2003}\u{3000}b\u{FEFF}", "a b"),
      ("", ""), (" \r\n", ""),
      ("\u{85}ä ö\u{2028}ü", "ä ö ü"), ("日本\u{3000}語", "日本 語"), ("a\u{200B}b", "a\u{200B}b"),
    ])
  func collapse(text: String, expected: String) { #expect(collapsingWhiteSpace(text) == expected) }

  @Test("It agrees with Unicode's White_Space property on every scalar")
  func everyScalar() {
    for value in UInt32(1)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSpace = scalar.properties.isWhitespace || value == 0xFEFF
      let text = "a" + String(scalar) + "b"
      if (collapsingWhiteSpace(text) == "a b") != isSpace { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}

struct ImagePathTests {
  @Test(
    "A picture is one of the site's own or none",
    arguments: [
      ("flood.jpg", "post/flood.jpg"), ("../photos/a%20b.PNG", "photos/a b.PNG"),
      ("/photos/x.webp", "photos/x.webp"),
      ("./x.gif?size=2", "post/x.gif"), ("../../x.jpg", nil), ("https://example.org/x.jpg", nil),
      ("//host/x.jpg", nil),
      ("data:image/png;base64,AA", nil), ("x.svg", nil), ("%2e%2e/x.jpg", nil), ("a%2Fx.jpg", nil), ("", nil),
    ] as [(String, String?)])
  func paths(source: String, expected: String?) {
    #expect(contentPath(ofImage: source, inArticle: "post/article.md") == expected)
  }
}
