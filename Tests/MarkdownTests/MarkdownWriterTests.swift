import Model
import Testing

@testable import Markdown

/// What is written reads back to the same words.
struct MarkdownWriterTests {
  private func readBack(_ markdown: String) -> [Block] {
    MarkdownParser().blocks(of: Array(markdown.utf8), from: 0, line: 1)
  }

  @Test(
    "Only what would be read as a mark is escaped",
    arguments: [
      ("The old bridge - built in 1904 - is shut.", "The old bridge - built in 1904 - is shut."),
      ("2 * 3 is [not] `code`", "2 \\* 3 is \\[not] \\`code\\`"),
      ("snake_case stays, _this_ does not", "snake_case stays, \\_this\\_ does not"),
      ("# no heading", "\\# no heading"), ("- no item", "\\- no item"), ("+ no item", "\\+ no item"),
      ("12. no list", "12\\. no list"), ("1904) no list", "1904\\) no list"), ("> no quote", "\\> no quote"),
      ("AT&T, R&D; a &amp; b", "AT\\&T, R\\&D; a \\&amp; b"), ("5 < 6 and <b>", "5 < 6 and \\<b>"),
      ("--- no rule", "\\--- no rule"), ("A backslash \\ and \\* two", "A backslash \\ and \\\\\\* two"),
      ("Two\nlines", "Two\\\nlines"), ("  spaces \t and\u{0} marks  ", "spaces and marks"),
    ])
  func escapes(text: String, markdown: String) {
    #expect(MarkdownWriter().text(of: [Block(kind: .paragraph, text: text)]) == markdown + "\n")
  }

  @Test("Emphasis and links are written around their words, spaces outside of them")
  func marks() {
    let text = "The harbour master said so."
    let runs = [
      InlineRun(range: 4..<12, style: .strong), InlineRun(range: 12..<18, style: .emphasis),
      InlineRun(range: 19..<23, style: [], link: "https://a.example/x_(1)"),
      InlineRun(range: 24..<26, style: .code),
    ]
    let block = Block(kind: .paragraph, text: text, inlines: runs)
    let markdown = MarkdownWriter().text(of: [block])
    #expect(markdown == "The **harbour** *master* [said](<https://a.example/x_(1)>) `so`.\n")
    let read = readBack(markdown)
    #expect(read.map(\.text) == [text])
    #expect(read[0].inlines.map(\.link) == [nil, nil, "https://a.example/x_(1)", nil])
  }

  @Test("Marks that would not be read as such are left out, the words stay")
  func clumsyMarks() {
    let text = "co“word”ordination"
    let block = Block(kind: .paragraph, text: text, inlines: [InlineRun(range: 2..<12, style: .strong)])
    #expect(readBack(MarkdownWriter().text(of: [block])).map(\.text) == [text])
  }

  @Test(
    "A figure reads back as it was, whatever marks its words hold",
    arguments: [
      ("A quay", "The quay on Monday.", "Photo: Ida Lund"), ("", "", ""),
      ("A [quay] ![x](y)", "*2* `a` \\", "\"I\" & J"),
      ("] (", "_ends with a star*", "a\\"), ("&amp; <b>", "[link](x) &copy;", "&copy; <i> `x`"),
      ("水", "港の橋。", "写真：見本"),
    ])
  func figures(words: String, caption: String, credit: String) {
    let source = "https://x.example/q_(1).jpg?a=1&copy=2"
    let figure = Block(kind: .figure(source: source, caption: caption, credit: credit), text: words)
    let next = Block(kind: .paragraph, text: "Next.")
    let markdown = MarkdownWriter().text(of: [figure, next])
    let read = readBack(markdown)
    #expect(read.map(\.kind) == [figure.kind, next.kind], "\(markdown)")
    #expect(read.map(\.text) == [words, "Next."])
  }

  @Test("A figure whose address Markdown cannot hold is left out")
  func unwritableFigure() {
    let figure = Block(kind: .figure(source: "a b.jpg", caption: "The quay", credit: ""), text: "A quay")
    #expect(MarkdownWriter().text(of: [figure]).isEmpty)
  }

