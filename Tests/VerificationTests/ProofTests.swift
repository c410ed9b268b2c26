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
    return failures(found, path: "a.md", bytes: Array(file.utf8)).map {
      $0.diagnostic(page: "index.html", bytes: bytes, help: "Build again.").rendered
    }
  }

  static func mark(_ words: String, _ text: String, part: String = "") -> String {
    let bytes = Array(file.utf8)
    let start = find(Array(text.utf8), in: bytes, from: 0) ?? 0
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
    #expect(failures(found, path: "b.md", bytes: nil).map(\.reason) == [.noArticle])
  }

  @Test("A page in Windows-1252 or UTF-16 is searched in its own encoding")
  func encodings() {
    let latin: [UInt8] =
      Array("<p>Der Fl".utf8) + [0xFC] + Array("gel ".utf8) + [0x93] + Array("brach</p>".utf8)
    let file = ArticleFile(path: "a.html", bytes: latin)
    #expect(file.holds(Array("Der Flügel “brach".utf8)))
    #expect(!file.holds(Array("Der Flugel “brach".utf8)))
    let units = "Der Flügel".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(ArticleFile(path: "a.html", bytes: [0xFF, 0xFE] + units).holds(Array("Der Flügel".utf8)))
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
