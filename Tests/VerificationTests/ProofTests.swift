import Model
import Testing

@testable import Verification

/// What is said of a statement that does not hold.
struct ProofTests {
  static let file =
    "---\ntitle: Flood\n---\nAt least 2,862 sheep drowned. “We *lost* all,” Ada Berg said. He left.\n"

  static func message(_ page: String) -> [String] {
    let bytes = Array(page.utf8)
    let found = statements(in: OutputFile(path: "index.html", bytes: bytes, origin: ""))
    return failures(found, path: "a.md", bytes: Array(file.utf8)) { _, _ in nil }.map {
      $0.diagnostic(page: "index.html", bytes: bytes, help: "Build again.").rendered
    }
  }

  static func mark(_ words: String, _ text: String, part: String = "") -> String {
    let bytes = Array(file.utf8)
    let start = bytes.withUnsafeBufferPointer { find(Array(text.utf8), in: $0, from: 0) } ?? 0
    return
      "<p>\n<q data-article=\"a.md\" data-span=\"\(start)-\(start + text.utf8.count)\"\(part)>\(words)</q>"
  }

  @Test("True statements pass: a sentence, a quotation with marks inside, a figure")
  func passes() {
    let page =
      Self.mark("At least 2,862 sheep drowned.", "At least 2,862 sheep drowned.")
      + Self.mark("We lost all", "We *lost* all", part: " data-part=\"quote\"")
      + Self.mark("At least 2,862", "At least 2,862", part: " data-part=\"figure\"")
    #expect(Self.message(page).isEmpty)
  }

  @Test("The name of an article is taken letter for letter, its white space and references too")
  func names() {
    let page = "<p data-article=\"a  b/&lt;c&gt; &amp;amp; d.md\"><span data-span=\"0-3\">Yes</span></p>"
    let found = statements(in: OutputFile(path: "index.html", bytes: Array(page.utf8), origin: ""))
    #expect(found.map(\.article) == ["a  b/<c> &amp; d.md"])
  }

  @Test("A changed word: the page, the words, the place and what the article reads")
  func changed() {
    #expect(
      Self.message(Self.mark("At least 2,863 sheep drowned.", "At least 2,862 sheep drowned.")) == [
        """
        index.html:2:42: error: This sentence “At least 2,863 sheep drowned.” differs from its article at “2,863 sheep drowned.”: \
        Content/a.md:4 reads “At least 2,862 sheep drowned.”. [verify/sentence]
          help: Build again.
        """
      ])
  }

  @Test("Words that stand elsewhere, a part of a number, a quotation without its marks, bytes beyond the end")
  func others() {
    #expect(
      Self.message(Self.mark("At least 2,862 sheep drowned.", "He left."))[0].contains(
        "stands on line 4 of Content/a.md"))
    #expect(Self.message(Self.mark("862", "862", part: " data-part=\"figure\"")).isEmpty)
    #expect(
      Self.message(Self.mark("62", "62", part: " data-part=\"figure\""))[0].contains(
        "is part of a longer number"))
    #expect(
      Self.message(Self.mark("He left", "He left", part: " data-part=\"quote\""))[0].contains(
        "without quotation marks around it"))
    #expect(
      Self.message("<p data-article=\"a.md\" data-span=\"9000-9001\">x</p>")[0].contains(
        "beyond the end of Content/a.md"))
    #expect(
      Self.message("<p data-article=\"a.md\" data-span=\"q\">x</p>")[0].contains(
        "does not say where it stands"))
    #expect(
      Self.message("<p data-article=\"a.md\" data-span=\"\">Nobody drowned.</p>")[0].contains(
        "stands nowhere in Content/a.md"))
    #expect(Self.message("<p data-article=\"a.md\" data-span=\"\">He left.</p>").isEmpty)
  }

  @Test("An article that is not in Content")
  func noArticle() {
    let found = statements(
      in: OutputFile(
        path: "x.html", bytes: Array("<p data-article=\"b.md\" data-span=\"0-1\">x</p>".utf8), origin: ""))
    let faults = failures(found, path: "b.md", bytes: nil) { _, _ in nil }
    #expect(faults.map(\.reason) == [.noArticle])
  }

  @Test(
    "A page's text is found by its mark, by what it names, and else by what its bytes are",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0], "utf-16le"), ([0, 0x3C, 0, 0x70], "utf-16be"),
      (Array("<meta charset=\"Windows-1251\">".utf8) + [0xE9], "windows-1251"),
      (Array("<meta charset=utf-8>".utf8) + [0x93, 0x94], "windows-1252"), ([0x63, 0xE9], "windows-1252"),
      (Array("<meta charset=iso-2022-jp>".utf8) + [0x1B, 0x24, 0x42], "iso-2022-jp"),
      (Array("<meta charset=windows-1251>caf\u{E9}".utf8), "none"),
      (Array("<meta charset=utf-8>\u{E9}\u{E8}".utf8) + [0x93], "none"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], charset: String) {
    let text = fileText(bytes) { _, name in Array(name.utf8) }
    #expect(text == Array(charset.utf8) || charset == "none" && text.starts(with: bytes.dropLast()))
  }

  @Test("Words in a script of JSON-LD are found under its escapes, and others under none")
  func scripts() throws {
    let text =
      "<p>a</p><SCRIPT type='application/ld+json'>{\"x\":\"Fish \\u0026amp; \\\"chips\\\"\"}</SCRIPT><script>b</script>"
    let bytes = Array(text.utf8)
    let range = try #require(linkedDataRanges(in: bytes).first)
    #expect(linkedDataRanges(in: bytes).count == 1)
    #expect(String(decoding: bytes[range], as: UTF8.self).hasPrefix("{") && bytes[range].last == 125)
    let file = ArticleFile(path: "a.html", bytes: bytes) { _, _ in nil }
    #expect(file.form(at: range.lowerBound) == .linkedData && file.form(at: 0) == .html)
    #expect(file.firstPlace(of: Array("Fish & \"chips\"".utf8)) == range.lowerBound + 6)
    #expect(file.firstPlace(of: Array("Fish and chips".utf8)) == nil)
    #expect(file.words(range) == "{\"x\":\"Fish & \"chips\"\"}")
  }

  @Test("The first difference of two pages is shown as text, or as the tag it stands in")
  func difference() throws {
    let page = Array("<p class=\"a\">\n<b>7 reports · 3 independent</b>".utf8)
    let text = try #require(
      PageDifference(
        published: page, expected: Array("<p class=\"a\">\n<b>7 reports · 2 independent</b>".utf8)))
    #expect(text.published == "7 reports · 3 independent")
    #expect(text.expected == "7 reports · 2 independent")
    #expect(text.diagnostic(page: "x.html", bytes: page, help: "").location?.description == "x.html:2:16")
    let tag = try #require(
      PageDifference(
        published: page, expected: Array("<p class=\"b\">\n<b>7 reports · 3 independent</b>".utf8)))
    #expect(tag.published == "<p class=\"a\">")
    #expect(PageDifference(published: page, expected: page) == nil)
  }
}
