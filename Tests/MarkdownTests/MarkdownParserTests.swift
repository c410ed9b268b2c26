import Model
import Testing

@testable import Markdown

/// A block as one line: kind, containers, text.
private func outline(_ block: Block) -> String {
  let inside = block.containers.map { container in
    switch container {
    case .quote: ">"
    case .list(_, let start, let isTight): (start.map { "\($0)." } ?? "*") + (isTight ? "" : "~")
    case .item: "-"
    }
  }
  let kind =
    switch block.kind {
    case .heading(let level): "h\(level)"
    case .figure(let source, let caption, let credit):
      "figure(\(source)\(caption.isEmpty ? "" : ": \(caption)")\(credit.isEmpty ? "" : " by \(credit)"))"
    case .code(let info): "code(\(info))"
    default: block.kind.name
    }
  return inside.joined() + kind + ": " + block.text.replacing("\n", with: "|")
}

private func blocks(_ text: String) -> [Block] {
  MarkdownParser().blocks(of: Array(text.utf8), from: 0, line: 1)
}

@Test(
  "Markdown becomes a flat list of blocks that know what they stand in",
  arguments: [
    ("# Flood\n\nIt rained.", ["h1: Flood", "paragraph: It rained."]),
    ("Flood\n===\nIt *rained*\nhard.", ["h1: Flood", "paragraph: It rained|hard."]),
    ("> One\n> two\n>\n> > Three", [">paragraph: One|two", ">>paragraph: Three"]),
    ("- a\n- b\n  - c", ["*-paragraph: a", "*-paragraph: b", "*-*-paragraph: c"]),
    ("3. a\n\n   b\n4. c", ["3.~-paragraph: a", "3.~-paragraph: b", "3.~-paragraph: c"]),
    ("```swift\nlet a\n```\n\n***\n", ["code(swift): let a|", "thematicBreak: "]),
    ("![A bridge](img/b.jpg \"t\")", ["figure(img/b.jpg by t): A bridge"]),
    (
      "![A bridge](b.jpg)\n![A mill](m.jpg) ![](n.jpg)",
      ["figure(b.jpg): A bridge", "figure(m.jpg): A mill", "figure(n.jpg): "]
    ),
    (
      "![A quay](q.jpg \"Ida Lund\")\n*The quay\non **Monday***",
      ["figure(q.jpg: The quay on Monday by Ida Lund): A quay"]
    ),
    ("![](q.jpg)\n_The quay._", ["figure(q.jpg: The quay.): "]),
    ("![A quay](q.jpg)\n*The quay* on Monday", ["paragraph: A quay|The quay on Monday"]),
    ("![A quay](q.jpg)\nThe quay", ["paragraph: A quay|The quay"]),
    ("| Gauge | *m* |\n|-------|--:|\n| Mill | 2.1 |", ["tableRow: Gauge | m", "tableRow: Mill | 2.1"]),
    ("Levels:\n| Gauge | m |\n|---|---|", ["paragraph: Levels:", "tableRow: Gauge | m"]),
    ("| one |\n| two |", ["paragraph: | one ||| two |"]), ("a |\n|---|\nb", ["paragraph: a |||---||b"]),
    ("See ![a bridge](b.jpg) here", ["paragraph: See a bridge here"]),
    (
      "<script>alert(1)</script>\n\nText <b>bold</b>.",
      [
        "raw: <script>alert(1)</script>|",
        "paragraph: Text bold.",
      ]
    ),
    ("[a]: https://example.org\n\nSee [a].", ["paragraph: See a."]),
    (
      "a &amp; b &copy; &#8212; \\* \\# <https://example.org>",
      ["paragraph: a & b © — * # https://example.org"]
    ),
    ("a `x  <y>` b", ["paragraph: a x  <y> b"]),
    ("one\\\ntwo  \nthree", ["paragraph: one|two|three"]),
    ("\n\n", []),
  ])
func outlines(markdown: String, expected: [String]) {
  #expect(blocks(markdown).map(outline) == expected)
}

@Test(
  "Links that a page must not carry lose their target, others keep it",
  arguments: [
    ("[x](https://example.org/a)", "https://example.org/a"),
    ("[x](mailto:a@example.org)", "mailto:a@example.org"),
    ("[x](other.md)", "other.md"), ("[x](#top)", "#top"), ("[x](javascript:alert(1))", nil),
    ("[x](JaVaScRiPt:alert(1))", nil), ("[x](&#106;avascript:alert(1))", nil), ("[x](data:text/html,x)", nil),
    ("[x](vbscript:x)", nil), ("[x](//example.org)", nil), ("[x](/\\\\example.org)", nil),
    ("[x](<java script:x>)", nil),
    ("[x](file:///etc/passwd)", nil), ("[x](java&#10;script:alert(1))", nil), ("[x](https:evil)", nil),
    ("<javascript:alert(1)>", nil),
  ] as [(String, String?)])
func links(markdown: String, target: String?) {
  #expect(blocks(markdown).first?.inlines.first?.link == target)
}

