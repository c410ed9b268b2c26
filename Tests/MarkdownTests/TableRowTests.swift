import Model
import Testing

@testable import Markdown

@Test("Rows of a table and pictures in a row keep their places in the file")
func tablePlaces() throws {
  let text =
    "A *few* words.\n\n| Gauge | **m** |\n|---|---|\n| Mill &amp; weir | 2.1 |\n\n![A](a.jpg) ![Bo](b.jpg)\n"
  let bytes = Array(text.utf8)
  let blocks = MarkdownParser().blocks(of: bytes, from: 0, line: 1)
  let spans = blocks.map { block in
    block.origin.fileSpan(of: 0..<block.text.utf8.count).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
  #expect(
    spans == ["A *few* words.", "Gauge | **m", "Mill &amp; weir | 2.1", "A", "Bo"])
  #expect(blocks.map(\.origin.line) == [1, 3, 5, 7, 7])
  #expect(blocks.map(\.isProse) == [true, false, false, false, false])
  #expect(blocks[1].inlines.map(\.range) == [8..<9])
}
