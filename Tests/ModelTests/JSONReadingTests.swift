import Model
import Testing

struct JSONReadingTests {
  @Test(
    "A document is read as it stands",
    arguments: [
      ("{\"a\": [1, -2.5, true, null, \"x\"]}", "{\"a\":[1,-2.5,true,null,\"x\"]}"),
      ("\u{FEFF}[\"\\u00e9\\n\\ud83d\\ude00\\/\"]", "[\"é\\n😀/\"]"), ("{}", "{}"), ("[]", "[]"),
      ("12e2", "1200"),
    ])
  func whole(text: String, expected: String) {
    let (value, fault) = JSONValue.reading(Array(text.utf8))
    #expect(value.serialised() == expected)
    #expect(fault == nil)
  }

  @Test(
    "Of a broken document what can be read is read, and the place is told",
    arguments: [
      ("{\"a\": [1, 2", "{\"a\":[1,2]}", 10), ("[1, 2,, 3]", "[1,2,3]", 7),
      ("{\"a\": 1,, \"b\": 2}", "{\"a\":1,\"b\":2}", 8),
      ("[\"cut of", "[\"cut of\"]", 7), ("[\"a\nb\"]", "[\"a\\nb\"]", 4),
      ("{\"a\": nan}", "{\"a\":\"nan\"}", 9), ("", "null", 0),
      ("[1] tail", "[1]", 4), ("{\"a\" 1}", "{}", 5),
    ])
  func broken(text: String, expected: String, place: Int) {
    let (value, fault) = JSONValue.reading(Array(text.utf8))
    #expect(value.serialised() == expected)
    #expect(fault == place)
  }

  @Test("Nesting without end ends at 64 levels")
  func deep() {
    let (_, fault) = JSONValue.reading([UInt8](repeating: 91, count: 100_000))
    #expect(fault != nil)
  }
}
