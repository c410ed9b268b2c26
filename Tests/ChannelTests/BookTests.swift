import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The edition as a book. `make channel-test` has epubcheck read it too.
struct BookTests {
  /// The archive's files in their order, read by its directory.
  private func files(_ book: [UInt8]) throws -> [(name: String, text: String)] {
    func number(_ place: Int, _ width: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(book[place + $1]) << ($1 * 8) }
    }
    let end = book.count - 22
    try #require(number(end, 4) == 0x0605_4B50)
    var place = number(end + 16, 4)
    var result: [(String, String)] = []
    for _ in 0..<number(end + 8, 2) {
      try #require(number(place, 4) == 0x0201_4B50)
      let size = number(place + 20, 4)
      let nameLength = number(place + 28, 2)
      let name = String(decoding: book[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      let header = number(place + 42, 4)
      #expect(number(header, 4) == 0x0403_4B50 && number(header + 8, 2) == 0)
      #expect(number(header + 14, 4) == number(place + 16, 4) && number(place + 24, 4) == size)
      let start = header + 30 + number(header + 26, 2)
      result.append((name, String(decoding: book[start..<(start + size)], as: UTF8.self)))
      place += 46 + nameLength
    }
    #expect(place == end)
    return result
  }

  @Test("The book is a container with its type first, a package, contents, and a chapter for each story")
  func structure() async throws {
    let days = await BuiltDays()
    let book = try #require(days.files["editions/2024-03-04.epub"])
    #expect(String(decoding: book[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    let files = try files(book)
    #expect(
      files.map(\.name) == [
        "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/contents.xhtml", "EPUB/style.css",
        "EPUB/front.xhtml", "EPUB/story-1.xhtml", "EPUB/singles.xhtml",
      ])
    for file in files
    where file.name.hasSuffix("xml") || file.name.hasSuffix("html") || file.name.hasSuffix("opf") {
      #expect(throws: Never.self, "\(file.name)") { try XMLDocument(data: Data(file.text.utf8)) }
    }
    let package = files[2].text
    for part in [
      "<dc:title>Harbour &amp; Hill, 4 March 2024</dc:title>", "<dc:language>en-GB</dc:language>",
      "<dc:language>ar</dc:language>", "<dc:date>2024-03-04</dc:date>",
      "<meta property=\"dcterms:modified\">2024-03-04T12:00:00Z</meta>",
      "<meta property=\"schema:accessMode\">textual</meta>", "properties=\"nav\"",
      "<dc:source>https://example.org/digest/editions/2024-03-04/</dc:source>",
    ] {
      #expect(package.contains(part), "\(part)")
    }
    let story = files[6].text
    #expect(
      story.contains("<h1>River Arn floods old town of Arnmouth</h1>") || story.contains("<h1>Old town"))
    #expect(story.contains("data-article=\"north-wire/flood.md\" data-span=\""))
    let singles = files[7].text
    #expect(singles.contains("<h2 lang=\"ar\" dir=\"rtl\">"))
    #expect(
      days.text("index.html").contains("href=\"editions/2024-03-04.epub\" type=\"application/epub+zip\""))
  }

  @Test("Without a base URL the book has no link that leads out of it to nowhere")
  func withoutBaseURL() async throws {
    var content = BuiltDays.firstDay
    content["Content/site.yaml"] = "title: Harbour & Hill\n"
    let days = await BuiltDays(content)
    for file in try files(try #require(days.files["editions/2024-03-04.epub"])) {
      for match in file.text.matches(of: #/href="([^"]*)"/#) {
        #expect(
          ["story-1.xhtml", "singles.xhtml", "front.xhtml", "style.css", "contents.xhtml"].contains(
            match.output.1))
      }
    }
  }

  @Test("Control characters of an article are left out of the book")
  func controls() async throws {
    var content = BuiltDays.firstDay
    content["Content/hafenblatt/museum.md"] = BuiltDays.article(
      "Odd \u{1}bytes", "Post", "2024-03-04T07:00Z",
      [
        "The harbour office printed a page with \u{8}odd bytes \u{FFFE}in it on Monday, and nobody could read it at all."
      ])
    let days = await BuiltDays(content)
    for file in try files(try #require(days.files["editions/2024-03-04.epub"]))
    where file.name.hasSuffix("html") {
      #expect(throws: Never.self, "\(file.name)") { try XMLDocument(data: Data(file.text.utf8)) }
    }
  }
}