  @Test("Lists, quotations, code, tables and headings keep their place")
  func containers() {
    let list = Container.list(id: 1, start: nil, isTight: true)
    let deep = Container.list(id: 4, start: 1, isTight: true)
    let blocks = [
      Block(kind: .heading(level: 2), text: "What is\nknown #"),
      Block(kind: .paragraph, text: "One", containers: [list, .item(id: 2)]),
      Block(kind: .paragraph, text: "Two", containers: [list, .item(id: 3)]),
      Block(kind: .paragraph, text: "Third", containers: [list, .item(id: 3), deep, .item(id: 5)]),
      Block(kind: .paragraph, text: "Fourth", containers: [list, .item(id: 3), deep, .item(id: 6)]),
      Block(
        kind: .paragraph, text: "Another",
        containers: [.list(id: 7, start: nil, isTight: true), .item(id: 8)]),
      Block(kind: .paragraph, text: "He said it.", containers: [.quote(id: 9)]),
      Block(kind: .paragraph, text: "- Twice.", containers: [.quote(id: 9)]),
      Block(kind: .thematicBreak, text: ""),
      Block(kind: .code(info: "swift"), text: "```let x\n\n  # y\n"),
      Block(kind: .tableRow, text: "Gauge | Metres"), Block(kind: .tableRow, text: "*Mill* | 2.1"),
      Block(kind: .raw, text: "<script>"), Block(kind: .caption, text: "A picture"),
    ]
    let markdown = MarkdownWriter().text(of: blocks)
    #expect(
      markdown == """
        ## What is known \\#

        - One
        - Two
          1. Third
          2. Fourth

        * Another

        > He said it.
        >
        > \\- Twice.

        ***

        ````swift
        ```let x

          # y
        ````

        | Gauge | Metres |
        |---|---|
        | \\*Mill\\* | 2.1 |

        """)
    let read = readBack(markdown)
    #expect(read.map(\.kind.name) == blocks.dropLast(2).map(\.kind.name))
    #expect(read.map { $0.containers.count } == [0, 2, 2, 4, 4, 2, 1, 1, 0, 0, 0, 0])
  }

  @Test("Any mixture of marks reads back to the same text", arguments: 0..<400)
  func mixtures(seed: Int) {
    let pieces = [
      "*", "_", "`", "[", "]", "(", ")", "<", ">", "#", "-", "+", "1.", "2)", "!", "|", "\\", "&amp;", "&",
      "~~~", "=",
      "word", " ", " ", "\n", "\"", "'", "https://a.example", "<b>", "</p>", "<!--", "é", "水", "***", "---",
      "```", ":", "  ",
      "    ", "[x]: /y", "![a](b)", "<https://b.example>", "٣", "“", "”", "$", "^", "{", "}", "@", "%", ";",
      "\u{A0}",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var text = "a"
    for _ in 0..<(2 + draw(14)) { text += pieces[draw(pieces.count)] }
    text += "z"
    if draw(2) == 0 { text.removeFirst() }
    let length = text.utf8.count
    let start = draw(length)
    let isBoundary = { (offset: Int) in
      text.utf8.index(text.startIndex, offsetBy: offset).samePosition(in: text.unicodeScalars) != nil
    }
    let end = start + draw(length - start) + 1
    let styles: [InlineRun.Style] = [.strong, .emphasis, [.strong, .emphasis], .code, []]
    let run = InlineRun(
      range: start..<end, style: styles[draw(5)], link: draw(2) == 0 ? "https://c.example/" : nil)
    let runs = isBoundary(start) && isBoundary(end) ? [run] : []
    let blocks = [Block(kind: .paragraph, text: text, inlines: runs), Block(kind: .paragraph, text: "Next.")]
    let read = readBack(MarkdownWriter().text(of: blocks))
    #expect(read.map { collapsingWhiteSpace($0.text) } == [collapsingWhiteSpace(text), "Next."], "\(text)")
  }
}
