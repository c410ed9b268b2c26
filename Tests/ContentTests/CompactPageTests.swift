import Testing

@testable import Content

@Test(
  "What no reader looks at is left out, and the tree stays the same",
  arguments: [
    ("<p>a<script>var b = '</p>'</script>c</p>", "<p>a<script></script>c</p>"),
    ("<p data-x=\"1>2\" class='k' onclick=go()>a</p>", "<p  class='k' >a</p>"),
    ("<!-- a > b --><p>c", "<!----><p>c"), ("<!--><p>a", "<!--><p>a"),
    ("<!-- never closed <p>a", "<!-- never closed <p>a"),
    ("<svg><svg><path d=1></svg><title>x</title></svg><p>a", "<svg></svg><p>a"),
    ("<div>\n\n   <p>a  b</p>  \n </div>", "<div>\n<p>a  b</p> </div>"),
    (
      "<script><!-- document.write('<script>') --></script><p>a",
      "<script><!-- document.write('<script>') --></script><p>a"
    ),
    ("<style>p > a {}</style><textarea><p></textarea>", "<style></style><textarea></textarea>"),
    ("<link rel=stylesheet href=x><link rel=canonical href=y>", "<link rel=canonical href=y>"),
    ("<select><option>a</select><button>b", "<select></select><button>b"),
    ("a < b <3 </ x> <? y>c", "a < b <3 </ x> <? y>c"),
    ("<p class=\"never closed>a", "<p class=\"never closed>a"),
  ])
func compact(page: String, expected: String) {
  let compact = CompactPage(Array(page.utf8))
  #expect(String(decoding: compact.bytes, as: UTF8.self) == expected)
  // Each byte that is left has its place in the page.
  let bytes = Array(page.utf8)
  for (i, byte) in compact.bytes.enumerated() { #expect(bytes[compact.place(of: i)] == byte) }
}

@Test("JSON-LD is kept apart from the scripts that go")
func linkedData() {
  let page = "<script>a</script><script type='application/ld+json'>{\"b\":1}</script>"
  let bytes = Array(page.utf8)
  let found = CompactPage(bytes).linkedData.map { String(decoding: bytes[$0], as: UTF8.self) }
  #expect(found == ["{\"b\":1}"])
}
