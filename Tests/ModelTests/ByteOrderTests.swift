import Model
import Testing

@Suite("Order of bytes") struct ByteOrderTests {
  static let texts = [
    "", "a", "ab", "abcdefgh", "abcdefghi", "abcdefgh/", "abcdefghij/klmnop", "abcdefghij-klmnop", "b",
    "\u{e9}",
    "e\u{301}", "\u{1F980}", "stories/a/index.html", "stories/a-b/index.html", "stories/a.html", "stories",
    "a long text that is the same for more than sixteen bytes, then 1", "z",
    "a long text that is the same for more than sixteen bytes, then 2",
  ]

  @Test("Strings are ordered by their UTF-8 bytes", arguments: texts)
  func bytes(text: String) {
    for other in Self.texts {
      let expected = Array(text.utf8).lexicographicallyPrecedes(Array(other.utf8))
      #expect(utf8Precedes(text, other) == expected, "\(other)")
    }
  }

  @Test("Paths are ordered part by part", arguments: texts)
  func parts(text: String) {
    let parts = { (text: String) in
      text.utf8.split(separator: 47, omittingEmptySubsequences: false).map { Array($0) }
    }
    for other in Self.texts {
      let expected = parts(text).lexicographicallyPrecedes(parts(other)) { $0.lexicographicallyPrecedes($1) }
      #expect(precedesByPart(text, other) == expected, "\(other)")
    }
  }
}