@Test(
  "Every byte of text knows its byte in the file",
  arguments: [
    "It *rained* and **it _poured_** all `day`.",
    "> The river\n> rose *by\n> two* metres.\n>> And more\n> lazily",
    "- An item\n  that goes on\n  - *inside*\n\n1. One\n   two",
    "A [link](http://a.b/c \"some title\") more some title",
    "A [ref] and [text][ref] and [x][] end\n\n[ref]: http://e.org 'T'\n[x]: /y",
    "a &amp; b &quot;c&quot; &eacute;t&eacute;.",
    "\\*not emphasis\\* \\[x\\] a\\\\b", "***bold italic** italic* plain",
    "`` a ` b `` and ` c ` and `d\ne` end",
    "# Heading with *stress* #\n\nSetext &lt;\n---\n",
    "<https://example.org/a?b=c> and a <b class=\"x\">tag</b> end",
    "[def]: http://a.b \"Title words\"\nText words after a definition.",
    "One\r\ntwo  \r\nthree\\\r\nfour\r\n\r\nfive",
    "![alt *text*](a.png \"t\") inside [![img](b.png)](http://c.d) end", "Ünïcödé *größe* — “quoted” 日本語。",
    "a*b*c __d__e _f_ g_h_i", "text [not a link] (and) [still](not a link",
    "\tcode?\n\n  indented *para*\n    graph",
  ])
func origins(markdown: String) {
  let front = "---\ntitle: x\n---\n"
  let bytes = Array((front + markdown).utf8)
  for block in MarkdownParser().blocks(of: bytes, from: front.utf8.count, line: 4)
  where !block.origin.segments.isEmpty {
    let text = Array(block.text.utf8)
    for (n, segment) in block.origin.segments.enumerated() {
      let end = n + 1 < block.origin.segments.count ? block.origin.segments[n + 1].text : text.count
      if segment.width > 0 {
        #expect(
          bytes[segment.file] == UInt8(ascii: "&")
            && bytes[segment.file + segment.width - 1] == UInt8(ascii: ";"))
        continue
      }
      for t in segment.text..<end {
        let byte = bytes[segment.file + t - segment.text]
        #expect(byte == text[t] || (text[t] == 32 && byte == 10), "\(block.text) at \(t)")
      }
    }
    #expect(block.origin.segments.first?.text == 0)
    #expect(block.origin.segments == block.origin.segments.sorted { ($0.text, $0.file) < ($1.text, $1.file) })
    let covered = block.origin.segments.reduce(into: Set<Int>()) { $0.insert($1.file) }
    #expect(covered.count == block.origin.segments.count, "two stretches at one place in \(block.text)")
  }
}

@Test("A sentence's span runs from its first to its last byte in the file, entities whole")
func spans() throws {
  let markdown = "He said: &quot;It *rains*.&quot; Then he left."
  let block = try #require(blocks(markdown).first)
  #expect(block.text == "He said: \"It rains.\" Then he left.")
  let span = try #require(block.origin.fileSpan(of: 9..<20))
  #expect(String(decoding: Array(markdown.utf8)[span], as: UTF8.self) == "&quot;It *rains*.&quot;")
}

@Test(
  "A control character in code is the code's own, and has its place", arguments: ["\u{1F}", "\u{1}x"])
func controlCharacters(code: String) throws {
  let markdown = "It says /`\(code)`"
  let block = try #require(blocks(markdown).first)
  #expect(block.text == "It says /\(code)")
  let span = try #require(block.origin.fileSpan(of: 0..<block.text.utf8.count))
  #expect(span.upperBound >= markdown.utf8.count - 1)
}

@Test("Lines are those of the file, front matter included")
func lines() {
  let text = "---\na: b\n---\n\n# One\n\ntwo\nthree\n\n- four\n"
  let parsed = MarkdownParser().blocks(of: Array(text.utf8), from: 13, line: 4)
  #expect(parsed.map(\.origin.line) == [5, 7, 10])
}

@Test(
  "Hostile Markdown loses no depth of stack, and what is read and written grows with it",
  arguments: [
    String(repeating: ">", count: 100_000) + "x", String(repeating: "> ", count: 50_000) + "x",
    String(repeating: "[", count: 100_000), String(repeating: "![", count: 50_000),
    String(repeating: "[a](", count: 50_000),
    String(repeating: "* ", count: 50_000) + "x", String(repeating: "*a ", count: 50_000),
    String(repeating: "**a *b ", count: 30_000),
    String(repeating: "_a*b", count: 50_000), String(repeating: "<", count: 100_000),
    String(repeating: "<!--", count: 50_000),
    String(repeating: "<?", count: 50_000), String(repeating: "`a``b```", count: 20_000),
    String(repeating: "&amp;", count: 50_000),
    String(repeating: "[a]: b\n", count: 50_000), String(repeating: "[a] ", count: 50_000),
    String(repeating: "\\", count: 100_000),
    (1...200).map { String(repeating: " ", count: $0) + "- a\n" }.joined(),
    String(repeating: "a <a href=\"", count: 20_000),
    String(repeating: "[a](b) ", count: 50_000), String(repeating: "x", count: 1_000_000),
    String(repeating: "1. ", count: 30_000),
    String(repeating: "<![CDATA[", count: 20_000), String(repeating: "<!A ", count: 20_000),
    String(repeating: "\"a[", count: 20_000),
    (1...3000).map { "> " + String(repeating: "`", count: $0 % 100) + "\n" }.joined(),
  ])
func hostile(markdown: String) {
  // Its time is measured by `make hostile-test`.
  let found = blocks(markdown)
  let read = found.reduce(0) { $0 + $1.text.utf8.count + $1.origin.segments.count }
  let bytes = markdown.utf8.count
  #expect(read <= 2 * bytes, "\(read) bytes and places out of \(bytes)")
  let written = BlockRenderer().html(of: found).utf8.count
  #expect(written <= 32 * bytes, "\(written) bytes of HTML out of \(bytes)")
}
