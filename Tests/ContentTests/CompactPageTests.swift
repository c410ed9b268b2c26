import Testing

@testable import Content

@Test(
  "What no reader looks at is left out, and notes stand for attributes and texts",
  arguments: [
    ("<p>a<script>var b = '</p>'</script>c</p>", "<p>a<script></script>c</p>"),
    ("<p data-x=\"1>2\" class='k' onclick=go()>a</p class=x>", "<p ~a>a</p>"),
    ("<p onclick=go() data-x>a<br data-y/>", "<p>a<br/>"), ("<a href=b/ id=c/>d", "<a ~a>d"),
    ("<p title=\"x\" class='a&amp;b' lang=en >", "<p  class='a&amp;b' lang=en >"),
    ("<!-- a > b --><p>c", "<!----><p>c"), ("<!--><p>a", "<!--><p>a"),
    ("<!-- never closed <p>a", "<!-- never closed <p>a"),
    ("<svg><svg><path d=1></svg><title>x</title></svg><p>a", "<svg></svg><p>a"),
    ("<div>\n\n   <p>a  b</p>  \n </div>", "<div>\n<p>a  b</p> </div>"),
    (
      "<script><!-- document.write('<script>') --></script><p>a",
      "<script><!-- document.write('<script>') --></script><p>a"
    ),
    ("<style>p > a {}</style><textarea><p></textarea>", "<style></style><textarea></textarea>"),
    ("<link rel=stylesheet href=x><link rel=canonical href=y>", "<link ~a>"),
    ("<select><option>a</select><button>b", "<select></select><button>b"),
    ("a < b <3 </ x> <? y>c", "a < b <3 </ x> <? y>c"),
    ("<p class=\"never closed>a", "<p ~a"),
    ("<p>\n The tide rose all night.</p>", "<p>\n \u{10FFFD}@@@@</p>"),
    ("<p>The tide rose &amp; fell all night.</p>", "<p>The tide rose &amp; fell all night.</p>"),
  ])
func compact(page: String, expected: String) {
  let compact = CompactPage(Array(page.utf8))
  #expect(String(decoding: compact.bytes, as: UTF8.self) == expected)
}

@Test(
  "A tree's texts and class names are those of the page, each text with its place",
  arguments: [
    ("<p class='k l'>The tide rose all night.</p>", ["The tide rose all night."], ["k l"]),
    ("<p>\n  The tide rose all night. </p>", ["\n  The tide rose all night. "], []),
    (
      "<p>The tide rose all night</q>, and it fell again.", ["The tide rose all night, and it fell again."],
      []
    ),
    ("<pre>\nThe tide rose all night.</pre>", ["The tide rose all night."], []),
    (
      "<p>Crews &amp; boats came <b>from the whole coast</b>.",
      ["Crews & boats came ", "from the whole coast", "."], []
    ),
    ("<p class='a&amp;b'>x<i class=c>y", ["x", "y"], ["a&b", "c"]),
    ("<p class='a\r\nb'>x", ["x"], ["a\nb"]),
    ("<body class=a><p>x</p><body class=b id=c>", ["x"], ["a"]),
    ("<table><tr>The tide rose all night.<td>x</table>", ["The tide rose all night.", "x"], []),
    (
      "<b class=a>One and two and three.<p>Four and five and six.",
      ["One and two and three.", "Four and five and six."], ["a"]
    ),
    ("<p class=a>Not a note: \u{10FFFD}@@@@ of ours", ["Not a note: \u{10FFFD}@@@@ of ours"], ["a"]),
    (
      "<p>The tide rose all night.</p><p>Not a note: &#x10fffd;@@@@",
      ["The tide rose all night.", "Not a note: \u{10FFFD}@@@@"], []
    ),
    (
      "<p>The tide rose all night.</p><p>Not a note: &#01114109;@@@@",
      ["The tide rose all night.", "Not a note: \u{10FFFD}@@@@"], []
    ),
  ])
func treeOfNotes(page: String, texts: [String], classes: [String]) throws {
  let tree = try #require(PageTree(Array(page.utf8)))
  let found = tree.nodes.indices.filter { tree.nodes[$0].isText }
  #expect(found.map { tree.text(in: $0) } == texts)
  #expect(tree.nodes.indices.compactMap { tree.value(.class, of: $0) } == classes)
  for (node, text) in zip(found, texts) {
    let place = Int(tree.nodes[node].offset)
    #expect(page.utf8.dropFirst(place).first { $0 > 32 } == text.utf8.first { $0 > 32 })
  }
}

@Test("JSON-LD is kept apart from the scripts that go")
func linkedData() {
  let page = "<script>a</script><script type='application/ld+json'>{\"b\":1}</script>"
  let bytes = Array(page.utf8)
  let found = CompactPage(bytes).linkedData.map { String(decoding: bytes[$0], as: UTF8.self) }
  #expect(found == ["{\"b\":1}"])
}
